import {createHmac} from 'node:crypto'

import type {LakeConfig, Webhook} from './config.ts'
import {evaluateOnDocument} from './query/on-document.ts'
import type {Delivery} from './store/deliveries.ts'
import type {Revision} from './store/history.ts'
import type {Store} from './store/store.ts'

const FIRST_RETRY_MILLISECONDS = 1_000
const LONGEST_RETRY_MILLISECONDS = 60_000
/** About a day of trying; what reads the lake catches up by itself after that. */
const MOST_ATTEMPTS = 1_440
const ANSWER_WITHIN_MILLISECONDS = 30_000
const AT_ONCE = 8

/** Whoever cannot be reached at all is left alone for a while, with everything that waits for them. */
type Rest = {until: number; failures: number}

/**
 * Tells others about committed changes.
 *
 * Deliveries are written in the same transaction as the change, so that a crash loses none; one may arrive twice, and
 * carries a key to be recognised by. Whoever does not answer 2xx is asked again, later and later. Where nobody answers at all, the
 * webhook as a whole rests, however much is waiting, and is then tried with a single message.
 */
export class Webhooks {
  readonly #config: LakeConfig
  readonly #store: Store
  #timer: NodeJS.Timeout | undefined
  /** By the deliveries' numbers. One that takes long keeps none of the others. */
  readonly #underWay = new Map<number, {webhook: string; end: Promise<void>}>()
  readonly #rests = new Map<string, Rest>()
  readonly #closing = new AbortController()

  constructor(config: LakeConfig, store: Store) {
    this.#config = config
    this.#store = store
  }

  /** Looks for due deliveries now; safe to call as often as one likes. */
  wake(): void {
    if (this.#closing.signal.aborted) return
    clearTimeout(this.#timer)
    for (const {name} of this.#config.webhooks) {
      for (const delivery of this.#due(name)) {
        const {id} = delivery
        const end = () => {
          this.#underWay.delete(id)
          this.wake()
        }
        const failed = (cause: unknown) => {
          process.stderr.write(`lake: webhook ${name}: ${String(cause)}\n`)
          this.#store.deliveries.postpone(id, this.#config.now() + pauseAfter(delivery.attempts), String(cause))
        }
        this.#underWay.set(id, {webhook: name, end: this.#deliver(delivery).catch(failed).then(end)})
      }
    }
    this.#sleep()
  }

  async close(): Promise<void> {
    this.#closing.abort()
    clearTimeout(this.#timer)
    await Promise.all([...this.#underWay.values()].map(({end}) => end))
  }

  /** What may be sent to one webhook now. */
  #due(webhook: string): Delivery[] {
    const now = this.#config.now()
    const rest = this.#rests.get(webhook)
    const underWay = [...this.#underWay.values()].filter((delivery) => delivery.webhook === webhook).length
    const free = (rest ? 1 : AT_ONCE) - underWay
    if (free <= 0 || (rest && rest.until > now)) return []
    const due = this.#store.deliveries.due(webhook, now, free + underWay)
    return due.filter(({id}) => !this.#underWay.has(id)).slice(0, free)
  }

  /** Until the next delivery is due. One that is under way looks again when it ends. */
  #sleep(): void {
    const busy = new Set([...this.#underWay.values()].map(({webhook}) => webhook))
    const times = this.#config.webhooks
      .filter(({name}) => !busy.has(name))
      .map(({name}) => {
        const next = this.#store.deliveries.nextAt(name)
        return next === undefined ? Infinity : Math.max(next, this.#rests.get(name)?.until ?? 0)
      })
    const soonest = Math.min(...times)
    if (soonest === Infinity) return
    this.#timer = setTimeout(() => this.wake(), Math.max(10, soonest - this.#config.now()))
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const webhook = this.#config.webhooks.find((known) => known.name === delivery.webhook)
    const revision = this.#store.history.revision(delivery.dataset, delivery.documentId, delivery.seq)
    if (!webhook || !revision) return this.#store.deliveries.finish(delivery.id)
    const problem = await this.#send(webhook, revision, payloadOf(webhook, revision))
    if (this.#closing.signal.aborted) return
    if (problem?.isUnreachable) this.#rest(webhook.name)
    else this.#rests.delete(webhook.name)
    if (problem === undefined || delivery.attempts + 1 >= MOST_ATTEMPTS) return this.#store.deliveries.finish(delivery.id)
    this.#store.deliveries.postpone(delivery.id, this.#config.now() + pauseAfter(delivery.attempts), problem.text)
  }

  #rest(webhook: string): void {
    const now = this.#config.now()
    const known = this.#rests.get(webhook)
    // Several that were under way together fail together: that is one failure.
    if (known && known.until > now) return
    const failures = (known?.failures ?? 0) + 1
    this.#rests.set(webhook, {failures, until: now + pauseAfter(failures - 1)})
  }

  /** @returns what went wrong, or undefined */
  async #send(webhook: Webhook, revision: Revision, body: string): Promise<{text: string; isUnreachable: boolean} | undefined> {
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
      return response.ok ? undefined : {text: `answered ${response.status}`, isUnreachable: response.status === 503}
    } catch (cause) {
      return {text: cause instanceof Error ? cause.message : String(cause), isUnreachable: true}
    }
  }
}

/** Milliseconds, after so many attempts that failed. */
function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_RETRY_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** Math.min(attempts, 10))
}

/** The header that `@sanity/webhook` checks: the instant, and an HMAC-SHA256 over instant and body. */
export function sign(body: string, secret: string, now: number): string {
  return `t=${now},v1=${createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url')}`
}

/** Whether a webhook is to be told of a change: what its filter says of the document, before and after. */
export function concerns({filter}: Webhook, {before, after}: Pick<Revision, 'before' | 'after'>): boolean {
  const document = after ?? before
  if (!document) return false
  return filter === undefined || evaluateOnDocument(filter, document, {change: statesOf({before, after})}, 'delta') === true
}

function payloadOf({projection}: Webhook, {before, after}: Revision): string {
  const document = after ?? before
  if (!document || projection === undefined) return JSON.stringify(document ?? null)
  return JSON.stringify(evaluateOnDocument(`@${projection}`, document, {change: statesOf({before, after})}, 'delta'))
}

function statesOf({before, after}: Pick<Revision, 'before' | 'after'>) {
  return {before: before ?? null, after: after ?? null}
}

function operationOf({before, after}: Revision): 'create' | 'update' | 'delete' {
  if (!after) return 'delete'
  return before ? 'update' : 'create'
}
