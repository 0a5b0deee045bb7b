import type {Server} from 'node:http'

import {WebSocketServer, type WebSocket} from 'ws'

import type {Lake} from './lake.ts'

const HEARTBEAT_MILLISECONDS = 20_000
const LARGEST_MESSAGE = 64 * 1024

type Member = {socket: WebSocket; userId: string; dataset: string; subscription?: string; session?: string}
type Message = {id?: unknown; method?: unknown; params?: Record<string, unknown>}

/**
 * Who is where in Studio: a websocket that passes each person's place on to the others of the same dataset.
 *
 * JSON-RPC 2.0 as Studio speaks it. Nothing is stored; a person is known by the token of the first message.
 *
 * @returns ends every connection
 */
export function attachPresence(server: Server, lake: Lake): () => void {
  const sockets = new WebSocketServer({noServer: true, maxPayload: LARGEST_MESSAGE})
  const members = new Set<Member>()
  server.on('upgrade', (request, socket, head) => {
    const named = /^\/v[^/]+\/socket\/(~?[\w-]+)/.exec(request.url ?? '')?.[1]
    const dataset = named === undefined ? undefined : lake.datasets.find(named)?.name
    const isAllowed = request.headers.origin === undefined || lake.config.allowedOrigins.includes(request.headers.origin)
    if (!isAllowed || dataset === undefined) socket.destroy()
    else sockets.handleUpgrade(request, socket, head, (connected) => join(connected, dataset))
  })
  // Whoever may still come, comes back and is asked again.
  const unwatch = lake.events.watchDatasets((changed) => {
    for (const {socket, dataset} of members) if (dataset === changed) socket.close(4001, 'The dataset has changed')
  })
  return () => {
    unwatch()
    for (const socket of sockets.clients) socket.terminate()
  }

  function join(socket: WebSocket, dataset: string): void {
    const member: Member = {socket, userId: '', dataset}
    members.add(member)
    const heartbeat = setInterval(() => socket.send('♥'), HEARTBEAT_MILLISECONDS)
    socket.on('message', (data: Buffer) => receive(member, data.toString('utf8')))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      clearInterval(heartbeat)
      members.delete(member)
      if (member.session) broadcast(member, {type: 'disconnect', i: member.userId, m: {session: member.session}})
    })
  }

  function receive(member: Member, text: string): void {
    const message = readMessage(text)
    if (!message) return
    const params = message.params ?? {}
    const reply = (result: unknown) => member.socket.send(JSON.stringify({jsonrpc: '2.0', id: message.id, result}))
    if (message.method === 'authorization') {
      const userId = whoIs(params['authorization'], member.dataset)
      if (!userId) return member.socket.close(4001, 'Unknown session')
      member.userId = userId
      return reply(true)
    }
    if (member.userId === '') return member.socket.close(4001, 'Sign in first')
    if (message.method === 'presence_subscribe') {
      member.subscription = `presence-${Math.random().toString(36).slice(2)}`
      return reply(member.subscription)
    }
    const event = eventOf(member, message.method, params)
    if (event) broadcast(member, event)
    reply(true)
  }

  function eventOf(member: Member, method: unknown, params: Record<string, unknown>): Record<string, unknown> | undefined {
    if (method === 'presence_rollcall') return {type: 'rollCall', i: member.userId, session: params['session']}
    if (method === 'presence_announce') {
      const data = (params['data'] ?? {}) as {sessionId?: unknown; locations?: unknown}
      member.session = typeof data.sessionId === 'string' ? data.sessionId : ''
      return {type: 'state', i: member.userId, m: {sessionId: data.sessionId, locations: data.locations ?? []}}
    }
    if (method === 'presence_disconnect') return {type: 'disconnect', i: member.userId, m: {session: params['session']}}
    return undefined
  }

  function broadcast(from: Member, event: Record<string, unknown>): void {
    for (const {socket, subscription, dataset} of members) {
      if (!subscription || dataset !== from.dataset || socket.readyState !== socket.OPEN) continue
      socket.send(JSON.stringify({jsonrpc: '2.0', method: 'presence_subscription', params: {subscription, result: event}}))
    }
  }

  /** Nobody for those who may read nothing of the dataset: where others are in it tells what is in it. */
  function whoIs(authorization: unknown, dataset: string): string | undefined {
    try {
      const caller = lake.people.callerOf(/^Bearer (\S+)$/i.exec(String(authorization))?.[1])
      return caller.kind === 'anonymous' || lake.people.readAccess(caller, dataset).kind === 'nothing' ? undefined : caller.id
    } catch {
      return undefined
    }
  }
}

function readMessage(text: string): Message | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}
