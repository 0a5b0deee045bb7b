import {createHash, randomBytes} from 'node:crypto'
import {readdirSync, rmSync} from 'node:fs'
import {connect} from 'node:net'
import {join} from 'node:path'

import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityAssetDocument, SanityImageAssetDocument} from '@sanity/client'

import {startTestLake, type TestLake} from '../../../setup/lake.ts'
import {look, plain, quarters} from '../../../setup/pictures.ts'

let lake: TestLake
let picture: SanityImageAssetDocument
/** A megabyte and a bit, of which no part is like another. */
const BYTES = randomBytes(1_048_583)
let file: SanityAssetDocument

beforeAll(async () => {
  lake = await startTestLake()
  picture = await lake.admin.assets.upload('image', await quarters(400, 200), {filename: 'quarters.png'})
  file = await lake.admin.assets.upload('file', BYTES, {filename: 'film.mp4'})
})

const get = (asset: {path: string}, search = '', headers: Record<string, string> = {}, method = 'GET') =>
  lake.ask(`/${asset.path}${search}`, {method, headers})
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
const sha1 = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex')

describe('what is kept by caches', () => {
  it('may be kept for ever, and is nothing but a picture or a file', async () => {
    for (const answer of [await get(picture), await get(picture, '?w=50'), await get(file)]) {
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'cross-origin-resource-policy': 'cross-origin',
        vary: 'Origin',
        'accept-ranges': 'bytes',
        etag: expect.stringMatching(/^"[\w.-]+"$/),
      })
    }
  })

  it('is not sent again to whoever has it', async () => {
    for (const [asset, search] of [
      [picture, ''],
      [picture, '?w=50'],
      [file, ''],
    ] as const) {
      const first = await get(asset, search)
      const etag = first.headers.get('etag') ?? ''
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(asset, search, {'if-none-match': known})
        expect([again.status, (await bytesOf(again)).length]).toEqual([304, 0])
        for (const name of ['etag', 'cache-control', 'vary']) expect(again.headers.get(name)).toBe(first.headers.get(name))
        expect(again.headers.get('content-length')).toBeNull()
      }
      expect((await get(asset, search, {'if-none-match': '"other"'})).status).toBe(200)
      expect((await get(asset, search, {'if-none-match': etag}, 'HEAD')).status).toBe(304)
    }
  })

  it('is told apart: another picture has another tag', async () => {
    const tags = await Promise.all(
      ['', '?w=50', '?w=51', '?w=50&fm=webp'].map(async (search) => (await get(picture, search)).headers.get('etag')),
    )
    expect(new Set(tags).size).toBe(4)
    // And the same picture the same one, however it is asked for.
    expect((await get(picture, '?w=50&fit=clip&unknown=1')).headers.get('etag')).toBe(tags[1])
  })

  it('depends on the browser with auto=format only', async () => {
    const tag = async (accept: string) => {
      const answer = await get(picture, '?w=50&auto=format', {accept})
      expect(answer.headers.get('vary')).toBe('Accept, Origin')
      return answer.headers.get('etag')
    }
    expect(await tag('image/webp')).not.toBe(await tag('image/png'))
  })

  it('stays out of caches where it comes from a private dataset', async () => {
    const secret = await lake.admin
      .withConfig({dataset: 'compliance'})
      .assets.upload('image', await plain(21, 22).png().toBuffer())
    for (const search of ['', '?w=10']) {
      const answer = await lake.ask(`/${secret.path}${search}`, {token: lake.secrets.adminToken})
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      // Also now that it was made, and for whoever says to know it.
      expect((await lake.ask(`/${secret.path}${search}`)).status).toBe(404)
      const etag = answer.headers.get('etag') ?? ''
      expect((await lake.ask(`/${secret.path}${search}`, {headers: {'if-none-match': etag}})).status).toBe(404)
    }
  })
})

describe('a picture of a private dataset', () => {
  it('is shown to those who may read its document, also once it was made for somebody', async () => {
    const secret = await lake.admin
      .withConfig({dataset: 'compliance'})
      .assets.upload('image', await plain(23, 24).png().toBuffer())
    const as = async (persona: string, search: string) => {
      const {token} = (await lake.signIn(persona)).config()
      return (await lake.ask(`/${secret.path}${search}`, {token})).status
    }
    for (const search of ['', '?w=10']) {
      expect(await as('adaeze', search)).toBe(200)
      // Sees a part of the dataset, and not this; and nothing of it.
      expect(await as('jonah', search)).toBe(404)
      expect(await as('maren', search)).toBe(404)
    }
  })
})

