import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityImageAssetDocument} from '@sanity/client'
import {createImageUrlBuilder} from '@sanity/image-url'
import sharp from 'sharp'

import {startTestLake, type TestLake} from '../../../setup/lake.ts'
import {look, plain, quarters, stripes} from '../../../setup/pictures.ts'

let lake: TestLake
/** 400 × 200: red and green above, blue and yellow below. */
let quartered: SanityImageAssetDocument
/** 300 × 100: red, green, blue. */
let striped: SanityImageAssetDocument

beforeAll(async () => {
  lake = await startTestLake()
  quartered = await upload(await quarters(400, 200))
  striped = await upload(await stripes(300, 100))
})

const upload = (bytes: Buffer) => lake.admin.assets.upload('image', bytes, {filename: 'picture.png'})
const get = (asset: {path: string}, search: string, headers: Record<string, string> = {}) =>
  lake.ask(`/${asset.path}${search}`, {headers})

async function seen(asset: {path: string}, search: string) {
  const answer = await get(asset, search)
  if (answer.status !== 200) throw new Error(`${search} was answered with ${answer.status}: ${await answer.text()}`)
  return look(Buffer.from(await answer.arrayBuffer()))
}

describe('the size', () => {
  const cases: [string, [number, number]][] = [
    ['?w=100', [100, 50]],
    ['?h=100', [200, 100]],
    ['?w=100&h=100', [100, 50]],
    ['?w=800', [800, 400]],
    ['?w=800&h=800&fit=clip', [800, 400]],
    ['?w=100&h=100&fit=max', [100, 50]],
    ['?w=1000&fit=max', [400, 200]],
    ['?w=1000&h=150&fit=max', [300, 150]],
    ['?w=100&h=100&fit=crop', [100, 100]],
    ['?w=800&h=800&fit=crop', [800, 800]],
    ['?w=100&h=100&fit=min', [100, 100]],
    ['?w=1000&h=1000&fit=min', [200, 200]],
    ['?w=100&h=100&fit=fill', [100, 100]],
    ['?w=800&h=800&fit=fill', [800, 800]],
    ['?w=800&h=800&fit=fillmax', [800, 800]],
    ['?w=100&h=100&fit=scale', [100, 100]],
    ['?w=100&fit=scale', [100, 50]],
    ['?w=100&dpr=2', [200, 100]],
    ['?w=100&dpr=0.5', [50, 25]],
    ['?w=6000&dpr=3', [8192, 4096]],
    ['?rect=200,100,200,100', [200, 100]],
    ['?rect=200,100,200,100&w=50', [50, 25]],
    ['?rect=300,100,400,400', [100, 100]],
    ['?or=90', [200, 400]],
    ['?or=90&w=100', [100, 200]],
    ['?or=180&w=100', [100, 50]],
    ['?pad=10', [420, 220]],
    ['?w=100&pad=10', [100, 60]],
    ['?w=100&h=100&fit=crop&pad=10', [100, 100]],
    ['?w=100&pad=10&dpr=2', [200, 120]],
    ['?w=100&fit=crop&min-h=80', [100, 80]],
    ['?w=100&fit=crop&max-h=20', [100, 20]],
    ['?h=100&fit=crop&max-w=120', [120, 100]],
    ['?h=100&fit=crop&min-w=250', [250, 100]],
    ['?fit=crop&max-w=300', [300, 200]],
    ['?w=100&min-h=80', [100, 50]],
    ['?w=100&frobnicate=1', [100, 50]],
    ['?w=100&crop=left&fp-x=0.1', [100, 50]],
    ['?w=', [400, 200]],
  ]
  it.each(cases)('%s', async (search, [width, height]) => {
    expect(await seen(quartered, search)).toMatchObject({width, height, format: 'png'})
  })

  it('has no side above 8192, also where only the other one was asked for', async () => {
    const thin = await upload(await plain(2, 400).png().toBuffer())
    expect(await seen(thin, '?w=100')).toMatchObject({width: 41, height: 8192})
    expect(await seen(thin, '?w=8192&h=8192&pad=4000')).toMatchObject({width: 8001, height: 8192})
  })

  it('is never nothing', async () => {
    const line = await upload(await plain(2000, 1).png().toBuffer())
    expect(await seen(line, '?w=10')).toMatchObject({width: 10, height: 1})
    expect(await seen(line, '?w=10&h=10&fit=crop')).toMatchObject({width: 10, height: 10})
  })
})

