import {DatabaseSync} from 'node:sqlite'

import {isSystemId} from '../core/ids.ts'

/** One document as it is stored, and the transaction that wrote it, where that is known. */
export type SnapshotDocument = {body: string; last: {id: string; author: string; at: string} | undefined}

/**
 * The database as it was at one moment, read little by little, whatever is written meanwhile.
 *
 * As long as it is open, SQLite keeps what was written since in its log: whoever opens one closes it.
 */
export class Snapshot {
  readonly #database: DatabaseSync

  constructor(databaseFile: string) {
    this.#database = new DatabaseSync(databaseFile, {readOnly: true})
    // The moment is that of the first read, not of BEGIN.
    this.#database.exec('PRAGMA busy_timeout = 5000; BEGIN; SELECT 1 FROM document LIMIT 1;')
  }

  close(): void {
    this.#database.close()
  }

  /**
   * The text of every document but what the system keeps for itself, by id; one at a time is in memory.
   *
   * @param types those alone; all without
   */
  *bodies(dataset: string, types?: readonly string[]): Generator<string> {
    const ofTypes = types ? 'AND a.type IN (SELECT value FROM json_each(?))' : ''
    const statement = this.#database.prepare(
      `SELECT d.id, d.body FROM document d JOIN attributes a ON a.n = d.n WHERE d.dataset = ? ${ofTypes} ORDER BY d.id`,
    )
    for (const row of statement.iterate(dataset, ...(types ? [JSON.stringify(types)] : []))) {
      if (!isSystemId(String(row['id']))) yield String(row['body'])
    }
  }

  /** Every document, the system's too, in the order in which they were last written. */
  *documents(dataset: string): Generator<SnapshotDocument> {
    const order = this.#database
      .prepare(
        `SELECT d.n, t.seq FROM document d LEFT JOIN transaction_log t ON t.dataset = d.dataset AND t.id = d.rev
         WHERE d.dataset = ? ORDER BY t.seq, d.n`,
      )
      .all(dataset)
    const one = this.#database.prepare('SELECT body FROM document WHERE n = ?')
    const transaction = this.#database.prepare('SELECT id, author, at FROM transaction_log WHERE seq = ?')
    for (const {n, seq} of order) {
      const last = seq === null || seq === undefined ? undefined : transaction.get(seq)
      yield {
        body: String(one.get(n ?? null)?.['body']),
        last: last && {id: String(last['id']), author: String(last['author']), at: String(last['at'])},
      }
    }
  }

  count(dataset: string): number {
    return Number(this.#database.prepare('SELECT count(*) AS count FROM document WHERE dataset = ?').get(dataset)?.['count'])
  }

  /** The places of all transactions of a dataset, oldest first, and how many documents each has written. */
  transactions(dataset: string): {seq: number; documents: number}[] {
    return this.#database
      .prepare(
        `SELECT t.seq, (SELECT count(*) FROM revision r WHERE r.seq = t.seq) AS documents
         FROM transaction_log t WHERE t.dataset = ? ORDER BY t.seq`,
      )
      .all(dataset)
      .map(({seq, documents}) => ({seq: Number(seq), documents: Number(documents)}))
  }
}
