/**
 * What the database knows of a document beside its body: the layer it is in, values of attributes, words.
 *
 * Values are kept so that SQLite's order is GROQ's: numbers, texts, true and false, and after them whatever has no order.
 */
import {wordsOf} from '../groq/text-match.ts'
import {portableText} from '../groq/functions.ts'
import {isObject, type StoredDocument} from './documents.ts'
import {isDraftId, isPublishedId} from './ids.ts'

/** Published documents, drafts, and versions of releases. */
export const LAYERS = {published: 0, drafts: 1, versions: 2} as const

export function layerOf(id: string): number {
  if (isPublishedId(id)) return LAYERS.published
  return isDraftId(id) ? LAYERS.drafts : LAYERS.versions
}

/** How SQLite compares: numbers before texts before bytes. */
export type KeptValue = number | string | Uint8Array

const FALSE = Uint8Array.of(0)
const TRUE = Uint8Array.of(1)
/** Nothing is there, or null. */
export const ABSENT = Uint8Array.of(2)
/** A list or an object. */
export const COMPOSITE = Uint8Array.of(3)

/** @param path attribute names with dots between them, as in `slug.current` */
export function keptValueAt(document: Record<string, unknown>, path: string): KeptValue {
  return keptValue(valueAt(document, path))
}

/** Stands behind the name of a list where what counts is its members. */
export const EACH = '[]'

/**
 * What stands in a list, or at one place of each of its members: numbers, texts, true and false. Nothing else equals anything.
 *
 * @param path `tags[]`, or `topics[]._ref`
 */
export function keptMembersAt(document: Record<string, unknown>, path: string): KeptValue[] {
  const [ofList, inMember] = pathsOf(path)
  const list = valueAt(document, ofList)
  if (!Array.isArray(list)) return []
  return list
    .map((member) => keptValue(inMember === '' ? member : valueAt(member, inMember)))
    .filter((value) => value !== ABSENT && value !== COMPOSITE)
}

/** `topics[]._ref` → `topics` and `_ref`. */
export function pathsOf(path: string): [ofList: string, inMember: string] {
  const [ofList = '', inMember = ''] = path.split(EACH)
  return [ofList, inMember.slice(1)]
}

function valueAt(from: unknown, path: string): unknown {
  let value = from
  for (const name of path.split('.')) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : null
  return value
}

export function keptValue(value: unknown): KeptValue {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return inOrder(value)
  if (typeof value === 'boolean') return value ? TRUE : FALSE
  return value === null || value === undefined ? ABSENT : COMPOSITE
}

/**
 * JavaScript compares texts by their UTF-16 units, SQLite by their bytes in UTF-8. The two differ where characters beyond the basic
 * plane meet the last ones of it: these are moved behind all others.
 */
export function inOrder(text: string): string {
  return /[\uE000-\uFFFF]/.test(text) ? text.replace(/[\uE000-\uFFFF]/g, '\u{10FFFF}$&') : text
}

/** So many places have words of their own; those of further ones are among the others. */
export const MOST_WORD_SOURCES = 120
/** The words of everything that has no place of its own. */
export const OTHER_WORDS = ''

/**
 * The words of a document, by where they stand: `title` for a text or a list of texts, `pt:body` for the text of blocks, and the
 * empty name for words that stand in none of these. A place's words are exactly those that `match` compares, each once.
 */
export function wordsBySource(document: StoredDocument): Map<string, Set<string>> {
  const sources = new Map<string, Set<string>>()
  const elsewhere = new Set<string>(idWords(document._id))
  for (const [name, value] of Object.entries(document)) {
    if (name.startsWith('_')) continue
    if (typeof value === 'string') add(name, wordsOf(value))
    if (typeof value !== 'object' || value === null) continue
    const texts = Array.isArray(value) ? value.filter((member) => typeof member === 'string') : []
    if (texts.length > 0) add(name, texts.flatMap(wordsOf))
    const blocks = portableText(value)
    if (blocks !== null && blocks !== '') add(`pt:${name}`, wordsOf(blocks))
    gather(value, blocks !== null)
  }
  const named = [...sources.values()]
  for (const words of named) for (const word of words) for (const part of simpleParts(word)) elsewhere.add(part)
  for (const word of elsewhere) if (named.some((words) => words.has(word))) elsewhere.delete(word)
  if (elsewhere.size > 0) sources.set(OTHER_WORDS, elsewhere)
  return sources

  function add(source: string, words: string[]): void {
    if (words.length > 0) sources.set(source, new Set(words))
  }

  /** @param isBlocks the spans of blocks have been read already */
  function gather(value: unknown, isBlocks: boolean): void {
    if (typeof value === 'string') {
      for (const word of wordsOf(value)) {
        elsewhere.add(word)
        for (const part of simpleParts(word)) elsewhere.add(part)
      }
    } else if (Array.isArray(value)) {
      for (const member of value) gather(member, isBlocks)
    } else if (isObject(value)) {
      const isSpan = isBlocks && value['_type'] === 'span'
      for (const [key, member] of Object.entries(value))
        if (!key.startsWith('_') && !(isSpan && key === 'text')) gather(member, isBlocks)
    }
  }
}

/** `text::query` takes words apart further than `match` does: “don't” is two words to it. */
function simpleParts(word: string): string[] {
  if (/^[a-z0-9]+$/.test(word)) return []
  const parts = word.match(/[\p{L}\p{N}]+/gu) ?? []
  return parts.length === 1 && parts[0] === word ? [] : parts
}

function idWords(id: string): string[] {
  return id.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A word as the index takes it: its signs stand beyond ASCII, where the index divides nothing. */
export function asToken(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word
  // oxlint-disable-next-line no-control-regex
  return word.replace(/[^a-z0-9\u0080-\uffff]/g, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0)))
}
