/**
 * Actions on releases: versions of several documents that are published together, now or at an instant.
 *
 * A release is a document of its own (`_.releases.<id>`) that says how far it has come: active, scheduled, published or
 * archived. Each action does all of its work in the one transaction, so no reader meets a release that is half published.
 */
import {conflict, invalid, TransactionError} from '../errors.ts'
import {isMarkedForDeletion, isObject, strengthenReferences, withoutStamps, type StoredDocument} from './documents.ts'
import {draftIdOf, publishedIdOf, releaseDocumentIdOf} from './ids.ts'
import type {Mutation, WorkingTransaction} from './transaction.ts'

export type ReleaseState = 'active' | 'scheduled' | 'published' | 'archived'

type ReleaseAction = {actionType: string; [field: string]: unknown}

const PREFIX = 'sanity.action.release.'
/** Names that a perspective gives another meaning. */
const RESERVED = new Set(['drafts', 'published', 'raw', 'previewDrafts'])
const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const STATES: string[] = ['active', 'scheduled', 'published', 'archived'] satisfies ReleaseState[]
const RELEASE_TYPES = ['asap', 'scheduled', 'undecided']
const CARDINALITIES = ['one', 'many']

const ACTIONS: Record<string, (transaction: WorkingTransaction, action: ReleaseAction) => void> = {
  create,
  edit,
  publish: (transaction, action) => publishRelease(transaction, idOf(action), ['active']),
  schedule,
  unschedule,
  archive,
  unarchive,
  delete: remove,
  import: bringIn,
}

export function isReleaseAction(actionType: string): boolean {
  return actionType.startsWith(PREFIX)
}

/** @throws TransactionError where it cannot be applied, or is no action on releases that the lake knows */
export function applyReleaseAction(transaction: WorkingTransaction, action: ReleaseAction): void {
  const name = action.actionType.slice(PREFIX.length)
  const apply = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (!apply) throw invalid(`Action "${action.actionType}" is not supported by this lake`)
  apply(transaction, action)
}

/**
 * Publishes every version in a release, and takes down what is marked for it.
 *
 * @param from the states in which that may happen: by hand what is active, by the clock what is scheduled
 */
export function publishRelease(transaction: WorkingTransaction, releaseId: string, from: ReleaseState[]): void {
  expectState(transaction, releaseId, from, 'published')
  const versions = transaction.versionsIn(releaseId)
  for (const version of versions) {
    const publishedId = publishedIdOf(version._id)
    const published = transaction.read(publishedId)
    if (!isMarkedForDeletion(version)) {
      const {_system, ...content} = withoutStamps(version)
      const document = {...strengthenReferences(content), _id: publishedId}
      write(transaction, published ? {createOrReplace: document} : {create: document})
    } else if (published) {
      // As by hand: what readers no longer see is kept as a draft.
      write(transaction, {createIfNotExists: {...withoutStamps(published), _id: draftIdOf(publishedId)}})
      write(transaction, {delete: {id: publishedId}})
    }
    write(transaction, {delete: {id: version._id}})
  }
  move(transaction, releaseId, 'published', {
    set: {publishedAt: transaction.now, finalDocumentStates: finalStates(versions)},
    unset: ['error'],
  })
}

/**
 * Writes on a release why its hour passed without it.
 *
 * @param hasGivenUp it is not tried again: people can change what is in it, and see the reason in Studio
 */
export function reportFailure(
  transaction: WorkingTransaction,
  releaseId: string,
  {message, hasGivenUp}: {message: string; hasGivenUp: boolean},
): void {
  expectState(transaction, releaseId, ['scheduled'], 'marked as failed')
  if (hasGivenUp) move(transaction, releaseId, 'active', {set: {error: {message}}, unset: ['publishAt']})
  else patch(transaction, releaseId, {set: {error: {message}}})
}

function create(transaction: WorkingTransaction, action: ReleaseAction): void {
  const releaseId = newIdOf(action)
  const metadata = action['metadata'] ?? {}
  assertMetadata(metadata)
  const document = {
    _id: releaseDocumentIdOf(releaseId),
    _type: 'system.release',
    name: releaseId,
    state: 'active' satisfies ReleaseState,
    metadata: {releaseType: 'undecided', ...metadata},
  }
  write(transaction, {create: document})
}