describe('HEAD', () => {
  it('says everything but the bytes', async () => {
    for (const [asset, search] of [
      [picture, ''],
      [picture, '?w=50'],
      [file, ''],
      [file, '?dl'],
    ] as const) {
      const [head, whole] = [await get(asset, search, {}, 'HEAD'), await get(asset, search)]
      expect([head.status, (await bytesOf(head)).length]).toEqual([200, 0])
      const ofTheConnection = new Set(['date', 'connection', 'keep-alive'])
      const headers = ({headers: all}: Response) => Object.fromEntries([...all].filter(([name]) => !ofTheConnection.has(name)))
      expect(headers(head)).toEqual(headers(whole))
      expect(Number(head.headers.get('content-length'))).toBe((await bytesOf(whole)).length)
    }
  })
})

describe('a part of a file', () => {
  const size = BYTES.length
  const parts: [string, number, number][] = [
    ['bytes=0-0', 0, 0],
    ['bytes=0-99', 0, 99],
    ['bytes=1000000-', 1_000_000, size - 1],
    [`bytes=500-${size + 5000}`, 500, size - 1],
    ['bytes=-7', size - 7, size - 1],
    [`bytes=-${size * 2}`, 0, size - 1],
    [`bytes=${size - 1}-`, size - 1, size - 1],
  ]
  it.each(parts)('%s', async (range, start, end) => {
    const answer = await get(file, '', {range})
    expect([answer.status, answer.headers.get('content-range'), answer.headers.get('content-length')]).toEqual([
      206,
      `bytes ${start}-${end}/${size}`,
      String(end - start + 1),
    ])
    expect((await bytesOf(answer)).equals(BYTES.subarray(start, end + 1))).toBe(true)
  })

  it.each([`bytes=${BYTES.length}-`, 'bytes=99999999-99999999', 'bytes=-0'])('%s is not in it', async (range) => {
    const answer = await get(file, '', {range})
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
    expect(((await answer.json()) as {statusCode: number}).statusCode).toBe(416)
  })

  it.each(['bytes=0-1,5-6', 'bytes=9-3', 'bytes=-', 'bytes=a-b', 'lines=0-1', 'bytes=1e3-', ''])(
    '“%s” is answered with the whole',
    async (range) => {
      const answer = await get(file, '', {range})
      expect([answer.status, sha1(await bytesOf(answer))]).toEqual([200, sha1(BYTES)])
    },
  )

  it('is only added to the beginning of the same file', async () => {
    const etag = (await get(file)).headers.get('etag') ?? ''
    const status = async (ifRange: string) => (await get(file, '', {range: 'bytes=10-', 'if-range': ifRange})).status
    expect(await status(etag)).toBe(206)
    expect(await status('"other"')).toBe(200)
    expect(await status(`W/${etag}`)).toBe(200)
    expect(await status('Thu, 01 Jan 2026 00:00:00 GMT')).toBe(200)
  })

  it('of a picture too, as it is and as it was made', async () => {
    for (const search of ['', '?w=50']) {
      const whole = await bytesOf(await get(picture, search))
      const answer = await get(picture, search, {range: 'bytes=10-19'})
      expect([answer.status, answer.headers.get('content-type')]).toEqual([206, 'image/png'])
      expect((await bytesOf(answer)).equals(whole.subarray(10, 20))).toBe(true)
    }
  })

  it('comes together to the whole', async () => {
    const pieces: Buffer[] = []
    for (let start = 0; start < size; start += 300_000)
      pieces.push(await bytesOf(await get(file, '', {range: `bytes=${start}-${start + 299_999}`})))
    expect(Buffer.concat(pieces).equals(BYTES)).toBe(true)
  })
})

describe('readers', () => {
  it('on an allowed page may read what they were sent, others may not', async () => {
    const allowed = await get(file, '', {origin: lake.origin, range: 'bytes=0-1'})
    expect(allowed.headers.get('access-control-allow-origin')).toBe(lake.origin)
    expect(allowed.headers.get('access-control-expose-headers')).toContain('Content-Range')
    const foreign = await get(file, '', {origin: 'https://elsewhere.example'})
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    const asked = await lake.ask(`/${file.path}`, {
      method: 'OPTIONS',
      headers: {
        origin: lake.origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'range,authorization',
      },
    })
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'range,authorization'])
  })

  it('who leave in the middle harm nobody', async () => {
    const {port} = new URL(lake.url)
    await Promise.all(
      Array.from(
        {length: 20},
        () =>
          new Promise<void>((resolve, reject) => {
            const socket = connect(Number(port), '127.0.0.1', () =>
              socket.write(`GET /${file.path} HTTP/1.1\r\nhost: localhost\r\n\r\n`),
            )
            socket.once('data', () => socket.destroy())
            socket.once('close', () => resolve())
            socket.once('error', reject)
          }),
      ),
    )
    expect(sha1(await bytesOf(await get(file)))).toBe(sha1(BYTES))
  })

  it('may write any name behind an image, for saving it', async () => {
    const answer = await lake.ask(`/${picture.path}/a-knee.png?w=50`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect((await look(await bytesOf(answer))).width).toBe(50)
  })

  it('save a picture with dl', async () => {
    expect((await get(picture, '?dl')).headers.get('content-disposition')).toMatch(/^attachment; filename="quarters.png"/)
    expect((await get(picture, '?dl=knee.png&w=20')).headers.get('content-disposition')).toMatch(/filename="knee.png"/)
    expect((await get(picture, '?w=20')).headers.get('content-disposition')).toBeNull()
  })

  it('cannot write to these addresses', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await lake.ask(`/${picture.path}`, {method, token: lake.secrets.adminToken})).status).toBe(404)
  })
})

