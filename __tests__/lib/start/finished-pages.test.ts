import {createServer, request as ask, type IncomingHttpHeaders, type RequestListener, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {brotliDecompressSync} from 'node:zlib'

import {afterEach, expect, it} from '@jest/globals'
import compression from 'compression'

import {ABSENT_STATUSES, readStatusMark, STATUS_MARK} from '../../../lib/seo/status-mark.ts'
import {createFinisher} from '../../../lib/page-store/finisher.ts'
import {finishPage} from '../../../lib/start/finished-pages.ts'

const page = (head: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${'Words for readers. '.repeat(200)}é</body></html>`
const GONE = page(`<meta name="${STATUS_MARK}" content="410"/>`)
const HTML = 'text/html; charset=utf-8'

/** There is no build: pages keep what they have of styles. */
const finish = createFinisher('/nowhere')
let server: Server | undefined
afterEach(() => void server?.close())

type Answer = {status: number; headers: IncomingHttpHeaders; body: Buffer}

/** What comes back from a handler that stands where Next does. */
async function answerOf(handler: RequestListener, {method = 'GET', headers = {}} = {}): Promise<Answer> {
  const compress = compression()
  server = createServer((request, response) =>
    compress(request as never, response as never, () => {
      finishPage(request, response, finish)
      handler(request, response)
    }),
  )
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    ask({port, host: '127.0.0.1', method, headers}, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts)}))
    })
      .on('error', reject)
      .end()
  })
}

/** As Next sends a page from its cache: in one piece, and none of it for HEAD. */
const whole =
  (html: string, type = HTML): RequestListener =>
  (request, response) => {
    response.setHeader('Content-Type', type)
    response.setHeader('Content-Length', Buffer.byteLength(html))
    response.setHeader('ETag', '"1"')
    response.end(request.method === 'HEAD' ? null : html)
  }

/** As Next sends a page that it has just rendered, a few bytes at a time: a letter may be cut in two. */
const inParts =
  (html: string): RequestListener =>
  async (_request, response) => {
    response.setHeader('Content-Type', HTML)
    response.flushHeaders()
    const bytes = Buffer.from(html)
    for (let start = 0; start < bytes.length; start += 97) {
      await new Promise<void>((resolve) => response.write(bytes.subarray(start, start + 97), () => resolve()))
    }
    response.end()
  }

it.each([
  ['in one piece', whole(GONE)],
  ['in parts', inParts(GONE)],
])('a removed page answers 410, word for word: sent %s', async (_how, handler) => {
  const {status, headers, body} = await answerOf(handler)
  expect(status).toBe(410)
  expect(body.toString()).toBe(GONE)
  // Its answer must not become a 304 the next time.
  expect(headers.etag).toBeUndefined()
})

it.each([
  ['in one piece', whole(GONE)],
  ['in parts', inParts(GONE)],
])('the same packed: sent %s', async (_how, handler) => {
  const {status, headers, body} = await answerOf(handler, {headers: {'accept-encoding': 'br'}})
  expect(status).toBe(410)
  expect(headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(body).toString()).toBe(GONE)
})

it('the same when only asked whether it is there', async () => {
  const {status, body, headers} = await answerOf(whole(GONE), {method: 'HEAD'})
  expect(status).toBe(410)
  expect(body.length).toBe(0)
  expect(headers['content-length']).toBe(String(Buffer.byteLength(GONE)))
})

it('a page that leads elsewhere keeps its status, whatever stands in it', async () => {
  const {status} = await answerOf((_request, response) => {
    response.statusCode = 308
    response.setHeader('location', '/new').setHeader('content-type', HTML).end(GONE)
  })
  expect(status).toBe(308)
})

it('a page that leads elsewhere names one place', async () => {
  const {status, headers} = await answerOf((_request, response) => {
    response.statusCode = 308
    response.setHeader('location', '/new').appendHeader('location', '/new')
    response.setHeader('content-type', HTML).end('')
  })
  expect(status).toBe(308)
  expect(headers.location).toBe('/new')
})

it.each([
  ['a page that stands', whole(page('')), 200],
  ['a file that holds the mark', whole(GONE, 'text/plain'), 200],
  [
    'a status that Next has given itself',
    ((_request, response) => {
      response.writeHead(500, {'content-type': HTML})
      response.end(GONE)
    }) satisfies RequestListener,
    500,
  ],
  ['an answer without a word', ((_request, response) => void response.end()) satisfies RequestListener, 200],
  [
    'a page without a word',
    ((_request, response) => void response.setHeader('content-type', HTML).end(() => undefined)) satisfies RequestListener,
    200,
  ],
])('leaves alone %s', async (_what, handler, status) => {
  expect((await answerOf(handler)).status).toBe(status)
})

it.each([
  ['in a text', `<p>&lt;meta name=&quot;${STATUS_MARK}&quot; content=&quot;410&quot;/&gt;</p>`],
  ['in a script', `<script>"\\u003cmeta name=\\"${STATUS_MARK}\\" content=\\"410\\"/>"</script>`],
  ['with another status', `<meta name="${STATUS_MARK}" content="500"/>`],
])('a mark that a person typed is none: %s', (_where, html) => {
  expect(readStatusMark(html)).toBeUndefined()
})

it.each(ABSENT_STATUSES)('reads %s', (status) => {
  expect(readStatusMark(page(`<meta name="${STATUS_MARK}" content="${status}"/>`))).toBe(Number(status))
})

const SCRIPTS = '<script src="/_next/a.js" async=""></script><script>self.__next_f.push([1,"x"])</script>'

it.each([
  ['in one piece', whole(page(SCRIPTS))],
  ['in parts', inParts(page(SCRIPTS))],
])('a page goes out without Next’s scripts, and says how long it is then: sent %s', async (_how, handler) => {
  const {status, headers, body} = await answerOf(handler)
  expect([status, body.toString()]).toEqual([200, page('')])
  if (headers['content-length']) expect(headers['content-length']).toBe(String(body.length))
})

it('a page that has not changed has no words in its answer', async () => {
  const {status, body} = await answerOf((_request, response) => {
    response.statusCode = 304
    response.setHeader('content-type', HTML).end()
  })
  expect([status, body.length]).toEqual([304, 0])
})

it('a failure without a word gets words too', async () => {
  const {status, body} = await answerOf((_request, response) => {
    response.statusCode = 500
    response.setHeader('content-type', HTML).end()
  })
  expect([status, body.toString().includes('cannot be shown right now')]).toEqual([500, true])
})

it('a page that could not be rendered says so in plain words, and nothing of why', async () => {
  const {status, body} = await answerOf((_request, response) => {
    response.statusCode = 500
    response.setHeader('content-type', HTML).end(page('<script>"SECRET"</script>'))
  })
  expect(status).toBe(500)
  expect(body.toString()).toContain('This page cannot be shown right now')
  expect(body.toString()).not.toContain('SECRET')
})
