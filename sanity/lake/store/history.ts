import type {SQLInputValue} from 'node:sqlite'

import type {PastChange} from '../core/document-events.ts'
import type {StoredDocument} from '../core/documents.ts'
import type {Change, Mutation} from '../core/transaction.ts'
import type {Statements} from './statements.ts'

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

/** What became of documents, one revision for every transaction that touched one. */
export class History {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  /** That these documents were changed, oldest first; what they held is read one by one. */
  changesOf(dataset: string, ids: string[]): PastChange[] {
    return this.#statements
      .prepare(`${PAST} WHERE r.dataset = ? AND r.id IN (SELECT value FROM json_each(?)) ORDER BY r.seq`)
      .all(dataset, JSON.stringify(ids))
      .map(asPastChange)
  }

  /** What one transaction changed. */
  changesIn(dataset: string, seq: number): PastChange[] {
    return this.#statements.prepare(`${PAST} WHERE r.dataset = ? AND r.seq = ? ORDER BY r.id`).all(dataset, seq).map(asPastChange)
  }

  /** The place of the newest transaction; 0 where there is none. */
  lastSeq(dataset: string): number {
    return Number(
      this.#statements.prepare('SELECT seq FROM transaction_log WHERE dataset = ? ORDER BY seq DESC LIMIT 1').get(dataset)?.[
        'seq'
      ] ?? 0,
    )
  }

  /** What the documents that a transaction touched were before and after it. */
  states(dataset: string, seq: number): Pick<Change, 'id' | 'before' | 'after' | 'mutations'>[] {
    return this.changesIn(dataset, seq).flatMap(({id}) => {
      const revision = this.revision(dataset, id, seq)
      return revision ? [{id, before: revision.before, after: revision.after, mutations: revision.mutations}] : []
    })
  }

  /** The place of a transaction among all others. */
  placeOf(dataset: string, transactionId: string): number | undefined {
    const row = this.#statements
      .prepare('SELECT seq FROM transaction_log WHERE dataset = ? AND id = ?')
      .get(dataset, transactionId)
    return row ? Number(row['seq']) : undefined
  }

  /** When something was last written, in ISO 8601. */
  lastAt(): string | undefined {
    const row = this.#statements.prepare('SELECT at FROM transaction_log ORDER BY seq DESC LIMIT 1').get()
    return row ? String(row['at']) : undefined
  }

  revision(dataset: string, id: string, seq: number): Revision | undefined {
    return this.#revision('r.seq = ?', [dataset, id, seq])
  }

  /** What a transaction did to a document. */
  named(dataset: string, id: string, transactionId: string): Revision | undefined {
    return this.#revision('t.id = ?', [dataset, id, transactionId])
  }

  /** What was last done to a document at an instant, in ISO 8601. */
  at(dataset: string, id: string, at: string): Revision | undefined {
    return this.#revision('t.at <= ?', [dataset, id, at])
  }

  /** What was last done to a document but for deleting it. */
  last(dataset: string, id: string): Revision | undefined {
    return this.#revision('r.after IS NOT NULL', [dataset, id])
  }

  #revision(condition: string, values: SQLInputValue[]): Revision | undefined {
    const row = this.#statements
      .prepare(
        `SELECT r.seq, r.id, r.mutations, ${BEFORE} AS before, r.after, t.id AS transaction_id, t.author, t.at
         FROM revision r JOIN transaction_log t ON t.seq = r.seq
         WHERE r.dataset = ? AND r.id = ? AND ${condition} ORDER BY r.seq DESC LIMIT 1`,
      )
      .get(...values)
    return row ? asRevision(row) : undefined
  }
}

/**
 * SQL for what a document was before a revision `r`: as the revision before has left it. Only one whose past was purged keeps it itself,
 * and those that an earlier version of the lake has written.
 */
export const BEFORE = `coalesce(r.before, (
  SELECT p.after FROM revision p WHERE p.dataset = r.dataset AND p.id = r.id AND p.seq < r.seq ORDER BY p.seq DESC LIMIT 1
))`

/** Stands, in a stored mutation, for the document that it led to. */
const AS_LEFT = 'as left'

/** A mutation that writes a whole document is stored without it: it stands beside it, as what the transaction has left. */
export function withoutDocument(mutation: Mutation, after: StoredDocument | undefined): Record<string, unknown> {
  const [verb, written] = Object.entries(mutation)[0] ?? []
  return verb !== undefined && after !== undefined && written === after ? {[verb]: AS_LEFT} : mutation
}

function withDocument(stored: Record<string, unknown>, after: StoredDocument | undefined): Mutation {
  const [verb, written] = Object.entries(stored)[0] ?? []
  return (verb !== undefined && written === AS_LEFT ? {[verb]: after} : stored) as Mutation
}

const PAST = `SELECT r.seq, r.id, r.before IS NOT NULL OR coalesce((
    SELECT p.after IS NOT NULL FROM revision p WHERE p.dataset = r.dataset AND p.id = r.id AND p.seq < r.seq ORDER BY p.seq DESC LIMIT 1
  ), 0) AS existed_before, r.after IS NOT NULL AS exists_after,
  t.id AS transaction_id, t.author, t.at FROM revision r JOIN transaction_log t ON t.seq = r.seq`

function asPastChange(row: Record<string, unknown>): PastChange {
  return {
    seq: Number(row['seq']),
    transactionId: String(row['transaction_id']),
    author: String(row['author']),
    at: String(row['at']),
    id: String(row['id']),
    existedBefore: row['existed_before'] === 1,
    existsAfter: row['exists_after'] === 1,
  }
}

function asRevision(row: Record<string, unknown>): Revision {
  const after = parseOptional(row['after'])
  return {
    seq: Number(row['seq']),
    transactionId: String(row['transaction_id']),
    author: String(row['author']),
    at: String(row['at']),
    id: String(row['id']),
    mutations: (JSON.parse(String(row['mutations'])) as Record<string, unknown>[]).map((stored) => withDocument(stored, after)),
    before: parseOptional(row['before']),
    after,
  }
}

function parseOptional(body: unknown): StoredDocument | undefined {
  return typeof body === 'string' ? (JSON.parse(body) as StoredDocument) : undefined
}
