/** What is heard of changes, at the door of the site. */
import {createServer, type RequestListener, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

import type {Edge} from '../../../lib/edge/edge.ts'
import {expiredHeader} from '../../../lib/page-store/expired-header.ts'
import {Journal} from '../../../lib/page-store/journal.ts'
import type {Keeper} from '../../../lib/page-store/keeper.ts'
import type {StoredPage} from '../../../lib/page-store/stored-page.ts'
import {hearOfChanges, sendStored, type UnderWay} from '../../../lib/start/stored-pages.ts'

let server: Server | undefined
afterEach(() => void server?.close())

const AT = '2026-11-26T10:00:00.000Z'

/** A keeper that notes what it is told, and lets a change wait until it is let go. */
function keeperOf() {
  const told: string[][] = []
  const failing: string[] = []
  let letGo: () => void = () => undefined
  let hear: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (letGo = resolve))
  const heard = new Promise<void>((resolve) => (hear = resolve))
  const keeper = {
    page: async () => {
      throw new Error('the server is not there')
    },
    changed: async (tags: readonly string[]) => {
      told.push([...tags])
      hear()
      await waiting
      return {rendered: [], failed: [...failing]}
    },
    refresh: async () => ({rendered: [], failed: []}),
    isWaiting: () => false,
    believeAway: () => undefined,
    waiting: 0,
    failed: 0,
  } satisfies Keeper
  return {keeper, told, failing, letGo, heard}
}

async function listen(handler: RequestListener): Promise<string> {
  server = createServer(handler)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A route that answers in parts, as Next’s do. */
const route =
  (headers: Record<string, string | string[]>): RequestListener =>
  (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.flushHeaders()
    response.write('{"tags"')
    response.write(Buffer.from(':[]}'), () => response.end())
  }

async function tell(
  headers: Record<string, string | string[]>,
  {freshSince, sent = {}}: {freshSince?: number; sent?: Record<string, string>} = {},
) {
  const world = keeperOf()
  const journal = new Journal()
  const said: string[] = []
  const underWay: UnderWay = new Map()
  const site = await listen((request, response) => {
    hearOfChanges(request, response, {keeper: world.keeper, journal, freshSince, underWay, say: (line) => void said.push(line)})
    route(headers)(request, response)
  })
  const again = () => fetch(site, {method: 'POST', headers: sent})
  return {...world, journal, said, again, answer: again()}
}

it('is acknowledged when the pages are in their place, whole, and without what was said between us', async () => {
  const {told, letGo, heard, answer} = await tell({...expiredHeader(['site', 'post:knee']), 'content-type': 'application/json'})
  let isAnswered = false
  const answered = answer.then((response) => {
    isAnswered = true
    return response
  })
  await heard
  expect([isAnswered, told]).toEqual([false, [['site', 'post:knee']]])
  letGo()
  const response = await answered
  expect(await response.json()).toEqual({tags: []})
  expect([...response.headers.keys()].filter((name) => name.startsWith('x-rounds'))).toEqual([])
})

it.each<[string, Record<string, string | string[]>]>([
  ['that changed nothing', {}],
  ['with an empty list', {'x-rounds-expired': ''}],
])('a message %s is acknowledged at once', async (_which, headers) => {
  const {told, answer} = await tell(headers)
  expect((await answer).status).toBe(200)
  expect(told).toEqual([])
})

it.each([
  ['before everything was rendered afresh is on the pages already', -1, []],
  ['at that very moment is rendered', 0, [['site']]],
  ['after it is rendered', 1, [['site']]],
])('what was written %s', async (_when, later, expected) => {
  const {told, letGo, answer} = await tell(expiredHeader(['site']), {
    freshSince: Date.parse(AT),
    sent: {'sanity-transaction-time': new Date(Date.parse(AT) + later).toISOString()},
  })
  letGo()
  await answer
  expect(told).toEqual(expected)
})

it.each<Record<string, string>>([{}, {'sanity-transaction-time': 'yesterday'}])(
  'a message that does not say when (%j) counts as new',
  async (sent) => {
    const {told, letGo, answer} = await tell(expiredHeader(['site']), {freshSince: Date.parse(AT), sent})
    letGo()
    await answer
    expect(told).toEqual([['site']])
  },
)

it('what became of it is noted: since when readers see it, and one line for whoever reads the log', async () => {
  const {letGo, answer, journal, said} = await tell(expiredHeader(['post:knee']), {
    sent: {'sanity-document-id': 'publication-knee', 'sanity-transaction-id': 'r1', 'sanity-transaction-time': AT},
  })
  letGo()
  await answer
  const since = journal.visibleSince('publication-knee', 'r1')
  expect(since).toBeGreaterThan(0)
  expect(journal.visibleSince('publication-knee', 'r0')).toBeUndefined()
  expect(journal.lastMessage).toBe(since)
  expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({event: 'visible', document: 'publication-knee', revision: 'r1', pages: 0, paths: []}),
  ])
})

