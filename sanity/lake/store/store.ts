import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {conflict, TransactionError} from '../errors.ts'
import {LARGEST_DOCUMENT_BYTES, referencesOf, type StoredDocument} from '../core/documents.ts'
import {publishedIdOf} from '../core/ids.ts'
import type {Change, Mutation} from '../core/transaction.ts'
import {Deliveries} from './deliveries.ts'
import {migrate} from './migrations.ts'
import {Sessions} from './sessions.ts'
import {Statements} from './statements.ts'

export type UnwrittenTransaction = {
  id: string
  dataset: string
  author: string
  /** ISO 8601. */
  at: string
  changes: Change[]
}

export type CommittedTransaction = UnwrittenTransaction & {seq: number}

export type Revision = {
  seq: number
  transactionId: string
  author: string
  at: string
  id: string
  mutations: Mutation[]
  before: StoredDocument | undefined
  after: StoredDocument | undefined
}

/** The one writer of a lake's database, and its small look-ups. Everything in it is synchronous and durable when it returns. */
export class Store {
  readonly databaseFile: string
  readonly #database: DatabaseSync
  readonly #lock: DatabaseSync
  readonly #statements: Statements
  /** What webhooks are still to be told. */
  readonly deliveries: Deliveries
  /** Who is signed in, and what Studio remembers for them. */
  readonly sessions: Sessions

  /**
   * Opens the database in the folder, or makes it.
   *
   * @throws Error where another lake has the folder: each would check its writes against what the other is changing
   */
  constructor(folder: string) {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    this.#lock = takeFolder(folder)
    this.databaseFile = join(folder, 'lake.sqlite')
    this.#database = open(this.databaseFile)
    migrate(this.#database)
    this.#statements = new Statements(this.#database)
    this.deliveries = new Deliveries(this.#statements)
    this.sessions = new Sessions(this.#statements)
  }

  close(): void {
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

  /** Every document that stands for a file, in all datasets, also in those the lake is not told of any more. */
  assets(): {id: string; path: string | undefined}[] {
    return this.#statements
      .prepare(
        `SELECT id, json_extract(body, '$.path') AS path FROM document WHERE type IN ('sanity.imageAsset', 'sanity.fileAsset')`,
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
   * @param webhooks names of the webhooks to be told; their deliveries are written together with the change
   * @throws TransactionError where a reference would point at nothing, or a document is too large
   */
  commit(
    transaction: UnwrittenTransaction,
    {webhooks, now}: {webhooks: (change: Change) => string[]; now: number},
  ): CommittedTransaction {
    return this.#inTransaction('COMMIT', () => this.#put(transaction, webhooks, now))
  }

  /** Everything {@link commit} does and refuses, undone at the end. */
  rehearse(transaction: UnwrittenTransaction): void {
    this.#inTransaction('ROLLBACK', () => this.#put(transaction, () => [], 0))
  }

  #inTransaction<T>(end: 'COMMIT' | 'ROLLBACK', write: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const written = write()
      this.#database.exec(end)
      return written
    } catch (cause) {
      this.#database.exec('ROLLBACK')
      throw cause
    }
  }

  #put(transaction: UnwrittenTransaction, webhooks: (change: Change) => string[], now: number): CommittedTransaction {
    const {dataset, id, author, at, changes} = transaction
    const logged = this.#statements
      .prepare('INSERT INTO transaction_log (dataset, id, author, at) VALUES (?, ?, ?, ?)')
      .run(dataset, id, author, at)
    const seq = Number(logged.lastInsertRowid)
    for (const change of changes) {
      const body = change.after ? this.#writeDocument(dataset, change.after) : this.#deleteDocument(dataset, change.id)
      this.#statements
        .prepare('INSERT INTO revision (dataset, id, seq, mutations, before, after) VALUES (?, ?, ?, ?, ?, ?)')
        .run(
          dataset,
          change.id,
          seq,
          JSON.stringify(change.mutations),
          change.before ? JSON.stringify(change.before) : null,
          body,
        )
      if (change.isPurged) this.#forgetRevisions(dataset, change.id, seq)
      for (const webhook of webhooks(change)) {
        this.deliveries.add({webhook, dataset, documentId: change.id, seq, at: now})
      }
    }
    this.#assertReferences(dataset, changes)
    return {seq, id, dataset, author, at, changes}
  }

  #writeDocument(dataset: string, document: StoredDocument): string {
    const body = JSON.stringify(document)
    const size = Buffer.byteLength(body)
    if (size > LARGEST_DOCUMENT_BYTES) {
      throw new TransactionError(413, {
        type: 'documentTooLargeError',
        description: `Document "${document._id}" has ${size} bytes; the limit is ${LARGEST_DOCUMENT_BYTES}`,
        id: document._id,
      })
    }
    this.#statements
      .prepare(
        `INSERT INTO document (dataset, id, published_id, type, slug, rev, body) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (dataset, id) DO UPDATE SET type = excluded.type, slug = excluded.slug, rev = excluded.rev, body = excluded.body`,
      )
      .run(dataset, document._id, publishedIdOf(document._id), document._type, slugOf(document), document._rev, body)
    this.#statements.prepare('DELETE FROM reference WHERE dataset = ? AND source = ?').run(dataset, document._id)
    for (const {target, weak} of referencesOf(document)) {
      this.#statements
        .prepare('INSERT INTO reference (dataset, target, source, weak) VALUES (?, ?, ?, ?)')
        .run(dataset, target, document._id, weak ? 1 : 0)
    }
    return body
  }

  /** What remains is that the document was deleted, and how it was in that moment: webhooks are told of it. */
  #forgetRevisions(dataset: string, id: string, before: number): void {
    this.#statements.prepare('DELETE FROM revision WHERE dataset = ? AND id = ? AND seq < ?').run(dataset, id, before)
  }

  #deleteDocument(dataset: string, id: string): null {
    this.#statements.prepare('DELETE FROM document WHERE dataset = ? AND id = ?').run(dataset, id)
    this.#statements.prepare('DELETE FROM reference WHERE dataset = ? AND source = ?').run(dataset, id)
    return null
  }

