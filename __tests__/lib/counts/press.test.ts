import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {describe, expect, it, jest, test} from '@jest/globals'

import type {Count} from '../../../lib/counts/count.ts'
import {receivePress} from '../../../lib/counts/receive.ts'
import {isNobody} from '../../../lib/counts/robots.ts'
import {CountStore} from '../../../lib/counts/store.ts'
import {offersShownOn, Views} from '../../../lib/counts/views.ts'
import type {OfferDocument} from '../../../lib/editorial/offers/offer.ts'
import type {StoredPage} from '../../../lib/page-store/stored-page.ts'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1'
const NOW = Date.parse('2026-11-26T05:00:00Z')

const OFFER: OfferDocument = {
  _id: 'cta-free',
  _type: 'cta',
  actions: [
    {
      _key: 'book',
      kind: 'book',
      label: 'Book',
      href: 'https://book.example/start',
      campaign: {source: 'blog', medium: 'post', campaign: 'x'},
    },
    {_key: 'call', kind: 'phone', label: '+1 555 555 0100', href: 'tel:+1-555-555-0100'},
    {_key: 'bad', kind: 'book', label: 'Bad', href: 'javascript:alert(1)'},
  ],
  variants: [{_key: 'b', name: 'B'}],
}

async function press(address: string, {method = 'GET', headers = {'user-agent': PHONE}, fails = false} = {}) {
  const counted: Count[] = []
  const url = new URL(address, 'http://localhost')
  const response = await receivePress(
    new Request(url, {method, headers}),
    url.pathname.split('/').slice(2).map(decodeURIComponent),
    {
      offers: [OFFER],
      now: NOW,
      isPage: (path) => path === '/posts/knee',
      store: {
        add: async (count) => {
          if (fails) throw new Error('The disk is full')
          counted.push(count)
        },
      },
    },
  )
  return {status: response.status, location: response.headers.get('location'), counted}
}

const page = (body: string, fields: Partial<StoredPage> = {}): StoredPage => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  location: null,
  body: Buffer.from(body),
  etag: '',
  tags: [],
  renderedAt: 0,
  isShared: true,
  ...fields,
})
const SHOWS = page('<aside data-offer="cta-free - end">…</aside><aside data-offer="cta-call b text">…</aside>')

const BOOKED = 'https://book.example/start?utm_source=blog&utm_medium=post&utm_campaign=x'

it('counts a press, and leads where the offer says', async () => {
  expect(await press('/go/cta-free/book?on=/posts/knee&at=end&in=b')).toEqual({
    status: 303,
    location: BOOKED,
    // At the clinic it is still the day before.
    counted: [
      {day: '2026-11-25', kind: 'press', offer: 'cta-free', variant: 'b', action: 'book', place: 'end', page: '/posts/knee'},
    ],
  })
})

it.each([
  ['a page that this site does not have', '/go/cta-free/book?on=/posts/made-up&at=end', {page: 'elsewhere'}],
  ['a page of another site', '/go/cta-free/book?on=https://evil.example/&at=end', {page: 'elsewhere'}],
  ['no page', '/go/cta-free/book', {page: 'elsewhere', place: 'elsewhere', variant: ''}],
  ['a place that is none', '/go/cta-free/book?at=<script>', {place: 'elsewhere'}],
  ['a variant that is none', '/go/cta-free/book?in=zzz', {variant: ''}],
  ['no button: the first one', '/go/cta-free?on=/posts/knee', {action: 'book', page: '/posts/knee'}],
])('of what the address says, nothing is kept that the clinic has not written: %s', async (_what, address, expected) => {
  const {counted} = await press(address)
  expect(counted).toEqual([expect.objectContaining(expected)])
})

it.each([
  ['an offer that is gone', '/go/cta-gone/book'],
  ['a button that is gone', '/go/cta-free/gone'],
  ['a button that leads nowhere safe', '/go/cta-free/bad'],
])('%s leads to all offers, and counts nothing', async (_what, address) => {
  expect(await press(address)).toEqual({status: 303, location: '/offers', counted: []})
})

it('what a browser sends along with a call is counted, and leads nowhere', async () => {
  const {status, location, counted} = await press('/go/cta-free/call?at=end', {method: 'POST'})
  expect([status, location, counted.length]).toEqual([204, null, 1])
})

it('whoever wants an appointment gets it, also where the disk is full', async () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await press('/go/cta-free/book', {fails: true})).toMatchObject({status: 303, location: BOOKED})
  expect(write).toHaveBeenCalledWith(expect.stringContaining('The disk is full'))
  write.mockRestore()
})