describe('a message of which a page cannot be rendered', () => {
  const sent = {'sanity-document-id': 'publication-knee', 'sanity-transaction-id': 'r1'}

  it('is not acknowledged, and is tried again when it comes again', async () => {
    const {told, letGo, answer, again, failing} = await tell(expiredHeader(['post:knee']), {sent})
    failing.push('/posts/knee')
    letGo()
    expect((await answer).status).toBe(503)
    failing.length = 0
    expect((await again()).status).toBe(200)
    expect(told).toHaveLength(2)
  })

  it('that comes again while its pages are rendered waits for them, and renders none twice', async () => {
    const {told, letGo, heard, answer, again} = await tell(expiredHeader(['post:knee']), {sent})
    await heard
    const second = again()
    letGo()
    expect([(await answer).status, (await second).status, (await again()).status]).toEqual([200, 200, 200])
    expect(told).toHaveLength(1)
  })

  it('is nobody’s business where it is a look at the clock', async () => {
    const {letGo, answer, failing} = await tell(expiredHeader(['post:knee']))
    failing.push('/posts/knee')
    letGo()
    expect((await answer).status).toBe(200)
  })
})

describe('with an edge in front', () => {
  const KEPT = {'surrogate-key': 'post:knee'}

  /** One that notes what it is told, and lets a change wait until it is let go. */
  function edgeOf() {
    const told: string[][] = []
    let letGo: () => void = () => undefined
    let hear: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => (letGo = resolve))
    const heard = new Promise<void>((resolve) => (hear = resolve))
    const edge: Edge = {
      headersFor: () => KEPT,
      changed: async (tags) => {
        told.push([...tags])
        hear()
        await waiting
      },
      begin: async () => undefined,
    }
    return {edge, told, letGo, heard}
  }

  it('it is told when the pages are in their place, and the message is acknowledged when it has dropped them', async () => {
    const {keeper, letGo: swap, heard: announced} = keeperOf()
    const {edge, told, letGo: drop, heard: toldEdge} = edgeOf()
    const site = await listen((request, response) => {
      hearOfChanges(request, response, {
        keeper,
        edge,
        journal: new Journal(),
        freshSince: undefined,
        underWay: new Map(),
        say: () => undefined,
      })
      route(expiredHeader(['post:knee']))(request, response)
    })
    let isAnswered = false
    const answered = fetch(site, {method: 'POST'}).then((response) => {
      isAnswered = true
      return response.status
    })
    await announced
    expect(told).toEqual([])
    swap()
    await toldEdge
    expect([isAnswered, told]).toEqual([false, [['post:knee']]])
    drop()
    expect(await answered).toBe(200)
  })

  it.each<[string, boolean, string | null]>([
    ['is sent with what has it kept', false, 'post:knee'],
    ['that waits to be rendered again is sent without', true, null],
  ])('a page %s', async (_which, isWaiting, expected) => {
    const page: StoredPage = {
      status: 200,
      type: 'text/html',
      location: null,
      body: Buffer.from('first'),
      etag: '"first"',
      tags: ['post:knee'],
      renderedAt: 0,
      isShared: true,
    }
    const keeper: Keeper = {...keeperOf().keeper, page: async () => page, isWaiting: () => isWaiting}
    const {edge} = edgeOf()
    const site = await listen(
      (request, response) => void sendStored(request, response, '/posts/knee', {keeper, edge, headers: {}}),
    )
    expect((await fetch(site)).headers.get('surrogate-key')).toBe(expected)
  })

  it('a page that cannot be had is not kept', async () => {
    const {keeper} = keeperOf()
    const {edge} = edgeOf()
    const site = await listen((request, response) => void sendStored(request, response, '/', {keeper, edge, headers: {}}))
    expect((await fetch(site)).headers.get('surrogate-key')).toBeNull()
  })
})

it('a page that cannot be had says so in plain words', async () => {
  const {keeper} = keeperOf()
  const site = await listen((request, response) => void sendStored(request, response, '/', {keeper, headers: {}}))
  const response = await fetch(site)
  expect([response.status, response.headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(await response.text()).toContain('This page cannot be shown right now')
  expect((await fetch(site, {method: 'HEAD'})).status).toBe(500)
})