  /** Strong references point at documents that exist, once the whole transaction is done. */
  #assertReferences(dataset: string, changes: Change[]): void {
    for (const change of changes) {
      if (change.after) {
        const missing = this.#statements
          .prepare(
            `SELECT target FROM reference r WHERE dataset = ? AND source = ? AND weak = 0
           AND NOT EXISTS (SELECT 1 FROM document d WHERE d.dataset = r.dataset AND d.id = r.target) LIMIT 1`,
          )
          .get(dataset, change.id)
        if (missing) {
          const target = String(missing['target'])
          throw conflict(
            'documentReferenceDoesNotExistError',
            `Document "${change.id}" references non-existent document "${target}"`,
            {id: change.id, referenceID: target},
          )
        }
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

  #strongReferrer(dataset: string, target: string): string | undefined {
    const row = this.#statements
      .prepare('SELECT source FROM reference WHERE dataset = ? AND target = ? AND weak = 0 LIMIT 1')
      .get(dataset, target)
    return row ? String(row['source']) : undefined
  }

  /** Everything that happened to one document, oldest first. */
  revisions(dataset: string, id: string): Revision[] {
    return this.#statements
      .prepare(
        `SELECT r.seq, r.id, r.mutations, r.before, r.after, t.id AS transaction_id, t.author, t.at
       FROM revision r JOIN transaction_log t ON t.seq = r.seq WHERE r.dataset = ? AND r.id = ? ORDER BY r.seq`,
      )
      .all(dataset, id)
      .map(asRevision)
  }

  revision(dataset: string, id: string, seq: number): Revision | undefined {
    const row = this.#statements
      .prepare(
        `SELECT r.seq, r.id, r.mutations, r.before, r.after, t.id AS transaction_id, t.author, t.at
       FROM revision r JOIN transaction_log t ON t.seq = r.seq WHERE r.dataset = ? AND r.id = ? AND r.seq = ?`,
      )
      .get(dataset, id, seq)
    return row ? asRevision(row) : undefined
  }
}

function open(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file)
    // FULL: a commit returns only once the log is on the disk. Measured at 0.1 ms a transaction, worth every acknowledgement.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;')
    // What was purged is overwritten in the file as well.
    database.exec('PRAGMA secure_delete = ON;')
    return database
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${file} cannot be opened (${reason}). Put back a copy of the folder, or use another ROUNDS_DATA.`, {cause})
  }
}

/** A lock that the system lets go of when this process ends, however it ends. */
function takeFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lake.lock'))
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock.close()
    throw new Error(`Another lake is using ${folder}. Stop it first, or use another ROUNDS_DATA.`, {cause})
  }
}

function slugOf(document: StoredDocument): string | null {
  const slug = document['slug']
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return null
  return typeof slug.current === 'string' ? slug.current : null
}

function asRevision(row: Record<string, unknown>): Revision {
  return {
    seq: Number(row['seq']),
    transactionId: String(row['transaction_id']),
    author: String(row['author']),
    at: String(row['at']),
    id: String(row['id']),
    mutations: JSON.parse(String(row['mutations'])) as Mutation[],
    before: parseOptional(row['before']),
    after: parseOptional(row['after']),
  }
}

function parseOptional(body: unknown): StoredDocument | undefined {
  return typeof body === 'string' ? (JSON.parse(body) as StoredDocument) : undefined
}