describe('what is cut', () => {
  it('leaves the whole picture where nothing has to be', async () => {
    for (const fit of ['clip', 'max', 'scale', 'fill', 'fillmax', 'crop', 'min'])
      expect((await seen(quartered, `?w=100&h=50&fit=${fit}`)).corners()).toEqual(['red', 'green', 'blue', 'yellow'])
  })

  const edges: [string, string][] = [
    ['', 'green'],
    ['&crop=center', 'green'],
    ['&crop=left', 'red'],
    ['&crop=right', 'blue'],
    // Nothing has to go above or below.
    ['&crop=top', 'green'],
    ['&crop=bottom', 'green'],
    ['&crop=focalpoint', 'green'],
    ['&crop=focalpoint&fp-x=0', 'red'],
    ['&crop=focalpoint&fp-x=0.17', 'red'],
    ['&crop=focalpoint&fp-x=1&fp-y=0.2', 'blue'],
    // A focus counts only where it is asked for.
    ['&fp-x=0', 'green'],
  ]
  it.each(edges)('fit=crop%s keeps %s', async (search, colour) => {
    const square = await seen(striped, `?w=50&h=50&fit=crop${search}`)
    expect([...square.corners(), square.at(25, 25)]).toEqual(Array(5).fill(colour))
  })

  const corners: [string, string][] = [
    ['top,left', 'red'],
    ['left,top', 'red'],
    ['top,right', 'green'],
    ['bottom,left', 'blue'],
    ['bottom,right', 'yellow'],
    ['bottom%2Cright', 'yellow'],
  ]
  it.each(corners)('crop=%s keeps the corner that is %s', async (crop, colour) => {
    // Wider than high, higher than wide: each word decides in one of them.
    const wide = await seen(quartered, `?w=400&h=60&fit=crop&crop=${crop}`)
    const narrow = await seen(quartered, `?w=60&h=400&fit=crop&crop=${crop}`)
    expect(wide.corners()).toContain(colour)
    expect(narrow.corners()).toContain(colour)
    const opposite = {red: 'yellow', yellow: 'red', green: 'blue', blue: 'green'}[colour]
    expect([...wide.corners(), ...narrow.corners()]).not.toContain(opposite)
  })

  it('follows the focus in both directions', async () => {
    const focused = async (x: number, y: number, size: string) =>
      (await seen(quartered, `?${size}&fit=crop&crop=focalpoint&fp-x=${x}&fp-y=${y}`)).corners()
    expect(await focused(0.9, 0.5, 'w=20&h=200')).toEqual(['green', 'green', 'yellow', 'yellow'])
    expect(await focused(0.1, 0.9, 'w=400&h=20')).toEqual(['blue', 'yellow', 'blue', 'yellow'])
    expect(await focused(0.5, 0.5, 'w=20&h=200')).toEqual(['red', 'green', 'blue', 'yellow'])
  })

  it('is the part with least in it with crop=entropy', async () => {
    // Every shade of red, in no order: nothing of it could be taken for the green around.
    let shade = 1
    const shades = Buffer.alloc(80 * 80 * 3)
    for (let at = 0; at < shades.length; at += 3) {
      shade = (shade * 48_271) % 2_147_483_647
      shades[at] = 128 + (shade % 128)
    }
    const busy = await sharp(shades, {raw: {width: 80, height: 80, channels: 3}})
      .png()
      .toBuffer()
    const asset = await upload(
      await plain(600, 100, '#00ff00')
        .composite([{input: busy, left: 510, top: 10}])
        .png()
        .toBuffer(),
    )
    const middle = async (search: string) => (await seen(asset, `?w=100&h=100&fit=crop${search}`)).at(50, 50)
    expect(await middle('')).toBe('green')
    expect(await middle('&crop=entropy')).toBe('red')
    expect(await middle('&crop=entropy&or=90')).toBe('red')
    expect(await middle('&crop=entropy&rect=100,0,500,100')).toBe('red')
    expect(await middle('&crop=entropy&rect=0,0,400,100')).toBe('green')
  })

  it('is what lies outside of rect, in pixels of the original', async () => {
    expect((await seen(quartered, '?rect=200,100,200,100')).corners()).toEqual(Array(4).fill('yellow'))
    expect((await seen(quartered, '?rect=0,100,200,100&w=20')).corners()).toEqual(Array(4).fill('blue'))
    expect((await seen(quartered, '?rect=190,90,20,20')).corners()).toEqual(['red', 'green', 'blue', 'yellow'])
    // First rect, then crop, within what rect left.
    expect((await seen(striped, '?rect=100,0,200,100&w=50&h=50&fit=crop&crop=left')).corners()).toEqual(Array(4).fill('green'))
    expect((await seen(striped, '?rect=100,0,200,100&w=50&h=50&fit=crop&crop=focalpoint&fp-x=0.9')).corners()).toEqual(
      Array(4).fill('blue'),
    )
  })

  it('keeps to the limits with fit=crop', async () => {
    expect((await seen(striped, '?w=100&min-h=100&fit=crop&crop=right')).corners()).toEqual(Array(4).fill('blue'))
  })
})

