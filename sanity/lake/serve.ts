/**
 * The lake's only door: HTTP on loopback.
 *
 * Browsers open at most six connections to one port and Studio keeps more event streams than that, so streams are sent
 * on to ports of their own. A redirect drops the token; a ticket that works once, for a minute, stands in for it.
 */
import {randomBytes} from 'node:crypto'
import {open} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'

import type {LakeConfig} from './config.ts'
import {LakeError, refuse} from './errors.ts'
import {eventText, type Call, type EventStream, type Reply} from './http/call.ts'
import {Lake} from './lake.ts'
import type {Caller} from './people.ts'
import {attachPresence} from './presence.ts'
import {ASSET_ROUTES, matchPath, ROUTES, type Route} from './routes.ts'

const STREAM_PORTS = 8
const TICKET_MILLISECONDS = 60_000
/** A reader that takes nothing for so long, or lets so much pile up, is cut off: it comes back and asks afresh. */
const MOST_UNREAD_BYTES = 8 * 1024 * 1024
const READER_TAKES_NOTHING_MILLISECONDS = 60_000
const LOOPBACK_HOSTS = /^(?:localhost|[a-z0-9-]+\.localhost|127\.0\.0\.1|\[::1\])$/

export type ServedLake = {
  lake: Lake
  port: number
  streamPorts: number[]
  close(): Promise<void>
}

/** Stands for whoever asked for a stream, once, at the address that was asked for. */
type Ticket = {caller: Caller; token: string | undefined; until: number; pathname: string}

/**
 * Opens the lake on a port, and on further free ones for event streams.
 *
 * @param address.port 0 takes any free one
 * @throws Error with `code: 'EADDRINUSE'` where the port is taken
 */
export async function serveLake(config: LakeConfig, address: {host: string; port: number}): Promise<ServedLake> {
  const tickets = new Map<string, Ticket>()
  const servers: Server[] = []
  // The port is taken before the database is opened: a second lake on the same port touches nothing.
  const main = createServer({requestTimeout: 120_000})
  const port = await listenOn(main, address.host, address.port)
  servers.push(main)

  const publicHost = new URL(config.publicHost)
  publicHost.port = String(port)
  const lake = openLake({...config, publicHost: publicHost.origin}, main)
  const streamServers: Server[] = []
  for (let candidate = port + 1; streamServers.length < STREAM_PORTS && candidate < port + 200; candidate++) {
    const server = createServer()
    try {
      await listenOn(server, address.host, candidate)
      streamServers.push(server)
    } catch (cause) {
      if (isTaken(cause)) continue
      for (const opened of [...servers, ...streamServers]) opened.close()
      await lake.close()
      throw cause
    }
  }
  servers.push(...streamServers)
  const streamPorts = streamServers.map(portOf)
  const load = new Map(streamPorts.map((streamPort) => [streamPort, 0]))

  const handler = (onStreamPort: number | undefined) => (request: IncomingMessage, response: ServerResponse) => {
    void answer({lake, request, response, tickets, load, onStreamPort})
  }
  main.on('request', handler(undefined))
  for (const server of streamServers) server.on('request', handler(portOf(server)))
  const endPresence = attachPresence(main, lake)
  lake.start()

  return {
    lake,
    port,
    streamPorts,
    close: async () => {
      endPresence()
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((resolve) => server.close(resolve))
          server.closeAllConnections()
          return closed
        }),
      )
      await lake.close()
    },
  }
}

/** The port is given back where the lake cannot be opened. */
function openLake(config: LakeConfig, main: Server): Lake {
  try {
    return new Lake(config)
  } catch (cause) {
    main.close()
    throw cause
  }
}

type Exchange = {
  lake: Lake
  request: IncomingMessage
  response: ServerResponse
  tickets: Map<string, Ticket>
  load: Map<number, number>
  onStreamPort: number | undefined
}

