import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {conflict, invalid, TransactionError} from '../errors.ts'
import {LARGEST_DOCUMENT_BYTES, referencesOf, type StoredDocument} from '../core/documents.ts'
import {publishedIdOf, releaseDocumentIdOf} from '../core/ids.ts'
import {DEEPEST_NESTING, nestingOf} from '../core/nesting.ts'
import type {Change} from '../core/transaction.ts'
import {Deliveries} from './deliveries.ts'
import {Attributes} from './attributes.ts'
import {BEFORE, History, withoutDocument} from './history.ts'
import {takeFolder} from './lock.ts'
import {MadeDatasets} from './made-datasets.ts'
import {migrate} from './migrations.ts'
import {Sessions} from './sessions.ts'
import type {SnapshotDocument} from './snapshot.ts'
import {Statements} from './statements.ts'
import {AssignedRoles} from './assigned-roles.ts'
import {Tokens} from './tokens.ts'
import {KeptWebhooks} from './webhooks.ts'
import {Words} from './words.ts'

export type UnwrittenTransaction = {
  id: string
  dataset: string
  author: string
  /** ISO 8601. */
  at: string
  changes: Change[]
}

export type CommittedTransaction = UnwrittenTransaction & {seq: number}

/** A message to a webhook, by its id, about a document; about all of the transaction where the document's id is empty. */
type Recipient = {webhook: string; documentId: string}

export type ScheduledRelease = {
  releaseId: string
  /** Milliseconds since 1970. */
  publishAt: number
  /** Whoever scheduled it, or gave it this hour. */
  author: string
}

/** The one writer of a lake's database, and its small look-ups. Everything in it is synchronous and durable when it returns. */
export class Store {
  readonly databaseFile: string
  readonly #database: DatabaseSync
  readonly #lock: DatabaseSync
  readonly #statements: Statements
  /** Values that queries ask for, in columns. */
  readonly attributes: Attributes
  /** Which words stand where. */
  readonly words: Words
  /** What webhooks are to be told, and were. */
  readonly deliveries: Deliveries
  /** Whom administrators want to be told. */
  readonly webhooks: KeptWebhooks
  /** What became of documents. */
  readonly history: History
  /** Who is signed in, and what Studio remembers for them. */
  readonly sessions: Sessions
  /** What programs show in place of a sign-in. */
  readonly tokens: Tokens
  readonly assignedRoles: AssignedRoles
  /** Datasets that were made over the API. */
  readonly made: MadeDatasets

