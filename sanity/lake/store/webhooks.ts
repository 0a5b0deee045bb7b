import type {Webhook} from '../core/webhook.ts'
import type {Statements} from './statements.ts'

/** Webhooks that were made by requests, with their secrets. */
export class KeptWebhooks {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  /** The oldest first. */
  list(): Webhook[] {
    return this.#statements
      .prepare('SELECT body FROM webhook ORDER BY n')
      .all()
      .map((row) => JSON.parse(String(row['body'])) as Webhook)
  }

  keep(webhook: Webhook): void {
    this.#statements
      .prepare('INSERT INTO webhook (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body')
      .run(webhook.id, JSON.stringify(webhook))
  }

  forget(id: string): void {
    this.#statements.prepare('DELETE FROM webhook WHERE id = ?').run(id)
  }
}
