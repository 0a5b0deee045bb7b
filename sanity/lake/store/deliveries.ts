import type {Statements} from './statements.ts'

/** A message that is still to be taken. */
export type Delivery = {
  /** The message's, and it keeps it. */
  id: number
  webhook: string
  dataset: string
  /** Empty where it tells of a transaction as a whole. */
  documentId: string
  seq: number
  /** Those that failed since it was last said to be sent. */
  attempts: number
}

export type MessageStatus = 'queued' | 'success' | 'failure'

export type LoggedMessage = Pick<Delivery, 'id' | 'dataset' | 'documentId' | 'seq'> & {
  status: MessageStatus
  /** ISO 8601: when what it tells of was done. */
  createdAt: string
  failures: number
  /** Of the last attempt that was answered. */
  resultCode: number | null
}

/** How one attempt went. */
export type Attempt = {
  /** Milliseconds since 1970. */
  at: number
  /** Milliseconds. */
  duration: number
  resultCode: number | null
  failure: 'http' | 'network' | 'timeout' | 'other' | null
  /** What was answered, its beginning; or why nothing was. */
  said: string
}

export type LoggedAttempt = Attempt & {id: number; webhook: string; message: number}

/** How an attempt went, and what becomes of its message. */
export type Outcome = {delivery: Delivery; attempt: Attempt | undefined} & (
  | {status: 'success' | 'failure'}
  | {nextAttemptAt: number}
)

const MOST_KEPT = 1000
const KEPT_MILLISECONDS = 30 * 86_400_000

/** Messages to webhooks, written together with the change they tell of, and what became of sending them. */
export class Deliveries {
  readonly #statements: Statements
  readonly #inTransaction: (write: () => void) => void

  /** @param inTransaction runs what it is given whole or not at all */
  constructor(statements: Statements, inTransaction: (write: () => void) => void) {
    this.#statements = statements
    this.#inTransaction = inTransaction
  }

  /** Called within the transaction of the change, so that the one is never kept without the other. */
  add(delivery: {webhook: string; dataset: string; documentId: string; seq: number; at: number}): void {
    this.#statements
      .prepare('INSERT INTO webhook_delivery (webhook, dataset, document_id, seq, next_attempt_at) VALUES (?, ?, ?, ?, ?)')
      .run(delivery.webhook, delivery.dataset, delivery.documentId, delivery.seq, delivery.at)
  }

