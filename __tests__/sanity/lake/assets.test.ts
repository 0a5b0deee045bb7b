import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {deflateSync} from 'node:zlib'

import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityImageAssetDocument} from '@sanity/client'
import sharp from 'sharp'

import {API_VERSION, startTestLake, type TestLake} from '../../setup/lake.ts'

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
const plain = (
  width: number,
  height: number,
  background: string | {r: number; g: number; b: number; alpha: number} = '#336699',
) => sharp({create: {width, height, channels: typeof background === 'string' ? 3 : 4, background}})
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

  it('files that are no pictures', async () => {
    const answer = await lake.ask(`/v${API_VERSION}/assets/files/production`, {
      method: 'POST',
      token: lake.secrets.adminToken,
      body: 'x',
    })
    expect(answer.status).toBe(415)
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

describe('pictures as they are asked for', () => {
  let asset: SanityImageAssetDocument
  beforeAll(async () => {
    asset = await uploaded(await halves(400, 200))
  })

  const sizes: [string, string, [number, number]][] = [
    ['as wide as asked', '?w=100', [100, 50]],
    ['as high as asked', '?h=100', [200, 100]],
    ['inside the box', '?w=100&h=100', [100, 50]],
    ['inside the box with fit=max', '?w=100&h=100&fit=max', [100, 50]],
    ['no larger than it is with fit=max', '?w=1000&fit=max', [400, 200]],
    ['larger than it is with fit=clip', '?w=800&fit=clip', [800, 400]],
    ['cut to the box with fit=crop', '?w=100&h=100&fit=crop', [100, 100]],
    ['cut, but no larger than it is, with fit=min', '?w=100&h=100&fit=min', [100, 100]],
    ['filled up to the box with fit=fill', '?w=100&h=100&fit=fill', [100, 100]],
    ['stretched with fit=scale', '?w=100&h=100&fit=scale', [100, 100]],
    ['for a dense screen', '?w=100&dpr=2', [200, 100]],
    ['for a screen that is not', '?w=100&dpr=0.5', [50, 25]],
    ['a part of it', '?rect=200,100,200,100', [200, 100]],
    ['a part of it, made smaller', '?rect=200,100,200,100&w=50', [50, 25]],
    ['a part that reaches over the edge, up to there', '?rect=300,100,400,400', [100, 100]],
    ['with parameters nobody knows', '?w=100&frobnicate=1', [100, 50]],
  ]
  it.each(sizes)('come %s', async (_name, search, [width, height]) => {
    const answer = await get(asset, search)
    expect(answer.status).toBe(200)
    const metadata = await sharp(await bytesOf(answer)).metadata()
    expect([metadata.width, metadata.height, metadata.format]).toEqual([width, height, 'png'])
  })

  it('hold what they should: the part, the middle, the background', async () => {
    const at = async (search: string, left: number, top: number) => pixel(await bytesOf(await get(asset, search)), left, top)
    expect(await at('?rect=200,100,200,100', 50, 50)).toEqual([0, 255, 0])
    expect(await at('?rect=0,0,100,100', 50, 50)).toEqual([255, 0, 0])
    // The middle square has half of each side.
    expect(await at('?w=100&h=100&fit=crop', 10, 10)).toEqual([255, 0, 0])
    expect(await at('?w=100&h=100&fit=crop', 90, 10)).toEqual([0, 0, 255])
    expect(await at('?w=100&h=100&fit=fill&bg=ffcc00', 50, 5)).toEqual([255, 204, 0])
    expect(await at('?w=100&h=100&fit=fill&bg=fc0', 50, 5)).toEqual([255, 204, 0])
    expect(await at('?w=100&h=100&fit=fill&bg=ffffcc00', 50, 5)).toEqual([255, 204, 0])
  })

  it.each([
    ['jpg', 'image/jpeg', 'jpeg'],
    ['pjpg', 'image/jpeg', 'jpeg'],
    ['png', 'image/png', 'png'],
    ['webp', 'image/webp', 'webp'],
  ])('come as %s', async (format, contentType, decoded) => {
    const answer = await get(asset, `?fm=${format}`)
    expect(answer.headers.get('content-type')).toBe(contentType)
    expect((await sharp(await bytesOf(answer)).metadata()).format).toBe(decoded)
  })

  it('come in the format the browser understands, and say that they do', async () => {
    const modern = await get(asset, '?auto=format&w=50', {accept: 'image/avif,image/webp,*/*'})
    const old = await get(asset, '?auto=format&w=50', {accept: 'image/png'})
    expect([modern, old].map((answer) => answer.headers.get('content-type'))).toEqual(['image/webp', 'image/png'])
    for (const answer of [modern, old]) expect(answer.headers.get('vary')).toContain('Accept')
    expect((await get(asset, '?auto=format&fm=jpg', {accept: 'image/webp'})).headers.get('content-type')).toBe('image/jpeg')
  })

  it('are smaller with less quality', async () => {
    const noise = await sharp({
      create: {width: 200, height: 200, channels: 3, background: '#888', noise: {type: 'gaussian', mean: 128, sigma: 40}},
    })
      .jpeg({quality: 95})
      .toBuffer()
    const noisy = await uploaded(noise)
    const [rough, fine] = await Promise.all(
      ['?w=150&q=10', '?w=150&q=90'].map(async (search) => (await bytesOf(await get(noisy, search))).length),
    )
    expect(rough).toBeLessThan(fine! / 2)
  })

  it('lie on white where JPEG cannot be transparent', async () => {
    const clear = await uploaded(await plain(10, 10, {r: 0, g: 0, b: 0, alpha: 0}).png().toBuffer())
    expect(await pixel(await bytesOf(await get(clear, '?fm=jpg')), 5, 5)).toEqual([255, 255, 255])
  })

  it('may be kept for ever, and are nothing but pictures', async () => {
    for (const search of ['', '?w=50']) {
      const answer = await get(asset, search)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'cross-origin-resource-policy': 'cross-origin',
        vary: expect.stringContaining('Accept'),
      })
    }
  })

  it('answer HEAD without their bytes', async () => {
    const head = await lake.ask(`/${asset.path}`, {method: 'HEAD'})
    expect([head.status, head.headers.get('content-length'), (await bytesOf(head)).length]).toEqual([200, String(asset.size), 0])
  })

  it('are not kept in caches from a private dataset', async () => {
    const secret = await lake.admin
      .withConfig({dataset: 'compliance'})
      .assets.upload('image', await plain(21, 22).png().toBuffer())
    const answer = await lake.ask(`/${secret.path}`, {token: lake.secrets.adminToken})
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect((await lake.ask(`/${secret.path}`)).status).toBe(404)
  })

  it.each([
    'w=0',
    'w=-1',
    'w=abc',
    'w=1e9',
    'w=100px',
    'h=99999',
    'dpr=0',
    'dpr=9',
    'q=0',
    'q=101',
    'q=good',
    'fit=stretch',
    'fit=constructor',
    'fm=tiff',
    'fm=svg',
    'rect=1,2,3',
    'rect=a,b,c,d',
    'rect=0,0,0,0',
    'rect=-1,0,10,10',
    'rect=400,0,10,10',
    'rect=0.5,0,10,10',
    'rect=0,0,10,10,10',
    'bg=white',
    'bg=12345',
  ])('are refused with %s', async (search) => {
    expect((await get(asset, `?${search}`)).status).toBe(400)
  })

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
  ])('are not found under %s', async (name) => {
    expect((await lake.ask(`/images/rounds/production/${name}`)).status).toBe(404)
  })

  it('are found only in their own project and dataset', async () => {
    const file = asset.path.split('/').at(-1)
    for (const place of ['rounds/compliance', 'rounds/elsewhere', 'other/production'])
      expect((await lake.ask(`/images/${place}/${file}`)).status).toBe(404)
  })
})
