/** How the search reads words: the same for what is written and for what is looked for. */

const APOSTROPHES = /[’‘`´]/g
/** Everything that is neither letter nor digit nor the apostrophe inside a word ends a word. */
const BETWEEN_WORDS = /[^\p{L}\p{N}']+/u

/** Lower case, without accents, with one kind of apostrophe: “Ménière’s” is looked for as “meniere's”. */
export function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(APOSTROPHES, "'").toLowerCase()
}

export function wordsOf(text: string): string[] {
  return plain(text)
    .split(BETWEEN_WORDS)
    .map((word) => word.replaceAll(/^'+|'+$/g, ''))
    .filter(Boolean)
}

/**
 * A word without its English plural: “knees” is found by “knee”, and “exercises” by “exercise”.
 *
 * No more than that: cutting further would make one word of “organ” and “organize”.
 */
export function stem(word: string): string {
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

/** The words to look for: stems, without the empty ones, unless there are no others. */
export function termsOf(text: string): string[] {
  const all = wordsOf(text)
  const telling = all.filter((word) => !EMPTY_WORDS.has(word))
  return (telling.length > 0 ? telling : all).map(stem)
}