describe('turned and flipped', () => {
  const cases: [string, string[]][] = [
    ['?or=0', ['red', 'green', 'blue', 'yellow']],
    ['?or=90', ['blue', 'red', 'yellow', 'green']],
    ['?or=180', ['yellow', 'blue', 'green', 'red']],
    ['?or=270', ['green', 'yellow', 'red', 'blue']],
    ['?flip=h', ['green', 'red', 'yellow', 'blue']],
    ['?flip=v', ['blue', 'yellow', 'red', 'green']],
    ['?flip=hv', ['yellow', 'blue', 'green', 'red']],
    // Turned first: what was left of the turned picture is right.
    ['?or=90&flip=h', ['red', 'blue', 'green', 'yellow']],
    ['?or=90&flip=v', ['yellow', 'green', 'blue', 'red']],
    ['?or=270&flip=h', ['yellow', 'green', 'blue', 'red']],
    ['?or=270&flip=hv&w=50', ['blue', 'red', 'yellow', 'green']],
  ]
  it.each(cases)('%s', async (search, corners) => {
    expect((await seen(quartered, search)).corners()).toEqual(corners)
  })

  it('turns before it cuts: sides are those of the turned picture', async () => {
    const cut = async (search: string) => (await seen(striped, `?w=50&h=50&fit=crop${search}`)).corners()
    expect(await cut('&or=90&crop=top')).toEqual(Array(4).fill('red'))
    expect(await cut('&or=90&crop=bottom')).toEqual(Array(4).fill('blue'))
    expect(await cut('&or=180&crop=left')).toEqual(Array(4).fill('blue'))
    expect(await cut('&or=270&crop=top')).toEqual(Array(4).fill('blue'))
    // The focus stays where it is in the original.
    for (const turn of [90, 180, 270]) {
      expect(await cut(`&or=${turn}&crop=focalpoint&fp-x=0.1`)).toEqual(Array(4).fill('red'))
      expect(await cut(`&or=${turn}&crop=focalpoint&fp-x=0.9`)).toEqual(Array(4).fill('blue'))
    }
    expect((await seen(quartered, '?or=90&rect=0,0,200,100')).corners()).toEqual(Array(4).fill('red'))
  })

  it('flips after it cut', async () => {
    expect((await seen(striped, '?w=50&h=50&fit=crop&crop=left&flip=h')).corners()).toEqual(Array(4).fill('red'))
  })
})

