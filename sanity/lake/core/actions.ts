/**
 * Actions: what Studio sends while a person edits, publishes and discards, each spelled out as primitive mutations.
 *
 * Field names and effects as the real Studio sends and expects them; an action the lake does not know is refused before
 * anything of its request is written.
 */
import {conflict, invalid, TransactionError} from '../errors.ts'
import {isObject, strengthenReferences, withoutStamps} from './documents.ts'
import {draftIdOf, isDraftId, isPublishedId, isVersionId, publishedIdOf} from './ids.ts'
import {applyReleaseAction, isReleaseAction} from './releases.ts'
import type {WorkingTransaction} from './transaction.ts'

export type Action = {actionType: string; [field: string]: unknown}

/** Studio's way of saying “make sure there is a draft”: a patch of nothing that must still create it. */
const EMPTY_PATCH_GUARD = '_empty_action_guard_pseudo_field_'
/** Array members written by an action always get keys. */
const KEYED = {arrayKeys: true}

/**
 * Applies one action to the transaction.
 *
 * @throws TransactionError where it cannot be applied, with `index` left to the caller
 */
export function applyAction(transaction: WorkingTransaction, action: Action): void {
  if (isReleaseAction(action.actionType)) return applyReleaseAction(transaction, action)
  const apply = Object.hasOwn(ACTIONS, action.actionType) ? ACTIONS[action.actionType] : undefined
  if (!apply) throw invalid(`Action "${action.actionType}" is not supported by this lake`)
  apply(transaction, action)
}

const ACTIONS: Record<string, (transaction: WorkingTransaction, action: Action) => void> = {
  'sanity.action.document.create': create,
  'sanity.action.document.edit': edit,
  'sanity.action.document.publish': publish,
  'sanity.action.document.unpublish': unpublish,
  'sanity.action.document.delete': remove,
  'sanity.action.document.discard': discard,
  'sanity.action.document.replaceDraft': replaceDraft,
  'sanity.action.document.version.create': createVersion,
  'sanity.action.document.version.discard': discard,
  'sanity.action.document.version.replace': replaceVersion,
  'sanity.action.document.version.unpublish': unpublishWithRelease,
}

function create(transaction: WorkingTransaction, action: Action): void {
  const attributes = action['attributes']
  if (!isObject(attributes)) throw invalid('document.create expects attributes')
  const id = attributes['_id'] ?? draftIdOf(required(action, 'publishedId'))
  if (typeof id !== 'string') throw invalid('attributes._id must be a text')
  if (!isDraftId(id) && !isVersionId(id)) throw invalid('document.create makes drafts: attributes._id must begin with "drafts."')
  const ifExists = action['ifExists'] ?? 'fail'
  if (ifExists !== 'fail' && ifExists !== 'ignore') throw invalid('ifExists must be "fail" or "ignore"')
  const document = {...withoutStamps(attributes), _id: id}
  transaction.apply(ifExists === 'ignore' ? {createIfNotExists: document} : {create: document}, KEYED)
}

function edit(transaction: WorkingTransaction, action: Action): void {
  const {draftId, publishedId} = pairOf(action)
  const patch = action['patch']
  if (!isObject(patch)) throw invalid('document.edit expects a patch')
  if (!transaction.read(draftId)) {
    const published = transaction.read(publishedId)
    if (!published) throw notFound(draftId)
    transaction.apply({create: {...withoutStamps(published), _id: draftId}}, KEYED)
  }
  const {id: _ignored, ...operations} = patch
  if (isGuard(operations)) return
  transaction.apply({patch: {...operations, id: draftId}}, KEYED)
}

function publish(transaction: WorkingTransaction, action: Action): void {
  const {draftId, publishedId} = pairOf(action)
  const draft = transaction.read(draftId)
  if (!draft) throw notFound(draftId)
  expectRevision(transaction, draftId, action['ifDraftRevisionId'])
  expectRevision(transaction, publishedId, action['ifPublishedRevisionId'])
  // What a version has of its release stays behind.
  const {_system, ...content} = withoutStamps(draft)
  const document = {...strengthenReferences(content), _id: publishedId}
  transaction.apply(transaction.read(publishedId) ? {createOrReplace: document} : {create: document}, KEYED)
  transaction.apply({delete: {id: draftId}})
}

function unpublish(transaction: WorkingTransaction, action: Action): void {
  const {draftId, publishedId} = pairOf({...action, draftId: action['draftId'] ?? draftIdOf(required(action, 'publishedId'))})
  const published = transaction.read(publishedId)
  if (!published) throw notFound(publishedId)
  transaction.apply({createIfNotExists: {...withoutStamps(published), _id: draftId}}, KEYED)
  transaction.apply({delete: {id: publishedId}})
}

