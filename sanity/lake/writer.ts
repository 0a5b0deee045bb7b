import {randomBytes, randomUUID} from 'node:crypto'

import type {Dataset, LakeConfig} from './config.ts'
import {applyAction, type Action} from './core/actions.ts'
import {publishRelease, reportFailure} from './core/releases.ts'
import {WorkingTransaction, type Change, type Mutation, type MutationResult, type Stored} from './core/transaction.ts'
import {conflict, forbidden, refuse, TransactionError} from './errors.ts'
import type {Datasets} from './datasets.ts'
import type {Events} from './events.ts'
import {identityOf, type Caller, type People} from './people.ts'
import {isGranted} from './query/access.ts'
import type {RegisteredWebhooks} from './registered-webhooks.ts'
import type {Store} from './store/store.ts'
import {recipients} from './webhook-message.ts'

export type WriteRequest = {
  dataset: Dataset
  caller: Caller
  transactionId?: string | undefined
  /** Check everything, write nothing. */
  dryRun?: boolean
  arrayKeys?: boolean
}

export type Written = {transactionId: string; results: MutationResult[]; changes: Change[]}

const LARGEST_CORRECTION_MILLISECONDS = 86_400_000

/** The one way into the dataset: every write is put together, checked against the caller's grants, committed and announced here. */
export class Writer {
  readonly #config: LakeConfig
  readonly #datasets: Datasets
  readonly #store: Store
  readonly #people: People
  readonly #events: Events
  readonly #webhooks: RegisteredWebhooks
  readonly #onWebhooksDue: () => void

  constructor(parts: {
    config: LakeConfig
    datasets: Datasets
    store: Store
    people: People
    events: Events
    webhooks: RegisteredWebhooks
    onWebhooksDue: () => void
  }) {
    this.#config = parts.config
    this.#datasets = parts.datasets
    this.#store = parts.store
    this.#people = parts.people
    this.#events = parts.events
    this.#webhooks = parts.webhooks
    this.#onWebhooksDue = parts.onWebhooksDue
  }

  /** @throws LakeError with the position of the mutation that failed */
  mutate(request: WriteRequest, mutations: Mutation[]): Written {
    return this.#write(request, 'mutationError', mutations, (transaction, mutation) =>
      transaction.apply(mutation, {arrayKeys: request.arrayKeys ?? false}),
    )
  }

  /** @throws LakeError with the position of the action that failed */
  act(request: WriteRequest, actions: Action[]): Written {
    return this.#write(request, 'actionError', actions, (transaction, action) => {
      applyAction(transaction, action)
      return undefined
    })
  }

  /** @throws LakeError where the release cannot be published, or its caller may not publish all that is in it */
  publishScheduled(request: WriteRequest, releaseId: string): Written {
    return this.#write(request, 'actionError', [releaseId], (transaction) => {
      publishRelease(transaction, releaseId, ['scheduled'])
      return undefined
    })
  }

  /** Writes on a scheduled release why it was not published. */
  reportFailure(request: WriteRequest, releaseId: string, failure: {message: string; hasGivenUp: boolean}): Written {
    return this.#write(request, 'actionError', [releaseId], (transaction) => {
      reportFailure(transaction, releaseId, failure)
      return undefined
    })
  }

  #write<Step>(
    request: WriteRequest,
    kind: 'mutationError' | 'actionError',
    steps: Step[],
    apply: (transaction: WorkingTransaction, step: Step) => MutationResult | undefined,
  ): Written {
    const dataset = request.dataset.name
    const transactionId = request.transactionId ?? randomBytes(11).toString('base64url').replace(/[-_]/g, 'x')
    const now = this.#config.now()
    const at = new Date(this.#timeOfWriting(now)).toISOString()
    const stored: Stored = {
      document: (id) => this.#store.document(dataset, id),
      versionsIn: (releaseId) => this.#store.versionsIn(dataset, releaseId),
      lastRevision: (id) => this.#store.history.last(dataset, id)?.after,
    }
    const transaction = new WorkingTransaction(stored, {
      transactionId,
      now: at,
      newId: randomUUID,
      newKey: () => randomBytes(6).toString('hex'),
    })
    const results: MutationResult[] = []
    let index = 0
    try {
      this.#assertWriter(request.caller, dataset)
      // It may have been deleted while the request was waiting for its turn.
      if (!this.#datasets.find(dataset)) throw refuse(404, `The dataset "${dataset}" was deleted`)
      if (this.#store.hasTransaction(dataset, transactionId)) {
        throw conflict('transactionAlreadyExistsError', `Transaction "${transactionId}" already exists`, {id: transactionId})
      }
      for (const step of steps) {
        const result = apply(transaction, step)
        if (result) results.push(result)
        index++
      }
      const changes = transaction.changes()
      for (const change of [...changes, ...transaction.promised()]) this.#assertAllowed(request.caller, dataset, change)
      if (changes.length === 0) return {transactionId, results, changes}
      const unwritten = {dataset, id: transactionId, author: identityOf(request.caller), at, changes}
      if (request.dryRun) {
        this.#store.rehearse(unwritten)
        return {transactionId, results, changes}
      }
      const committed = this.#store.commit(unwritten, {webhooks: recipients(this.#webhooks.list(), dataset, changes, at), now})
      this.#events.announce(committed)
      this.#onWebhooksDue()
      return {transactionId, results, changes}
    } catch (cause) {
      if (!(cause instanceof TransactionError)) throw cause
      cause.index = Math.min(index, Math.max(0, steps.length - 1))
      throw cause.toLakeError(kind)
    }
  }

  /**
   * Time does not run backwards from one transaction to the next, although clocks are put right: a document would have been changed before
   * it was made. Where the clock is more than a day behind the last write, it was that one's which was wrong.
   */
  #timeOfWriting(now: number): number {
    const last = Date.parse(this.#store.history.lastAt() ?? '')
    return last > now && last - now <= LARGEST_CORRECTION_MILLISECONDS ? last : now
  }

  /** Whoever may write nothing here does not learn either what exists: a conflict would tell. */
  #assertWriter(caller: Caller, dataset: string): void {
    const mayWrite = this.#people
      .grants(caller, dataset)
      .some(({permissions}) => permissions.includes('create') || permissions.includes('update'))
    if (!mayWrite)
      throw forbidden(`Insufficient permissions; permission "update" required in "${dataset}"`, {permission: 'update'})
  }

  /** The same filters that enable Studio's buttons, evaluated here on the document before and after. */
  #assertAllowed(caller: Caller, dataset: string, {id, before, after}: Change): void {
    const grants = this.#people.grants(caller, dataset)
    const identity = identityOf(caller)
    const needed = before ? 'update' : 'create'
    const allowed = [before, after].every((document) => !document || isGranted(grants, needed, document, identity))
    if (!allowed)
      throw forbidden(`Insufficient permissions; permission "${needed}" required on "${id}"`, {permission: needed, id})
  }
}
