import {createHmac} from 'node:crypto'

import {evaluate} from 'groq-js'

import type {LakeConfig, Webhook} from './config.ts'
import {parseQuery} from './query/parse.ts'
import type {Delivery} from './store/deliveries.ts'
import type {Revision} from './store/history.ts'
import type {Store} from './store/store.ts'

const FIRST_RETRY_MILLISECONDS = 1_000
const LONGEST_RETRY_MILLISECONDS = 60_000
/** About a day of trying; what reads the lake catches up by itself after that. */
const MOST_ATTEMPTS = 1_440
const ANSWER_WITHIN_MILLISECONDS = 30_000
const AT_ONCE = 8

/**
 * Tells others about committed changes.
 *
 * Deliveries are written in the same transaction as the change, so that a crash loses none; one may arrive twice, and
 * carries a key to be recognised by. Whoever does not answer 2xx is asked again, later and later.
 */
export class Webhooks {
  readonly #config: LakeConfig
  readonly #store: Store
  #timer: NodeJS.Timeout | undefined
  /** By the deliveries' numbers. One that takes long keeps none of the others. */
  readonly #underWay = new Map<number, Promise<void>>()
  readonly #closing = new AbortController()

  constructor(config: LakeConfig, store: Store) {
    this.#config = config
    this.#store = store
  }

  /** Looks for due deliveries now; safe to call as often as one likes. */
  wake(): void {
    if (this.#closing.signal.aborted) return
    clearTimeout(this.#timer)
    for (const delivery of this.#due()) {
      if (this.#underWay.size >= AT_ONCE) break
      const {id} = delivery
      const end = () => {
        this.#underWay.delete(id)
        this.wake()
      }
      this.#underWay.set(id, this.#deliver(delivery).then(end, end))
    }
    // Each that ends looks again.
    if (this.#underWay.size === 0) this.#sleep()
  }

  async close(): Promise<void> {
    this.#closing.abort()
    clearTimeout(this.#timer)
    await Promise.all(this.#underWay.values())
  }

  #due(): Delivery[] {
    const due = this.#store.deliveries.due(this.#config.now(), AT_ONCE + this.#underWay.size)
    return due.filter(({id}) => !this.#underWay.has(id))
  }

  #sleep(): void {
    const next = this.#store.deliveries.nextAt()
    if (next === undefined) return
    this.#timer = setTimeout(() => this.wake(), Math.max(10, next - this.#config.now()))
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const webhook = this.#config.webhooks.find((known) => known.name === delivery.webhook)
    const revision = this.#store.history.revision(delivery.dataset, delivery.documentId, delivery.seq)
    const body = webhook && revision ? await payloadOf(webhook, revision) : undefined
    if (!webhook || !revision || body === undefined) return this.#store.deliveries.finish(delivery.id)
    const problem = await this.#send(webhook, revision, body)
    if (this.#closing.signal.aborted) return
    if (problem === undefined || delivery.attempts + 1 >= MOST_ATTEMPTS) return this.#store.deliveries.finish(delivery.id)
    const pause = Math.min(LONGEST_RETRY_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** Math.min(delivery.attempts, 10))
    this.#store.deliveries.postpone(delivery.id, this.#config.now() + pause, problem)
  }

  /** @returns what went wrong, or undefined */
  async #send(webhook: Webhook, revision: Revision, body: string): Promise<string | undefined> {
    try {
      const response = await fetch(webhook.url, {
        method: 'POST',
        body,
        redirect: 'error',
        // A lake that is told to stop does not wait for a slow reader: the delivery stays due.
        signal: AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS), this.#closing.signal]),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `${revision.transactionId}-${revision.id}`,
          'sanity-transaction-id': revision.transactionId,
          'sanity-transaction-time': revision.at,
          'sanity-dataset': webhook.dataset,
          'sanity-document-id': revision.id,
          'sanity-project-id': this.#config.projectId,
          'sanity-operation': operationOf(revision),
          'sanity-webhook-signature': sign(body, webhook.secret, this.#config.now()),
        },
      })
      await response.body?.cancel()
      return response.ok ? undefined : `answered ${response.status}`
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause)
    }
  }
}

/** The header that `@sanity/webhook` checks: the instant, and an HMAC-SHA256 over instant and body. */
export function sign(body: string, secret: string, now: number): string {
  return `t=${now},v1=${createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url')}`
}

async function payloadOf(webhook: Webhook, {before, after}: Revision): Promise<string | undefined> {
  const context = {before: before ?? null, after: after ?? null, root: after ?? before, dataset: [after ?? before]}
  if (webhook.filter !== undefined) {
    const verdict = await evaluate(parseQuery(webhook.filter, {}, 'delta').tree, context)
    if ((await verdict.get()) !== true) return undefined
  }
  if (webhook.projection === undefined) return JSON.stringify(after ?? before)
  const projected = await evaluate(parseQuery(`@${webhook.projection}`, {}, 'delta').tree, context)
  return JSON.stringify(await projected.get())
}

function operationOf({before, after}: Revision): 'create' | 'update' | 'delete' {
  if (!after) return 'delete'
  return before ? 'update' : 'create'
}
