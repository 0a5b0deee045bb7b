import type {Statements} from './statements.ts'

export type Delivery = {id: number; webhook: string; dataset: string; documentId: string; seq: number; attempts: number}

/** Messages to webhooks that have not been taken yet, written together with the change they tell of. */
export class Deliveries {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  /** Called within the transaction of the change, so that the one is never kept without the other. */
  add(delivery: {webhook: string; dataset: string; documentId: string; seq: number; at: number}): void {
    this.#statements
      .prepare('INSERT INTO webhook_delivery (webhook, dataset, document_id, seq, next_attempt_at) VALUES (?, ?, ?, ?, ?)')
      .run(delivery.webhook, delivery.dataset, delivery.documentId, delivery.seq, delivery.at)
  }

  /** @param webhook its name */
  due(webhook: string, now: number, limit: number): Delivery[] {
    return this.#statements
      .prepare(
        'SELECT id, webhook, dataset, document_id, seq, attempts FROM webhook_delivery WHERE webhook = ? AND next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT ?',
      )
      .all(webhook, now, limit)
      .map((row) => ({
        id: Number(row['id']),
        webhook: String(row['webhook']),
        dataset: String(row['dataset']),
        documentId: String(row['document_id']),
        seq: Number(row['seq']),
        attempts: Number(row['attempts']),
      }))
  }

  /** When the next delivery to a webhook is due, as milliseconds since 1970; undefined with none waiting. */
  nextAt(webhook: string): number | undefined {
    const at = this.#statements
      .prepare('SELECT min(next_attempt_at) AS at FROM webhook_delivery WHERE webhook = ?')
      .get(webhook)?.['at']
    return at === null || at === undefined ? undefined : Number(at)
  }

  finish(id: number): void {
    this.#statements.prepare('DELETE FROM webhook_delivery WHERE id = ?').run(id)
  }

  postpone(id: number, nextAttemptAt: number, error: string): void {
    this.#statements
      .prepare('UPDATE webhook_delivery SET attempts = attempts + 1, next_attempt_at = ?, last_error = ? WHERE id = ?')
      .run(nextAttemptAt, error, id)
  }
}
