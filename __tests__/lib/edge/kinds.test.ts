/** What each kind of edge is told, and which of its answers count. */
import {cloudflare} from '../../../lib/edge/cloudflare.ts'
import type {EdgeKind, Send} from '../../../lib/edge/edge-kind.ts'
import {fastly} from '../../../lib/edge/fastly.ts'
import {PURGED_HEADER, varnish} from '../../../lib/edge/varnish.ts'

const TOKEN = 'a-token-that-is-long-enough'
const ZONE = '0123456789abcdef0123456789abcdef'
const manyKeys = (count: number) => Array.from({length: count}, (_, index) => `post:${index}`)

type Sent = {address: string; method: string | undefined; headers: Headers; body: unknown; redirect: string | undefined}

/** A network that notes what is sent, and answers what it is given. */
function network(answer: () => Response = () => new Response('{"success": true}', {headers: {[PURGED_HEADER]: 'yes'}})) {
  const sent: Sent[] = []
  const send: Send = async (address, {method, headers, body, redirect}) => {
    sent.push({
      address,
      method,
      headers: new Headers(headers),
      body: typeof body === 'string' ? JSON.parse(body) : body,
      redirect,
    })
    return answer()
  }
  return {send, sent}
}

const KINDS: [string, (send: Send) => EdgeKind][] = [
  ['Varnish', (send) => varnish({kind: 'varnish', addresses: ['http://127.0.0.1:6081'], token: TOKEN}, send)],
  ['Fastly', (send) => fastly({kind: 'fastly', id: 'SU1Z', token: TOKEN}, send)],
  ['Cloudflare', (send) => cloudflare({kind: 'cloudflare', id: ZONE, token: TOKEN}, send)],
]
const [[, toVarnish], [, toFastly], [, toCloudflare]] = KINDS as [(typeof KINDS)[0], (typeof KINDS)[0], (typeof KINDS)[0]]

it.each([
  ['Varnish', toVarnish, {'surrogate-key': '_all post:knee', 'surrogate-control': 'max-age=60'}],
  ['Fastly', toFastly, {'surrogate-key': '_all post:knee', 'surrogate-control': 'max-age=60'}],
  ['Cloudflare', toCloudflare, {'cache-tag': '_all,post:knee', 'cloudflare-cdn-cache-control': 'max-age=60'}],
])('%s keeps a page by these headers', (_name, make, expected) => {
  expect(make(network().send).keep(['_all', 'post:knee'], 'max-age=60')).toEqual(expected)
})

it('Varnish is told at each of its addresses, thirty keys at a time, with the secret', async () => {
  const {send, sent} = network()
  const {places} = varnish({kind: 'varnish', addresses: ['http://10.0.0.1:6081', 'http://10.0.0.2:6081'], token: TOKEN}, send)
  for (const place of places) await place.drop(manyKeys(31))
  expect(sent.map(({address, method}) => [address, method])).toEqual([
    ['http://10.0.0.1:6081/', 'PURGE'],
    ['http://10.0.0.1:6081/', 'PURGE'],
    ['http://10.0.0.2:6081/', 'PURGE'],
    ['http://10.0.0.2:6081/', 'PURGE'],
  ])
  expect(sent[0]!.headers.get('authorization')).toBe(`Bearer ${TOKEN}`)
  expect(`${sent[0]!.headers.get('surrogate-key')} ${sent[1]!.headers.get('surrogate-key')}`.split(' ')).toEqual(manyKeys(31))
})

it('thirty of the longest keys fit into a header that Varnish takes', async () => {
  const {send, sent} = network()
  await toVarnish(send).places[0]!.drop(Array.from({length: 240}, (_, index) => `${'k'.repeat(197)}${index + 100}`))
  for (const {headers} of sent) expect(headers.get('surrogate-key')!.length).toBeLessThan(8000)
})

it('Fastly is told keys in a header, with its token', async () => {
  const {send, sent} = network()
  await toFastly(send).places[0]!.drop(manyKeys(240))
  expect(sent).toHaveLength(4)
  expect([sent[0]!.address, sent[0]!.method]).toEqual(['https://api.fastly.com/service/SU1Z/purge', 'POST'])
  expect(sent[0]!.headers.get('fastly-key')).toBe(TOKEN)
  expect(sent[0]!.headers.has('fastly-soft-purge')).toBe(false)
  expect(sent.flatMap(({headers}) => headers.get('surrogate-key')!.split(' '))).toEqual(manyKeys(240))
})

it('Cloudflare is told tags, thirty at a time, with its token', async () => {
  const {send, sent} = network()
  await toCloudflare(send).places[0]!.drop(manyKeys(61))
  expect(sent.map(({body}) => (body as {tags: string[]}).tags.length)).toEqual([30, 30, 1])
  expect([sent[0]!.address, sent[0]!.method]).toEqual([`https://api.cloudflare.com/client/v4/zones/${ZONE}/purge_cache`, 'POST'])
  expect(sent[0]!.headers.get('authorization')).toBe(`Bearer ${TOKEN}`)
  expect(sent[2]!.body).toEqual({tags: ['post:60']})
})

describe.each(KINDS)('%s', (_name, make) => {
  it.each([401, 403, 404, 429, 500, 503])('has not dropped anything when it answers %i', async (status) => {
    const {send, sent} = network(() => new Response('{"success": true}', {status, headers: {[PURGED_HEADER]: 'yes'}}))
    await expect(make(send).places[0]!.drop(manyKeys(100))).rejects.toThrow(`it answered ${status}`)
    // The rest is not tried: all of it is told again.
    expect(sent).toHaveLength(1)
  })

  it('has not dropped anything when it cannot be reached', async () => {
    const place = make(() => Promise.reject(new Error('connect ECONNREFUSED'))).places[0]!
    await expect(place.drop(['site'])).rejects.toThrow('ECONNREFUSED')
  })

  it('never sends the secret on to another address', async () => {
    const {send, sent} = network()
    await make(send).places[0]!.drop(['site'])
    expect(sent[0]!.redirect).toBe('error')
  })
})

it('whoever answers in Varnish’s place and does not know the question has dropped nothing', async () => {
  const {send} = network(() => new Response('<h1>Welcome</h1>'))
  await expect(toVarnish(send).places[0]!.drop(['site'])).rejects.toThrow('not Varnish with our configuration')
})

it.each(['{"success": false, "errors": [{"code": 1012}]}', '', 'null', '"success"', '<html>', '{}'])(
  'Cloudflare has dropped nothing when it answers %s',
  async (text) => {
    const {send} = network(() => new Response(text))
    await expect(toCloudflare(send).places[0]!.drop(['site'])).rejects.toThrow('it answered that it did not')
  },
)
