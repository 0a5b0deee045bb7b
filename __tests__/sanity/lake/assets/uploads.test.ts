import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {deflateSync} from 'node:zlib'

import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityImageAssetDocument} from '@sanity/client'
import sharp from 'sharp'

import {API_VERSION, startTestLake, type TestLake} from '../../../setup/lake.ts'
import {plain} from '../../../setup/pictures.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

const upload = (bytes: Buffer | string, filename = 'picture.png', contentType = 'image/png') =>
  lake.ask(`/v${API_VERSION}/assets/images/production?filename=${encodeURIComponent(filename)}`, {
    method: 'POST',
    token: lake.secrets.adminToken,
    headers: {'content-type': contentType},
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  })
const uploaded = async (bytes: Buffer, filename?: string) =>
  ((await (await upload(bytes, filename)).json()) as {document: SanityImageAssetDocument}).document
const get = (asset: {path?: string}, search = '', headers: Record<string, string> = {}) =>
  lake.ask(`/${asset.path}${search}`, {headers})
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
const filesOnDisk = () => {
  try {
    return readdirSync(join(lake.folder, 'assets')).toSorted()
  } catch {
    return []
  }
}
const pixel = async (bytes: Buffer, left: number, top: number) => [
  ...(await sharp(bytes).removeAlpha().extract({left, top, width: 1, height: 1}).raw().toBuffer()),
]

/** Left half red, right half blue, and the lower right quarter green. */
async function halves(width = 400, height = 200): Promise<Buffer> {
  const part = (w: number, h: number, background: string) => plain(w, h, background).png().toBuffer()
  return plain(width, height, '#ff0000')
    .composite([
      {input: await part(width / 2, height, '#0000ff'), left: width / 2, top: 0},
      {input: await part(width / 2, height / 2, '#00ff00'), left: width / 2, top: height / 2},
    ])
    .png()
    .toBuffer()
}

describe('uploading', () => {
  it('describes the picture as Studio and the site need it', async () => {
    const asset = await uploaded(await plain(640, 480).png().toBuffer(), 'blue wall.png')
    expect(asset).toMatchObject({
      _id: expect.stringMatching(/^image-[0-9a-f]{40}-640x480-png$/),
      _type: 'sanity.imageAsset',
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'blue wall.png',
      path: `images/rounds/production/${asset.sha1hash}-640x480.png`,
      metadata: {
        dimensions: {width: 640, height: 480, aspectRatio: 640 / 480},
        hasAlpha: false,
        isOpaque: true,
        lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
        palette: {dominant: {background: '#336699', foreground: '#fff', population: 100}},
      },
    })
    expect(new URL(asset.url).port).toBe(new URL(lake.url).port)
    expect(asset.size).toBe((await bytesOf(await get(asset))).length)
    const tiny = await sharp(Buffer.from(asset.metadata.lqip?.split(',')[1] ?? '', 'base64')).metadata()
    expect([tiny.width, tiny.height]).toEqual([20, 15])
  })

  it('makes the same asset of the same picture', async () => {
    const bytes = await plain(31, 17).png().toBuffer()
    const [first, second] = [await uploaded(bytes, 'a.png'), await uploaded(bytes, 'b.png')]
    expect(second).toEqual(first)
    const atOnce = await Promise.all(
      [...Array(4)].map(() =>
        plain(32, 17)
          .png()
          .toBuffer()
          .then((same) => uploaded(same)),
      ),
    )
    expect(new Set(atOnce.map(({_id}) => _id)).size).toBe(1)
    expect(await lake.admin.fetch('count(*[_id in $ids])', {ids: [first._id, atOnce[0]?._id]})).toBe(2)
  })

  it('keeps a copy for each dataset’s records, and one file', async () => {
    const bytes = await plain(33, 17).png().toBuffer()
    const before = filesOnDisk().length
    await uploaded(bytes)
    await lake.admin.withConfig({dataset: 'compliance'}).assets.upload('image', bytes)
    expect(filesOnDisk().length).toBe(before + 1)
  })

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('takes %s, whatever it is called', async (format) => {
    const asset = await uploaded(await plain(20, 10)[format]().toBuffer(), 'strange.txt')
    expect(asset).toMatchObject({extension: format === 'jpeg' ? 'jpg' : format, mimeType: `image/${format}`})
    const answer = await get(asset)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `image/${format}`])
  })

  it('sees what is transparent', async () => {
    const clear = await uploaded(await plain(10, 10, {r: 0, g: 0, b: 0, alpha: 0.5}).png().toBuffer())
    const opaque = await uploaded(await plain(10, 10, {r: 0, g: 0, b: 0, alpha: 1}).png().toBuffer())
    expect([clear.metadata, opaque.metadata].map(({hasAlpha, isOpaque}) => [hasAlpha, isOpaque])).toEqual([
      [true, false],
      [true, true],
    ])
  })

  it('keeps what was said about the picture', async () => {
    const asset = await lake.admin.assets.upload('image', await plain(13, 14).png().toBuffer(), {
      filename: 'knee.png',
      label: 'knee-2026',
      title: 'A knee',
      description: 'Seen from the side',
      creditLine: 'Photo: Maren Okafor',
      source: {id: 'i-1', name: 'archive', url: 'https://archive.example/i-1'},
    })
    expect(asset).toMatchObject({
      originalFilename: 'knee.png',
      label: 'knee-2026',
      title: 'A knee',
      description: 'Seen from the side',
      creditLine: 'Photo: Maren Okafor',
      source: {_type: 'sanity.assetSourceData', id: 'i-1', name: 'archive', url: 'https://archive.example/i-1'},
    })
    const silent = await uploaded(await plain(14, 14).png().toBuffer())
    expect(Object.keys(silent)).not.toEqual(expect.arrayContaining(['title']))
    expect([silent['label'], silent['source']]).toEqual([undefined, undefined])
  })

  it('cleans a file name that leads elsewhere', async () => {
    const asset = await uploaded(await plain(11, 12).png().toBuffer(), '../../etc/pass\u0000wd\n.png')
    expect(asset.originalFilename).toBe('....etcpasswd.png')
  })

  it('asks who is uploading', async () => {
    const body = new Uint8Array(await plain(2, 2).png().toBuffer())
    const path = `/v${API_VERSION}/assets/images`
    expect((await lake.ask(`${path}/production`, {method: 'POST', body})).status).toBe(401)
    expect((await lake.ask(`${path}/production`, {method: 'POST', body, token: lake.secrets.serverToken})).status).toBe(403)
    expect((await lake.ask(`${path}/elsewhere`, {method: 'POST', body, token: lake.secrets.adminToken})).status).toBe(404)
  })
})

