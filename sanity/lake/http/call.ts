import type {IncomingMessage} from 'node:http'

import type {Dataset} from '../config.ts'
import {DEEPEST_NESTING, nestingOf} from '../core/nesting.ts'
import {refuse} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {isObject} from '../core/documents.ts'
import {isAdministrator, type Caller} from '../people.ts'

/** One request, as endpoints see it. */
export type Call = {
  lake: Lake
  method: string
  /** The path behind the API version, for example `/data/query/production`. */
  path: string
  /** `1` or a date such as `2025-02-19`. */
  apiVersion: string
  params: Record<string, string>
  search: URLSearchParams
  request: IncomingMessage
  caller: Caller
  /** The bearer token, for those who need to end its session. */
  token: string | undefined
  /** The origin under which this very request reached the lake, for addresses in answers. */
  ownOrigin: string
}

/** What an endpoint answers. */
export type Reply =
  | {status?: number; json: unknown; headers?: Record<string, string>}
  | {status?: number; body: string | Uint8Array; headers: Record<string, string>}
  /** A part of a file, or all of it, in bytes. */
  | {status?: number; file: {path: string; start: number; length: number}; headers: Record<string, string>}
  /** Text that is made while it is read, as fast as the reader takes it. */
  | {status?: number; text: () => AsyncIterable<string>; headers: Record<string, string>}
  | {stream: (stream: EventStream) => () => void}

export type StreamEvent = {name?: string; id?: string; data: unknown}

/** A running answer of server-sent events. */
export type EventStream = {
  send(event: StreamEvent): void
  /** Events put into text before ({@link eventText}): the same ones for many. */
  sendText(text: string): void
  /** A comment line: keeps proxies and clients from giving up. */
  comment(): void
  end(): void
}

export function eventText({name, id, data}: StreamEvent): string {
  return `${name ? `event: ${name}\n` : ''}${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`
}

export type Endpoint = (call: Call) => Reply | Promise<Reply>

const LARGEST_BODY = 48 * 1024 * 1024
const MOST_DISCARDED = 64 * 1024 * 1024

/**
 * The dataset that the address names, by its own name or an alias.
 *
 * @throws LakeError 404 for a dataset that does not exist or that the caller may not know of
 */
export function datasetOf(call: Call): Dataset {
  const name = call.params['dataset'] ?? ''
  const dataset = call.lake.datasets.find(name)
  if (!dataset) throw refuse(404, `Dataset not found - project ID "${call.lake.config.projectId}", dataset "${name}"`)
  return dataset
}

/** @throws LakeError 401 where nobody is signed in */
export function requireSignIn(call: Call): Exclude<Caller, {kind: 'anonymous'}> {
  if (call.caller.kind === 'anonymous') throw refuse(401, 'Sign in first: this request needs a token')
  return call.caller
}

/** @throws LakeError 401 where nobody is signed in, 403 for whoever does not administer the lake, 404 at the address of another project */
export function requireAdministrator(call: Call): Exclude<Caller, {kind: 'anonymous'}> {
  const {projectId} = call.lake.config
  if (call.params['project'] !== undefined && call.params['project'] !== projectId) throw refuse(404, 'Project not found')
  const caller = requireSignIn(call)
  if (!isAdministrator(caller)) throw refuse(403, 'Insufficient permissions; only administrators of the project may do this')
  return caller
}

/**
 * Reads the whole body.
 *
 * @throws LakeError 413 where it is larger than the limit
 */
export async function bytesOf(call: Call, limit = LARGEST_BODY): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of call.request as AsyncIterable<Buffer>) {
    size += chunk.length
    // What is too large is heard to its end, within bounds: whoever is still sending would not read why it was refused.
    if (size > limit) chunks.length = 0
    else chunks.push(chunk)
    if (size > limit + MOST_DISCARDED) break
  }
  if (size > limit) throw tooLarge(limit)
  return Buffer.concat(chunks)
}

/** @throws LakeError 400 where the body is no JSON object */
export async function jsonOf(call: Call): Promise<Record<string, unknown>> {
  const parsed = parseJson((await bytesOf(call)).toString('utf8'), 'The body')
  if (!isObject(parsed)) throw refuse(400, 'The body must be a JSON object')
  return parsed
}

/** Like {@link jsonOf}; an empty object where there is no body. */
export async function optionalJsonOf(call: Call): Promise<Record<string, unknown>> {
  const text = (await bytesOf(call)).toString('utf8')
  const parsed = text.trim() === '' ? {} : parseJson(text, 'The body')
  if (!isObject(parsed)) throw refuse(400, 'The body must be a JSON object')
  return parsed
}

/** @throws LakeError 400 where it is no JSON, or nested so deeply that no document could be */
export function parseJson(text: string, what: string): unknown {
  if (nestingOf(text) > DEEPEST_NESTING) throw refuse(400, `${what} is nested more than ${DEEPEST_NESTING} levels deep`)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refuse(400, `${what} is not valid JSON`)
  }
}

export function flag(call: Call, name: string): boolean {
  return call.search.get(name) === 'true'
}

function tooLarge(limit: number) {
  return refuse(413, `The body is larger than ${Math.round(limit / 1024 / 1024)} MB`)
}
