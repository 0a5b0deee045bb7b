/**
 * A webhook: whom to tell of which changes, and how.
 *
 * Its fields are those of the hosted service's Webhooks API. What people send is read here and refused with a sentence.
 */
import {refuse} from '../errors.ts'
import {isDraftId, isVersionId} from './ids.ts'

const OPERATIONS = ['create', 'update', 'delete'] as const
const METHODS = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE']
/** Every dataset of the project. */
const ALL_DATASETS = '*'
const USUAL_API_VERSION = 'v2025-02-19'

export type Operation = (typeof OPERATIONS)[number]

/** What may be said about a webhook from outside. */
export type WebhookSettings = {
  /** `document`: a message for each document that changed. `transaction`: one for all of them, with their ids alone. */
  type: 'document' | 'transaction'
  name: string
  description: string | null
  dataset: string
  url: string
  httpMethod: string
  /** Kept and given back. Filters and projections are always read as GROQ in delta mode. */
  apiVersion: string
  includeDrafts: boolean
  /** The versions of documents in releases. */
  includeAllVersions: boolean
  headers: Record<string, string>
  /** Signs messages; without one they come unsigned. */
  secret: string | null
  rule: {on: Operation[]; filter: string | null; projection: string | null}
  /** Nothing is told, and what waits goes on waiting. */
  isDisabledByUser: boolean
}

export type Webhook = WebhookSettings & {
  id: string
  /** Given by whoever runs the lake: it is not changed by requests. */
  isGiven: boolean
  /** ISO 8601; null for one that is given. */
  createdAt: string | null
  createdByUserId: string | null
}

const NEW: Omit<WebhookSettings, 'name' | 'dataset' | 'url'> = {
  type: 'document',
  description: null,
  httpMethod: 'POST',
  apiVersion: USUAL_API_VERSION,
  includeDrafts: false,
  includeAllVersions: false,
  headers: {},
  secret: null,
  rule: {on: [...OPERATIONS], filter: null, projection: null},
  isDisabledByUser: false,
}

/** What an answer says beside the settings; whoever sends a whole answer back means no change by it. */
const READ_ONLY = new Set([
  'id',
  'projectId',
  'createdAt',
  'createdByUserId',
  'deletedAt',
  'isDisabled',
  'hasSecret',
  'isGivenByInstallation',
])

/** Headers that say what the message is, or how it travels. */
const RESERVED_HEADERS =
  /^(?:host|connection|keep-alive|content-length|content-type|transfer-encoding|te|trailer|upgrade|expect|idempotency-key|sanity-.*)$/

/**
 * Reads what was sent to make a webhook, or to change one.
 *
 * @param before the webhook as it is; absent for a new one
 * @param datasets those there are
 * @throws LakeError 400 with a sentence that names the field
 */
export function readWebhook(
  sent: Record<string, unknown>,
  {before, datasets}: {before?: WebhookSettings; datasets: string[]},
): WebhookSettings {
  for (const field of Object.keys(sent)) {
    if (!Object.hasOwn(READERS, field) && !READ_ONLY.has(field)) {
      const hint = field === 'filter' || field === 'projection' || field === 'on' ? ` Put it into "rule".` : ''
      throw refuse(400, `A webhook has no field "${field}".${hint}`)
    }
  }
  for (const field of before ? [] : ['name', 'dataset', 'url']) {
    if (sent[field] === undefined) throw refuse(400, `A webhook needs a "${field}"`)
  }
  const settings: Record<string, unknown> = {...NEW, ...before}
  for (const [field, read] of Object.entries(READERS)) {
    if (sent[field] !== undefined) settings[field] = read(sent[field], field, before)
  }
  const webhook = settings as WebhookSettings
  if (before && webhook.type !== before.type) throw refuse(400, 'A webhook keeps its type; make another one instead')
  if (webhook.dataset !== ALL_DATASETS && !datasets.includes(webhook.dataset)) {
    throw refuse(400, `There is no dataset "${webhook.dataset}"; "*" stands for all of them`)
  }
  return webhook
}

type Read = (value: unknown, field: string, before: WebhookSettings | undefined) => unknown

