/**
 * A transaction before it is written: which documents it touches, and how each looks before and after.
 *
 * Pure: stored documents, the clock and new ids are handed in. Mutations are applied one after the other to a working
 * copy, so that later ones see what earlier ones did; nothing leaves this module unless all of them succeed.
 */
import {conflict, invalid} from '../errors.ts'
import {assertStorable, isObject, withArrayKeys, type StoredDocument} from './documents.ts'
import {isReleaseDocumentId, isWellFormedId, publishedIdOf, releaseDocumentIdOf, releaseIdOf} from './ids.ts'
import {applyPatch, inPlainPaths, type PatchOperations} from './patch.ts'

/** One primitive change of one document. What Sanity's API calls a mutation. */
export type Mutation =
  | {create: Record<string, unknown>}
  | {createIfNotExists: Record<string, unknown>}
  | {createOrReplace: Record<string, unknown>}
  | {delete: {id: string}}
  | {patch: {id: string; ifRevisionID?: string} & PatchOperations}

export type Change = {
  id: string
  before: StoredDocument | undefined
  after: StoredDocument | undefined
  /** The mutations of this transaction that concern this document, in order: listeners replay them. */
  mutations: Mutation[]
  /** Nothing that happened to it before is to be remembered. */
  isPurged?: true
}

export type MutationResult = {id: string; operation: 'create' | 'update' | 'delete' | 'none'}

export type Clockwork = {
  transactionId: string
  /** The instant of the transaction, as ISO 8601. */
  now: string
  newId: () => string
  newKey: () => string
}

/** What the dataset holds, as a transaction may ask for it. */
export type Stored = {
  /** A document as it is now. */
  document: (id: string) => StoredDocument | undefined
  /** Ids of the versions in a release. */
  versionsIn: (releaseId: string) => string[]
  /** A document as it was before it was deleted, or as it is. */
  lastRevision: (id: string) => StoredDocument | undefined
}

export type MutationOptions = {
  /** Give array members without `_key` one. */
  arrayKeys?: boolean
  /** Part of an action on the release itself, which may do what nobody does by hand. */
  isReleaseAction?: boolean
}

export class WorkingTransaction {
  readonly #stored: Stored
  readonly #clockwork: Clockwork
  readonly #changes = new Map<string, Change>()
  /** What was looked up stays as it was until the end: nobody else writes meanwhile. */
  readonly #looked = new Map<string, StoredDocument | undefined>()
  #promised: Change[] = []

  constructor(stored: Stored, clockwork: Clockwork) {
    this.#stored = stored
    this.#clockwork = clockwork
  }

  /** The instant of the transaction, as ISO 8601. */
  get now(): string {
    return this.#clockwork.now
  }

  /** The document as this transaction has left it so far. */
  read(id: string): StoredDocument | undefined {
    const change = this.#changes.get(id)
    return change ? change.after : this.#before(id)
  }