describe('a file that was lost', () => {
  it('is not there, though its document is', async () => {
    const lost = await lake.admin.assets.upload('file', Buffer.from('Lost.'), {filename: 'lost.txt'})
    rmSync(join(lake.folder, 'assets', lost.path.split('/').at(-1) ?? ''))
    expect((await get(lost)).status).toBe(404)
    expect((await lake.admin.assets.upload('file', Buffer.from('Lost.'), {filename: 'lost.txt'}))._id).toBe(lost._id)
    expect(await (await get(lost)).text()).toBe('Lost.')
  })
})

describe('where pictures are found', () => {
  it.each([
    '../lake.sqlite',
    '..%2Flake.sqlite',
    '%2e%2e%2fsecrets.json',
    '..%5Csecrets.json',
    'secrets.json',
    '.',
    '..',
    `${'a'.repeat(40)}-1x1.png`,
    `${'a'.repeat(40)}-1x1.svg`,
    `${'a'.repeat(40)}-1x1.png%00.jpg`,
    'image.png',
  ])('not under %s', async (name) => {
    expect((await lake.ask(`/images/rounds/production/${name}`)).status).toBe(404)
  })

  it('only in their own project and dataset', async () => {
    const name = picture.path.split('/').at(-1)
    for (const place of ['rounds/compliance', 'rounds/elsewhere', 'other/production'])
      expect((await lake.ask(`/images/${place}/${name}`)).status).toBe(404)
  })
})

describe('an asset that is deleted', () => {
  it('is not served any more, in no form, and is found again when it comes back', async () => {
    const bytes = await quarters(60, 40)
    const gone = await lake.admin.assets.upload('image', bytes)
    const goneFile = await lake.admin.assets.upload('file', Buffer.from('Gone.'), {filename: 'gone.txt'})
    const etag = (await get(gone, '?w=30')).headers.get('etag') ?? ''
    for (const asset of [gone, goneFile]) {
      expect((await get(asset)).status).toBe(200)
      await lake.admin.delete(asset._id)
      for (const search of ['', '?w=30', '?dl'])
        expect((await lake.ask(`/${asset.path}${search}`, {token: lake.secrets.adminToken})).status).toBe(404)
      expect((await get(asset, '?w=30', {'if-none-match': etag})).status).toBe(404)
    }
    const again = await lake.admin.assets.upload('image', bytes)
    expect(again._id).toBe(gone._id)
    expect((await get(again, '?w=30')).status).toBe(200)
  })

  it('stays served in the other dataset that names it', async () => {
    const bytes = Buffer.from('In both.')
    const here = await lake.admin.assets.upload('file', bytes, {filename: 'both.txt'})
    const there = await lake.admin.withConfig({dataset: 'compliance'}).assets.upload('file', bytes, {filename: 'both.txt'})
    await lake.admin.withConfig({dataset: 'compliance'}).delete(there._id)
    expect((await get(here)).status).toBe(200)
    expect((await lake.ask(`/${there.path}`, {token: lake.secrets.adminToken})).status).toBe(404)
  })

  it('cannot be deleted while something points at it', async () => {
    const used = await lake.admin.assets.upload('file', Buffer.from('Used.'), {filename: 'used.txt'})
    await lake.admin.create({_type: 'page', file: {_type: 'file', asset: {_type: 'reference', _ref: used._id}}})
    await expect(lake.admin.delete(used._id)).rejects.toThrow(/references/)
    expect((await get(used)).status).toBe(200)
  })
})

describe('pictures that were made', () => {
  it('are kept over a restart, and made again where they were lost', async () => {
    const folder = lake.folder
    const tag = (await get(picture, '?w=77')).headers.get('etag')
    const kept = () => readdirSync(join(folder, 'image-cache')).toSorted()
    const before = kept()
    await lake.stop()
    lake = await startTestLake({folder})
    expect((await get(picture, '?w=77')).headers.get('etag')).toBe(tag)
    expect(kept()).toEqual(before)
    rmSync(join(folder, 'image-cache'), {recursive: true})
    expect((await get(picture, '?w=77')).headers.get('etag')).toBe(tag)
    expect(kept().length).toBe(1)
  })

  it('are made when many ask for many at once', async () => {
    const widths = Array.from({length: 24}, (_, index) => 100 + index)
    const answers = await Promise.all([...widths, ...widths].map((width) => get(picture, `?w=${width}&h=${width}&fit=crop`)))
    const seen = await Promise.all(answers.map(async (answer) => (await look(await bytesOf(answer))).width))
    expect(seen).toEqual([...widths, ...widths])
  })
})
