/** What readers get from Varnish with the configuration in `docs/hosting`, in front of answers as the site gives them. */
import {once} from 'node:events'
import {createServer, request as ask, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

import {WHILE_ASKING_SECONDS, WHILE_DOWN_SECONDS} from '../../lib/edge/lifetime.ts'
import {createEdge, type Edge} from '../../lib/edge/edge.ts'
import {keysOf} from '../../lib/edge/keys.ts'
import {varnish} from '../../lib/edge/varnish.ts'
import {answerWith} from '../../lib/page-store/answer.ts'
import {FAILED_PAGE} from '../../lib/start/bare-pages.ts'
import type {StoredPage} from '../../lib/page-store/stored-page.ts'
import {STORED_ROUTES, storedPathOf} from '../../lib/page-store/stored-routes.ts'
import {hasVarnish, SECRET_IN_VCL, startVarnish, VCL, type TestVarnish} from '../setup/varnish.ts'

const KNEE = '/posts/knee'
const HIP = '/posts/hip'

describe('the configuration for Varnish', () => {
  const [, kept = ''] = /req\.url !~ "(.+)"\) \{/.exec(VCL) ?? []
  const table = new RegExp(kept)

  it.each(STORED_ROUTES)('keeps what the page store keeps: %s', (route) => {
    const path = route.replaceAll('[number]', '2').replaceAll('[slug]', 'dolor-de-espalda.1').replaceAll('[state]', 'mt')
    expect([storedPathOf({method: 'GET', url: path, headers: {}}), table.test(path), table.test(`${path}?utm=1`)]).toEqual([
      path,
      true,
      true,
    ])
  })

  it.each([
    ['/studio', '/studio/structure/post', '/api/revalidate', '/api/readers/posts/knee/comments', '/search?q=knee', '/es/search'],
    ['/media/images/a.webp', '/_next/static/a.js', '/preview/abc', '/posts/knee/comment', '/posts/knee/picture.png', '/gallery'],
    ['/posts/', '/posts/page/', '/postsandmore', '/de/posts', '/sitemap.xmls', '//posts', '/es/', '/x?/posts'],
  ])('lets everything else through: %s …', (...paths) => {
    expect(paths.filter((path) => table.test(path))).toEqual([])
    expect(paths.filter((path) => storedPathOf({method: 'GET', url: path, headers: {}}) !== undefined)).toEqual([])
  })

  it('says of a failure what the site says, and has the site’s numbers', () => {
    expect(VCL).toContain(FAILED_PAGE)
    expect(VCL).toContain(`set req.grace = ${WHILE_ASKING_SECONDS}s;`)
    expect(VCL).toContain(`set req.grace = ${WHILE_DOWN_SECONDS / 86_400}d;`)
  })
})

const withVarnish = hasVarnish ? describe : describe.skip

// A page that is past its time is either sent while it is asked for again, or asked for first.
withVarnish.each(['60s', '0s'])('readers behind Varnish (skipped where it is not installed), %s past its time', (whileAsking) => {
  const pages = new Map<string, StoredPage>()
  /** What reached the site. */
  let asked: string[] = []
  let isStale = false
  let isFailing = false
  /** Called with each answer that is about to go out. */
  let hold: ((send: () => void) => void) | undefined
  let site: Server
  let front: TestVarnish
  let edge: Edge
  /** Between the two times that the edge is told. */
  let between: (call: () => void) => void = (call) => call()

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const {url = '', headers} = request
    // How Varnish sees whether the site is there.
    if (url === '/robots.txt') return void response.end('ok')
    asked.push(`${request.method} ${url}`)
    const page = pages.get(storedPathOf(request) ?? '')
    if (isFailing) return void response.writeHead(500, {'content-type': 'text/html'}).end('something of the inside')
    if (!page) return void response.end(`passed ${url} ${headers['x-forwarded-for']} ${headers['cookie']}`)
    const given = answerWith(page, request, edge.headersFor(page))
    const lifetime = given.headers['surrogate-control']
    // Past its time before the next reader can ask: nobody has to wait for that. (What has no time at all Varnish forgets.)
    if (isStale && lifetime) given.headers['surrogate-control'] = lifetime.replace(/max-age=\d+/, 'max-age=0.001')
    const send = () => void response.writeHead(given.status, given.headers).end(given.body ?? undefined)
    if (hold) hold(send)
    else send()
  }

  const listen = async (port = 0): Promise<number> => {
    site = createServer(answer).listen(port, '127.0.0.1')
    await once(site, 'listening')
    return (site.address() as AddressInfo).port
  }
  let sitePort = 0
  const shutDown = async () => {
    const closed = once(site, 'close')
    site.close()
    site.closeAllConnections()
    await closed
  }

  const startAgain = async () => {
    await listen(sitePort)
    await front.noticed('healthy')
  }

  type Asking = {method?: string; headers?: Record<string, string>; localAddress?: string}
  const get = async (path: string, {method = 'GET', headers = {}, localAddress = '127.0.0.1'}: Asking = {}) => {
    const request = ask(`${front.address}${path}`, {method, headers, localAddress, agent: false}).end()
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    let text = ''
    for await (const part of response) text += String(part)
    return {status: response.statusCode, headers: response.headers, text}
  }
  const read = async (path: string, headers?: Record<string, string>) => (await get(path, headers ? {headers} : {})).text

  const put = (path: string, text: string, more: Partial<StoredPage> = {}): void => {
    pages.set(path, {
      status: 200,
      type: 'text/html; charset=utf-8',
      location: null,
      body: Buffer.from(text),
      etag: `"${text}"`,
      tags: [`post:${path.split('/').at(-1)}`, 'site'],
      renderedAt: Date.now(),
      isShared: true,
      ...more,
    })
  }

  beforeAll(async () => {
    sitePort = await listen()
    front = await startVarnish(sitePort, whileAsking)
    edge = createEdge(varnish({kind: 'varnish', addresses: [front.address], token: SECRET_IN_VCL}, fetch), {
      now: Date.now,
      later: (_milliseconds, call) => between(call),
      say: (words) => {
        throw new Error(words)
      },
    })
  }, 60_000)
  afterAll(async () => {
    await front.stop()
    await shutDown()
  })
  beforeEach(async () => {
    pages.clear()
    isStale = false
    isFailing = false
    hold = undefined
    between = (call) => call()
    await edge.begin()
    put(KNEE, 'first')
    asked = []
  })

  it('get a page from its memory, and the new one right after the site has said so', async () => {
    expect([await read(KNEE), await read(KNEE)]).toEqual(['first', 'first'])
    expect(asked).toEqual([`GET ${KNEE}`])
    put(KNEE, 'second')
    expect(await read(KNEE)).toBe('first')
    await edge.changed(['post:knee'])
    expect([await read(KNEE), await read(KNEE)]).toEqual(['second', 'second'])
    expect(asked).toEqual([`GET ${KNEE}`, `GET ${KNEE}`])
  })

  it('get the new one although an old answer was on its way when the page changed', async () => {
    let letGo: () => void = () => undefined
    const left = new Promise<void>((resolve) => {
      hold = (send) => {
        letGo = send
        resolve()
      }
    })
    const early = read(KNEE)
    await left
    hold = undefined
    put(KNEE, 'second')
    between = (call) => {
      letGo()
      void early.then(call)
    }
    await edge.changed(['post:knee'])
    expect([await early, await read(KNEE)]).toEqual(['first', 'second'])
  })

  it('keep the page whose key only begins, ends or continues like the one that changed', async () => {
    for (const path of ['/posts/knee-pain', '/posts/my-knee', '/posts/kne']) put(path, 'other')
    put('/topics/knee', 'other', {tags: ['feed:topic:post:knee', 'post:knee:es', 'xpost:knee']})
    const others = ['/posts/knee-pain', '/posts/my-knee', '/posts/kne', '/topics/knee']
    for (const path of [KNEE, ...others]) await read(path)
    asked = []
    await edge.changed(['post:knee'])
    for (const path of [KNEE, ...others]) await read(path)
    expect(asked).toEqual([`GET ${KNEE}`])
  })

  it('get anew what shows any of many changes, in whatever place its key stands, and words that are not English', async () => {
    const tags = Array.from({length: 100}, (_, index) => `topic:${index}`)
    put('/posts', 'first', {tags})
    put('/topics/rodilla', 'first', {tags: ['topic:dolor de rodilla, ñ.*']})
    put('/about', 'first', {tags: null})
    put(HIP, 'first')
    const all = ['/posts', '/topics/rodilla', '/about', HIP]
    for (const path of all) await read(path)
    for (const changed of [['topic:99'], [...Array.from({length: 200}, (_, index) => `post:${index}`), 'topic:50']]) {
      asked = []
      await edge.changed(changed)
      for (const path of all) await read(path)
      expect(asked).toEqual(['GET /posts', 'GET /about'])
    }
    asked = []
    await edge.changed(['topic:dolor de rodilla, ñ.*'])
    for (const path of all) await read(path)
    expect(asked).toEqual(['GET /topics/rodilla', 'GET /about'])
  })

  it('find the last key of the longest list of keys', async () => {
    const tags = Array.from({length: 60}, (_, index) => `post:a-name-as-long-as-${index}`)
    const keys = keysOf(tags)
    expect(keys.length).toBe(61)
    put('/posts', 'first', {tags})
    await read('/posts')
    asked = []
    await edge.changed([...Array.from({length: 27}, (_, index) => `${'post:a'.repeat(30)}${index}`), tags[59]!])
    await read('/posts')
    expect(asked).toEqual(['GET /posts'])
  })

  it.each([
    ['nobody has noticed it yet', async () => undefined],
    ['Varnish has noticed it', () => front.noticed('sick')],
  ])('get the last known page, also past its time, while the site is down and %s', async (_when, notice) => {
    isStale = true
    await read(KNEE)
    await shutDown()
    try {
      await notice()
      for (let time = 0; time < 3; time += 1) {
        const {status, text} = await get(KNEE)
        expect([status, text]).toEqual([200, 'first'])
      }
    } finally {
      await startAgain()
    }
  })

  it('get it in the other packing where theirs is not there', async () => {
    put(KNEE, 'plain '.repeat(200), {brotli: Buffer.from('in brotli')})
    isStale = true
    await read(KNEE)
    put('/posts', 'plain '.repeat(200), {brotli: Buffer.from('in brotli')})
    const brotli = {'accept-encoding': 'gzip, deflate, br'}
    await read('/posts', brotli)
    await shutDown()
    try {
      for (let time = 0; time < 2; time += 1) {
        const [knee, posts] = [await get(KNEE, {headers: brotli}), await get('/posts', {headers: brotli})]
        expect([knee.status, posts.status, posts.headers['content-encoding'], posts.text]).toEqual([200, 200, 'br', 'in brotli'])
      }
    } finally {
      await startAgain()
    }
  })

  it('get the last known page while the site answers with failures, and nothing of them', async () => {
    isStale = true
    await read(KNEE)
    isFailing = true
    for (let time = 0; time < 3; time += 1) expect(await read(KNEE)).toBe('first')
    put(HIP, 'hip')
    const {status, text, headers} = await get(HIP)
    expect([status, text, headers['cache-control']]).toEqual([503, FAILED_PAGE, 'no-store'])
    isFailing = false
    expect(await read(HIP)).toBe('hip')
  })

  it('are never given what was dropped, even while the site is down', async () => {
    await read(KNEE)
    await edge.changed(['post:knee'])
    await shutDown()
    try {
      const {status, text} = await get(KNEE)
      expect([status, text]).toEqual([503, FAILED_PAGE])
    } finally {
      await startAgain()
    }
    expect(await read(KNEE)).toBe('first')
  })

  it('get one page whatever campaigns hang on its address, and whatever cookies they have', async () => {
    await read(`${KNEE}?utm_source=a`)
    await read(`${KNEE}?utm_source=b&x=%20`, {cookie: 'seen=1'})
    await read(`${KNEE}?`, {host: 'another.example'})
    expect(asked).toEqual([`GET ${KNEE}`])
  })

  it.each<[string, string, Asking]>([
    ['a search', '/search?q=knee', {}],
    ['Studio', '/studio/structure', {}],
    ['a form', KNEE, {method: 'POST'}],
    ['what Next’s scripts ask for', KNEE, {headers: {rsc: '1'}}],
    ['what Next’s scripts ask for beforehand', KNEE, {headers: {'next-router-prefetch': '1'}}],
    ['a draft', KNEE, {headers: {cookie: 'a=b; __prerender_bypass=1'}}],
    ['whoever signs in', KNEE, {headers: {authorization: 'Basic x'}}],
  ])('%s is handed on each time, as it was asked', async (_what, path, asking) => {
    await get(path, asking)
    await get(path, asking)
    expect(asked).toEqual([`${asking.method ?? 'GET'} ${path}`, `${asking.method ?? 'GET'} ${path}`])
  })

  it('a stored address of which the site says nothing to the edge is not kept', async () => {
    pages.clear()
    expect(await read(KNEE)).toContain('passed')
    put(KNEE, 'first')
    expect([await read(KNEE), await read(KNEE)]).toEqual(['first', 'first'])
    expect(asked).toHaveLength(2)
  })

  it('the site is told who asks, by the proxy in front alone', async () => {
    expect(await read('/search', {'x-forwarded-for': '203.0.113.9, 198.51.100.7'})).toBe(
      'passed /search 203.0.113.9, 198.51.100.7 undefined',
    )
    expect(await read('/search')).toBe('passed /search 127.0.0.1 undefined')
    const {text} = await get('/search', {localAddress: '127.0.0.2', headers: {'x-forwarded-for': '203.0.113.9'}})
    expect(text).toBe('passed /search 203.0.113.9, 127.0.0.2 undefined')
  })

  it('each get it packed as they can read it', async () => {
    put(KNEE, 'plain '.repeat(200), {brotli: Buffer.from('in brotli')})
    const packedFor = async (accepted: string) => {
      const {headers, text} = await get(KNEE, {headers: {'accept-encoding': accepted}})
      return [headers['content-encoding'], text.slice(0, 5)]
    }
    for (let time = 0; time < 2; time += 1) {
      expect(await packedFor('gzip, deflate, br, zstd')).toEqual(['br', 'in br'])
      expect(await packedFor('BR;q=0.5')).toEqual(['br', 'in br'])
      expect(await packedFor('br;q=0, identity')).toEqual([undefined, 'plain'])
      expect(await packedFor('brotli')).toEqual([undefined, 'plain'])
      expect(await packedFor('')).toEqual([undefined, 'plain'])
    }
    // One with Brotli, one for everybody else.
    expect(asked).toHaveLength(2)
    await edge.changed(['post:knee'])
    await packedFor('br')
    await packedFor('')
    expect(asked).toHaveLength(4)
  })

  it('who has it already is told so, without the site; nobody sees what is between the site and the edge', async () => {
    await read(KNEE)
    const {status, headers} = await get(KNEE, {headers: {'if-none-match': '"first"'}})
    expect([status, headers['cache-control']]).toEqual([304, 'public, max-age=0, must-revalidate'])
    const full = await get(KNEE, {headers: {'x-rounds-kept': 'forged'}})
    for (const seen of [headers, full.headers]) {
      expect(Object.keys(seen).filter((name) => /surrogate|varnish|via|kept|purged/.test(name))).toEqual([])
    }
    expect(asked).toHaveLength(1)
    expect((await get(KNEE, {method: 'HEAD'})).text).toBe('')
    expect(asked).toHaveLength(1)
  })

  it('a page that is not there is kept for fifteen seconds at most, and never past that; one that is gone or moved like others', async () => {
    const renderedAt = Date.now() - 500
    put('/posts/soon', 'none', {status: 404, renderedAt: renderedAt - 14_000})
    put('/posts/none', 'none', {status: 404, renderedAt})
    put('/posts/gone', 'gone', {status: 410, renderedAt})
    put('/posts/old', '', {status: 308, location: '/posts/new', renderedAt})
    for (const path of ['/posts/soon', '/posts/none', '/posts/gone', '/posts/old']) await read(path)
    const {status, headers} = await get('/posts/old')
    expect([status, headers.location]).toEqual([308, '/posts/new'])
    expect((await get('/posts/gone')).status).toBe(410)
    expect(asked).toHaveLength(4)
    const kept = await front.lifetimes(['/posts/none', '/posts/gone', '/posts/old'])
    expect(kept.get('/posts/none')?.[0]).toBeLessThanOrEqual(15)
    expect(kept.get('/posts/none')?.[1]).toBe(0)
    expect(kept.get('/posts/gone')).toEqual([expect.closeTo(3600, -2), WHILE_DOWN_SECONDS])
    expect(kept.get('/posts/old')).toEqual([expect.closeTo(3600, -2), WHILE_DOWN_SECONDS])
    expect(kept.has('/posts/soon')).toBe(false)
    await edge.changed(['post:gone', 'post:old'])
    await get('/posts/gone')
    await get('/posts/old')
    expect(asked).toHaveLength(6)
  })

  it.each<[string, number, Asking]>([
    ['from elsewhere', 403, {localAddress: '127.0.0.2', headers: {authorization: `Bearer ${SECRET_IN_VCL}`}}],
    ['without the secret', 403, {}],
    ['with another secret', 403, {headers: {authorization: `Bearer ${SECRET_IN_VCL}x`}}],
    ['of what is no key', 400, {headers: {authorization: `Bearer ${SECRET_IN_VCL}`, 'surrogate-key': '.*'}}],
    ['of no key', 400, {headers: {authorization: `Bearer ${SECRET_IN_VCL}`, 'surrogate-key': ''}}],
    [
      'of a further condition',
      400,
      {headers: {authorization: `Bearer ${SECRET_IN_VCL}`, 'surrogate-key': 'a && obj.status == 200'}},
    ],
  ])('a purge %s is refused', async (_which, expected, {headers = {}, ...asking}) => {
    await read(KNEE)
    const refused = await get('/', {...asking, method: 'PURGE', headers: {'surrogate-key': '_all', ...headers}})
    expect([refused.status, refused.headers['x-rounds-purged']]).toEqual([expected, undefined])
    await read(KNEE)
    expect(asked).toEqual([`GET ${KNEE}`])
  })
})