const READERS: {[Field in keyof WebhookSettings]: Read} = {
  type: (value) => oneOf(value, ['document', 'transaction'], 'type'),
  name: (value) => text(value, 'name', 200, 1),
  description: (value) => (value === null ? null : text(value, 'description', 1024)),
  dataset: (value) => text(value, 'dataset', 64, 1),
  url: (value) => readUrl(text(value, 'url', 2048, 1)),
  httpMethod: (value) => oneOf(value, METHODS, 'httpMethod'),
  apiVersion: (value) => {
    const version = /^v?(1|X|\d{4}-\d{2}-\d{2})$/.exec(text(value, 'apiVersion', 20))?.[1]
    if (version === undefined) throw refuse(400, `"apiVersion" is a date such as ${USUAL_API_VERSION}`)
    return `v${version}`
  },
  includeDrafts: yesOrNo,
  includeAllVersions: yesOrNo,
  headers: readHeaders,
  secret: (value) => (value === null || value === '' ? null : text(value, 'secret', 1024)),
  rule: readRule,
  isDisabledByUser: yesOrNo,
}

function readUrl(value: string): string {
  if (!URL.canParse(value)) throw refuse(400, '"url" is not an address; write one such as https://example.com/changes')
  const url = new URL(value)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refuse(400, '"url" begins with https:// or http://')
  if (url.username || url.password) throw refuse(400, '"url" holds a name or a password; send those in "headers"')
  return url.href
}

function readHeaders(value: unknown): Record<string, string> {
  const given = object(value, 'headers')
  const headers: Record<string, string> = {}
  for (const [name, header] of Object.entries(given)) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(name)) throw refuse(400, `"${name}" cannot be the name of a header`)
    if (RESERVED_HEADERS.test(name.toLowerCase())) throw refuse(400, `The header "${name}" is written by the lake itself`)
    if (typeof header !== 'string' || !/^[\t\x20-\x7e]{0,4096}$/.test(header)) {
      throw refuse(400, `The header "${name}" takes one line of plain text (ASCII)`)
    }
    headers[name] = header
  }
  if (Object.keys(headers).length > 50) throw refuse(400, 'A webhook takes 50 headers at most')
  return headers
}

function readRule(value: unknown, _field: string, before: WebhookSettings | undefined): WebhookSettings['rule'] {
  const {on, filter, projection, ...rest} = object(value, 'rule')
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw refuse(400, `"rule" has no field "${unknown}"`)
  const rule = before?.rule ?? NEW.rule
  return {
    on: on === undefined ? rule.on : readOperations(on),
    filter: filter === undefined ? rule.filter : groq(filter, 'rule.filter'),
    projection: projection === undefined ? rule.projection : groq(projection, 'rule.projection'),
  }
}

function readOperations(value: unknown): Operation[] {
  if (!Array.isArray(value) || value.length === 0) throw refuse(400, '"rule.on" lists one or more of create, update and delete')
  return OPERATIONS.filter((operation) => value.map((given) => oneOf(given, OPERATIONS, 'rule.on')).includes(operation))
}

function groq(value: unknown, field: string): string | null {
  if (value === null) return null
  return text(value, field, 10_000).trim() || null
}

function yesOrNo(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') throw refuse(400, `"${field}" is true or false`)
  return value
}

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[], field: string): Choice {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw refuse(400, `"${field}" is one of ${choices.join(', ')}`)
  return found
}

function text(value: unknown, field: string, most: number, fewest = 0): string {
  if (typeof value !== 'string' || value.length > most || value.trim().length < fewest) {
    throw refuse(400, `"${field}" is a text of ${fewest === 0 ? 'up to' : 'one to'} ${most} characters`)
  }
  return value
}

function object(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(400, `"${field}" is an object`)
  return value as Record<string, unknown>
}

type States = {id: string; before?: unknown; after?: unknown}

export function operationOf({before, after}: Omit<States, 'id'>): Operation {
  if (!after) return 'delete'
  return before ? 'update' : 'create'
}

/** Whether a webhook looks at changes of that kind, and at documents of that kind, in that dataset; its filter is asked after that. */
export function looksAt(webhook: WebhookSettings, dataset: string, change: States): boolean {
  if (webhook.isDisabledByUser || (webhook.dataset !== ALL_DATASETS && webhook.dataset !== dataset)) return false
  if (!webhook.rule.on.includes(operationOf(change))) return false
  if (isDraftId(change.id)) return webhook.includeDrafts
  if (isVersionId(change.id)) return webhook.includeAllVersions
  return !change.id.startsWith('_.')
}
