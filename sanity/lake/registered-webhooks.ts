import {randomBytes} from 'node:crypto'

import type {ConfiguredWebhook, LakeConfig} from './config.ts'
import {readWebhook, type Webhook} from './core/webhook.ts'
import {refuse} from './errors.ts'
import type {Store} from './store/store.ts'
import {addressProblem} from './webhook-address.ts'
import {assertRule} from './webhook-message.ts'

/** The filter of each is asked about every document that is written. */
const MOST_WEBHOOKS = 100

/** All webhooks there are: those the installation gives, and those that administrators made. */
export class RegisteredWebhooks {
  readonly #config: LakeConfig
  readonly #store: Store
  readonly #given: Webhook[]
  #made: Webhook[]

  constructor(config: LakeConfig, store: Store) {
    this.#config = config
    this.#store = store
    this.#given = config.webhooks.map(asWebhook)
    this.#made = store.webhooks.list()
  }

  /** Those that are given first, then the oldest. */
  list(): Webhook[] {
    return [...this.#given, ...this.#made]
  }

  /** @throws LakeError 404 */
  get(id: string): Webhook {
    const webhook = this.list().find((known) => known.id === id)
    if (!webhook) throw refuse(404, 'There is no such webhook')
    return webhook
  }

  /** @throws LakeError 400 with what is wrong, 409 where there are too many */
  add(sent: Record<string, unknown>, userId: string): Webhook {
    if (this.#made.length >= MOST_WEBHOOKS) {
      throw refuse(409, `There are ${MOST_WEBHOOKS} webhooks already. Delete one that is not needed any more.`)
    }
    const webhook: Webhook = {
      ...readWebhook(sent, {datasets: this.#datasets()}),
      id: randomBytes(12).toString('hex'),
      isGiven: false,
      createdAt: new Date(this.#config.now()).toISOString(),
      createdByUserId: userId,
    }
    this.#keep(webhook)
    return webhook
  }

  /** @throws LakeError 400 with what is wrong, 403 for one that is given, 404 */
  change(id: string, sent: Record<string, unknown>): Webhook {
    const before = this.#changeable(id)
    const webhook = {...before, ...readWebhook(sent, {before, datasets: this.#datasets()})}
    this.#keep(webhook)
    return webhook
  }

  /** Deletes it, with what it still had to tell. @throws LakeError 403 for one that is given, 404 */
  remove(id: string): void {
    this.#changeable(id)
    this.#store.webhooks.forget(id)
    this.#store.deliveries.forget(id)
    this.#made = this.#store.webhooks.list()
  }

  #keep(webhook: Webhook): void {
    assertRule(webhook.rule)
    const problem = addressProblem(webhook.url, this.#config.webhookHosts)
    if (problem !== undefined) throw refuse(400, problem)
    this.#store.webhooks.keep(webhook)
    this.#made = this.#store.webhooks.list()
  }

  #changeable(id: string): Webhook {
    const webhook = this.get(id)
    if (webhook.isGiven) {
      throw refuse(403, `"${webhook.name}" is given by the installation. It is changed where Rounds is set up, not by requests.`)
    }
    return webhook
  }

  #datasets(): string[] {
    return this.#config.datasets.map(({name}) => name)
  }
}

function asWebhook({name, url, secret, dataset, filter, projection}: ConfiguredWebhook): Webhook {
  return {
    id: name,
    isGiven: true,
    createdAt: null,
    createdByUserId: null,
    ...readWebhook(
      {name, url, secret, dataset, rule: {filter: filter ?? null, projection: projection ?? null}},
      {datasets: [dataset]},
    ),
  }
}