function remove(transaction: WorkingTransaction, action: Action): void {
  const publishedId = required(action, 'publishedId')
  const others = [...strings(action['includeDrafts']), ...strings(action['includeVersions'])]
  for (const id of others) {
    if (publishedIdOf(id) !== publishedId) throw invalid(`"${id}" is no draft or version of "${publishedId}"`)
  }
  const ids = [publishedId, ...others]
  if (!ids.some((id) => transaction.read(id))) throw notFound(publishedId)
  for (const id of ids) {
    transaction.apply({delete: {id}})
    if (action['purge'] === true) transaction.purge(id)
  }
}

function discard(transaction: WorkingTransaction, action: Action): void {
  const id = action['versionId'] ?? action['draftId']
  if (typeof id !== 'string' || isPublishedId(id)) throw invalid('Only drafts and versions can be discarded')
  if (!transaction.read(id)) throw notFound(id)
  transaction.apply({delete: {id}})
  if (action['purge'] === true) transaction.purge(id)
}

/** Studio brings back what a published document was in this way: there need not be a draft of it yet. */
function replaceDraft(transaction: WorkingTransaction, action: Action): void {
  const attributes = action['attributes']
  replace(
    transaction,
    attributes,
    (id) => isDraftId(id),
    isObject(attributes) ? publishedIdOf(String(attributes['_id'])) : undefined,
  )
}

function replaceVersion(transaction: WorkingTransaction, action: Action): void {
  replace(transaction, action['document'] ?? action['attributes'], (id) => isVersionId(id) || isDraftId(id))
}

/** @param instead where it is enough that this document exists */
function replace(transaction: WorkingTransaction, document: unknown, allowed: (id: string) => boolean, instead?: string): void {
  if (!isObject(document) || typeof document['_id'] !== 'string' || !allowed(document['_id'])) {
    throw invalid('Expected a document with the id of a draft or version')
  }
  const isKnown = transaction.read(document['_id']) ?? (instead !== undefined && transaction.read(instead))
  if (!isKnown) throw notFound(document['_id'])
  transaction.apply({createOrReplace: withoutStamps(document)}, KEYED)
}

function createVersion(transaction: WorkingTransaction, action: Action): void {
  const given = action['document']
  const publishedId = required(action, 'publishedId')
  if (isObject(given)) {
    pairOf({...action, draftId: given['_id'], publishedId})
    transaction.apply({create: withoutStamps(given)}, KEYED)
    return
  }
  const baseId = required(action, 'baseId')
  const base = transaction.read(baseId)
  if (!base) throw notFound(baseId)
  expectRevision(transaction, baseId, action['ifBaseRevisionId'])
  const {draftId: versionId} = pairOf({...action, draftId: required(action, 'versionId'), publishedId})
  transaction.apply({create: {...withoutStamps(base), _id: versionId}}, KEYED)
}

/** Marks a document to be taken down when its release is published; the version may have been there before, with changes. */
function unpublishWithRelease(transaction: WorkingTransaction, action: Action): void {
  const {draftId: versionId, publishedId} = pairOf({...action, draftId: required(action, 'versionId')})
  if (!isVersionId(versionId)) throw invalid('version.unpublish expects the id of a version: it begins with "versions."')
  const published = transaction.read(publishedId)
  if (!published) throw notFound(publishedId)
  if (transaction.read(versionId)) transaction.apply({patch: {id: versionId, set: {'_system.delete': true}}})
  else transaction.apply({create: {...withoutStamps(published), _id: versionId, _system: {delete: true}}}, KEYED)
}

function isGuard(operations: Record<string, unknown>): boolean {
  const names = Object.keys(operations).filter((name) => name !== 'ifRevisionID')
  const unset = operations['unset']
  return names.length === 1 && Array.isArray(unset) && unset.length === 1 && unset[0] === EMPTY_PATCH_GUARD
}

function expectRevision(transaction: WorkingTransaction, id: string, expected: unknown): void {
  if (typeof expected !== 'string') return
  const current = transaction.read(id)?._rev
  if (current !== expected) {
    throw conflict(
      'documentRevisionIDDoesNotMatchError',
      `Document "${id}" has unexpected revision ID ("${current ?? ''}"), expected "${expected}"`,
      {
        id,
        currentRevisionID: current,
        expectedRevisionID: expected,
      },
    )
  }
}

/** A draft or version and the published document it belongs to: an action must not carry content from one document to another. */
function pairOf(action: Action): {draftId: string; publishedId: string} {
  const [draftId, publishedId] = [required(action, 'draftId'), required(action, 'publishedId')]
  if (isPublishedId(draftId) || publishedIdOf(draftId) !== publishedId)
    throw invalid(`"${draftId}" is no draft or version of "${publishedId}"`)
  return {draftId, publishedId}
}

function required(action: Action, field: string): string {
  const value = action[field]
  if (typeof value !== 'string' || value === '') throw invalid(`${action.actionType} expects ${field}`)
  return value
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((member): member is string => typeof member === 'string') : []
}

function notFound(id: string): TransactionError {
  return new TransactionError(404, {
    type: 'documentNotFoundError',
    description: `The document with the ID "${id}" was not found`,
    id,
  })
}