  /** The versions in a release, as this transaction has left them so far. */
  versionsIn(releaseId: string): StoredDocument[] {
    const touched = [...this.#changes.keys()].filter((id) => releaseIdOf(id) === releaseId)
    const ids = new Set([...this.#stored.versionsIn(releaseId), ...touched])
    return [...ids].toSorted().flatMap((id) => this.read(id) ?? [])
  }

  lastRevision(id: string): StoredDocument | undefined {
    return this.read(id) ?? this.#stored.lastRevision(id)
  }

  /**
   * Tries what is to happen later. None of it happens now, but whoever writes this transaction must be allowed to do it.
   *
   * @throws TransactionError where it could not be done now either
   */
  promise(deed: (later: WorkingTransaction) => void): void {
    const left: Stored = {
      document: (id) => this.read(id),
      versionsIn: (releaseId) => this.versionsIn(releaseId).map((version) => version._id),
      lastRevision: (id) => this.lastRevision(id),
    }
    const later = new WorkingTransaction(left, this.#clockwork)
    deed(later)
    this.#promised.push(...later.changes())
  }

  /** The changes of what was promised. */
  promised(): Change[] {
    return this.#promised
  }

  /** @throws TransactionError where the mutation cannot be applied */
  apply(mutation: Mutation, options: MutationOptions = {}): MutationResult {
    if ('create' in mutation) return this.#create(mutation.create, 'create', options)
    if ('createIfNotExists' in mutation) return this.#create(mutation.createIfNotExists, 'createIfNotExists', options)
    if ('createOrReplace' in mutation) return this.#create(mutation.createOrReplace, 'createOrReplace', options)
    if ('delete' in mutation) return this.#delete(mutation.delete.id, options)
    if ('patch' in mutation) return this.#patch(mutation.patch, options)
    throw invalid('Unknown mutation: expected create, createIfNotExists, createOrReplace, delete or patch')
  }

  #before(id: string): StoredDocument | undefined {
    if (!this.#looked.has(id)) this.#looked.set(id, this.#stored.document(id))
    return this.#looked.get(id)
  }

  /** Lets what happened to a document before this transaction be forgotten. */
  purge(id: string): void {
    const change = this.#changes.get(id)
    if (change) change.isPurged = true
  }

  /** What the transaction changes in the end, in the order in which documents were first touched. */
  changes(): Change[] {
    return [...this.#changes.values()].filter((change) => change.before !== undefined || change.after !== undefined)
  }

  #create(
    given: Record<string, unknown>,
    verb: 'create' | 'createIfNotExists' | 'createOrReplace',
    options: MutationOptions,
  ): MutationResult {
    if (!isObject(given)) throw invalid(`${verb} expects a document`)
    const id = this.#idFor(given['_id'], verb)
    const existing = this.read(id)
    if (existing && verb === 'createIfNotExists') return {id, operation: 'none'}
    if (existing && verb === 'create') throw conflict('documentAlreadyExistsError', `Document by ID "${id}" already exists`, {id})
    const {transactionId, now, newKey} = this.#clockwork
    const attributes = options.arrayKeys ? withArrayKeys(given, newKey) : given
    const createdAt = existing?._createdAt ?? (typeof given['_createdAt'] === 'string' ? given['_createdAt'] : now)
    const document = stamp({...attributes, _id: id, _createdAt: createdAt}, transactionId, now)
    this.#write(id, document, creationOf(verb, document), options)
    return {id, operation: existing ? 'update' : 'create'}
  }

  #delete(id: string, options: MutationOptions): MutationResult {
    if (typeof id !== 'string') throw invalid('delete expects the id of a document')
    // Deleting what is not there is a success, as on the hosted service.
    if (!this.read(id)) return {id, operation: 'none'}
    this.#write(id, undefined, {delete: {id}}, options)
    return {id, operation: 'delete'}
  }

  #patch(patch: {id: string; ifRevisionID?: string} & PatchOperations, options: MutationOptions): MutationResult {
    const {id, ifRevisionID, ...given} = patch
    const operations = inPlainPaths(given)
    if (!isWellFormedId(id)) throw invalid(`Malformed document ID: "${String(id)}"`)
    const before = this.read(id)
    if (!before) throw conflict('documentNotFoundError', `The document with the ID "${id}" was not found`, {id})
    if (ifRevisionID !== undefined && ifRevisionID !== before._rev) {
      throw conflict(
        'documentRevisionIDDoesNotMatchError',
        `Document "${id}" has unexpected revision ID ("${before._rev}"), expected "${ifRevisionID}"`,
        {
          id,
          currentRevisionID: before._rev,
          expectedRevisionID: ifRevisionID,
        },
      )
    }
    const {transactionId, now, newKey} = this.#clockwork
    const patched = applyPatch(before, operations)
    const keyed = options.arrayKeys ? withArrayKeys(patched, newKey) : patched
    if (keyed['_id'] !== id) throw invalid('A patch must not change _id')
    const document = stamp(keyed, transactionId, now)
    this.#write(id, document, {patch: {id, ...operations}}, options)
    return {id, operation: 'update'}
  }

  #write(id: string, after: StoredDocument | undefined, mutation: Mutation, {isReleaseAction}: MutationOptions): void {
    if (after) assertStorable(after)
    if (!isReleaseAction) this.#assertOpen(id)
    const change = this.#changes.get(id)
    if (change) {
      change.after = after
      change.mutations.push(mutation)
    } else {
      this.#changes.set(id, {id, before: this.#before(id), after, mutations: [mutation]})
    }
  }

  /** What is in a release stays as it was scheduled, published or archived; how far a release has come is not typed in. */
  #assertOpen(id: string): void {
    if (isReleaseDocumentId(publishedIdOf(id))) {
      throw invalid(`"${id}" is a release: it is changed by release actions alone`, {id})
    }
    const releaseId = releaseIdOf(id)
    const state = releaseId === undefined ? undefined : this.read(releaseDocumentIdOf(releaseId))?.['state']
    if (typeof state !== 'string' || state === 'active') return
    const remedy = state === 'scheduled' ? 'Unschedule the release first' : 'Put the change into another release'
    throw conflict('releaseLockedError', `Document "${id}" is in the ${state} release "${releaseId}". ${remedy}.`, {id})
  }

  #idFor(id: unknown, verb: string): string {
    if (id === undefined && verb === 'create') return this.#clockwork.newId()
    if (typeof id !== 'string' || id === '') throw invalid(`${verb} expects a document with an _id`)
    const whole = id.endsWith('.') ? `${id}${this.#clockwork.newId()}` : id
    if (!isWellFormedId(whole)) throw invalid(`Malformed document ID: "${id}"`)
    return whole
  }
}

function creationOf(verb: 'create' | 'createIfNotExists' | 'createOrReplace', document: StoredDocument): Mutation {
  if (verb === 'create') return {create: document}
  return verb === 'createIfNotExists' ? {createIfNotExists: document} : {createOrReplace: document}
}

function stamp(document: Record<string, unknown>, transactionId: string, now: string): StoredDocument {
  return {...document, _rev: transactionId, _updatedAt: now} as StoredDocument
}
