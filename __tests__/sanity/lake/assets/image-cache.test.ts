import {mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, describe, expect, it, jest} from '@jest/globals'

import {ImageCache} from '../../../../sanity/lake/assets/image-cache.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'rounds-cache-')), 'image-cache')
})
afterEach(() => {
  rmSync(join(folder, '..'), {recursive: true, force: true})
})

const KILOBYTE = 1000
/** How often something was made, and of what size. */
function maker(bytes = KILOBYTE) {
  const made: string[] = []
  const make = (key: string) => async () => {
    made.push(key)
    return {bytes: Buffer.alloc(bytes, key), mimeType: 'image/png'}
  }
  return {made, get: (cache: ImageCache, key: string) => cache.get(key, make(key))}
}
const files = () => readdirSync(folder).toSorted()
const sizeOnDisk = () => files().reduce((size, name) => size + readFileSync(join(folder, name)).length, 0)
const onlyFile = () => {
  const [name, ...others] = files()
  if (name === undefined || others.length > 0) throw new Error(`One file was expected, there are ${others.length + 1}`)
  return join(folder, name)
}

describe('a picture', () => {
  it('is made once, also for those who ask at the same time', async () => {
    const {made, get} = maker()
    const cache = new ImageCache(folder, 10 * KILOBYTE)
    const [first, second] = await Promise.all([get(cache, 'a'), get(cache, 'a')])
    expect(await get(cache, 'a')).toEqual(first)
    expect(second).toEqual(first)
    expect(first).toEqual({
      bytes: Buffer.alloc(KILOBYTE, 'a'),
      mimeType: 'image/png',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect((await get(cache, 'b')).hash).not.toBe(first.hash)
    expect(made).toEqual(['a', 'b'])
  })

  it('is there after a restart', async () => {
    const {made, get} = maker()
    const first = await get(new ImageCache(folder, 10 * KILOBYTE), 'a')
    expect(await get(new ImageCache(folder, 10 * KILOBYTE), 'a')).toEqual(first)
    expect(made).toEqual(['a'])
  })

  it('that could not be made is tried again', async () => {
    const cache = new ImageCache(folder, 10 * KILOBYTE)
    await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const {made, get} = maker()
    await get(cache, 'a')
    expect(made).toEqual(['a'])
  })
})

describe('the limit', () => {
  it('holds, and what was asked for least lately goes first', async () => {
    const {made, get} = maker()
    const cache = new ImageCache(folder, 3.5 * KILOBYTE)
    for (const key of ['a', 'b', 'c', 'a', 'd']) await get(cache, key)
    expect(files().length).toBe(3)
    expect(sizeOnDisk()).toBeLessThanOrEqual(3.5 * KILOBYTE)
    // `b` has gone, `a` was asked for again.
    for (const key of ['a', 'c', 'd']) await get(cache, key)
    expect(made).toEqual(['a', 'b', 'c', 'd'])
    await get(cache, 'b')
    expect(made).toEqual(['a', 'b', 'c', 'd', 'b'])
  })

  it('holds after a restart, with the same one going first', async () => {
    const {made, get} = maker()
    const before = new ImageCache(folder, 10 * KILOBYTE)
    const names = new Map<string, string>()
    for (const key of ['a', 'b', 'c']) {
      const known = new Set(names.values())
      await get(before, key)
      names.set(key, files().find((name) => !known.has(name)) ?? '')
    }
    const at = (key: string, second: number) => utimesSync(join(folder, names.get(key) ?? ''), second, second)
    at('a', 1_000_000_300)
    at('b', 1_000_000_100)
    at('c', 1_000_000_200)
    await get(new ImageCache(folder, 2.5 * KILOBYTE), 'a')
    const left = [...names].filter(([, name]) => files().includes(name)).map(([key]) => key)
    expect(left).toEqual(['a', 'c'])
    expect(made).toEqual(['a', 'b', 'c'])
  })

  it('lets a picture through that is larger than all of it', async () => {
    const small = maker()
    const large = maker(5 * KILOBYTE)
    const cache = new ImageCache(folder, 3 * KILOBYTE)
    await small.get(cache, 'a')
    expect((await large.get(cache, 'big')).bytes.length).toBe(5 * KILOBYTE)
    expect(files().length).toBe(1)
    await small.get(cache, 'a')
    expect(small.made).toEqual(['a'])
  })
})

describe('a file that is not as it was written', () => {
  const damages: [string, (path: string) => void][] = [
    ['cut off', (path) => truncateSync(path, 700)],
    ['emptied', (path) => truncateSync(path, 0)],
    ['with another byte in it', (path) => writeFileSync(path, readFileSync(path).fill('x', 600, 601))],
    ['with more behind it', (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('more')]))],
    ['of something else', (path) => writeFileSync(path, '<!doctype html>\n<script>alert(1)</script>')],
    ['taken away', (path) => rmSync(path)],
  ]
  it.each(damages)('%s is never served, but made again', async (_name, damage) => {
    for (const isRestarted of [false, true]) {
      const {made, get} = maker()
      const cache = new ImageCache(folder, 10 * KILOBYTE)
      const whole = await get(cache, 'a')
      damage(onlyFile())
      const after = isRestarted ? new ImageCache(folder, 10 * KILOBYTE) : cache
      expect(await get(after, 'a')).toEqual(whole)
      // Made again once, and whole from then on.
      expect(await get(after, 'a')).toEqual(whole)
      expect(made).toEqual(['a', 'a'])
      rmSync(folder, {recursive: true})
    }
  })

  it('half-written before a crash is cleared away', async () => {
    const {get} = maker()
    await get(new ImageCache(folder, 10 * KILOBYTE), 'a')
    writeFileSync(join(folder, '.half-written'), 'half')
    await get(new ImageCache(folder, 10 * KILOBYTE), 'a')
    expect(files().filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('a folder that cannot be written to', () => {
  it('fails no request, and says so once', async () => {
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
    // A file where the folder should be: nothing can be made below it, as on a disk that is full.
    writeFileSync(folder, '')
    const {made, get} = maker()
    const cache = new ImageCache(folder, 10 * KILOBYTE)
    for (const key of ['a', 'a', 'b']) expect((await get(cache, key)).bytes.toString()).toMatch(new RegExp(`^${key}{1000}$`))
    expect(made).toEqual(['a', 'a', 'b'])
    expect(said.mock.calls.length).toBe(1)
    // Once there is room again, pictures are kept.
    rmSync(folder)
    await get(cache, 'a')
    await get(cache, 'a')
    expect(made).toEqual(['a', 'a', 'b', 'a'])
    said.mockRestore()
  })
})