describe('what stands around and behind', () => {
  it('is the colour asked for, white otherwise', async () => {
    for (const bg of ['f0f', 'ff00ff', 'ff0f', 'ffff00ff', 'FF00FF']) {
      const filled = await seen(quartered, `?w=100&h=100&fit=fill&bg=${bg}`)
      expect(filled.corners()).toEqual(Array(4).fill('magenta'))
      expect([filled.at(20, 30), filled.at(80, 70)]).toEqual(['red', 'yellow'])
    }
    expect((await seen(quartered, '?w=100&h=100&fit=fill')).corners()).toEqual(Array(4).fill('white'))
  })

  it('is wide where nothing may be enlarged', async () => {
    const filled = await seen(quartered, '?w=800&h=800&fit=fillmax&bg=000')
    expect([filled.at(400, 290), filled.at(190, 400), filled.at(210, 310), filled.at(590, 490)]).toEqual([
      'black',
      'black',
      'red',
      'yellow',
    ])
  })

  it('is as wide as pad says, on all sides', async () => {
    const padded = await seen(quartered, '?w=200&h=110&pad=10&bg=000&fit=crop')
    expect([padded.at(9, 55), padded.at(190, 55), padded.at(100, 9), padded.at(100, 100)]).toEqual(Array(4).fill('black'))
    expect([padded.at(11, 11), padded.at(188, 11), padded.at(11, 98), padded.at(188, 98)]).toEqual([
      'red',
      'green',
      'blue',
      'yellow',
    ])
  })

  it('can itself be seen through, in formats that have that', async () => {
    const filled = await seen(quartered, '?w=100&h=100&fit=fill&bg=800000ff')
    expect(filled.pixel(5, 5)).toEqual([0, 0, 255, 128])
    const jpeg = await seen(quartered, '?w=100&h=100&fit=fill&bg=800000ff&fm=jpg')
    const [r = 0, g = 0, b = 0] = jpeg.pixel(5, 5)
    expect([r, g, b].map((channel) => Math.round(channel / 10))).toEqual([13, 13, 26])
  })

  it('fills what is clear, where a colour is given', async () => {
    const clear = await upload(await plain(20, 20, {r: 0, g: 0, b: 0, alpha: 0}).png().toBuffer())
    expect((await seen(clear, '?w=10')).corners()).toEqual(Array(4).fill('clear'))
    expect((await seen(clear, '?bg=f00')).corners()).toEqual(Array(4).fill('red'))
    expect((await seen(clear, '?bg=80ff0000')).pixel(5, 5)).toEqual([255, 0, 0, 128])
    expect((await seen(clear, '?fm=jpg')).corners()).toEqual(Array(4).fill('white'))
    expect((await seen(clear, '?fm=jpg&bg=00f')).corners()).toEqual(Array(4).fill('blue'))
    const padded = await seen(clear, '?pad=10&bg=80ff0000')
    expect([padded.width, padded.pixel(5, 5), padded.pixel(20, 20)]).toEqual([40, [255, 0, 0, 128], [255, 0, 0, 128]])
  })

  it('has its colour around a grey picture too', async () => {
    const grey = await upload(await plain(20, 20, '#808080').toColourspace('b-w').png().toBuffer())
    const padded = await seen(grey, '?pad=10&bg=f00')
    expect([padded.at(5, 5), padded.at(20, 20)]).toEqual(['red', 'grey'])
  })
})

describe('colours', () => {
  it('are turned into their opposites with invert, what stands around is not', async () => {
    const inverted = await seen(quartered, '?invert=true')
    expect(inverted.corners()).toEqual(['cyan', 'magenta', 'yellow', 'blue'])
    const padded = await seen(quartered, '?invert=true&pad=20&bg=f00')
    expect([padded.at(5, 5), padded.at(30, 30)]).toEqual(['red', 'cyan'])
    for (const search of ['?invert=false', '?invert=0'])
      expect((await seen(quartered, search)).corners()).toEqual(['red', 'green', 'blue', 'yellow'])
    const clear = await upload(await plain(20, 20, {r: 0, g: 0, b: 0, alpha: 0}).png().toBuffer())
    expect((await seen(clear, '?invert=true')).at(5, 5)).toBe('clear')
  })

  it('go with sat', async () => {
    const dull = await upload(await plain(20, 20, '#a06060').png().toBuffer())
    const spread = async (search: string) => {
      const [r = 0, g = 0, b = 0] = (await seen(dull, search)).pixel(10, 10)
      return Math.max(r, g, b) - Math.min(r, g, b)
    }
    expect(await spread('?sat=0')).toBe(64)
    expect(await spread('?sat=-100')).toBeLessThan(3)
    expect(await spread('?sat=-50')).toBeLessThan(45)
    expect(await spread('?sat=80')).toBeGreaterThan(90)
  })
})