/**
 * Takes a release over from an export, as far as it had come. What was to appear at an hour that is past does not appear now that it is
 * imported, perhaps a year later: it is active again, and says when it was meant for.
 */
function bringIn(transaction: WorkingTransaction, action: ReleaseAction): void {
  const releaseId = newIdOf(action)
  const given = action['attributes'] ?? action['document']
  if (!isObject(given) || given['_type'] !== 'system.release') throw invalid('release.import expects the document of a release')
  const {ifExists = 'fail'} = action
  if (!isOneOf(['fail', 'ignore', 'replace'], ifExists)) throw invalid('ifExists must be "fail", "ignore" or "replace"')
  const {state = 'active', metadata = {}, publishAt} = given
  if (!isOneOf(STATES, state)) throw invalid(`The state of a release is one of ${STATES.join(', ')}`)
  assertMetadata(metadata)
  if (state === 'scheduled' && !isInstant(publishAt)) throw invalid('A scheduled release needs publishAt, an instant')
  const known = transaction.read(releaseDocumentIdOf(releaseId))
  if (known && ifExists === 'ignore') return
  const isTooLate = state === 'scheduled' && Date.parse(String(publishAt)) <= Date.parse(transaction.now)
  const {publishAt: _past, ...others} = withoutStamps(given)
  const timing = isTooLate
    ? {state: 'active', metadata: {...metadata, intendedPublishAt: publishAt}}
    : {state, metadata, ...(publishAt === undefined ? {} : {publishAt})}
  const document = {...others, ...timing, _id: releaseDocumentIdOf(releaseId), _type: 'system.release', name: releaseId}
  write(transaction, ifExists === 'replace' ? {createOrReplace: document} : {create: document})
  if (document.state === 'scheduled') transaction.promise((later) => publishRelease(later, releaseId, ['scheduled']))
}

function edit(transaction: WorkingTransaction, action: ReleaseAction): void {
  const releaseId = idOf(action)
  const before = expectState(transaction, releaseId, ['active', 'scheduled'], 'edited')
  if (!isObject(action['patch'])) throw invalid('release.edit expects a patch')
  const {id: _ignored, ...operations} = action['patch']
  patch(transaction, releaseId, operations)
  const after = transaction.read(releaseDocumentIdOf(releaseId))
  const touched = new Set([...Object.keys(before), ...Object.keys(after ?? {})])
  for (const stamp of ['_rev', '_updatedAt', 'metadata']) touched.delete(stamp)
  const stray = [...touched].find((field) => JSON.stringify(before[field]) !== JSON.stringify(after?.[field]))
  if (stray !== undefined) throw invalid(`"${stray}" of a release cannot be edited: only its metadata can`)
  assertMetadata(after?.['metadata'])
}

function schedule(transaction: WorkingTransaction, action: ReleaseAction): void {
  const releaseId = idOf(action)
  const publishAt = action['publishAt']
  if (!isInstant(publishAt)) throw invalid('release.schedule expects publishAt, an instant such as 2026-01-31T12:00:00Z')
  // A scheduled release may be given another hour.
  expectState(transaction, releaseId, ['active', 'scheduled'], 'scheduled')
  move(transaction, releaseId, 'scheduled', {set: {publishAt: new Date(publishAt).toISOString()}, unset: ['error']})
  transaction.promise((later) => publishRelease(later, releaseId, ['scheduled']))
}

function unschedule(transaction: WorkingTransaction, action: ReleaseAction): void {
  const releaseId = idOf(action)
  expectState(transaction, releaseId, ['scheduled'], 'unscheduled')
  move(transaction, releaseId, 'active', {unset: ['publishAt', 'error']})
}

function archive(transaction: WorkingTransaction, action: ReleaseAction): void {
  const releaseId = idOf(action)
  expectState(transaction, releaseId, ['active'], 'archived')
  const versions = transaction.versionsIn(releaseId)
  for (const version of versions) write(transaction, {delete: {id: version._id}})
  move(transaction, releaseId, 'archived', {set: {finalDocumentStates: finalStates(versions)}, unset: ['error']})
}

