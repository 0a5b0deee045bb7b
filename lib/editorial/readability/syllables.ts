/**
 * Syllables as a reader would say them aloud.
 *
 * The package `syllable` counts English words; what it gets wrong in a clinic's texts stands here: some medical words,
 * numbers (“911” is three), initials (“MRI” is three) and short forms (“Dr.” is said “doctor”).
 */
import {syllable} from 'syllable'

const SPOKEN: ReadonlyMap<string, number> = new Map([
  // Words the package miscounts.
  ['diabetes', 4],
  ['prediabetes', 5],
  ['diabetic', 4],
  ['area', 3],
  ['areas', 3],
  ['rehabilitation', 6],
  ['fascia', 3],
  ['fasciitis', 4],
  ['fibromyalgia', 5],
  ['sciatica', 4],
  ['sciatic', 3],
  ['physiotherapy', 6],
  ['physio', 3],
  ['osteoarthritis', 6],
  ['anesthesia', 4],
  ['trauma', 2],
  ['biceps', 2],
  ['triceps', 2],
  ['meniscus', 3],
  ['video', 3],
  ['radius', 3],
  ['being', 2],
  ['doing', 2],
  ['evening', 2],
  ['every', 2],
  ['covid', 2],
  // Short forms, as they are said.
  ['dr', 2],
  ['mr', 2],
  ['mrs', 2],
  ['ms', 1],
  ['vs', 2],
  ['approx', 5],
  ['etc', 4],
  ['st', 1],
  ['mg', 3],
  ['ml', 4],
  ['kg', 3],
  ['cm', 4],
  ['mm', 4],
  ['lb', 1],
  ['lbs', 1],
  ['nsaid', 2],
  ['nsaids', 2],
  ['hipaa', 2],
])

/** Capitals of up to three letters that are words all the same. */
const SHOUTED = new Set(
  'A I AN AS AT BE BY DO GO HE IF IN IS IT ME MY NO OF ON OR SO TO UP US WE ALL AND ANY ARE ASK BUT CAN DAY FOR GET HAS HOT ICE NEW NOT NOW OFF ONE OUR OUT RUN SEE THE TOO TWO USE YES YOU CAT PET'.split(
    ' ',
  ),
)
/** Numbers that are said digit by digit. */
const SAID_BY_DIGIT = new Set(['911', '988', '211', '311'])
const DIGITS = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1]
const TEENS = [1, 3, 1, 2, 2, 2, 2, 3, 2, 2]

/** Counted words, so that typing does not count the same words again and again. */
const known = new Map<string, number>()
const MOST_KNOWN = 10_000

/**
 * Syllables of one word, at least one.
 *
 * @param word without the punctuation around it; parts joined by hyphens are counted one by one
 */
export function syllablesOf(word: string): number {
  const counted = known.get(word)
  if (counted !== undefined) return counted
  const count = Math.max(
    1,
    word.split(/[-‐‑–]/).reduce((total, part) => total + (part === '' ? 0 : syllablesOfPart(part)), 0),
  )
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, count)
  return count
}

function syllablesOfPart(part: string): number {
  const bare = part.replace(/['’]s$/i, '')
  const spoken = SPOKEN.get(bare.toLowerCase())
  if (spoken !== undefined) return spoken
  if (/\d/.test(part)) return syllablesOfNumber(part)
  if (/^(?:\p{L}\.)+\p{L}\.?$/u.test(part) || isInitialism(bare)) return syllablesOfLetters(bare.replace(/s$/, ''))
  return syllable(part.replaceAll('’', "'"))
}

/** “MRI”, “DPT” and “MRIs”, but not “STOP”: four and more capitals with a vowel are taken for a word. */
function isInitialism(word: string): boolean {
  const capitals = word.replace(/s$/, '')
  if (!/^\p{Lu}{2,6}$/u.test(capitals) || SHOUTED.has(capitals)) return false
  return capitals.length <= 3 || !/[AEIOUY]/.test(capitals)
}

function syllablesOfLetters(letters: string): number {
  let total = 0
  for (const letter of letters) if (/\p{L}/u.test(letter)) total += letter.toUpperCase() === 'W' ? 3 : 1
  return total
}

/** “19”, “1,000”, “3.5”, “2nd”, “100%”, “L5”. */
function syllablesOfNumber(part: string): number {
  const percent = part.endsWith('%') ? 2 : 0
  const digits = part.replaceAll(/(?<=\d),(?=\d{3})/g, '')
  let total = percent
  for (const [piece] of digits.matchAll(/\d+|\.(?=\d)|\p{L}+/gu)) {
    if (piece === '.') total += 1
    else if (/\d/.test(piece)) total += syllablesOfDigits(piece)
    else if (!/^(?:st|nd|rd|th|s)$/i.test(piece)) total += SPOKEN.get(piece.toLowerCase()) ?? syllable(piece)
  }
  return total
}

function syllablesOfDigits(digits: string): number {
  if (SAID_BY_DIGIT.has(digits) || digits.length > 6 || (digits.length > 1 && digits.startsWith('0'))) {
    return digits.split('').reduce((total, digit) => total + (DIGITS[Number(digit)] ?? 1), 0)
  }
  const number = Number(digits)
  // Years are said in pairs: “twenty twenty-six”.
  if (digits.length === 4 && number % 1000 >= 10 && number < 2100) {
    const rest = number % 100
    return below100(Math.floor(number / 100)) + (rest === 0 ? 2 : rest < 10 ? 1 + below100(rest) : below100(rest))
  }
  return below1000(number % 1000, number >= 1000) + (number >= 1000 ? below1000(Math.floor(number / 1000), false) + 2 : 0)
}

function below1000(number: number, silentZero: boolean): number {
  if (number === 0) return silentZero ? 0 : (DIGITS[0] ?? 2)
  const rest = number % 100
  return (number >= 100 ? (DIGITS[Math.floor(number / 100)] ?? 1) + 2 : 0) + (rest === 0 ? 0 : below100(rest))
}

function below100(number: number): number {
  if (number < 10) return DIGITS[number] ?? 1
  if (number < 20) return TEENS[number - 10] ?? 2
  const tens = Math.floor(number / 10) === 7 ? 3 : 2
  return tens + (number % 10 === 0 ? 0 : (DIGITS[number % 10] ?? 1))
}