describe('blur and sharpness', () => {
  /** How many columns lie between the two halves, neither the one nor the other. */
  async function softness(search: string): Promise<number> {
    const picture = await seen(edge, search)
    const row = Array.from({length: picture.width}, (_, x) => picture.pixel(x, 50)[0] ?? 0)
    return row.filter((value) => value > 70 && value < 180).length
  }
  let edge: SanityImageAssetDocument
  beforeAll(async () => {
    const half = await plain(200, 100, '#c0c0c0').png().toBuffer()
    edge = await upload(
      await plain(400, 100, '#404040')
        .composite([{input: half, left: 200, top: 0}])
        .png()
        .toBuffer(),
    )
  })

  it('blur softens more, the more is asked for', async () => {
    const soft = [await softness(''), await softness('?blur=4'), await softness('?blur=20'), await softness('?blur=120')]
    expect(soft).toEqual(soft.toSorted((a, b) => a - b))
    expect(new Set(soft).size).toBe(4)
    expect(soft[0]).toBe(0)
    expect(await seen(edge, '?blur=120')).toMatchObject({width: 400, height: 100})
    expect(await seen(edge, '?blur=120&or=90')).toMatchObject({width: 100, height: 400})
  })

  it('the strongest blur leaves one colour, and takes no longer', async () => {
    const picture = await seen(edge, '?blur=2000')
    const values = [0, 100, 200, 300, 399].map((x) => picture.pixel(x, 50)[0] ?? 0)
    expect(Math.min(...values)).toBeGreaterThan(110)
    expect(Math.max(...values)).toBeLessThan(146)
    const began = performance.now()
    await seen(edge, '?blur=2000&w=4000')
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it('blur stops where the padding begins', async () => {
    const padded = await seen(edge, '?blur=40&pad=20&bg=f00')
    expect([padded.pixel(19, 70), padded.pixel(30, 70)]).toEqual([
      [255, 0, 0, 255],
      [64, 64, 64, 255],
    ])
  })

  it('sharp makes edges steeper', async () => {
    const contrast = async (search: string) => {
      const picture = await seen(edge, search)
      const row = Array.from({length: 20}, (_, index) => picture.pixel(190 + index, 50)[0] ?? 0)
      return Math.max(...row) - Math.min(...row)
    }
    const [none, some, much] = [await contrast('?sharp=0'), await contrast('?sharp=20'), await contrast('?sharp=100')]
    expect(none).toBe(128)
    expect(some).toBeGreaterThan(none)
    expect(much).toBeGreaterThan(some)
  })
})

describe('the format', () => {
  it.each([
    ['jpg', 'image/jpeg', 'jpeg'],
    ['pjpg', 'image/jpeg', 'jpeg'],
    ['png', 'image/png', 'png'],
    ['webp', 'image/webp', 'webp'],
    ['avif', 'image/avif', 'heif'],
  ])('is %s', async (format, contentType, decoded) => {
    const answer = await get(quartered, `?fm=${format}`)
    expect(answer.headers.get('content-type')).toBe(contentType)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const metadata = await sharp(bytes).metadata()
    expect(metadata.format).toBe(decoded)
    if (format === 'pjpg') expect(metadata.isProgressive).toBe(true)
    expect((await look(bytes)).corners()).toEqual(['red', 'green', 'blue', 'yellow'])
  })

  it('stays that of the original otherwise', async () => {
    for (const format of ['jpeg', 'webp', 'gif', 'avif'] as const) {
      const asset = await upload(await plain(24, 24, '#ff0000')[format]().toBuffer())
      const answer = await get(asset, '?w=12')
      expect(answer.headers.get('content-type')).toBe(`image/${format}`)
      const picture = await look(Buffer.from(await answer.arrayBuffer()))
      expect([picture.width, picture.at(6, 6)]).toEqual([12, 'red'])
    }
  })

  it('is one the browser understands with auto=format, and the answer says that it depends on that', async () => {
    const modern = await get(quartered, '?auto=format&w=50', {accept: 'image/avif,image/webp,*/*'})
    const old = await get(quartered, '?auto=format&w=50', {accept: 'image/png'})
    expect([modern, old].map((answer) => answer.headers.get('content-type'))).toEqual(['image/webp', 'image/png'])
    for (const answer of [modern, old]) expect(answer.headers.get('vary')).toBe('Accept, Origin')
    const named = await get(quartered, '?auto=format&fm=jpg', {accept: 'image/webp'})
    expect([named.headers.get('content-type'), named.headers.get('vary')]).toEqual(['image/jpeg', 'Origin'])
  })

  it('takes fewer bytes with less quality', async () => {
    const noisy = await upload(
      await sharp({
        create: {width: 200, height: 200, channels: 3, background: '#888', noise: {type: 'gaussian', mean: 128, sigma: 40}},
      })
        .jpeg({quality: 95})
        .toBuffer(),
    )
    const sizes = await Promise.all(
      ['?q=0', '?q=10', '?q=90'].map(async (search) => (await (await get(noisy, search)).arrayBuffer()).byteLength),
    )
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(sizes[1]).toBeLessThan((sizes[2] ?? 0) / 2)
  })
})

describe('a moving picture', () => {
  /** Two pictures of 60 × 30, half a second each, for ever: red and green, blue and yellow. */
  let moving: SanityImageAssetDocument
  beforeAll(async () => {
    const frame = async (left: string, right: string) =>
      plain(60, 30, left)
        .composite([{input: await plain(30, 30, right).png().toBuffer(), left: 30, top: 0}])
        .png()
        .toBuffer()
    const frames = [await frame('#ff0000', '#00ff00'), await frame('#0000ff', '#ffff00')]
    moving = await upload(
      await sharp(frames, {join: {animated: true}})
        .gif({delay: [500, 500], loop: 0})
        .toBuffer(),
    )
  })

  /** What each of its pictures shows. */
  async function pictures(search: string) {
    const answer = await get(moving, search)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const {pages = 1, delay} = await sharp(bytes).metadata()
    const frames = Array.from({length: pages}, async (_, page) => look(await sharp(bytes, {page}).png().toBuffer()))
    return {type: answer.headers.get('content-type'), delay, frames: await Promise.all(frames)}
  }

  it.each([
    ['', 'image/gif'],
    ['?w=20', 'image/gif'],
    ['?w=20&fm=webp', 'image/webp'],
  ])('moves on, also when it is changed: %s', async (search, type) => {
    const moved = await pictures(search)
    expect([moved.type, moved.delay]).toEqual([type, [500, 500]])
    expect(moved.frames.map((frame) => frame.corners())).toEqual([
      ['red', 'green', 'red', 'green'],
      ['blue', 'yellow', 'blue', 'yellow'],
    ])
    expect(moved.frames.map(({width, height}) => width / height)).toEqual([2, 2])
  })

  it('is cut, padded and coloured in each of its pictures', async () => {
    const corners = async (search: string) => (await pictures(search)).frames.map((frame) => frame.corners()[0])
    expect(await corners('?w=20&h=20&fit=crop&crop=right')).toEqual(['green', 'yellow'])
    expect(await corners('?rect=0,0,30,30')).toEqual(['red', 'blue'])
    expect(await corners('?invert=true')).toEqual(['cyan', 'yellow'])
    const padded = (await pictures('?pad=10&bg=000')).frames
    expect(padded.map((frame) => [frame.width, frame.height, frame.at(5, 5), frame.at(15, 15)])).toEqual([
      [80, 50, 'black', 'red'],
      [80, 50, 'black', 'blue'],
    ])
  })

  it.each(['frame=1', 'w=20&frame=1', 'fm=jpg', 'fm=png', 'or=90', 'flip=v', 'blur=10', 'sharp=50', 'w=6000'])(
    'is the first of its pictures with %s',
    async (search) => {
      const {frames} = await pictures(`?${search}`)
      expect(frames.length).toBe(1)
      expect(frames[0]?.corners()).toEqual(expect.arrayContaining(['red', 'green']))
    },
  )
})

describe('what cannot be meant is refused with a sentence', () => {
  it.each([
    'w=0',
    'w=-1',
    'w=abc',
    'w=1e9',
    'w=100px',
    'h=99999',
    'dpr=0',
    'dpr=9',
    'q=-1',
    'q=101',
    'q=good',
    'fit=stretch',
    'fit=constructor',
    'fm=tiff',
    'fm=svg',
    'auto=everything',
    'rect=1,2,3',
    'rect=a,b,c,d',
    'rect=0,0,0,0',
    'rect=-1,0,10,10',
    'rect=400,0,10,10',
    'rect=0.5,0,10,10',
    'rect=0,0,10,10,10',
    'bg=white',
    'bg=12345',
    'crop=middle',
    'crop=left,right',
    'crop=top,bottom',
    'crop=entropy,left',
    'crop=toString',
    'fp-x=1.1',
    'fp-y=-0.1',
    'fp-x=left',
    'blur=-1',
    'blur=2001',
    'sharp=101',
    'sat=-101',
    'sat=101',
    'or=45',
    'or=left',
    'flip=x',
    'flip=vh',
    'invert=maybe',
    'pad=-1',
    'pad=9999',
    'w=20&pad=10',
    'pad=2000&dpr=5',
    'min-w=0',
    'max-h=9000',
    'min-w=50&max-w=20',
    'min-h=50&max-h=20',
    'frame=2',
    'w=8192&h=8192&fit=scale&fm=avif',
  ])('%s', async (search) => {
    const answer = await get(quartered, `?${search}`)
    const {message, statusCode} = (await answer.json()) as {message: string; statusCode: number}
    expect([answer.status, statusCode]).toEqual([400, 400])
    expect(message).toMatch(/^\w[\w-]* .{8,}/)
  })
})

describe('addresses made by @sanity/image-url', () => {
  const builder = () => createImageUrlBuilder({baseUrl: lake.url, projectId: 'rounds', dataset: 'production'})
  const from = async (address: {url(): string}) => {
    const answer = await fetch(address.url())
    expect(answer.status).toBe(200)
    return look(Buffer.from(await answer.arrayBuffer()))
  }
  const image = (asset: {_id: string}, more: object = {}) => builder().image({asset: {_ref: asset._id}, ...more})

  it('show what the editor left of a picture', async () => {
    const crop = {top: 0.5, bottom: 0, left: 0.5, right: 0}
    expect((await from(image(quartered, {crop}))).corners()).toEqual(Array(4).fill('yellow'))
    expect((await from(image(quartered, {crop}).width(40))).width).toBe(40)
    expect((await from(image(quartered, {crop}).ignoreImageParams().width(40))).corners()).toContain('red')
  })

  it('stay around the hotspot', async () => {
    const hotspot = (x: number) => ({hotspot: {x, y: 0.5, width: 0.2, height: 0.2}})
    for (const [x, colour] of [
      [0.1, 'red'],
      [0.5, 'green'],
      [0.9, 'blue'],
    ] as const) {
      const square = await from(image(striped, hotspot(x)).width(60).height(60))
      expect([square.width, square.height, ...square.corners()]).toEqual([60, 60, ...Array<string>(4).fill(colour)])
    }
  })

  it('say everything else that the builder can say', async () => {
    const square = image(striped).width(50).height(50).fit('crop')
    expect((await from(square.crop('left'))).corners()).toEqual(Array(4).fill('red'))
    expect((await from(square.crop('focalpoint').focalPoint(0.9, 0.5))).corners()).toEqual(Array(4).fill('blue'))
    expect((await from(image(quartered).orientation(90))).corners()).toEqual(['blue', 'red', 'yellow', 'green'])
    expect((await from(image(quartered).flipHorizontal().flipVertical())).corners()[0]).toBe('yellow')
    expect((await from(image(quartered).invert(true).saturation(0).sharpen(10).quality(90))).corners()[0]).toBe('cyan')
    expect((await from(image(quartered).pad(10).bg('000'))).corners()).toEqual(Array(4).fill('black'))
    expect((await from(image(quartered).rect(0, 100, 200, 100))).corners()).toEqual(Array(4).fill('blue'))
    expect((await from(image(quartered).blur(20).format('webp').dpr(2).size(50, 50).fit('max'))).format).toBe('webp')
    const limited = await from(image(quartered).width(100).minHeight(80).maxHeight(90).minWidth(10).maxWidth(500).fit('crop'))
    expect([limited.width, limited.height]).toEqual([100, 80])
    expect((await from(image(quartered).frame(1).auto('format').width(30))).width).toBe(30)
  })
})
