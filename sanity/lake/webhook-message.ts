/** What a webhook's messages hold, and which changes they tell of. */
import {createHmac} from 'node:crypto'

import {looksAt, operationOf, type Webhook} from './core/webhook.ts'
import type {PastChange} from './core/document-events.ts'
import type {Change} from './core/transaction.ts'
import {LakeError, refuse} from './errors.ts'
import {Unsupported} from './groq/node.ts'
import {assertEvaluable, evaluateOnDocument} from './query/on-document.ts'
import type {Revision} from './store/history.ts'

/** A message as it is sent, but for its signature. */
export type Message = {body: string; headers: Record<string, string>}

type States = Pick<Revision, 'before' | 'after'>
type Place = {projectId: string; dataset: string}

/** A message that is about a transaction as a whole is kept under no document's id. */
export const WHOLE_TRANSACTION = ''

/**
 * Who is told of a transaction: a webhook and a document for each message.
 *
 * @param at when the transaction was, as ISO 8601: what `now()` means in a filter, also where a message is sent again
 *
 * A filter that fails on a document keeps nobody from writing it; it is then not told, and the lake says so.
 */
export function recipients(
  webhooks: readonly Webhook[],
  dataset: string,
  changes: readonly Change[],
  at: string,
): {webhook: string; documentId: string}[] {
  return webhooks.flatMap((webhook) => {
    const told = changes.filter((change) => looksAt(webhook, dataset, change) && concerns(webhook, change, at))
    if (webhook.type === 'transaction') return told.length > 0 ? [{webhook: webhook.id, documentId: WHOLE_TRANSACTION}] : []
    return told.map(({id}) => ({webhook: webhook.id, documentId: id}))
  })
}

/** What a webhook's filter says of a document, before and after. */
function concerns({id, rule: {filter}}: Webhook, {before, after}: States, at: string): boolean {
  const document = after ?? before
  if (!document) return false
  if (filter === null) return true
  try {
    return evaluateOnDocument(filter, document, {change: statesOf({before, after}), at}, 'delta') === true
  } catch (cause) {
    process.stderr.write(`lake: the filter of webhook ${id} failed on ${document._id}: ${String(cause)}\n`)
    return false
  }
}

/** @throws LakeError 400 where filter or projection cannot be read, or ask for what this lake does not have */
export function assertRule({filter, projection}: Webhook['rule']): void {
  for (const [name, source] of [
    ['filter', filter],
    ['projection', projection && asExpression(projection)],
  ] as const) {
    if (source === null) continue
    try {
      assertEvaluable(source, 'delta')
    } catch (cause) {
      if (!(cause instanceof LakeError || cause instanceof Unsupported)) throw cause
      throw refuse(400, `The ${name} cannot be used: ${cause.message}`)
    }
  }
}

/** The message about one document that was created, changed or deleted. */
export function documentMessage(webhook: Webhook, revision: Revision, place: Place): Message {
  const document = revision.after ?? revision.before
  const {projection} = webhook.rule
  const payload =
    !document || projection === null
      ? (document ?? null)
      : evaluateOnDocument(asExpression(projection), document, {change: statesOf(revision), at: revision.at, ...place}, 'delta')
  return {
    body: JSON.stringify(payload ?? null),
    headers: {
      ...headersOf(webhook, revision, place),
      'idempotency-key': keyOf(webhook, revision.transactionId, revision.id),
      'sanity-document-id': revision.id,
      'sanity-operation': operationOf(revision),
    },
  }
}

/** The message about a transaction: which documents were created, changed and deleted. */
export function transactionMessage(webhook: Webhook, changes: readonly PastChange[], place: Place): Message | undefined {
  const told = changes.filter((change) =>
    looksAt({...webhook, isDisabledByUser: false}, place.dataset, {
      id: change.id,
      before: change.existedBefore,
      after: change.existsAfter,
    }),
  )
  const [first] = told
  if (!first) return undefined
  const idsOf = (operation?: string) =>
    told
      .filter(
        ({existedBefore, existsAfter}) =>
          operation === undefined || operationOf({before: existedBefore, after: existsAfter}) === operation,
      )
      .map(({id}) => id)
  const ids = {created: idsOf('create'), deleted: idsOf('delete'), updated: idsOf('update'), all: idsOf()}
  return {
    body: JSON.stringify({...place, transactionId: first.transactionId, ids}),
    headers: {...headersOf(webhook, first, place), 'idempotency-key': keyOf(webhook, first.transactionId)},
  }
}

function headersOf(webhook: Webhook, {transactionId, at}: {transactionId: string; at: string}, {projectId, dataset}: Place) {
  return {
    ...webhook.headers,
    'content-type': 'application/json',
    'user-agent': 'Rounds lake',
    'sanity-transaction-id': transactionId,
    'sanity-transaction-time': at,
    'sanity-dataset': dataset,
    'sanity-project-id': projectId,
    'sanity-webhook-id': webhook.id,
  }
}

/** The same whenever the message is sent. Two webhooks may lead to one receiver, which must not take their messages for one. */
function keyOf({id, isGiven}: Webhook, ...parts: string[]): string {
  return [...parts, ...(isGiven ? [] : [id])].join('-')
}

/** The header that `@sanity/webhook` checks: the instant, and an HMAC-SHA256 over instant and body. */
export function sign(body: string, secret: string, now: number): string {
  return `t=${now},v1=${createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url')}`
}

/** A projection in braces is put behind the document; anything else is an expression already, such as `title`. */
function asExpression(projection: string): string {
  return projection.startsWith('{') ? `@${projection}` : projection
}

function statesOf({before, after}: States) {
  return {before: before ?? null, after: after ?? null}
}