it('R24: not one byte of the store is of whoever pressed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rounds-counts-'))
  const store = new CountStore(join(folder, 'counts.db'))
  const views = new Views(
    (count, times) => store.add(count, times),
    () => NOW,
  )
  const person = {
    'user-agent': PHONE,
    cookie: 'visitor=6f9619ff',
    'x-forwarded-for': '203.0.113.77',
    'x-real-ip': '203.0.113.77',
    forwarded: 'for=203.0.113.77',
    referer: 'https://search.example/?q=my+painful+knee',
    'accept-language': 'es-US',
    authorization: 'Bearer abcdef123456',
    'sec-ch-ua-platform': '"Android"',
  }
  const address = '/go/cta-free/book?on=/posts/painful-secret&at=painful-secret&in=painful-secret&email=ada@patients.example'
  await receivePress(new Request(new URL(address, 'http://localhost'), {headers: person}), ['cta-free', 'book'], {
    offers: [OFFER],
    now: NOW,
    isPage: () => false,
    store,
  })
  views.see('/posts/knee', SHOWS, {method: 'GET', headers: person})
  await views.flush()
  const files = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  const [open, rows] = [files(), store.totals({from: '2026-01-01', to: '2026-12-31'})]
  store.close()
  expect(rows.map((row) => [row.kind, row.page])).toEqual([
    ['press', 'elsewhere'],
    ['view', '/posts/knee'],
    ['view', '/posts/knee'],
  ])
  const everything = [...open, ...files()].join('\n')
  rmSync(folder, {recursive: true})
  expect(everything).toContain('cta-free')
  for (const trace of [
    'Mozilla',
    'iPhone',
    '6f9619ff',
    '203.0.113',
    'search.example',
    'painful',
    'es-US',
    'abcdef',
    'Android',
    'ada@',
    '05:00',
  ])
    expect(everything).not.toContain(trace)
})

describe('programs and browsers that look ahead', () => {
  test.each([
    [{}],
    [{'user-agent': ''}],
    [{'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)'}],
    [{'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)'}],
    [{'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/150.0.0.0 Safari/537.36'}],
    [{'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'}],
    [{'user-agent': 'curl/8.5.0 and some more of it'}],
    [{'user-agent': PHONE, 'sec-purpose': 'prefetch;prerender'}],
    [{'user-agent': PHONE, purpose: 'prefetch'}],
  ])('%j is nobody', async (headers) => {
    expect(isNobody(new Headers(headers))).toBe(true)
    expect((await press('/go/cta-free/book', {headers: headers as {'user-agent': string}})).counted).toEqual([])
  })
  test.each([
    PHONE,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Linux; Android 8.0.0; SM-G930F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0 Mobile Safari/537.36',
  ])('%s is somebody', (agent) => {
    expect(isNobody(new Headers({'user-agent': agent}))).toBe(false)
  })
})

describe('views', () => {
  const asked = {method: 'GET', headers: {'user-agent': PHONE}}

  it('a page says which offers it shows', () => {
    expect(offersShownOn(SHOWS)).toEqual([
      {offer: 'cta-free', variant: '', place: 'end'},
      {offer: 'cta-call', variant: 'b', place: 'text'},
    ])
    expect(offersShownOn(page('{"data-offer":"x"}', {type: 'application/json'}))).toEqual([])
  })

  it('are added up, and written down together', async () => {
    const added: [Count, number][] = []
    const views = new Views(
      async (count, times) => void added.push([count, times]),
      () => NOW,
    )
    for (let reader = 0; reader < 3; reader += 1) views.see('/posts/knee', SHOWS, asked)
    views.see('/posts/hip', SHOWS, asked)
    await views.flush()
    await views.flush()
    expect(added.map(([{offer, page: path, day}, times]) => [offer, path, day, times])).toEqual([
      ['cta-free', '/posts/knee', '2026-11-25', 3],
      ['cta-call', '/posts/knee', '2026-11-25', 3],
      ['cta-free', '/posts/hip', '2026-11-25', 1],
      ['cta-call', '/posts/hip', '2026-11-25', 1],
    ])
  })

  it.each([
    ['by a program', SHOWS, {...asked, headers: {'user-agent': 'Googlebot/2.1'}}],
    ['of the head alone', SHOWS, {...asked, method: 'HEAD'}],
    ['of a page without offers', page('<p>Hello</p>'), asked],
    ['of a page that is gone', page('<aside data-offer="cta-free - end">', {status: 410}), asked],
  ])('a look %s is none', async (_what, shown, request) => {
    const added: Count[] = []
    const views = new Views(
      async (count) => void added.push(count),
      () => NOW,
    )
    views.see('/posts/knee', shown, request)
    await views.flush()
    expect(added).toEqual([])
  })
})
