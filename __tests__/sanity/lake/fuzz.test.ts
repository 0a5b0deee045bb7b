/**
 * Ten thousand requests that no client would send, from a seed: the same ones on every machine.
 *
 * Each gets an answer in time, and none a 5xx: what can never succeed is told so.
 */
import {Agent, request, type OutgoingHttpHeaders} from 'node:http'

import {afterAll, beforeAll, expect, it} from '@jest/globals'

import {startTestLake, type TestLake} from '../../setup/lake.ts'
import {dice, type Dice} from './groq/generated.ts'

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126)
const REQUESTS = 10_000
const AT_ONCE = 24
const QUERY_SECONDS = 3
/** A query may wait for others before it runs. */
const IN_TIME_MILLISECONDS = 20_000

let lake: TestLake
let tokens: (string | undefined)[]
const agent = new Agent({keepAlive: true, maxSockets: AT_ONCE})

beforeAll(async () => {
  lake = await startTestLake({environment: {LAKE_QUERY_SECONDS: String(QUERY_SECONDS)}})
  tokens = [
    undefined,
    lake.secrets.adminToken,
    lake.secrets.serverToken,
    (await lake.signIn('saskia')).config().token,
    'nobody’s',
  ]
  for (let number = 0; number < 20; number += 1) {
    await lake.admin.create({_id: `doc-${number}`, _type: 'page', title: `Page ${number}`, list: [{_key: 'a', n: number}]})
  }
})

afterAll(() => agent.destroy())

type Sent = {method: string; path: string; headers: OutgoingHttpHeaders; body: string | Buffer; isCutShort: boolean}
type Answered = {status: number; body: string; milliseconds: number} | {broken: string; milliseconds: number}

const METHODS = ['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND']
const VERSIONS = ['/v1', '/vX', '/v2025-12-01', '/v2021-03-25', '/v9', '/v2025-13-99', '', '//', '/v1/..']
const PLACES = [
  '/data/query/production',
  '/data/query/production',
  '/data/query/compliance',
  '/data/query/nowhere',
  '/data/doc/production/doc-1',
  '/data/doc/production/doc-1,drafts.doc-2,,',
  '/data/mutate/production',
  '/data/mutate/production',
  '/data/actions/production',
  '/data/actions/production',
  '/data/history/production/transactions/doc-1',
  '/data/history/production/documents/doc-1',
  '/data/history/production/events/documents/doc-1',
  '/data/references/production/documents/doc-1/to',
  '/assets/images/production',
  '/assets/files/production',
  '/images/rounds/production/none-1x1.png',
  '/files/rounds/production/../../lake.sqlite',
  '/users/me',
  '/users/saskia,%00',
  '/users/me/keyvalue',
  '/users/me/keyvalue/a,b',
  '/auth/login/saskia',
  '/auth/fetch',
  '/auth/logout',
  '/projects/rounds',
  '/hooks/projects/rounds',
  '/hooks/projects/rounds/site',
  '/hooks/projects/rounds/site/messages',
  '/hooks/projects/rounds/attempts/99999999999999999999',
  '/hooks/projects/rounds/site/messages/1/redelivery',
  '/features',
  '/ping',
]
const PARAMETERS = [
  'query',
  'perspective',
  '$id',
  '$',
  'tag',
  'returnIds',
  'dryRun',
  'limit',
  'fromTime',
  'time',
  'w',
  'rect',
  'sid',
  'origin',
  'nextCursor',
  'transactionId',
  '__ticket',
  'explain',
]
const TOKENS = [
  '*',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '->',
  '|',
  'order',
  '@',
  '^',
  '^.^',
  '...',
  '..',
  '==',
  'match',
  'in',
  '"',
  "'",
  '\\',
  '$x',
  '_type',
  'title',
  'count',
  '!',
  '-',
  '**',
  '/',
  '%',
  '1e309',
  '0',
  'true',
  'null',
  'score',
  'select',
  '=>',
  ',',
  ':',
  'dateTime',
  'now()',
  '\u0000',
  '\ud800',
  '😀',
  'geo::distance',
  'text::query',
  'delta::changedAny',
  'pt::text',
  'global::',
  '//',
  '"a" "b"',
]
const TYPES = [
  'application/json',
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'image/png',
  'application/x-www-form-urlencoded',
  '',
  'application/json; charset=utf-16',
]

function garbage({below, pick}: Dice): string {
  return Array.from({length: below(14)}, () => pick(TOKENS)).join(pick(['', ' ']))
}

function groq(given: Dice): string {
  const {below, pick} = given
  return pick([
    () => garbage(given),
    () => `*[${garbage(given)}]`,
    () => `*[_type == "page"]{${garbage(given)}}`,
    () => `*[_type == "page"] | order(${garbage(given)})[${below(5)}..${below(9)}]`,
    () => pick(['(', '[', '{"a":', '-', '!', '*[', 'count(', 'a.']).repeat(pick([10, 200, 5000])),
    () => `*[${'('.repeat(300)}true${')'.repeat(300)}]`,
    () => '*[_type == "page"]{"a": *{"b": *{"c": *{"d": count(*)}}}}',
    () => '*[title match "*a*a*a*a*a*a*b"]',
    () => `*[_id in [${'"x",'.repeat(below(3000))}"x"]]`,
  ])()
}

