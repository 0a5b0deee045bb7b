/** Shows why something was found: the words of a text, cut where a match begins and ends. */
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {languageOf} from './languages.ts'
import {plain} from './words.ts'

export type Segment = {text: string; isMatch: boolean}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu

/**
 * @param terms stems as the index knows them
 * @returns the whole text, in order; joined together it is the text again
 */
export function highlight(text: string, terms: ReadonlySet<string>, locale: Locale = DEFAULT_LOCALE): Segment[] {
  const {stem} = languageOf(locale)
  const segments: Segment[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (!terms.has(stem(plain(match[0])))) continue
    if (match.index > end) segments.push({text: text.slice(end, match.index), isMatch: false})
    segments.push({text: match[0], isMatch: true})
    end = match.index + match[0].length
  }
  if (end < text.length) segments.push({text: text.slice(end), isMatch: false})
  return segments
}

/**
 * The sentence in which most of the terms stand, with an ellipsis where it was cut.
 *
 * @param longest characters
 */
export function passage(
  text: string,
  terms: ReadonlySet<string>,
  {longest = 220, locale = DEFAULT_LOCALE}: {longest?: number; locale?: Locale} = {},
): string {
  const {stem} = languageOf(locale)
  const sentences = [...new Intl.Segmenter(locale, {granularity: 'sentence'}).segment(text)].map(({segment}) => segment.trim())
  const score = (sentence: string) =>
    new Set([...sentence.matchAll(WORD)].map(([word]) => stem(plain(word))).filter((word) => terms.has(word))).size
  const best = sentences.reduce<{sentence: string; score: number}>(
    (known, sentence) => {
      const found = score(sentence)
      return found > known.score ? {sentence, score: found} : known
    },
    {sentence: '', score: 0},
  ).sentence
  if (best.length <= longest) return best
  const first = [...best.matchAll(WORD)].find(([word]) => terms.has(stem(plain(word))))?.index ?? 0
  const begin = Math.max(0, Math.min(first - Math.floor(longest / 3), best.length - longest))
  const start = begin === 0 ? 0 : best.indexOf(' ', begin) + 1
  const cut = best.slice(start, start + longest)
  const shown = start + longest < best.length ? cut.slice(0, cut.lastIndexOf(' ')) : cut
  return `${start > 0 ? '… ' : ''}${shown}${start + longest < best.length ? ' …' : ''}`
}
