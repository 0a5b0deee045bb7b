import {afterEach, beforeAll, describe, expect, it} from '@jest/globals'
import {WebSocket} from 'ws'

import {startTestLake, type TestLake} from '../../setup/lake.ts'

const LONGEST_WAIT = 5_000

type Message = {id?: number; result?: unknown; method?: string; params?: {subscription: string; result: Record<string, unknown>}}

let lake: TestLake
const open = new Set<WebSocket>()

beforeAll(async () => {
  lake = await startTestLake()
})

afterEach(() => {
  for (const socket of open) socket.terminate()
  open.clear()
})

/** One Studio’s end of the connection. */
class Place {
  readonly #socket: WebSocket
  readonly #arrived: Message[] = []
  #wake = () => {}
  #count = 0
  readonly closed: Promise<number>

  constructor(
    path = '/v2022-06-30/socket/production?tag=sanity.studio',
    headers: Record<string, string> = {origin: lake.origin},
  ) {
    this.#socket = new WebSocket(`${lake.url.replace('http', 'ws')}${path}`, {headers})
    open.add(this.#socket)
    this.#socket.on('message', (text) => {
      if (String(text) === '♥') return
      this.#arrived.push(JSON.parse(String(text)) as Message)
      this.#wake()
    })
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', resolve)
      this.#socket.on('error', () => resolve(-1))
    })
  }

  async opened(): Promise<this> {
    await new Promise((resolve, reject) => this.#socket.once('open', resolve).once('error', reject))
    return this
  }

  send(text: string): void {
    this.#socket.send(text)
  }

  async ask(method: string, params: Record<string, unknown> = {}): Promise<unknown> {
    const id = ++this.#count
    this.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
    return (await this.#find((message) => message.id === id)).result
  }

  async event(type: string): Promise<Record<string, unknown>> {
    return (await this.#find((message) => message.params?.result['type'] === type)).params!.result
  }

  get unread(): number {
    return this.#arrived.length
  }

  leave(): void {
    this.#socket.close()
  }

  async #find(fits: (message: Message) => boolean): Promise<Message> {
    let late = false
    const timer = setTimeout(() => {
      late = true
      this.#wake()
    }, LONGEST_WAIT)
    while (!this.#arrived.some(fits) && !late) await new Promise<void>((resolve) => (this.#wake = resolve))
    clearTimeout(timer)
    const position = this.#arrived.findIndex(fits)
    if (position < 0) throw new Error('Nothing came')
    return this.#arrived.splice(position, 1)[0]!
  }
}

async function placeOf(personaId: string, dataset = 'production'): Promise<Place> {
  const token = String((await lake.signIn(personaId)).config().token)
  const place = await new Place(`/v2022-06-30/socket/${dataset}?tag=x`).opened()
  expect(await place.ask('authorization', {authorization: `Bearer ${token}`})).toBe(true)
  expect(await place.ask('presence_subscribe')).toEqual(expect.any(String))
  return place
}

const location = {type: 'document', documentId: 'post-1', path: ['title']}

describe('two people in Studio', () => {
  it('see where the other is, come and go', async () => {
    const [ines, maren] = [await placeOf('ines'), await placeOf('maren')]
    await ines.ask('presence_rollcall', {session: 's-ines'})
    expect(await maren.event('rollCall')).toEqual({type: 'rollCall', i: 'ines', session: 's-ines'})
    await maren.ask('presence_announce', {data: {sessionId: 's-maren', locations: [location]}})
    expect(await ines.event('state')).toEqual({type: 'state', i: 'maren', m: {sessionId: 's-maren', locations: [location]}})
    await maren.ask('presence_disconnect', {session: 's-maren'})
    expect(await ines.event('disconnect')).toEqual({type: 'disconnect', i: 'maren', m: {session: 's-maren'}})
  })

  it('notice when a connection is lost', async () => {
    const [ines, maren] = [await placeOf('ines'), await placeOf('maren')]
    await maren.ask('presence_announce', {data: {sessionId: 's-2', locations: []}})
    maren.leave()
    await ines.event('state')
    expect(await ines.event('disconnect')).toEqual({type: 'disconnect', i: 'maren', m: {session: 's-2'}})
  })

  it('do not see each other across datasets', async () => {
    const [ines, adaeze] = [await placeOf('ines'), await placeOf('adaeze', 'compliance')]
    await adaeze.ask('presence_announce', {data: {sessionId: 's-3', locations: [location]}})
    await ines.ask('presence_rollcall', {session: 's-4'})
    await ines.event('rollCall')
    expect(ines.unread).toBe(0)
  })
})

describe('who is not let in', () => {
  it('is whoever does not sign in first', async () => {
    const place = await new Place().opened()
    place.send(JSON.stringify({jsonrpc: '2.0', id: 1, method: 'presence_subscribe'}))
    expect(await place.closed).toBe(4001)
  })

  it.each(['Bearer nonsense', 'nonsense', '', undefined, 5])('is whoever shows no token of ours: %s', async (authorization) => {
    const place = await new Place().opened()
    place.send(JSON.stringify({jsonrpc: '2.0', id: 1, method: 'authorization', params: {authorization}}))
    expect(await place.closed).toBe(4001)
  })

  it('is whoever may read nothing in the private dataset', async () => {
    const token = String((await lake.signIn('maren')).config().token)
    const place = await new Place('/v2022-06-30/socket/compliance').opened()
    place.send(JSON.stringify({jsonrpc: '2.0', id: 1, method: 'authorization', params: {authorization: `Bearer ${token}`}}))
    expect(await place.closed).toBe(4001)
  })

  it.each([
    ['a page of strangers', '/v2022-06-30/socket/production', {origin: 'https://evil.example'}],
    ['a dataset that is not there', '/v2022-06-30/socket/elsewhere', {}],
    ['another address', '/socket', {}],
  ])('is %s', async (_name, path, headers) => {
    expect(await new Place(path, headers as Record<string, string>).closed).toBe(-1)
  })

  it('is nobody because of a message that makes no sense', async () => {
    const place = await placeOf('ines')
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"id":1}',
      '{"id":1,"method":"frobnicate"}',
      '{"id":2,"method":"presence_announce","params":null}',
    ])
      place.send(text)
    await place.ask('presence_rollcall', {session: 's'})
    expect((await lake.ask('/v1/ping')).status).toBe(200)
  })

  it('is whoever sends more than a place could need', async () => {
    const place = await placeOf('ines')
    place.send('x'.repeat(100_000))
    expect(await place.closed).toBe(1009)
  })
})
