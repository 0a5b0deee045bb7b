/** Webhooks as the hosted service's API has them, for administrators; and sending a message again, which it has not. */
import type {Webhook} from '../core/webhook.ts'
import {refuse} from '../errors.ts'
import type {LoggedAttempt, LoggedMessage} from '../store/deliveries.ts'
import {jsonOf, requireAdministrator, type Call, type Reply} from './call.ts'

const USUAL_MESSAGES = 100
const MOST_MESSAGES = 1000

/** GET `/hooks/projects/:project` */
export function listWebhooks(call: Call): Reply {
  assertAdministrator(call)
  return {json: call.lake.registeredWebhooks.list().map((webhook) => asJson(call, webhook))}
}

/** POST `/hooks/projects/:project` */
export async function addWebhook(call: Call): Promise<Reply> {
  const administrator = assertAdministrator(call)
  const webhook = call.lake.registeredWebhooks.add(await jsonOf(call), administrator.id)
  return {status: 201, json: asJson(call, webhook)}
}

/** GET `/hooks/projects/:project/:id` */
export function getWebhook(call: Call): Reply {
  return {json: asJson(call, webhookOf(call))}
}

/** PATCH and PUT `/hooks/projects/:project/:id`: fields that are not named stay */
export async function changeWebhook(call: Call): Promise<Reply> {
  const {id} = webhookOf(call)
  const webhook = call.lake.registeredWebhooks.change(id, await jsonOf(call))
  call.lake.webhooks.wake()
  return {json: asJson(call, webhook)}
}

/** DELETE `/hooks/projects/:project/:id` */
export function deleteWebhook(call: Call): Reply {
  call.lake.registeredWebhooks.remove(webhookOf(call).id)
  return {json: {deleted: true}}
}

/** GET `/hooks/projects/:project/:id/messages` and `/hooks/:id/messages`: the newest first, `limit` of them */
export function listMessages(call: Call): Reply {
  const webhook = webhookOf(call)
  const limit = Number(call.search.get('limit') ?? USUAL_MESSAGES)
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_MESSAGES) {
    throw refuse(400, `"limit" is a number from 1 to ${MOST_MESSAGES}`)
  }
  const listed = call.lake.store.deliveries.messages(webhook.id, limit)
  return {json: listed.map((message) => asMessage(call, webhook, message))}
}

/** GET `/hooks/projects/:project/:id/attempts`: the newest first */
export function listAttempts(call: Call): Reply {
  const {lake} = call
  const listed = lake.store.deliveries.attempts(webhookOf(call).id, {now: lake.config.now()})
  return {json: listed.map((found) => asAttempt(call, found))}
}

/** GET `/hooks/projects/:project/attempts/:attempt` */
export function getAttempt(call: Call): Reply {
  assertAdministrator(call)
  const found = call.lake.store.deliveries.attempt(numberOf(call, 'attempt'))
  if (!found) throw refuse(404, 'There is no such attempt, or not any more')
  return {json: asAttempt(call, found)}
}

/** POST `/hooks/projects/:project/:id/messages/:message/redelivery` */
export function sendAgain(call: Call): Reply {
  call.lake.webhooks.sendAgain(webhookOf(call).id, numberOf(call, 'message'))
  return {status: 202, json: {sending: true}}
}

/** @throws LakeError 404 for another project, 401 and 403 for whoever may not */
function assertAdministrator(call: Call) {
  const caller = requireAdministrator(call)
  // A program's token that got lost must not lead what the lake holds elsewhere.
  if (caller.kind !== 'persona') throw refuse(403, 'Only people who administer the project may see and change webhooks')
  return caller
}

function webhookOf(call: Call): Webhook {
  assertAdministrator(call)
  return call.lake.registeredWebhooks.get(call.params['id'] ?? '')
}

function numberOf(call: Call, name: string): number {
  const given = call.params[name] ?? ''
  return /^\d{1,15}$/.test(given) ? Number(given) : -1
}

/** The secret is never given back: what needs it has it. */
function asJson({lake}: Call, {secret, isGiven, ...webhook}: Webhook) {
  const {config, store, webhooks} = lake
  const restsUntil = webhooks.restsUntil(webhook.id)
  const [last] = store.deliveries.attempts(webhook.id, {now: config.now(), limit: 1})
  return {
    ...webhook,
    projectId: config.projectId,
    hasSecret: secret !== null,
    isDisabled: false,
    deletedAt: null,
    isGivenByInstallation: isGiven,
    deliveries: {
      ...store.deliveries.counts(webhook.id),
      restsUntil: restsUntil === undefined ? null : new Date(restsUntil).toISOString(),
      last: last ? {at: new Date(last.at).toISOString(), isFailure: last.failure !== null} : null,
    },
  }
}

function asMessage({lake}: Call, webhook: Webhook, message: LoggedMessage) {
  return {
    id: String(message.id),
    hookId: webhook.id,
    projectId: lake.config.projectId,
    dataset: message.dataset,
    createdAt: message.createdAt,
    updatedAt: null,
    deletedAt: null,
    documentId: message.documentId || null,
    status: lake.webhooks.isSending(message.id) ? 'sending' : message.status,
    failureCount: message.failures,
    resultCode: message.resultCode,
    payload: payloadOf({lake}, webhook, message),
  }
}

function payloadOf({lake}: Pick<Call, 'lake'>, webhook: Webhook, message: LoggedMessage): string {
  try {
    return lake.webhooks.message(webhook, message)?.body ?? ''
  } catch {
    // Its attempts say why.
    return ''
  }
}

function asAttempt({lake}: Call, {id, webhook, message, at, duration, resultCode, failure, said}: LoggedAttempt) {
  return {
    id: String(id),
    hookId: webhook,
    messageId: String(message),
    projectId: lake.config.projectId,
    createdAt: new Date(at).toISOString(),
    updatedAt: new Date(at + duration).toISOString(),
    duration,
    inProgress: false,
    isFailure: failure !== null,
    failureReason: failure,
    resultCode,
    resultBody: said,
  }
}
