/** How the search reads words in every language: the same for what is written and for what is looked for. */

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