  /**
   * Opens the database in the folder, or makes it.
   *
   * @param options.fewestForColumns documents that there must be before attributes get columns of their own
   * @param options.largestDatabase bytes that the database may take; what does not fit is refused as on a full disk
   * @throws Error where another lake has the folder: each would check its writes against what the other is changing
   */
  constructor(folder: string, options: {fewestForColumns?: number; largestDatabase?: number | undefined} = {}) {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    this.#lock = takeFolder(folder)
    this.databaseFile = join(folder, 'lake.sqlite')
    this.#database = open(this.databaseFile)
    migrate(this.#database)
    if (options.largestDatabase !== undefined) limitSize(this.#database, options.largestDatabase)
    this.#statements = new Statements(this.#database)
    this.attributes = new Attributes(this.#database, this.#statements, options.fewestForColumns)
    this.words = new Words(this.#database, this.#statements)
    this.deliveries = new Deliveries(this.#statements, (write) => this.#inTransaction('COMMIT', write))
    this.webhooks = new KeptWebhooks(this.#statements)
    this.history = new History(this.#statements)
    this.sessions = new Sessions(this.#statements)
    this.tokens = new Tokens(this.#statements)
    this.assignedRoles = new AssignedRoles(this.#statements)
    this.made = new MadeDatasets(this.#statements)
  }

  close(): void {
    this.attributes.close()
    this.words.close()
    this.#database.close()
    this.#lock.close()
  }

  document(dataset: string, id: string): StoredDocument | undefined {
    const row = this.#statements.prepare('SELECT body FROM document WHERE dataset = ? AND id = ?').get(dataset, id)
    return row ? (JSON.parse(String(row['body'])) as StoredDocument) : undefined
  }

  /** Ids of the document, its draft and its versions, of which any may be missing. */
  siblings(dataset: string, publishedId: string): string[] {
    return this.#statements
      .prepare('SELECT id FROM document WHERE dataset = ? AND published_id = ? ORDER BY id')
      .all(dataset, publishedId)
      .map((row) => String(row['id']))
  }

  /** Ids of the versions in a release. */
  versionsIn(dataset: string, releaseId: string): string[] {
    // The dot's next character ends the range: no other release lies in between.
    return this.#statements
      .prepare('SELECT id FROM document WHERE dataset = ? AND id > ? AND id < ? ORDER BY id')
      .all(dataset, `versions.${releaseId}.`, `versions.${releaseId}/`)
      .map((row) => String(row['id']))
  }

  /** Releases that are to be published by the clock, and who said so. */
  scheduledReleases(dataset: string): ScheduledRelease[] {
    return this.#statements
      .prepare(
        `SELECT d.id, json_extract(d.body, '$.publishAt') AS publish_at, (
           SELECT t.author FROM revision r JOIN transaction_log t ON t.seq = r.seq
           WHERE r.dataset = d.dataset AND r.id = d.id AND json_extract(r.after, '$.state') = 'scheduled'
             AND json_extract(${BEFORE}, '$.publishAt') IS NOT json_extract(r.after, '$.publishAt')
           ORDER BY r.seq DESC LIMIT 1
         ) AS author
         FROM attributes a JOIN document d ON d.n = a.n WHERE a.dataset = ? AND a.type = 'system.release' AND json_extract(d.body, '$.state') = 'scheduled'`,
      )
      .all(dataset)
      .map((row) => ({
        releaseId: String(row['id']).slice(releaseDocumentIdOf('').length),
        publishAt: Date.parse(String(row['publish_at'])),
        author: String(row['author']),
      }))
      .filter(({publishAt}) => !Number.isNaN(publishAt))
  }

  /** Every document that stands for a file, in all datasets, also in those the lake is not told of any more. */
  assets(): {id: string; path: string | undefined}[] {
    return this.#statements
      .prepare(
        `SELECT d.id, json_extract(d.body, '$.path') AS path FROM attributes a JOIN document d ON d.n = a.n
         WHERE a.type IN ('sanity.imageAsset', 'sanity.fileAsset')`,
      )
      .all()
      .map(({id, path}) => ({id: String(id), path: typeof path === 'string' ? path : undefined}))
  }

  hasTransaction(dataset: string, id: string): boolean {
    return this.#statements.prepare('SELECT 1 FROM transaction_log WHERE dataset = ? AND id = ?').get(dataset, id) !== undefined
  }

  /**
   * Writes a transaction, whole or not at all.
   *
   * @param told.webhooks the messages to be sent; they are written together with the change
   * @throws TransactionError where a reference would point at nothing, or a document is too large
   */
  commit(transaction: UnwrittenTransaction, told: {webhooks: readonly Recipient[]; now: number}): CommittedTransaction {
    return this.#inTransaction('COMMIT', () => this.#put(transaction, told))
  }

  /** Everything {@link commit} does and refuses, undone at the end. */
  rehearse(transaction: UnwrittenTransaction): void {
    this.#inTransaction('ROLLBACK', () => this.#put(transaction, {webhooks: [], now: 0}))
  }

  /**
   * Takes documents over from another dataset as they are, revision and dates included. Their references are not looked at: of a
   * whole dataset, they hold as they held there.
   *
   * @param withLast also who wrote each last, which becomes the beginning of its history here
   */
  takeOver(
    dataset: string,
    documents: {document: StoredDocument; last: SnapshotDocument['last']}[],
    {withLast}: {withLast: boolean},
  ): void {
    this.#inTransaction('COMMIT', () => {
      for (const {document, last} of documents) {
        const body = this.#writeDocument(dataset, undefined, document)
        if (!withLast || !last) continue
        this.#statements
          .prepare('INSERT OR IGNORE INTO transaction_log (dataset, id, author, at) VALUES (?, ?, ?, ?)')
          .run(dataset, last.id, last.author, last.at)
        this.#statements
          .prepare(
            'INSERT INTO revision (dataset, id, seq, mutations, after) SELECT dataset, ?, seq, ?, ? FROM transaction_log WHERE dataset = ? AND id = ?',
          )
          .run(document._id, JSON.stringify([withoutDocument({createOrReplace: document}, document)]), body, dataset, last.id)
      }
    })
  }

  /** Takes transactions over from another dataset, with what they did. */
  takeOverHistory(dataset: string, transactions: number[]): void {
    this.#inTransaction('COMMIT', () => {
      for (const seq of transactions) {
        const logged = this.#statements
          .prepare(
            'INSERT INTO transaction_log (dataset, id, author, at) SELECT ?, id, author, at FROM transaction_log WHERE seq = ?',
          )
          .run(dataset, seq)
        this.#statements
          .prepare(
            'INSERT INTO revision (dataset, id, seq, mutations, before, after) SELECT ?, id, ?, mutations, before, after FROM revision WHERE seq = ?',
          )
          .run(dataset, Number(logged.lastInsertRowid), seq)
      }
    })
  }

  /**
   * Deletes a part of a dataset, history and all.
   *
   * @returns whether there may be more
   */
  forgetSome(dataset: string, atOnce: number): boolean {
    return this.#inTransaction('COMMIT', () => {
      const ids = this.#statements.prepare('SELECT id FROM document WHERE dataset = ? LIMIT ?').all(dataset, atOnce)
      for (const {id} of ids) this.#deleteDocument(dataset, String(id))
      // One transaction may have written thousands of documents: it is forgotten document by document as well.
      const revisions = this.#statements.prepare('SELECT id, seq FROM revision WHERE dataset = ? LIMIT ?').all(dataset, atOnce)
      for (const {id, seq} of revisions)
        this.#statements
          .prepare('DELETE FROM revision WHERE dataset = ? AND id = ? AND seq = ?')
          .run(dataset, id ?? null, seq ?? null)
      if (ids.length + revisions.length > 0) return true
      const transactions = this.#statements
        .prepare('SELECT seq FROM transaction_log WHERE dataset = ? LIMIT ?')
        .all(dataset, atOnce)
      for (const {seq} of transactions) this.#statements.prepare('DELETE FROM transaction_log WHERE seq = ?').run(seq ?? null)
      this.#statements.prepare('DELETE FROM webhook_delivery WHERE dataset = ?').run(dataset)
      return transactions.length > 0
    })
  }

  #inTransaction<T>(end: 'COMMIT' | 'ROLLBACK', write: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const written = write()
      this.#database.exec(end)
      if (end === 'ROLLBACK') this.attributes.forgetUncommitted()
      return written
    } catch (cause) {
      // SQLite itself has undone it where the disk is full.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.attributes.forgetUncommitted()
      throw cause
    }
  }

  #put(transaction: UnwrittenTransaction, {webhooks, now}: {webhooks: readonly Recipient[]; now: number}): CommittedTransaction {
    const {dataset, id, author, at, changes} = transaction
    const logged = this.#statements
      .prepare('INSERT INTO transaction_log (dataset, id, author, at) VALUES (?, ?, ?, ?)')
      .run(dataset, id, author, at)
    const seq = Number(logged.lastInsertRowid)
    for (const change of changes) {
      const body = change.after
        ? this.#writeDocument(dataset, change.before, change.after)
        : this.#deleteDocument(dataset, change.id)
      this.#statements.prepare('INSERT INTO revision (dataset, id, seq, mutations, before, after) VALUES (?, ?, ?, ?, ?, ?)').run(
        dataset,
        change.id,
        seq,
        JSON.stringify(change.mutations.map((mutation) => withoutDocument(mutation, change.after))),
        // It is the revision before; only where that is about to be forgotten, this one keeps it.
        change.isPurged && change.before ? JSON.stringify(change.before) : null,
        body,
      )
      if (change.isPurged) this.#forgetRevisions(dataset, change.id, seq)
    }
    for (const recipient of webhooks) this.deliveries.add({...recipient, dataset, seq, at: now})
    this.#assertReferences(dataset, changes)
    return {seq, id, dataset, author, at, changes}
  }

  #writeDocument(dataset: string, before: StoredDocument | undefined, document: StoredDocument): string {
    const body = JSON.stringify(document)
    // A character takes three bytes at most: what is short enough is not measured.
    const size = body.length * 3 > LARGEST_DOCUMENT_BYTES ? Buffer.byteLength(body) : 0
    if (size > LARGEST_DOCUMENT_BYTES) {
      throw new TransactionError(413, {
        type: 'documentTooLargeError',
        description: `Document "${document._id}" has ${size} bytes; the limit is ${LARGEST_DOCUMENT_BYTES}`,
        id: document._id,
      })
    }
    if (nestingOf(body) > DEEPEST_NESTING) {
      throw invalid(`Document "${document._id}" is nested more than ${DEEPEST_NESTING} levels deep`, {id: document._id})
    }
    const row = this.#statements
      .prepare(
        `INSERT INTO document (dataset, id, published_id, rev, body) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (dataset, id) DO UPDATE SET rev = excluded.rev, body = excluded.body RETURNING n`,
      )
      .get(dataset, document._id, publishedIdOf(document._id), document._rev, body)
    const n = Number(row?.['n'])
    this.attributes.write(n, dataset, document)
    this.words.note(n)
    this.#writeReferences(dataset, before, document)
    return body
  }

