/**
 * The operator `match`, and how `score()` weighs it.
 *
 * A text is a list of words; a pattern is a list of words in which `*` stands for any letters, and matches when each of its words is
 * some word of the text. Case and accents make no difference: the hosted service finds “Jané” for “jane”.
 */
import {plain} from './values.ts'

const WORDS = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const WORDS_OF_A_PATTERN = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
const DOTS_AT_AN_EDGE = /\b\.+|\.+\b/g
const ACCENTS = /\p{M}/gu
/** Longer words of a pattern are cut: a pattern is written by hand. */
const LONGEST_WORD = 1024

/** The words of a text, in lower case and without accents. */
export function wordsOf(text: string): string[] {
  return fold(text).replace(DOTS_AT_AN_EDGE, '').match(WORDS) ?? []
}

/** The words of a pattern, in which `*` is kept. */
export function wordsOfPattern(text: string): string[] {
  return (fold(text).replace(DOTS_AT_AN_EDGE, '').match(WORDS_OF_A_PATTERN) ?? []).map((word) => word.slice(0, LONGEST_WORD))
}

function fold(text: string): string {
  // Most texts are plain ASCII, for which there is nothing to take apart.
  // oxlint-disable-next-line no-control-regex
  return /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(ACCENTS, '').toLowerCase()
}

/** `text match pattern`; either side may be a text or a list of texts. */
export function isMatch(text: unknown, pattern: unknown): boolean {
  const patterns = gather(pattern, wordsOfPattern)
  const words = gather(text, wordsOf)
  if (!patterns.isOfTexts || words.parts.length === 0 || patterns.parts.length === 0) return false
  return patterns.parts.every((wanted) => {
    const fits = wordTest(wanted)
    return words.parts.some(fits)
  })
}

/** How well a text matches, by how often each word of the pattern occurs in it; more occurrences add less and less (BM25's saturation). */
export function matchScore(text: unknown, pattern: unknown): number {
  const patterns = gather(pattern, wordsOfPattern)
  const words = gather(text, wordsOf)
  if (!patterns.isOfTexts || words.parts.length === 0) return 0
  let score = 0
  for (const wanted of patterns.parts) {
    const times = words.parts.filter(wordTest(wanted)).length
    score += (times * 2.2) / (times + 1.2)
  }
  return score
}

function wordTest(wanted: string): (word: string) => boolean {
  if (!wanted.includes('*')) return (word) => word === wanted
  const stem = wanted.slice(0, -1)
  if (wanted.endsWith('*') && !stem.includes('*')) return (word) => word.startsWith(stem)
  const parts = wanted.split('*')
  return (word) => fitsParts(word, parts)
}

/** What stands between the stars, one after the other: no regular expression, which many stars could keep busy for ever. */
function fitsParts(word: string, parts: string[]): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (!word.startsWith(first) || !word.endsWith(last) || word.length < first.length + last.length) return false
  let from = first.length
  const until = word.length - last.length
  for (const part of parts.slice(1, -1)) {
    const at = word.indexOf(part, from)
    if (at < 0 || at + part.length > until) return false
    from = at + part.length
  }
  return true
}

function gather(value: unknown, read: (text: string) => string[]): {parts: string[]; isOfTexts: boolean} {
  if (typeof value === 'string') return {parts: read(value), isOfTexts: true}
  if (!Array.isArray(value)) return {parts: [], isOfTexts: false}
  const texts = value.map(plain)
  const isOfTexts = texts.every((member) => typeof member === 'string')
  return {parts: texts.flatMap((member) => (typeof member === 'string' ? read(member) : [])), isOfTexts}
}
