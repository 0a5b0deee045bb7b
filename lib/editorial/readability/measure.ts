/**
 * How hard a post is to read: a hint for its author, never a gate.
 *
 * Running text, headings and lists are measured. Captions and cells of tables are not: they are fragments, and count as
 * very easy sentences however hard their words are.
 */
import {textOf, type LintText} from '../post-text.ts'
import {fleschKincaidGrade, smogGrade, type Counts, type FleschKincaid, type Smog} from './formulas.ts'
import {sentencesOf, wordsOf} from './sentences.ts'
import {syllablesOf} from './syllables.ts'

export type HardSentence = {path: string; text: string; grade: number}

export type Readability = {
  sentences: number
  words: number
  fleschKincaid: FleschKincaid
  smog: Smog
  /** The same with words that the post explains counted as easy. Always to be labelled as adjusted. */
  adjusted?: {fleschKincaid: FleschKincaid; smog: Smog}
  /** The sentences with the highest Flesch-Kincaid grade, the hardest first. */
  hardest: HardSentence[]
}

const MOST_HARD_SENTENCES = 10
/** Shorter ones are headings and cries; a single long word makes them look hard. */
const WORDS_OF_A_SENTENCE = 6
const SYLLABLES_OF_EXPLAINED_WORDS = 2
const LONG_WORD = 3

/**
 * Measures the text of a post.
 *
 * @param glossary terms that the post explains, of one or more words; each of their words then counts as two syllables
 *   at most in `adjusted`
 */
export function measureReadability(text: LintText, {glossary = []}: {glossary?: readonly string[]} = {}): Readability {
  const explained = termsByFirstWord(glossary)
  const total: Counts = {sentences: 0, words: 0, syllables: 0, polysyllables: 0}
  const adjusted: Counts = {...total}
  const hard: HardSentence[] = []

  for (const block of text.blocks) {
    if (block.role === 'caption' || block.role === 'cell') continue
    const words = textOf(block)
    for (const {start, end} of sentencesOf(words)) {
      const sentence = words.slice(start, end)
      const spoken = wordsOf(sentence)
      if (spoken.length === 0) continue
      const syllables = spoken.map(syllablesOf)
      const counts = countsOf(syllables)
      add(total, counts)
      if (explained.size > 0) add(adjusted, countsOf(eased(spoken, syllables, explained)))
      if (spoken.length >= WORDS_OF_A_SENTENCE) {
        hard.push({path: block.path, text: sentence, grade: fleschKincaidGrade(counts).score})
      }
    }
  }

  const {sentences, words} = total
  const hardest = hard.toSorted((one, other) => other.grade - one.grade).slice(0, MOST_HARD_SENTENCES)
  const measured = {sentences, words, fleschKincaid: fleschKincaidGrade(total), smog: smogGrade(total), hardest}
  if (explained.size === 0) return measured
  return {...measured, adjusted: {fleschKincaid: fleschKincaidGrade(adjusted), smog: smogGrade(adjusted)}}
}

function countsOf(syllables: readonly number[]): Counts {
  let sum = 0
  let long = 0
  for (const count of syllables) {
    sum += count
    if (count >= LONG_WORD) long += 1
  }
  return {sentences: 1, words: syllables.length, syllables: sum, polysyllables: long}
}

function add(total: Counts, counts: Counts): void {
  total.sentences += counts.sentences
  total.words += counts.words
  total.syllables += counts.syllables
  total.polysyllables += counts.polysyllables
}

function eased(words: readonly string[], syllables: readonly number[], explained: ReadonlyMap<string, string[][]>): number[] {
  const plain = words.map((word) => word.toLowerCase())
  const counts = [...syllables]
  for (const [at, word] of plain.entries()) {
    for (const term of explained.get(singular(word)) ?? []) {
      if (!term.every((part, index) => singular(plain[at + index] ?? '') === part)) continue
      for (let index = at; index < at + term.length; index += 1) {
        counts[index] = Math.min(counts[index] ?? 0, SYLLABLES_OF_EXPLAINED_WORDS)
      }
    }
  }
  return counts
}

function termsByFirstWord(glossary: readonly string[]): Map<string, string[][]> {
  const terms = new Map<string, string[][]>()
  for (const term of glossary) {
    const parts = wordsOf(term.toLowerCase()).map(singular)
    const [first] = parts
    if (first) terms.set(first, [...(terms.get(first) ?? []), parts])
  }
  return terms
}

function singular(word: string): string {
  return word.replace(/['’]s$|(?<=\w{3})s$/, '')
}