function unarchive(transaction: WorkingTransaction, action: ReleaseAction): void {
  const releaseId = idOf(action)
  const release = expectState(transaction, releaseId, ['archived'], 'brought back')
  const states = Array.isArray(release['finalDocumentStates']) ? (release['finalDocumentStates'] as {id: string}[]) : []
  for (const {id} of states) {
    const version = transaction.lastRevision(id)
    if (!version) throw conflict('documentNotFoundError', `"${id}" cannot be brought back: its history was deleted`, {id})
    write(transaction, {createIfNotExists: withoutStamps(version)})
  }
  move(transaction, releaseId, 'active', {unset: ['finalDocumentStates']})
}

function remove(transaction: WorkingTransaction, action: ReleaseAction): void {
  const releaseId = idOf(action)
  expectState(transaction, releaseId, ['archived', 'published'], 'deleted')
  for (const version of transaction.versionsIn(releaseId)) write(transaction, {delete: {id: version._id}})
  write(transaction, {delete: {id: releaseDocumentIdOf(releaseId)}})
}

/** @returns the release's document, where it is in one of these states */
function expectState(transaction: WorkingTransaction, releaseId: string, states: ReleaseState[], what: string): StoredDocument {
  const id = releaseDocumentIdOf(releaseId)
  const release = transaction.read(id)
  if (!release) {
    throw new TransactionError(404, {type: 'documentNotFoundError', description: `There is no release "${releaseId}"`, id})
  }
  if (!states.some((state) => state === release['state'])) {
    const description = `Release "${releaseId}" is ${String(release['state'])}; only ${states.join(' and ')} releases can be ${what}`
    throw conflict('releaseStateError', description, {id})
  }
  return release
}

function move(
  transaction: WorkingTransaction,
  releaseId: string,
  state: ReleaseState,
  {set = {}, unset = []}: {set?: Record<string, unknown>; unset?: string[]},
): void {
  patch(transaction, releaseId, {set: {state, ...set}, ...(unset.length > 0 ? {unset} : {})})
}

function patch(transaction: WorkingTransaction, releaseId: string, operations: Record<string, unknown>): void {
  write(transaction, {patch: {...operations, id: releaseDocumentIdOf(releaseId)}})
}

function write(transaction: WorkingTransaction, mutation: Mutation): void {
  transaction.apply(mutation, {arrayKeys: true, isReleaseAction: true})
}

/** Where Studio looks up, in the history, what was in a release that is over. */
function finalStates(versions: StoredDocument[]): {id: string}[] {
  return versions.map(({_id}) => ({id: _id}))
}

function assertMetadata(metadata: unknown): asserts metadata is Record<string, unknown> {
  if (!isObject(metadata)) throw invalid('The metadata of a release must be an object')
  const {title, description, releaseType, cardinality, intendedPublishAt} = metadata
  for (const [name, text] of Object.entries({title, description})) {
    if (text !== undefined && text !== null && typeof text !== 'string') throw invalid(`metadata.${name} must be a text`)
  }
  if (!isOneOf(RELEASE_TYPES, releaseType)) throw invalid(`metadata.releaseType must be one of ${RELEASE_TYPES.join(', ')}`)
  if (!isOneOf(CARDINALITIES, cardinality)) throw invalid(`metadata.cardinality must be one of ${CARDINALITIES.join(', ')}`)
  if (intendedPublishAt !== undefined && intendedPublishAt !== null && !isInstant(intendedPublishAt)) {
    throw invalid('metadata.intendedPublishAt must be an instant such as 2026-01-31T12:00:00Z')
  }
}

function isOneOf(allowed: string[], value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && allowed.includes(value))
}

/** ISO 8601 with a zone: the same instant wherever it is read. */
function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

function newIdOf(action: ReleaseAction): string {
  const releaseId = idOf(action)
  if (!WELL_FORMED.test(releaseId) || RESERVED.has(releaseId)) {
    throw invalid(`"${releaseId}" cannot name a release: letters, digits, "-" and "_", at most 64, and no name of a perspective`)
  }
  return releaseId
}

function idOf(action: ReleaseAction): string {
  const id = action['releaseId']
  if (typeof id !== 'string' || id === '') throw invalid(`${action.actionType} expects releaseId`)
  return id
}