describe('what is refused', () => {
  /** A PNG of a few bytes whose header promises far more. */
  function bomb(width: number, height: number): Buffer {
    const chunk = (type: string, content: Buffer) => {
      const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
      const length = Buffer.alloc(4)
      length.writeUInt32BE(content.length)
      const sum = Buffer.alloc(4)
      sum.writeUInt32BE(crc32(body))
      return Buffer.concat([length, body, sum])
    }
    const header = Buffer.alloc(13)
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    header.set([1, 0, 0, 0, 0], 8)
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }

  function crc32(bytes: Buffer): number {
    let crc = 0xffffffff
    for (const byte of bytes) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
    }
    return (crc ^ 0xffffffff) >>> 0
  }

  const HTML = '<!doctype html><script>alert(1)</script>'
  const cases: [string, () => Promise<Buffer | string> | Buffer | string, number][] = [
    ['a web page called .png', () => HTML, 415],
    ['SVG, which can hold script', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 415],
    ['PDF', () => '%PDF-1.7\n%', 415],
    ['TIFF', () => plain(4, 4).tiff().toBuffer(), 415],
    ['nothing', () => '', 400],
    [
      'the first bytes of a PNG and then a web page',
      () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(HTML)]),
      415,
    ],
    [
      'a PNG that was cut off',
      async () =>
        (
          await sharp(await halves(600, 600))
            .png({compressionLevel: 0})
            .toBuffer()
        ).subarray(0, 200_000),
      415,
    ],
    [
      'a JPEG that was cut off',
      async () =>
        (
          await sharp(await halves(800, 800))
            .jpeg({quality: 100})
            .toBuffer()
        ).subarray(0, 3_000),
      415,
    ],
    ['a picture that would unpack to 1.6 billion pixels', () => bomb(40_000, 40_000), 413],
    ['more than 40 MB', () => Buffer.alloc(41 * 1024 * 1024, 0x89), 413],
  ]

  it.each(cases)('%s, and nothing of it is kept', async (_name, make, status) => {
    const before = filesOnDisk()
    const count = await lake.admin.fetch<number>('count(*[_type == "sanity.imageAsset"])')
    const answer = await upload(await make())
    expect(answer.status).toBe(status)
    expect(((await answer.json()) as {message: string}).message).toMatch(/\w+/)
    expect(filesOnDisk()).toEqual(before)
    expect(await lake.admin.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(count)
  })
})

describe('what a camera writes into a picture', () => {
  it('is taken out: the place, the camera, the words', async () => {
    const withPlace = await plain(40, 30)
      .jpeg()
      .withExif({
        IFD0: {Make: 'Camera of Maren'},
        IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 4366/100'},
      })
      .toBuffer()
    expect((await sharp(withPlace).metadata()).exif?.includes('Camera of Maren')).toBe(true)
    const asset = await uploaded(withPlace, 'place.jpg')
    const kept = await bytesOf(await get(asset))
    const metadata = await sharp(kept).metadata()
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined])
    expect(kept.includes('Camera of Maren')).toBe(false)
    expect(asset.size).toBe(kept.length)
    expect((await uploaded(withPlace, 'again.jpg'))._id).toBe(asset._id)
    const resized = await bytesOf(await get(asset, '?w=20'))
    expect((await sharp(resized).metadata()).exif).toBeUndefined()
  })

  it('turns the picture as it was held', async () => {
    // Stored lying down, to be shown turned by 90 degrees.
    const lying = await sharp(await halves(400, 200))
      .jpeg({quality: 100})
      .withMetadata({orientation: 6})
      .toBuffer()
    const asset = await uploaded(lying, 'held.jpg')
    expect(asset.metadata.dimensions).toMatchObject({width: 200, height: 400})
    expect(asset._id).toMatch(/-200x400-jpg$/)
    const kept = await bytesOf(await get(asset))
    expect((await sharp(kept).metadata()).orientation ?? 1).toBe(1)
    // What was left is on top now.
    const [red = 0, , blue = 255] = await pixel(kept, 100, 50)
    expect(red > 200 && blue < 60).toBe(true)
  })

  it('takes words out of PNG as well', async () => {
    const png = await plain(12, 9)
      .png()
      .withExif({IFD0: {ImageDescription: 'Ward 3, bed 2'}})
      .toBuffer()
    const kept = await bytesOf(await get(await uploaded(png)))
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(kept.includes('Ward 3')).toBe(false)
  })

  it('leaves a picture without such data as it came, to the byte', async () => {
    const bytes = await sharp(await halves())
      .png()
      .toBuffer()
    expect((await bytesOf(await get(await uploaded(bytes)))).equals(bytes)).toBe(true)
  })
})