async function answer(exchange: Exchange): Promise<void> {
  const {lake, request, response} = exchange
  try {
    assertHost(lake.config, request)
    const url = urlOf(request)
    const ticket = takeTicket(exchange, url)
    const origin = allowOrigin(lake.config, request, response, ticket)
    if (request.method === 'OPTIONS') return send(response, {status: 204, body: '', headers: {}})
    const {route, params, path, apiVersion} = findRoute(request.method ?? 'GET', url.pathname)
    if (isStream(path) && origin !== undefined && exchange.onStreamPort === undefined && exchange.load.size > 0) {
      return redirectStream(exchange, url)
    }
    const token = ticket ? ticket.token : bearerToken(request)
    const call: Call = {
      lake,
      method: request.method ?? 'GET',
      path,
      apiVersion,
      params,
      search: url.searchParams,
      request,
      caller: ticket ? ticket.caller : lake.people.callerOf(token),
      token,
      ownOrigin: url.origin,
    }
    const reply = await route.endpoint(call)
    if ('stream' in reply) startStream(exchange, reply.stream)
    else if ('file' in reply) await sendFile(response, reply, request.method === 'HEAD')
    else if ('text' in reply) await sendText(response, reply, request.method === 'HEAD')
    else send(response, reply, request.method === 'HEAD')
  } catch (cause) {
    // Whoever asked has gone away, perhaps in the middle of a sentence.
    if (response.headersSent || request.socket.destroyed) return void response.destroy()
    const error = cause instanceof LakeError ? cause : unexpected(cause)
    send(response, {status: error.status, json: error.body, headers: error.headers})
  }
}

/** @throws LakeError 400 where host and path are no address */
function urlOf(request: IncomingMessage): URL {
  const base = `http://${request.headers.host ?? 'localhost'}`
  // Put together, not resolved: a path that begins with two slashes is no other host's.
  const address = request.url?.startsWith('/') ? `${base}${request.url}` : (request.url ?? '/')
  if (!URL.canParse(address)) throw refuse(400, 'The address is not well formed')
  return new URL(address)
}

/** Names that merely point at this machine are not let in: a foreign page could use one to read the lake (DNS rebinding). */
function assertHost(config: LakeConfig, request: IncomingMessage): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  if (!LOOPBACK_HOSTS.test(host) && !config.allowedHosts.includes(host)) {
    throw refuse(403, `This lake does not answer under the name "${host}". Add it to LAKE_ALLOWED_HOSTS if it is yours.`)
  }
}

/** @returns the origin of the page that asks, where there is one and it may */
function allowOrigin(
  config: LakeConfig,
  request: IncomingMessage,
  response: ServerResponse,
  ticket: Ticket | undefined,
): string | undefined {
  const origin = request.headers.origin
  if (origin === undefined) return undefined
  response.setHeader('vary', 'Origin')
  // After a redirect browsers send the origin “null”; the ticket says who it was.
  const allowed = config.allowedOrigins.includes(origin) || (origin === 'null' && ticket !== undefined)
  if (!allowed) {
    if (request.method === 'OPTIONS' || request.method !== 'GET')
      throw refuse(403, `Pages of "${origin}" may not call this lake. Add it to LAKE_ALLOWED_ORIGINS if it is yours.`)
    return undefined
  }
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader('access-control-expose-headers', 'ETag, Content-Length, Content-Range, Accept-Ranges, Content-Disposition')
  if (request.method === 'OPTIONS') {
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS')
    response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '')
    response.setHeader('access-control-max-age', '7200')
  }
  return origin
}

function findRoute(
  method: string,
  pathname: string,
): {route: Route; params: Record<string, string>; path: string; apiVersion: string} {
  const decoded = decodePath(pathname)
  const isRead = method === 'GET' || method === 'HEAD'
  for (const route of isRead ? ASSET_ROUTES : []) {
    const params = matchPath(route.path, decoded)
    if (params) return {route, params, path: decoded, apiVersion: ''}
  }
  const versioned = /^\/v(X|1|\d{4}-\d{2}-\d{2})(\/.*)$/.exec(decoded)
  if (!versioned) throw refuse(404, 'Not found: addresses begin with a version such as /v2025-12-01')
  const [, apiVersion = '', path = ''] = versioned
  let otherMethod = false
  for (const route of ROUTES) {
    const params = matchPath(route.path, path)
    if (!params) continue
    if (route.method === method || (method === 'HEAD' && route.method === 'GET')) return {route, params, path, apiVersion}
    otherMethod = true
  }
  throw otherMethod ? refuse(405, `${method} is not possible here`) : refuse(404, 'Not found')
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    throw refuse(400, 'The address is not well formed')
  }
}