  #writeReferences(dataset: string, before: StoredDocument | undefined, document: StoredDocument): void {
    const found = referencesOf(document)
    if (before) {
      if (JSON.stringify(referencesOf(before)) === JSON.stringify(found)) return
      this.#statements.prepare('DELETE FROM reference WHERE dataset = ? AND source = ?').run(dataset, document._id)
    }
    for (const {target, weak} of found) {
      this.#statements
        .prepare('INSERT INTO reference (dataset, target, source, weak) VALUES (?, ?, ?, ?)')
        .run(dataset, target, document._id, weak ? 1 : 0)
    }
  }

  /** What remains is that the document was deleted, and how it was in that moment: webhooks are told of it. */
  #forgetRevisions(dataset: string, id: string, before: number): void {
    this.#statements.prepare('DELETE FROM revision WHERE dataset = ? AND id = ? AND seq < ?').run(dataset, id, before)
  }

  #deleteDocument(dataset: string, id: string): null {
    const row = this.#statements.prepare('DELETE FROM document WHERE dataset = ? AND id = ? RETURNING n').get(dataset, id)
    if (row) {
      this.attributes.remove(Number(row['n']))
      this.words.note(Number(row['n']))
    }
    this.#statements.prepare('DELETE FROM reference WHERE dataset = ? AND source = ?').run(dataset, id)
    return null
  }

  /** Strong references point at documents that exist, once the whole transaction is done. */
  #assertReferences(dataset: string, changes: Change[]): void {
    for (const change of changes) {
      const missing = change.after && this.#missingTarget(dataset, change.after)
      if (missing !== undefined) {
        throw conflict(
          'documentReferenceDoesNotExistError',
          `Document "${change.id}" references non-existent document "${missing}"`,
          {id: change.id, referenceID: missing},
        )
      }
      const isGone = change.before !== undefined && change.after?._type !== change.before._type
      const referrer = isGone ? this.#strongReferrer(dataset, change.id) : undefined
      if (referrer !== undefined) {
        // A document of another type is another document to those who point at it.
        const what = change.after ? 'cannot change its type' : 'cannot be deleted'
        throw conflict(
          'documentHasExistingReferencesError',
          `Document "${change.id}" ${what} as there are references to it from "${referrer}"`,
          {
            id: change.id,
            referencingIDs: [referrer],
          },
        )
      }
    }
  }

  #missingTarget(dataset: string, document: StoredDocument): string | undefined {
    const exists = this.#statements.prepare('SELECT 1 FROM document WHERE dataset = ? AND id = ?')
    return referencesOf(document).find(({target, weak}) => !weak && exists.get(dataset, target) === undefined)?.target
  }

  #strongReferrer(dataset: string, target: string): string | undefined {
    const row = this.#statements
      .prepare('SELECT source FROM reference WHERE dataset = ? AND target = ? AND weak = 0 LIMIT 1')
      .get(dataset, target)
    return row ? String(row['source']) : undefined
  }
}

const LOG_BYTES = 16 * 1024 * 1024

function open(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file)
    // FULL: a commit returns only once the log is on the disk. Measured at 0.1 ms a transaction, worth every acknowledgement.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;')
    // A log that grew while somebody read one state for a long time does not stay on the disk at that length.
    database.exec(`PRAGMA journal_size_limit = ${LOG_BYTES}`)
    // What was purged is overwritten in the file as well.
    database.exec('PRAGMA secure_delete = ON;')
    return database
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${file} cannot be opened (${reason}). Put back a copy of the folder, or use another ROUNDS_DATA.`, {cause})
  }
}

function limitSize(database: DatabaseSync, bytes: number): void {
  const pageSize = Number(database.prepare('PRAGMA page_size').get()?.['page_size'])
  database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(bytes / pageSize))}`)
}