/** A value that is nested, wrong in its kinds, or both. */
function value(given: Dice, depth = 0): unknown {
  const {below, pick, chance} = given
  if (depth > 4 || chance(0.4)) {
    return pick<unknown>([
      null,
      true,
      0,
      -1,
      1.5e300,
      '',
      'doc-1',
      'drafts.doc-1',
      '_.releases.r',
      'x'.repeat(below(300)),
      '\ud800',
      garbage(given),
      {},
      [],
    ])
  }
  if (chance(0.4)) return Array.from({length: below(4)}, () => value(given, depth + 1))
  const names = [
    '_id',
    '_type',
    '_ref',
    '_key',
    '_rev',
    'id',
    'query',
    'params',
    'set',
    'unset',
    'insert',
    'inc',
    'items',
    'after',
    'a[0]',
    'a..b',
    '__proto__',
    'constructor',
    'title',
    '',
  ]
  return Object.fromEntries(Array.from({length: below(5)}, () => [pick(names), value(given, depth + 1)]))
}

const VERBS = ['create', 'createOrReplace', 'createIfNotExists', 'patch', 'delete', 'replace', 'constructor', '__proto__']
const ACTIONS = [
  'document.create',
  'document.edit',
  'document.publish',
  'document.unpublish',
  'document.delete',
  'document.discard',
  'document.version.create',
  'document.version.discard',
  'document.version.replace',
  'release.create',
  'release.edit',
  'release.publish',
  'release.schedule',
  'release.archive',
  'release.delete',
  'toString',
]

function object(given: Dice, likely: Record<string, unknown>): Record<string, unknown> {
  const made = value(given)
  const rest = typeof made === 'object' && made !== null && !Array.isArray(made) ? made : {}
  return {...likely, ...(given.chance(0.6) ? rest : {})}
}

