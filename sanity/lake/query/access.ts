import type {StoredDocument} from '../core/documents.ts'
import {evaluateOnDocument} from './on-document.ts'

/** Which documents a caller may read. Plain data, so that it can be handed to another thread. */
export type ReadAccess =
  | {kind: 'everything'}
  /** Anonymous callers of a public dataset: documents at the root path, which is those whose id has no dot. */
  | {kind: 'rootDocuments'}
  | {kind: 'nothing'}
  /** Documents that match any of the GROQ filters, as this user. */
  | {kind: 'filters'; filters: string[]; identity: string}

export type Permission = 'read' | 'create' | 'update' | 'history'
export type Grant = {filter: string; permissions: Permission[]}

/** One answer per filter, user and document: documents are immutable values, a new revision is a new object. */
const verdicts = new Map<string, WeakMap<object, boolean>>()

export function mayRead(access: ReadAccess, document: StoredDocument): boolean {
  if (access.kind === 'everything') return true
  if (access.kind === 'nothing') return false
  if (access.kind === 'rootDocuments') return !document._id.includes('.')
  return access.filters.some((filter) => matchesFilter(filter, document, access.identity))
}

/** True when some grant gives the permission on this very document. */
export function isGranted(grants: readonly Grant[], permission: Permission, document: StoredDocument, identity: string): boolean {
  return grants.some((grant) => grant.permissions.includes(permission) && matchesFilter(grant.filter, document, identity))
}

/**
 * Evaluates a GROQ filter, as it stands in an access list, on one document.
 *
 * The filter sees that document alone: references into others do not resolve. The same filters run in Studio, where
 * groq-js decides which buttons are enabled; here they decide what happens.
 */
export function matchesFilter(filter: string, document: StoredDocument, identity: string): boolean {
  const key = `${identity}\n${filter}`
  let known = verdicts.get(key)
  if (!known) verdicts.set(key, (known = new WeakMap()))
  let verdict = known.get(document)
  if (verdict === undefined) {
    const found = evaluateOnDocument(`*[${filter}]`, document, {identity})
    verdict = Array.isArray(found) && found.length > 0
    known.set(document, verdict)
  }
  return verdict
}
