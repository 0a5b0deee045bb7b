/**
 * `text::query`, which Studio's lists and search boxes use and groq-js does not have.
 *
 * A word matches a document when some word of its text begins or equals, all words of the query must match; words are
 * compared without case and accents. `-word` excludes, "quoted words" must follow one another.
 */

import {isObject, plain} from './values.ts'

type Term = {words: string[]; prefix: boolean; excluded: boolean}

const textOf = new WeakMap<object, string>()

const MOST_REMEMBERED = 500
const compiled = new Map<string, (document: object) => boolean>()

/** `@ match text::query(typed)`: false for what is no document and for what is no text. */
export function matchesText(document: unknown, typed: unknown): boolean {
  if (!isObject(document) || typeof typed !== 'string') return false
  let matches = compiled.get(typed)
  if (!matches) {
    if (compiled.size >= MOST_REMEMBERED) compiled.clear()
    compiled.set(typed, (matches = compileTextQuery(typed)))
  }
  return matches(document)
}

/** Compiles the text of a search box. The lone `*` that Studio sends for plain lists matches everything. */
export function compileTextQuery(typed: string): (document: object) => boolean {
  const terms = termsOf(typed)
  if (terms.length === 0) return () => typed.trim() === '*' || typed.trim() === ''
  return (document) => {
    const text = searchableText(document)
    return terms.every((term) => occurs(text, term) !== term.excluded)
  }
}

function termsOf(typed: string): Term[] {
  const terms: Term[] = []
  for (const match of typed.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
    const [, minus, quoted, bare] = match
    const words = wordsOf(quoted ?? bare ?? '')
    if (words.length > 0) terms.push({words, prefix: quoted === undefined && (bare ?? '').endsWith('*'), excluded: minus === '-'})
  }
  return terms
}

function occurs(text: string, {words, prefix}: Term): boolean {
  // The text is a chain of words with a blank on each side, so that whole words can be looked for as substrings.
  return text.includes(` ${words.join(' ')}${prefix ? '' : ' '}`)
}

function searchableText(document: object): string {
  const known = textOf.get(document)
  if (known !== undefined) return known
  const words: string[] = []
  const gather = (given: unknown, key: string): void => {
    const value = plain(given)
    if (typeof value === 'string') {
      if (!key.startsWith('_') || key === '_id') words.push(...wordsOf(value))
    } else if (Array.isArray(value)) {
      for (const member of value) gather(member, key)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) gather(member, name)
    }
  }
  gather(document, '')
  const text = ` ${words.join(' ')} `
  textOf.set(document, text)
  return text
}

/** Lower-case words without accents. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