function nested({pick}: Dice): string {
  const depth = pick([50, 2000, 20_000, 200_000])
  const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`
  return pick([
    deep,
    `{"query":"$a","params":{"a":${deep}}}`,
    `{"mutations":[{"create":{"_type":"deep","a":${deep}}}]}`,
    `{"mutations":[{"createOrReplace":{"_id":"deep","_type":"deep","a":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}}]}`,
    `{"mutations":[{"patch":{"id":"doc-1","set":{"deep":${deep}}}}]}`,
    `{"actions":[{"actionType":"sanity.action.document.create","publishedId":"deep","attributes":{"_id":"drafts.deep","_type":"deep","a":${deep}}}]}`,
    `{"name":"a","dataset":"*","url":"https://example.com","rule":${deep}}`,
  ])
}

function bodyOf(given: Dice, path: string): string {
  const {pick, chance, below} = given
  if (chance(0.06)) return nested(given)
  if (chance(0.1)) return pick(['', '{', 'null', '[]', '"text"', '{"a":1}}', '\u0000', '{"mutations":', '1e999', garbage(given)])
  const list = (one: () => unknown) => Array.from({length: 1 + below(3)}, one)
  if (path.includes('/query/')) return JSON.stringify(object(given, {query: groq(given), params: value(given)}))
  if (path.includes('/mutate/')) {
    const likely = {_id: pick(['doc-1', 'doc-2', 'new', 'drafts.doc-3', 'doc-4']), id: pick(['doc-1', 'doc-5']), _type: 'page'}
    return JSON.stringify({mutations: list(() => ({[pick(VERBS)]: chance(0.9) ? object(given, likely) : value(given)}))})
  }
  if (path.includes('/actions/')) {
    const likely = {
      publishedId: 'doc-1',
      draftId: 'drafts.doc-1',
      releaseId: pick(['r', 'r.s']),
      versionId: 'versions.r.doc-1',
      patch: value(given),
      attributes: value(given),
      document: value(given),
    }
    return JSON.stringify({actions: list(() => ({...object(given, likely), actionType: `sanity.action.${pick(ACTIONS)}`}))})
  }
  if (path.includes('/hooks/')) {
    return JSON.stringify(
      object(given, {
        name: 'a',
        dataset: '*',
        url: pick(['https://example.com', 'x']),
        rule: value(given),
        headers: value(given),
      }),
    )
  }
  return JSON.stringify(value(given))
}

/** Most of what is sent gets past the door. */
function methodsFor(place: string): string[] {
  if (/mutate|actions|^\/assets|logout|redelivery/.test(place)) return ['POST']
  if (place.includes('/query/') || place === '/hooks/projects/rounds') return ['GET', 'POST', 'POST']
  if (place.endsWith('/keyvalue')) return ['PUT', 'POST']
  return place.endsWith('/site') ? ['GET', 'PATCH', 'PUT'] : ['GET']
}

function make(given: Dice): Sent {
  const {pick, chance, below} = given
  const place = pick(PLACES)
  let path = `${chance(0.95) ? pick(['/v1', '/v2025-12-01', '/vX']) : pick(VERSIONS)}${place}`
  const method = chance(0.85) ? pick(methodsFor(place)) : pick(METHODS)
  if (chance(0.05)) path += pick(['/', '/%', '/%ff', '/%2e%2e', '/\u00e9', ';a', `/${'x'.repeat(4000)}`])
  const search = new URLSearchParams()
  for (let count = below(4); count > 0; count -= 1) {
    const name = pick(PARAMETERS)
    search.append(
      name,
      name === 'query'
        ? groq(given).slice(0, 6000)
        : pick([garbage(given), JSON.stringify(value(given)), 'true', '-1', '99999999999', 'raw', 'drafts', 'published,']).slice(
            0,
            4000,
          ),
    )
  }
  if (path.includes('/query/') && method === 'GET' && chance(0.8)) search.set('query', groq(given).slice(0, 6000))
  const address = encodeURI(path).replaceAll('%25', '%')
  const token = chance(0.9) ? pick(tokens.slice(0, 4)) : pick(tokens)
  const headers: OutgoingHttpHeaders = {}
  if (token !== undefined)
    headers['authorization'] = `${chance(0.97) ? pick(['Bearer', 'bearer']) : 'Basic'} ${encodeURIComponent(token)}`
  if (chance(0.1)) headers['origin'] = pick([lake.origin, 'null', 'https://elsewhere.example', 'x'])
  if (chance(0.05)) headers['host'] = pick(['elsewhere.example', '[', 'localhost:99999', ''])
  if (chance(0.1)) headers['range'] = pick(['bytes=0-1', 'bytes=9-1', 'x', 'bytes=-99999999999999999999'])
  if (chance(0.1)) headers['if-none-match'] = garbage(given).replace(/[^\x20-\x7e]/g, '')
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
  const body = hasBody ? bodyOf(given, path) : ''
  if (hasBody) headers['content-type'] = pick(TYPES)
  return {
    method,
    path: `${address}${search.size > 0 ? `?${search}` : ''}`,
    headers,
    body,
    isCutShort: hasBody && body.length > 4 && chance(0.03),
  }
}

function send({method, path, headers, body, isCutShort}: Sent): Promise<Answered> {
  const started = Date.now()
  const took = () => Date.now() - started
  return new Promise((resolve) => {
    const {hostname, port} = new URL(lake.url)
    const asked = request({
      hostname,
      port,
      method,
      path,
      agent: isCutShort ? false : agent,
      headers: {...headers, 'content-length': Buffer.byteLength(body)},
    })
    const timer = setTimeout(() => asked.destroy(new Error('no answer in time')), IN_TIME_MILLISECONDS)
    const done = (answered: Answered) => {
      clearTimeout(timer)
      resolve(answered)
    }
    asked.on('error', (cause) => done({broken: cause.message, milliseconds: took()}))
    asked.on('response', (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(0, 2000)))
      response.on('error', (cause) => done({broken: cause.message, milliseconds: took()}))
      response.on('end', () => done({status: response.statusCode ?? 0, body: text, milliseconds: took()}))
    })
    if (isCutShort) {
      // Half of it, and then nothing: whoever sends so goes away.
      asked.write(body.slice(0, body.length / 2))
      setTimeout(() => asked.destroy(new Error('cut short')), 20)
    } else {
      asked.end(body)
    }
  })
}

/** So that whoever reads the failure can ask the same again. */
const told = (index: number, sent: Sent, answered: Answered) =>
  `${index}: ${sent.method} ${sent.path.slice(0, 300)} ${sent.body.slice(0, 300).toString()} → ${JSON.stringify(answered).slice(0, 400)}`

it(`answers ${REQUESTS.toLocaleString('en-US')} malformed requests: in time, with no fault of its own, and is as it was`, async () => {
  const given = dice(SEED)
  const wrong: string[] = []
  const statuses = new Map<number, number>()
  let next = 0
  const worker = async () => {
    while (next < REQUESTS) {
      const index = next++
      const sent = make(given)
      const answered = await send(sent)
      if ('broken' in answered) {
        if (!sent.isCutShort) wrong.push(told(index, sent, answered))
        continue
      }
      statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1)
      // A 503 says that the query was too slow or too large, and nothing else.
      const isDeliberate = answered.status === 503 && /query|time|memory/i.test(answered.body)
      if (answered.status >= 500 && !isDeliberate) wrong.push(told(index, sent, answered))
    }
  }
  await Promise.all(Array.from({length: AT_ONCE}, worker))
  expect(wrong.slice(0, 12)).toEqual([])
  expect(wrong).toHaveLength(0)
  // It was not refused at the door alone.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 204, 400, 401, 403, 404, 405]))
  expect(statuses.get(200)).toBeGreaterThan(1000)
  expect(statuses.get(400)).toBeGreaterThan(500)
  await lake.admin.createOrReplace({_id: 'afterwards', _type: 'page'})
  expect(await lake.admin.fetch('*[_id == "afterwards"][0]._type')).toBe('page')
}, 500_000)
