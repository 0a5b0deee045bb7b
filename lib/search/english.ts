/** How the search reads English. */
import type {SearchLanguage} from './languages.ts'
import {SYNONYMS} from './synonyms.ts'

/**
 * A word without its English plural: “knees” is found by “knee”, and “exercises” by “exercise”.
 *
 * No more than that: cutting further would make one word of “organ” and “organize”.
 */
function stem(word: string): string {
  const bare = word.replace(/'s$/, '')
  if (bare.length < 4 || !/[a-z]s$/.test(bare) || /(?:ss|us|is)$/.test(bare)) return bare
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`
  if (/(?:ches|shes|xes|sses)$/.test(bare)) return bare.slice(0, -2)
  return bare.slice(0, -1)
}

/** Words that say nothing about what is looked for. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be by can do does for from have how i in is it me my of on or that the this to was what when where which who why will with you your'.split(
    ' ',
  ),
)

export const ENGLISH: SearchLanguage = {stem, emptyWords: EMPTY_WORDS, synonyms: SYNONYMS}
