/**
 * The two formulas, over counts of our own.
 *
 * Sources: Kincaid, Fishburne, Rogers and Chissom, “Derivation of New Readability Formulas” (1975); McLaughlin, “SMOG
 * Grading: A New Readability Formula”, Journal of Reading 12 (1969), which asks for thirty sentences.
 */
import {fleschKincaid} from 'flesch-kincaid'
import {smogFormula} from 'smog-formula'

/** Of a text or a sentence; `polysyllables` are words of three or more syllables. */
export type Counts = {sentences: number; words: number; syllables: number; polysyllables: number}

/** `score` is a school grade of the United States, not rounded. */
export type FleschKincaid = {score: number; sampleOk: boolean}
/** `score` is null where there is too little text for any number to mean something. */
export type Smog = {score: number | null; sampleOk: boolean}

const SENTENCES_FOR_SMOG = 30
const SENTENCES_FOR_ANY_SMOG = 3
/** Passages of a hundred words are what Flesch's formula and its successors were fitted on. */
const WORDS_FOR_FLESCH_KINCAID = 100

/** The grade by the lengths of sentences and words. Without words it is 0, and the sample is not good enough. */
export function fleschKincaidGrade({sentences, words, syllables}: Counts): FleschKincaid {
  if (sentences === 0 || words === 0) return {score: 0, sampleOk: false}
  const score = fleschKincaid({sentence: sentences, word: words, syllable: syllables})
  return {score, sampleOk: words >= WORDS_FOR_FLESCH_KINCAID}
}

/** The grade by long words. Fewer than three sentences give no score: a low number would read as “very easy”. */
export function smogGrade({sentences, polysyllables}: Counts): Smog {
  if (sentences < SENTENCES_FOR_ANY_SMOG) return {score: null, sampleOk: false}
  const score = smogFormula({sentence: sentences, polysillabicWord: polysyllables})
  return {score, sampleOk: sentences >= SENTENCES_FOR_SMOG}
}
