/** Patches: the operations on one document, checked and then applied by Sanity's own library. */
import {Mutation as DocumentMutation} from '@sanity/mutator'

import {invalid, TransactionError} from '../errors.ts'
import {isObject, type StoredDocument} from './documents.ts'

export type PatchOperations = Record<string, unknown>

/** What each operation expects. The library is silent about most mistakes, and would add a text to a number as text. */
const OPERATIONS: Record<string, (value: unknown) => boolean> = {
  set: isPathTable,
  setIfMissing: isPathTable,
  unset: (paths) => Array.isArray(paths) && paths.every(isPath),
  inc: (table) => isPathTable(table) && Object.values(table).every(Number.isFinite),
  dec: (table) => isPathTable(table) && Object.values(table).every(Number.isFinite),
  insert: isInsertion,
  diffMatchPatch: (table) => isPathTable(table) && Object.values(table).every((difference) => typeof difference === 'string'),
}

/**
 * @param operations those of one patch, without its id
 * @throws TransactionError 400 where one of them cannot be meant or cannot be applied
 */
export function applyPatch(document: StoredDocument, operations: PatchOperations): Record<string, unknown> {
  for (const [name, value] of Object.entries(operations)) {
    const isMeant = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
    if (!isMeant) throw invalid(`Unknown patch operation "${name}"`)
    if (!isMeant(value)) throw invalid(`The patch operation "${name}" is not well formed`)
  }
  try {
    // The id must match exactly: the library applies a patch only to the document it names.
    const mutation = new DocumentMutation({mutations: [{patch: {...operations, id: document._id}}]})
    const patched: unknown = mutation.apply(document)
    if (!isObject(patched)) throw invalid('The patch removed the whole document')
    return patched
  } catch (cause) {
    if (cause instanceof TransactionError) throw cause
    throw invalid(`The patch cannot be applied: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function isPathTable(value: unknown): value is Record<string, unknown> {
  return isObject(value) && Object.keys(value).every(isPath)
}

function isInsertion(value: unknown): boolean {
  if (!isObject(value) || !Array.isArray(value['items'])) return false
  const places = Object.keys(value).filter((key) => key !== 'items')
  return places.length === 1 && ['before', 'after', 'replace'].includes(places[0] ?? '') && isPath(value[places[0] ?? ''])
}

/**
 * The same operations with `[0:]` for `[*]`, which means the same and which Sanity's library knows: listeners that apply what they hear
 * with it know it too.
 */
export function inPlainPaths(operations: PatchOperations): PatchOperations {
  const keys = (table: unknown): unknown =>
    isObject(table) ? Object.fromEntries(Object.entries(table).map(([path, value]) => [plainPath(path), value])) : table
  return Object.fromEntries(
    Object.entries(operations).map(([name, value]) => {
      if (name === 'unset') return [name, Array.isArray(value) ? value.map(plainPath) : value]
      if (name !== 'insert' || !isObject(value)) return [name, keys(value)]
      return [name, Object.fromEntries(Object.entries(value).map(([key, at]) => [key, key === 'items' ? at : plainPath(at)]))]
    }),
  )
}

/** What stands between quotes is a text. */
function plainPath<T>(path: T): T | string {
  if (typeof path !== 'string' || !path.includes('[*]')) return path
  return path.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[\*\]/g, (part) => (part === '[*]' ? '[0:]' : part))
}

/** Every bracket of a path is closed; what is between them is the library's to judge. */
function isPath(path: unknown): boolean {
  if (typeof path !== 'string' || path === '') return false
  const withoutTexts = path.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
  return !/[[\]]/.test(withoutTexts.replace(/\[[^[\]]*\]/g, ''))
}
