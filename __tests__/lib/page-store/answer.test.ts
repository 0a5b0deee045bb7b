import {answerWith} from '../../../lib/page-store/answer.ts'
import type {StoredPage} from '../../../lib/page-store/stored-page.ts'

const PAGE: StoredPage = {
  status: 200,
  type: 'text/html; charset=utf-8',
  location: null,
  body: Buffer.from('plain'),
  etag: '"abc"',
  tags: [],
  renderedAt: 0,
  isShared: true,
  brotli: Buffer.from('br'),
  gzip: Buffer.from('gz'),
}
const ask = (headers: Record<string, string> = {}, method = 'GET', page = PAGE) => answerWith(page, {method, headers})

it.each([
  ['', 'plain'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gz'],
  ['gzip;q=1.0, br;q=0', 'gz'],
  ['br; q=0.0, gzip; q = 0', 'plain'],
  ['*', 'br'],
  ['*, br;q=0', 'gz'],
  ['*;q=0', 'plain'],
  ['identity', 'plain'],
  ['brotli, gzippy, x-gzip', 'plain'],
  [';;;,,q=1', 'plain'],
])('who accepts “%s” gets %s', (accepted, words) => {
  const {headers, body} = ask({'accept-encoding': accepted})
  expect(body?.toString()).toBe(words)
  expect(headers['content-encoding']).toBe({plain: undefined, br: 'br', gz: 'gzip'}[words])
  expect(headers).toMatchObject({vary: 'accept-encoding', 'content-length': String(words.length), etag: '"abc"'})
})

it('HEAD is told everything but the page', () => {
  const {status, headers, body} = ask({'accept-encoding': 'br'}, 'HEAD')
  expect([status, headers['content-length'], headers['content-encoding'], body]).toEqual([200, '2', 'br', null])
})

it.each(['"abc"', 'W/"abc"', '"other", W/"abc"', '*'])('who has it already (%s) is told so', (etag) => {
  const {status, headers, body} = ask({'if-none-match': etag})
  expect([status, headers['etag'], headers['content-type'], body]).toEqual([304, '"abc"', undefined, null])
})

it.each(['"abcd"', 'abc', '', '"'])('who has something else (%s) gets the page', (etag) => {
  expect(ask({'if-none-match': etag}).status).toBe(200)
})

it.each<Record<string, string>>([
  {range: 'bytes=0-1'},
  {range: 'bytes=9-'},
  {range: 'bytes=0-1', 'if-range': '"abc"'},
  {range: 'bytes=0-1', 'if-range': '"other"'},
  {range: 'lines=one'},
])('a part of a page is never sent: whoever asks for one (%o) gets it whole, and is not told that parts can be had', (asked) => {
  const {status, headers, body} = ask(asked)
  expect([status, body?.toString()]).toEqual([200, 'plain'])
  expect(headers).not.toHaveProperty('accept-ranges')
  expect(headers).not.toHaveProperty('content-range')
})

it('who asks for a part of what it has already is told so', () => {
  expect(ask({range: 'bytes=0-1', 'if-none-match': '"abc"'}).status).toBe(304)
})

it.each([404, 410])('%i has no mark to be compared', (status) => {
  const answer = ask({'if-none-match': '"abc"'}, 'GET', {...PAGE, status})
  expect([answer.status, answer.headers['etag']]).toEqual([status, undefined])
})

it('a page that moved says where', () => {
  const {brotli: _brotli, gzip: _gzip, ...plain} = PAGE
  const moved = {...plain, status: 308, location: '/posts/new'}
  expect(ask({}, 'GET', moved)).toMatchObject({status: 308, headers: {location: '/posts/new'}})
})

it.each<[number, Record<string, string>]>([
  [200, {}],
  [304, {'if-none-match': '"abc"'}],
])('%i tells a cache in front of the site to keep it, where there is one, and browsers to ask each time', (status, headers) => {
  const kept = {'surrogate-key': 'post:knee'}
  const answer = answerWith(PAGE, {headers}, kept)
  expect([answer.status, answer.headers['surrogate-key']]).toEqual([status, 'post:knee'])
  expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect(Object.keys(ask(headers).headers).filter((name) => name.startsWith('surrogate'))).toEqual([])
})
