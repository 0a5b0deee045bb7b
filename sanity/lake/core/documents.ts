import {invalid} from '../errors.ts'
import {isWellFormedId} from './ids.ts'

export type Json = string | number | boolean | null | Json[] | {[key: string]: Json}

/** A document as it is stored: the five fields of the system and whatever else it holds. */
export type StoredDocument = {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [attribute: string]: unknown
}

/** A pointer at another document found inside a document. Weak ones may point at nothing. */
export type FoundReference = {target: string; weak: boolean}

/** Sanity's limit for one document (docs, "Technical limits"). */
export const LARGEST_DOCUMENT_BYTES = 32 * 1024 * 1024
const DEEPEST_NESTING = 20
const KEYS_OF_A_REFERENCE = new Set(['_type', '_ref', '_key', '_weak', '_strengthenOnPublish', '_dataset', '_projectId'])

/**
 * Refuses what the hosted lake would refuse, whoever sends it.
 *
 * @throws TransactionError 400 with a sentence that names the place
 */
export function assertStorable(document: Record<string, unknown>): void {
  if (!isWellFormedId(document['_id'])) throw invalid(`Malformed document ID: "${String(document['_id'])}"`)
  const type = document['_type']
  if (typeof type !== 'string' || type === '') throw invalid('Document does not have a type')
  assertShape(document, 0, '')
}

function assertShape(value: unknown, depth: number, path: string): void {
  if (depth > DEEPEST_NESTING) throw invalid(`Document is nested deeper than ${DEEPEST_NESTING} levels at ${path}`)
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) {
      if (Array.isArray(member)) throw invalid(`Nested arrays are not supported: ${path}[${index}]`)
      assertShape(member, depth + 1, `${path}[${index}]`)
    }
  } else if (isObject(value)) {
    if ('_ref' in value && path !== '') assertReference(value, path)
    for (const [key, member] of Object.entries(value)) assertShape(member, depth + 1, path === '' ? key : `${path}.${key}`)
  }
}

function assertReference(value: Record<string, unknown>, path: string): void {
  if (typeof value['_ref'] !== 'string') throw invalid(`Reference at ${path} does not name a document`)
  const stray = Object.keys(value).find((key) => !KEYS_OF_A_REFERENCE.has(key))
  if (stray !== undefined) throw invalid(`Key "${stray}" not allowed in ref`)
}

/** Every document this one points at, each once; strong where any of its pointers is strong. */
export function referencesOf(document: Record<string, unknown>): FoundReference[] {
  const found = new Map<string, boolean>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isObject(value)) return
    const target = value['_ref']
    if (typeof target === 'string') {
      // A reference into another dataset cannot be checked here; queries find it all the same.
      const isWeak = value['_weak'] === true || value['_dataset'] !== undefined
      found.set(target, (found.get(target) ?? true) && isWeak)
    }
    Object.values(value).forEach(visit)
  }
  visit(document)
  return [...found].map(([target, weak]) => ({target, weak}))
}

/** On publishing, references that waited for their target to be published become strong. */
export function strengthenReferences<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strengthenReferences) as T
  if (!isObject(value)) return value
  const condition = value['_strengthenOnPublish']
  const waits = condition !== undefined
  // The schema may want the reference weak for good; then only the condition goes.
  const staysWeak = isObject(condition) && condition['weak'] === true
  const copy: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    if (key === '_strengthenOnPublish') continue
    if (key === '_weak' && waits && !staysWeak) continue
    copy[key] = strengthenReferences(member)
  }
  return copy as T
}

/** What a document says, without what the lake wrote on it when it was last changed. */
export function withoutStamps(document: Record<string, unknown>): Record<string, unknown> {
  const {_rev, _updatedAt, ...rest} = document
  return rest
}

/** In a release, a version can stand for “gone when this is published”. */
export function isMarkedForDeletion(version: Record<string, unknown>): boolean {
  return isObject(version['_system']) && version['_system']['delete'] === true
}

/** Gives every object in an array a `_key`, as Studio and Portable Text need. */
export function withArrayKeys<T>(value: T, newKey: () => string): T {
  if (Array.isArray(value)) {
    return value.map((member) => {
      const keyed = withArrayKeys(member, newKey)
      return isObject(keyed) && keyed['_key'] === undefined ? {...keyed, _key: newKey()} : keyed
    }) as T
  }
  if (!isObject(value)) return value
  let copy: Record<string, unknown> | undefined
  for (const [key, member] of Object.entries(value)) {
    const keyed = withArrayKeys(member, newKey)
    if (keyed !== member) (copy ??= {...value})[key] = keyed
  }
  return (copy ?? value) as T
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