function bearerToken(request: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

function isStream(path: string): boolean {
  return path.startsWith('/data/listen/') || path.startsWith('/data/live/')
}

function redirectStream({lake, request, response, tickets, load}: Exchange, url: URL): void {
  const token = bearerToken(request)
  const caller = lake.people.callerOf(token)
  const now = lake.config.now()
  for (const [id, {until}] of tickets) if (until < now) tickets.delete(id)
  const id = randomBytes(24).toString('base64url')
  tickets.set(id, {caller, token, until: now + TICKET_MILLISECONDS, pathname: url.pathname})
  const [leastLoaded] = [...load].toSorted(([, a], [, b]) => a - b)[0] ?? []
  const target = new URL(url)
  target.port = String(leastLoaded)
  target.searchParams.set('__ticket', id)
  send(response, {status: 307, body: '', headers: {location: target.href, 'cache-control': 'no-store'}})
}

/** @throws LakeError 401 for a ticket that does not hold: whoever had one must not become anonymous without a word */
function takeTicket({lake, request, tickets, onStreamPort}: Exchange, url: URL): Ticket | undefined {
  const id = url.searchParams.get('__ticket')
  if (id === null) return undefined
  const ticket = onStreamPort === undefined ? undefined : tickets.get(id)
  if (!ticket || ticket.until < lake.config.now() || ticket.pathname !== url.pathname) {
    throw refuse(401, 'This ticket does not hold, or not any more. Ask again at the address without it.')
  }
  // A preflight asks in front of the request that will use it.
  if (request.method !== 'OPTIONS') tickets.delete(id)
  return ticket
}

function startStream({request, response, load, onStreamPort}: Exchange, begin: (stream: EventStream) => () => void): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
  const count = (step: number) => {
    if (onStreamPort !== undefined) load.set(onStreamPort, (load.get(onStreamPort) ?? 0) + step)
  }
  const write = (text: string) => {
    if (response.destroyed) return
    response.write(text)
    if (response.writableLength > MOST_UNREAD_BYTES) response.destroy()
  }
  count(1)
  const stop = begin({
    send: (event) => write(eventText(event)),
    sendText: write,
    comment: () => write(':\n\n'),
    end: () => response.end(),
  })
  response.once('close', () => {
    count(-1)
    stop()
  })
  request.socket.setKeepAlive(true)
}

/** From the disk as fast as the reader takes it, whatever the size. The file is open before anything is promised. */
async function sendFile(response: ServerResponse, reply: Extract<Reply, {file: unknown}>, headOnly: boolean): Promise<void> {
  const {path, start, length} = reply.file
  const opened = await open(path)
  response.statusCode = reply.status ?? 200
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value)
  response.setHeader('content-length', length)
  if (headOnly || length === 0) {
    await opened.close()
    response.end()
    return
  }
  await pipeline(opened.createReadStream({start, end: start + length - 1}), response)
}

/** However much it is: more is made only once the reader has taken what there is. A reader who takes nothing is not waited for. */
async function sendText(response: ServerResponse, reply: Extract<Reply, {text: unknown}>, headOnly: boolean): Promise<void> {
  response.writeHead(reply.status ?? 200, {...reply.headers, 'x-content-type-options': 'nosniff'})
  if (headOnly) return void response.end()
  response.setTimeout(READER_TAKES_NOTHING_MILLISECONDS, () => response.destroy())
  await pipeline(Readable.from(reply.text(), {objectMode: true, highWaterMark: 1}), response)
}

function send(
  response: ServerResponse,
  reply: Exclude<Reply, {stream: unknown} | {file: unknown} | {text: unknown}>,
  headOnly = false,
): void {
  const isJson = 'json' in reply
  const body = isJson ? JSON.stringify(reply.json) : reply.body
  response.statusCode = reply.status ?? 200
  if (isJson) response.setHeader('content-type', 'application/json; charset=utf-8')
  response.setHeader('x-content-type-options', 'nosniff')
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value)
  if (reply.status !== 204 && reply.status !== 304) response.setHeader('content-length', Buffer.byteLength(body))
  response.end(headOnly ? undefined : body)
}

/** A fault of ours: worth another try, and never the reason to drop somebody's edit. */
function unexpected(cause: unknown): LakeError {
  const message = cause instanceof Error ? cause.message : String(cause)
  process.stderr.write(`lake: ${cause instanceof Error ? (cause.stack ?? message) : message}\n`)
  if (isDiskFull(cause)) {
    return refuse(
      503,
      'There is no room left on the lake’s disk. Nothing that was saved before is lost; make room, then try again.',
    )
  }
  return refuse(503, 'The lake could not do this just now. Nothing was lost; try again.')
}

const SQLITE_FULL = 13

function isDiskFull(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false
  return ('errcode' in cause && cause.errcode === SQLITE_FULL) || ('code' in cause && cause.code === 'ENOSPC')
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(portOf(server))
    })
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function isTaken(cause: unknown): boolean {
  // Told by its code: an error of Node itself is not everywhere an `Error` of this realm.
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EADDRINUSE'
}
