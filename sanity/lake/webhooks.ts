import type {LakeConfig} from './config.ts'
import type {Webhook} from './core/webhook.ts'
import {refuse} from './errors.ts'
import type {RegisteredWebhooks} from './registered-webhooks.ts'
import type {Attempt, Delivery, Outcome} from './store/deliveries.ts'
import type {Store} from './store/store.ts'
import {addressProblem, publicLookup} from './webhook-address.ts'
import {documentMessage, sign, transactionMessage, WHOLE_TRANSACTION, type Message} from './webhook-message.ts'
import {Outgoing} from './webhook-request.ts'

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
  readonly #registered: RegisteredWebhooks
  #timer: NodeJS.Timeout | undefined
  /** By the deliveries' numbers. One that takes long keeps none of the others. */
  readonly #underWay = new Map<number, {webhook: string; end: Promise<void>}>()
  /** How attempts went that is not written down yet. */
  #unsettled: Outcome[] = []
  #isSettling = false
  readonly #rests = new Map<string, Rest>()
  readonly #closing = new AbortController()
  /** Those the installation gives go where it says; those made by requests to public addresses. */
  readonly #outgoing: {given: Outgoing; made: Outgoing}

  constructor(config: LakeConfig, store: Store, registered: RegisteredWebhooks) {
    this.#config = config
    this.#store = store
    this.#registered = registered
    this.#outgoing = {given: new Outgoing(), made: new Outgoing(publicLookup(config.webhookHosts))}
  }

  /** Begins with what a former process did not get round to. */
  start(): void {
    this.#store.deliveries.forgetOld(
      this.#registered.list().map(({id}) => id),
      this.#config.now(),
    )
    this.wake()
  }

  /** Looks for due deliveries now; safe to call as often as one likes. */
  wake(): void {
    if (this.#closing.signal.aborted) return
    clearTimeout(this.#timer)
    for (const webhook of this.#active()) {
      for (const delivery of this.#due(webhook.id)) {
        const end = this.#deliver(webhook, delivery).then((outcome) => this.#settleSoon(delivery.id, outcome))
        this.#underWay.set(delivery.id, {webhook: webhook.id, end})
      }
    }
    this.#sleep()
  }

  /**
   * Sends a message once more, whether it was taken, given up, or waits. It has its old key and a new signature.
   *
   * @throws LakeError 404 where there is no such message, 409 where it cannot be sent
   */
  sendAgain(webhookId: string, messageId: number): void {
    const webhook = this.#registered.get(webhookId)
    if (webhook.isDisabledByUser) throw refuse(409, 'This webhook is turned off. Turn it on first.')
    if (!this.#store.deliveries.sendAgain(webhook.id, messageId, this.#config.now())) {
      throw refuse(404, 'There is no such message, or not any more: they are kept for 30 days, a thousand of each webhook')
    }
    this.#rests.delete(webhook.id)
    this.wake()
  }

  isSending(messageId: number): boolean {
    return this.#underWay.has(messageId)
  }

  /** Until when nothing is sent because nobody answered, in milliseconds since 1970. */
  restsUntil(webhook: string): number | undefined {
    const until = this.#restOf(webhook)?.until
    return until !== undefined && until > this.#config.now() ? until : undefined
  }

  /** What a message says; undefined where what it tells of was purged. */
  message(webhook: Webhook, {dataset, documentId, seq}: Pick<Delivery, 'dataset' | 'documentId' | 'seq'>): Message | undefined {
    const place = {projectId: this.#config.projectId, dataset}
    if (documentId === WHOLE_TRANSACTION) return transactionMessage(webhook, this.#store.history.changesIn(dataset, seq), place)
    const revision = this.#store.history.revision(dataset, documentId, seq)
    return revision && documentMessage(webhook, revision, place)
  }

  async close(): Promise<void> {
    this.#closing.abort()
    clearTimeout(this.#timer)
    await Promise.all([...this.#underWay.values()].map(({end}) => end))
    this.#settle()
    this.#outgoing.given.close()
    this.#outgoing.made.close()
  }

  #active(): Webhook[] {
    return this.#registered.list().filter(({isDisabledByUser}) => !isDisabledByUser)
  }

  /** What may be sent to one webhook now. */
  #due(webhook: string): Delivery[] {
    const now = this.#config.now()
    const rest = this.#restOf(webhook)
    const underWay = [...this.#underWay.values()].filter((delivery) => delivery.webhook === webhook).length
    const free = (rest ? 1 : AT_ONCE) - underWay
    if (free <= 0 || (rest && rest.until > now)) return []
    const latest = now + LONGEST_RETRY_MILLISECONDS
    const due = this.#store.deliveries.due(webhook, {now, latest, limit: free + underWay})
    return due.filter(({id}) => !this.#underWay.has(id)).slice(0, free)
  }

  /** Until the next delivery is due. One that is under way looks again when it ends. */
  #sleep(): void {
    const busy = new Set([...this.#underWay.values()].map(({webhook}) => webhook))
    const times = this.#active()
      .filter(({id}) => !busy.has(id))
      .map(({id}) => {
        const next = this.#store.deliveries.nextAt(id)
        return next === undefined ? Infinity : Math.max(next, this.#restOf(id)?.until ?? 0)
      })
    const soonest = Math.min(...times)
    if (soonest === Infinity) return
    const pause = Math.min(LONGEST_RETRY_MILLISECONDS, soonest - this.#config.now())
    this.#timer = setTimeout(() => this.wake(), Math.max(10, pause))
  }

  /** @returns undefined where the lake closed over it: it stays due */
  async #deliver(webhook: Webhook, delivery: Delivery): Promise<Outcome | undefined> {
    const at = this.#config.now()
    const started = performance.now()
    const attempt = (told: Pick<Attempt, 'resultCode' | 'failure' | 'said'>): Attempt => ({
      at,
      duration: Math.round(performance.now() - started),
      ...told,
    })
    const failed = (said: string): Outcome => ({
      delivery,
      status: 'failure',
      attempt: attempt({resultCode: null, failure: 'other', said}),
    })
    let message: Message | undefined
    try {
      message = this.message(webhook, delivery)
    } catch (cause) {
      return failed(`The message could not be put together: ${cause instanceof Error ? cause.message : String(cause)}`)
    }
    if (!message) return failed('What this message told of was deleted for good')
    let made: Attempt
    let isUnreachable = false
    try {
      const {status, body} = await this.#send(webhook, message)
      const isTaken = status >= 200 && status < 300
      isUnreachable = status === 503
      made = attempt({resultCode: status, failure: isTaken ? null : 'http', said: body})
    } catch (cause) {
      if (this.#closing.signal.aborted) return undefined
      const said = cause instanceof Error ? cause.message : String(cause)
      isUnreachable = true
      made = attempt({resultCode: null, failure: isTimeout(cause) ? 'timeout' : 'network', said})
    }
    if (isUnreachable) this.#rest(webhook.id)
    else this.#rests.delete(webhook.id)
    if (made.failure === null) return {delivery, attempt: made, status: 'success'}
    if (delivery.attempts + 1 >= MOST_ATTEMPTS) return {delivery, attempt: made, status: 'failure'}
    return {delivery, attempt: made, nextAttemptAt: this.#config.now() + pauseAfter(delivery.attempts)}
  }

  async #send(webhook: Webhook, {body, headers}: Message) {
    const outgoing = webhook.isGiven ? this.#outgoing.given : this.#outgoing.made
    // An address is not looked up, so it is looked at here.
    const problem = webhook.isGiven ? undefined : addressProblem(webhook.url, this.#config.webhookHosts)
    if (problem !== undefined) throw new Error(problem)
    const signature: Record<string, string> =
      webhook.secret === null ? {} : {'sanity-webhook-signature': sign(body, webhook.secret, this.#config.now())}
    return outgoing.send({
      url: webhook.url,
      method: webhook.httpMethod,
      headers: {...headers, ...signature},
      body,
      // A lake that is told to stop does not wait for a slow reader: the delivery stays due.
      signal: AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS), this.#closing.signal]),
    })
  }

  /** What ends in one turn of the event loop is written down together: each commit waits for the disk. */
  #settleSoon(deliveryId: number, outcome: Outcome | undefined): void {
    if (!outcome) return void this.#underWay.delete(deliveryId)
    this.#unsettled.push(outcome)
    if (!this.#isSettling) setImmediate(() => this.#settle())
    this.#isSettling = true
  }

  #settle(): void {
    this.#isSettling = false
    const outcomes = this.#unsettled
    if (outcomes.length === 0) return
    const known = new Set(this.#registered.list().map(({id}) => id))
    try {
      // One that was deleted meanwhile is not remembered.
      this.#store.deliveries.settle(
        outcomes.filter(({delivery}) => known.has(delivery.webhook)),
        this.#config.now(),
      )
    } catch (cause) {
      process.stderr.write(`lake: what became of ${outcomes.length} webhook messages is not written down yet: ${String(cause)}\n`)
      // Not looked for again before: they would be sent over and over while the disk is full.
      this.#isSettling = true
      if (!this.#closing.signal.aborted) setTimeout(() => this.#settle(), FIRST_RETRY_MILLISECONDS).unref()
      return
    }
    this.#unsettled = []
    for (const {delivery} of outcomes) this.#underWay.delete(delivery.id)
    this.wake()
  }

  /** One that would end later than any can is of a clock that was set back since. */
  #restOf(webhook: string): Rest | undefined {
    const rest = this.#rests.get(webhook)
    if (rest && rest.until > this.#config.now() + LONGEST_RETRY_MILLISECONDS) rest.until = this.#config.now()
    return rest
  }

  #rest(webhook: string): void {
    const now = this.#config.now()
    const known = this.#restOf(webhook)
    // Several that were under way together fail together: that is one failure.
    if (known && known.until > now) return
    const failures = (known?.failures ?? 0) + 1
    this.#rests.set(webhook, {failures, until: now + pauseAfter(failures - 1)})
  }
}

/** Milliseconds, after so many attempts that failed. */
function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_RETRY_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** Math.min(attempts, 10))
}

function isTimeout(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  return cause.name === 'TimeoutError' || (cause.cause instanceof Error && cause.cause.name === 'TimeoutError')
}
