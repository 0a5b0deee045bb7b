import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync, type StatementSync} from 'node:sqlite'

import {conflict, TransactionError} from '../errors.ts'
import {LARGEST_DOCUMENT_BYTES, referencesOf, type StoredDocument} from '../core/documents.ts'
import {publishedIdOf} from '../core/ids.ts'
import type {Change, Mutation} from '../core/transaction.ts'
import {migrate} from './migrations.ts'

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

export type Delivery = {id: number; webhook: string; dataset: string; documentId: string; seq: number; attempts: number}

/** The one writer of a lake's database, and its small look-ups. Everything in it is synchronous and durable when it returns. */
export class Store {
  readonly databaseFile: string
  readonly #database: DatabaseSync
  readonly #lock: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

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
  }

  close(): void {
    this.#database.close()
    this.#lock.close()
  }

  document(dataset: string, id: string): StoredDocument | undefined {
    const row = this.#prepare('SELECT body FROM document WHERE dataset = ? AND id = ?').get(dataset, id)
    return row ? (JSON.parse(String(row['body'])) as StoredDocument) : undefined
  }

  /** Ids of the document, its draft and its versions, of which any may be missing. */
  siblings(dataset: string, publishedId: string): string[] {
    return this.#prepare('SELECT id FROM document WHERE dataset = ? AND published_id = ? ORDER BY id')
      .all(dataset, publishedId)
      .map((row) => String(row['id']))
  }

  isEmpty(dataset: string): boolean {
    return this.#prepare('SELECT 1 FROM document WHERE dataset = ? LIMIT 1').get(dataset) === undefined
  }

  hasTransaction(dataset: string, id: string): boolean {
    return this.#prepare('SELECT 1 FROM transaction_log WHERE dataset = ? AND id = ?').get(dataset, id) !== undefined
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
    const logged = this.#prepare('INSERT INTO transaction_log (dataset, id, author, at) VALUES (?, ?, ?, ?)').run(
      dataset,
      id,
      author,
      at,
    )
    const seq = Number(logged.lastInsertRowid)
    for (const change of changes) {
      const body = change.after ? this.#writeDocument(dataset, change.after) : this.#deleteDocument(dataset, change.id)
      this.#prepare('INSERT INTO revision (dataset, id, seq, mutations, before, after) VALUES (?, ?, ?, ?, ?, ?)').run(
        dataset,
        change.id,
        seq,
        JSON.stringify(change.mutations),
        change.before ? JSON.stringify(change.before) : null,
        body,
      )
      for (const webhook of webhooks(change)) {
        this.#prepare(
          'INSERT INTO webhook_delivery (webhook, dataset, document_id, seq, next_attempt_at) VALUES (?, ?, ?, ?, ?)',
        ).run(webhook, dataset, change.id, seq, now)
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
    this.#prepare(
      `INSERT INTO document (dataset, id, published_id, type, slug, rev, body) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (dataset, id) DO UPDATE SET type = excluded.type, slug = excluded.slug, rev = excluded.rev, body = excluded.body`,
    ).run(dataset, document._id, publishedIdOf(document._id), document._type, slugOf(document), document._rev, body)
    this.#prepare('DELETE FROM reference WHERE dataset = ? AND source = ?').run(dataset, document._id)
    for (const {target, weak} of referencesOf(document)) {
      this.#prepare('INSERT INTO reference (dataset, target, source, weak) VALUES (?, ?, ?, ?)').run(
        dataset,
        target,
        document._id,
        weak ? 1 : 0,
      )
    }
    return body
  }

  #deleteDocument(dataset: string, id: string): null {
    this.#prepare('DELETE FROM document WHERE dataset = ? AND id = ?').run(dataset, id)
    this.#prepare('DELETE FROM reference WHERE dataset = ? AND source = ?').run(dataset, id)
    return null
  }

  /** Strong references point at documents that exist, once the whole transaction is done. */
  #assertReferences(dataset: string, changes: Change[]): void {
    for (const change of changes) {
      if (change.after) {
        const missing = this.#prepare(
          `SELECT target FROM reference r WHERE dataset = ? AND source = ? AND weak = 0
           AND NOT EXISTS (SELECT 1 FROM document d WHERE d.dataset = r.dataset AND d.id = r.target) LIMIT 1`,
        ).get(dataset, change.id)
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
    const row = this.#prepare('SELECT source FROM reference WHERE dataset = ? AND target = ? AND weak = 0 LIMIT 1').get(
      dataset,
      target,
    )
    return row ? String(row['source']) : undefined
  }

  /** Everything that happened to one document, oldest first. */
  revisions(dataset: string, id: string): Revision[] {
    return this.#prepare(
      `SELECT r.seq, r.id, r.mutations, r.before, r.after, t.id AS transaction_id, t.author, t.at
       FROM revision r JOIN transaction_log t ON t.seq = r.seq WHERE r.dataset = ? AND r.id = ? ORDER BY r.seq`,
    )
      .all(dataset, id)
      .map(asRevision)
  }

  revision(dataset: string, id: string, seq: number): Revision | undefined {
    const row = this.#prepare(
      `SELECT r.seq, r.id, r.mutations, r.before, r.after, t.id AS transaction_id, t.author, t.at
       FROM revision r JOIN transaction_log t ON t.seq = r.seq WHERE r.dataset = ? AND r.id = ? AND r.seq = ?`,
    ).get(dataset, id, seq)
    return row ? asRevision(row) : undefined
  }

  dueDeliveries(now: number, limit: number): Delivery[] {
    return this.#prepare(
      'SELECT id, webhook, dataset, document_id, seq, attempts FROM webhook_delivery WHERE next_attempt_at <= ? ORDER BY id LIMIT ?',
    )
      .all(now, limit)
      .map((row) => ({
        id: Number(row['id']),
        webhook: String(row['webhook']),
        dataset: String(row['dataset']),
        documentId: String(row['document_id']),
        seq: Number(row['seq']),
        attempts: Number(row['attempts']),
      }))
  }

  /** When the next delivery is due, as milliseconds since 1970; undefined with none waiting. */
  nextDeliveryAt(): number | undefined {
    const at = this.#prepare('SELECT min(next_attempt_at) AS at FROM webhook_delivery').get()?.['at']
    return at === null || at === undefined ? undefined : Number(at)
  }

  finishDelivery(id: number): void {
    this.#prepare('DELETE FROM webhook_delivery WHERE id = ?').run(id)
  }

  postponeDelivery(id: number, nextAttemptAt: number, error: string): void {
    this.#prepare('UPDATE webhook_delivery SET attempts = attempts + 1, next_attempt_at = ?, last_error = ? WHERE id = ?').run(
      nextAttemptAt,
      error,
      id,
    )
  }

  addSession(session: {tokenHash: string; userId: string; createdAt: number; expiresAt: number}): void {
    this.#prepare('DELETE FROM session WHERE expires_at < ?').run(session.createdAt)
    this.#prepare('INSERT INTO session (token_hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)').run(
      session.tokenHash,
      session.userId,
      session.createdAt,
      session.expiresAt,
    )
  }

  session(tokenHash: string): {userId: string; expiresAt: number} | undefined {
    const row = this.#prepare('SELECT user_id, expires_at FROM session WHERE token_hash = ?').get(tokenHash)
    return row ? {userId: String(row['user_id']), expiresAt: Number(row['expires_at'])} : undefined
  }

  endSession(tokenHash: string): void {
    this.#prepare('DELETE FROM session WHERE token_hash = ?').run(tokenHash)
  }

  userValue(userId: string, key: string): unknown {
    const row = this.#prepare('SELECT value FROM user_value WHERE user_id = ? AND key = ?').get(userId, key)
    return row ? (JSON.parse(String(row['value'])) as unknown) : undefined
  }

  setUserValue(userId: string, key: string, value: unknown): void {
    this.#prepare(
      'INSERT INTO user_value (user_id, key, value) VALUES (?, ?, ?) ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value',
    ).run(userId, key, JSON.stringify(value ?? null))
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)))
    return statement
  }
}

function open(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file)
    // FULL: a commit returns only once the log is on the disk. Measured at 0.1 ms a transaction, worth every acknowledgement.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;')
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
