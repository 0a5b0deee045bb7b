/**
 * How hard a Spanish text is to read, by formulas made for Spanish: a hint for its author, never a gate.
 *
 * Fernández-Huerta, “Medidas sencillas de lecturabilidad” (1959); Szigriszt-Pazos, “Sistemas predictivos de legibilidad del
 * mensaje escrito” (1993), read on the INFLESZ scale of Barrio-Cantalejo and others (2008). Both run from 0, hard, to 100,
 * easy. The English formulas would say too hard of every Spanish text: its words have more syllables.
 */
import {textOf, type LintText} from '../post-text.ts'
import {sentencesOf, wordsOf} from './sentences.ts'

/** From 0, hard, to 100, easy; not rounded, and for odd texts beyond both. */
export type Ease = {score: number; sampleOk: boolean}
export type SpanishReadability = {
  sentences: number
  words: number
  szigriszt: Ease
  fernandezHuerta: Ease
  /** The hardest first, with their Szigriszt score. */
  hardest: {path: string; text: string; score: number}[]
}

/** On the INFLESZ scale a text is *normal* from here on. */
export const INFLESZ_NORMAL = 55

const MOST_HARD_SENTENCES = 10
const WORDS_OF_A_SENTENCE = 6
const WORDS_FOR_ANY_SCORE = 100

type Counts = {sentences: number; words: number; syllables: number}

export function measureSpanish(text: LintText): SpanishReadability {
  const total: Counts = {sentences: 0, words: 0, syllables: 0}
  const hard: SpanishReadability['hardest'] = []
  for (const block of text.blocks) {
    if (block.role === 'caption' || block.role === 'cell') continue
    const words = textOf(block)
    for (const {start, end} of sentencesOf(words)) {
      const sentence = words.slice(start, end)
      const spoken = wordsOf(sentence)
      if (spoken.length === 0) continue
      const syllables = spoken.reduce((sum, word) => sum + spanishSyllables(word), 0)
      total.sentences += 1
      total.words += spoken.length
      total.syllables += syllables
      const score = szigriszt({sentences: 1, words: spoken.length, syllables})
      if (spoken.length >= WORDS_OF_A_SENTENCE) hard.push({path: block.path, text: sentence, score})
    }
  }
  const sampleOk = total.words >= WORDS_FOR_ANY_SCORE
  return {
    sentences: total.sentences,
    words: total.words,
    szigriszt: {score: szigriszt(total), sampleOk},
    fernandezHuerta: {score: fernandezHuerta(total), sampleOk},
    hardest: hard.toSorted((one, other) => one.score - other.score).slice(0, MOST_HARD_SENTENCES),
  }
}

function szigriszt({sentences, words, syllables}: Counts): number {
  return words === 0 ? 0 : 206.835 - (62.3 * syllables) / words - words / sentences
}

function fernandezHuerta({sentences, words, syllables}: Counts): number {
  return words === 0 ? 0 : 206.84 - (60 * syllables) / words - (1.02 * words) / sentences
}

const NUCLEI = /[aeiouáéíóúü]+/g
const STRONG = 'aeoáéó'
const STRESSED_WEAK = 'íú'

/**
 * Syllables of a Spanish word, at least one. Two strong vowels are two syllables, and so are a strong one and a weak one with
 * an accent; every other run of vowels is one.
 */
export function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFC')
    // The u of “que”, “guía” is not heard; y is a vowel at the end, and by itself.
    .replaceAll(/qu(?=[eiéí])/g, 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/y(?![aeiouáéíóúü])/g, 'i')
  let count = 0
  for (const [nucleus] of plain.matchAll(NUCLEI)) {
    count += 1
    for (let at = 1; at < nucleus.length; at += 1) {
      const [one, other] = [nucleus.charAt(at - 1), nucleus.charAt(at)]
      const isHiatus =
        (STRONG.includes(one) && STRONG.includes(other)) || STRESSED_WEAK.includes(one) || STRESSED_WEAK.includes(other)
      if (isHiatus) count += 1
    }
  }
  return Math.max(1, count)
}