  /**
   * @param webhook its id
   * @param latest nothing is put off to later than this: where it seems to be, the clock was set back
   */
  due(webhook: string, {now, latest, limit}: {now: number; latest: number; limit: number}): Delivery[] {
    return this.#statements
      .prepare(
        `SELECT id, webhook, dataset, document_id, seq, attempts FROM webhook_delivery
         WHERE webhook = ? AND (next_attempt_at <= ? OR next_attempt_at > ?) ORDER BY next_attempt_at, id LIMIT ?`,
      )
      .all(webhook, now, latest, limit)
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

  /** Writes down how attempts went, many for the price of one. */
  settle(outcomes: readonly Outcome[], now: number): void {
    this.#inTransaction(() => {
      for (const outcome of outcomes) this.#settleOne(outcome, now)
      for (const webhook of new Set(outcomes.map(({delivery}) => delivery.webhook))) this.#forgetOld(webhook, now)
    })
  }

  #settleOne(outcome: Outcome, now: number): void {
    const {delivery, attempt} = outcome
    if (attempt) this.#log(delivery, attempt)
    if ('nextAttemptAt' in outcome) {
      this.#statements
        .prepare('UPDATE webhook_delivery SET attempts = attempts + 1, next_attempt_at = ?, last_error = ? WHERE id = ?')
        .run(outcome.nextAttemptAt, attempt?.said ?? null, delivery.id)
      return
    }
    const {changes} = this.#statements.prepare('DELETE FROM webhook_delivery WHERE id = ?').run(delivery.id)
    if (changes === 0) return
    this.#statements
      .prepare(
        'INSERT INTO webhook_message (id, webhook, dataset, document_id, seq, status, finished_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(delivery.id, delivery.webhook, delivery.dataset, delivery.documentId, delivery.seq, outcome.status, now)
  }

  #log({id, webhook}: Delivery, {at, duration, resultCode, failure, said}: Attempt): void {
    this.#statements
      .prepare(
        'INSERT INTO webhook_attempt (webhook, message, at, duration, result_code, failure, said) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(webhook, id, at, duration, resultCode, failure, said)
  }

  /** Forgets what is older than 30 days, and more than a thousand attempts ago. */
  forgetOld(webhooks: readonly string[], now: number): void {
    this.#inTransaction(() => webhooks.forEach((webhook) => this.#forgetOld(webhook, now)))
  }

  #forgetOld(webhook: string, now: number): void {
    for (const [table, time] of [
      ['webhook_attempt', 'at'],
      ['webhook_message', 'finished_at'],
    ]) {
      this.#statements.prepare(`DELETE FROM ${table} WHERE webhook = ? AND ${time} < ?`).run(webhook, now - KEPT_MILLISECONDS)
      this.#statements
        .prepare(
          `DELETE FROM ${table} WHERE webhook = ?1 AND id <= (
             SELECT id FROM ${table} WHERE webhook = ?1 ORDER BY id DESC LIMIT 1 OFFSET ${MOST_KEPT}
           )`,
        )
        .run(webhook)
    }
  }

  /** With all that is still to be sent. */
  forget(webhook: string): void {
    this.#inTransaction(() => {
      for (const table of ['webhook_delivery', 'webhook_message', 'webhook_attempt']) {
        this.#statements.prepare(`DELETE FROM ${table} WHERE webhook = ?`).run(webhook)
      }
    })
  }

  /**
   * Makes a message due now, whatever became of it.
   *
   * @returns whether there is such a message
   */
  sendAgain(webhook: string, id: number, now: number): boolean {
    let found = false
    this.#inTransaction(() => {
      const {changes: hastened} = this.#statements
        .prepare('UPDATE webhook_delivery SET next_attempt_at = ? WHERE webhook = ? AND id = ?')
        .run(now, webhook, id)
      const {changes: revived} = this.#statements
        .prepare(
          `INSERT INTO webhook_delivery (id, webhook, dataset, document_id, seq, next_attempt_at)
           SELECT id, webhook, dataset, document_id, seq, ? FROM webhook_message WHERE webhook = ? AND id = ?`,
        )
        .run(now, webhook, id)
      this.#statements.prepare('DELETE FROM webhook_message WHERE webhook = ? AND id = ?').run(webhook, id)
      found = Number(hastened) + Number(revived) > 0
    })
    return found
  }

  /** The newest first. */
  messages(webhook: string, limit: number): LoggedMessage[] {
    return this.#statements
      .prepare(`${MESSAGES} ORDER BY m.id DESC LIMIT ?`)
      .all(webhook, webhook, limit)
      .map((row) => ({
        id: Number(row['id']),
        dataset: String(row['dataset']),
        documentId: String(row['document_id']),
        seq: Number(row['seq']),
        status: row['status'] as MessageStatus,
        createdAt: String(row['created_at']),
        failures: Number(row['failures']),
        resultCode: row['result_code'] === null ? null : Number(row['result_code']),
      }))
  }

  /** How many messages wait, and how many were taken or given up of those that are remembered. */
  counts(webhook: string): Record<MessageStatus, number> {
    const rows = this.#statements
      .prepare(
        `SELECT 'queued' AS status, count(*) AS n FROM webhook_delivery WHERE webhook = ?1
         UNION ALL SELECT status, count(*) FROM webhook_message WHERE webhook = ?1 GROUP BY status`,
      )
      .all(webhook)
    return {queued: 0, success: 0, failure: 0, ...Object.fromEntries(rows.map(({status, n}) => [String(status), Number(n)]))}
  }

  /** The newest first. */
  attempts(webhook: string, {now, limit = MOST_KEPT}: {now: number; limit?: number}): LoggedAttempt[] {
    return this.#statements
      .prepare('SELECT * FROM webhook_attempt WHERE webhook = ? AND at >= ? ORDER BY id DESC LIMIT ?')
      .all(webhook, now - KEPT_MILLISECONDS, limit)
      .map(asAttempt)
  }

  attempt(id: number): LoggedAttempt | undefined {
    const row = this.#statements.prepare('SELECT * FROM webhook_attempt WHERE id = ?').get(id)
    return row && asAttempt(row)
  }
}

const MESSAGES = `SELECT m.id, m.dataset, m.document_id, m.seq, m.status, t.at AS created_at,
    (SELECT count(*) FROM webhook_attempt a WHERE a.message = m.id AND a.failure IS NOT NULL) AS failures,
    (SELECT a.result_code FROM webhook_attempt a WHERE a.message = m.id AND a.result_code IS NOT NULL ORDER BY a.id DESC LIMIT 1) AS result_code
  FROM (
    SELECT id, dataset, document_id, seq, 'queued' AS status FROM webhook_delivery WHERE webhook = ?
    UNION ALL SELECT id, dataset, document_id, seq, status FROM webhook_message WHERE webhook = ?
  ) m JOIN transaction_log t ON t.seq = m.seq`

function asAttempt(row: Record<string, unknown>): LoggedAttempt {
  return {
    id: Number(row['id']),
    webhook: String(row['webhook']),
    message: Number(row['message']),
    at: Number(row['at']),
    duration: Number(row['duration']),
    resultCode: row['result_code'] === null ? null : Number(row['result_code']),
    failure: row['failure'] as Attempt['failure'],
    said: String(row['said']),
  }
}
