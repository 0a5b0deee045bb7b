/**
 * Where sentences and words begin and end.
 *
 * Blocks are split first (a heading or an item of a list is a sentence of its own, with or without a full stop), then
 * full stops are judged by the word before them and the letter after: “Dr. Lee comes at 9 a.m. on Mondays.” is one
 * sentence, “We open at 9 a.m. Come early.” is two. One pass over the characters, so its time grows with the text alone.
 */

export type Span = {start: number; end: number}

/** Never the end of a sentence. */
const ALWAYS_SHORT = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'vs', 'e.g', 'i.e', 'cf', 'approx'])
/** Short before a number, otherwise a word: “No. 5”, but “No. It does not.” */
const SHORT_BEFORE_NUMBERS = new Set(['no', 'nos', 'fig', 'figs', 'vol', 'p', 'pp', 'ch'])
/** The end of a sentence only before a capital letter: “9 a.m. Pain often …”. */
const AT_END_BEFORE_CAPITALS = new Set([
  'a.m',
  'p.m',
  'al',
  'etc',
  'jr',
  'sr',
  'inc',
  'p.t',
  'd.p.t',
  'o.t',
  'm.d',
  'u.s',
  'ph.d',
])
/** Capitals that still belong to the time before them. */
const AFTER_A_TIME = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|^(?:Eastern|Central|Mountain|Pacific|ET|CT|MT|PT|EST|PST)\b/

const ENDS = new Set(['.', '!', '?', '…'])
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»'])
const BLANK = /\s/
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u
const WORD = /[^\s—–/]+/g
const AROUND_A_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu

/** The sentences of one block of text, without the blanks between them. A line break ends a sentence too. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  const close = (end: number) => {
    const span = trim(text, start, end)
    if (span) sentences.push(span)
    start = end
  }

  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\n') {
      close(at)
      continue
    }
    if (!ENDS.has(character)) continue
    const first = at
    while (ENDS.has(text.charAt(at + 1))) at += 1
    const last = at
    while (CLOSERS.has(text.charAt(at + 1))) at += 1
    const next = at + 1
    if (next < text.length && !BLANK.test(text.charAt(next))) continue
    if (endsSentence(text, start, first, last, next)) close(next)
  }
  close(text.length)
  return sentences
}

/** The words of one sentence or block, without the punctuation around them; “pain-free” and “don’t” are one word. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const [rough] of text.matchAll(WORD)) {
    const word = rough.replace(AROUND_A_WORD, '')
    if (word) words.push(word)
  }
  return words
}

function endsSentence(text: string, start: number, first: number, last: number, next: number): boolean {
  const after = text.slice(next, next + 24).trimStart()
  if (after === '') return true
  // “Why?” she asked: a small letter goes on with the sentence.
  if (/^["“'‘([]?\p{Ll}/u.test(after)) return false
  if (text.charAt(first) !== '.' || last > first) return true

  let from = first
  while (from > start && !BLANK.test(text.charAt(from - 1)) && first - from < 24) from -= 1
  const word = text.slice(from, first).replace(/^["“'‘([]+/, '')
  const lower = word.toLowerCase()
  if (ALWAYS_SHORT.has(lower)) return false
  if (SHORT_BEFORE_NUMBERS.has(lower)) return !/^\d/.test(after)
  if (AT_END_BEFORE_CAPITALS.has(lower)) return /^["“'‘([]?\p{Lu}/u.test(after) && !AFTER_A_TIME.test(after) && !isTitle(after)
  // “1.” in front of a line is its number, not a sentence.
  if (/^\d+$/.test(word)) return text.slice(start, from).trim() !== ''
  // “Ann B. Lee” has an initial, “vitamin D. It …” ends.
  if (/^\p{Lu}$/u.test(word)) return /^\p{Ll}/u.test(wordBefore(text, start, from))
  return true
}

function wordBefore(text: string, start: number, from: number): string {
  return (
    text
      .slice(Math.max(start, from - 24), from)
      .trimEnd()
      .split(' ')
      .at(-1) ?? ''
  )
}

function isTitle(after: string): boolean {
  return /^(?:Dr|Mr|Mrs|Ms|Prof)\./.test(after)
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && BLANK.test(text.charAt(start))) start += 1
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1
  return LETTER_OR_NUMBER.test(text.slice(start, end)) ? {start, end} : null
}
