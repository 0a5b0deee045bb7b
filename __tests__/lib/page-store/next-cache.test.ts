/** The handler on Next's own cache, in a folder of its own. */
import {promises as files} from 'node:fs'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {jest} from '@jest/globals'

import CarefulCache from '../../../lib/page-store/next-cache.ts'
import {collectTags} from '../../../lib/page-store/page-tags.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rounds-cache-'))))
afterEach(() => rmSync(folder, {recursive: true, force: true}))

// Next's types for these have no public name, and ask for more than its cache on disk looks at.
type Options = ConstructorParameters<typeof CarefulCache>[0]

function cacheIn(at: string) {
  const fs = {
    readFile: files.readFile,
    readFileSync: () => '',
    writeFile: files.writeFile,
    mkdir: (dir: string) => files.mkdir(dir, {recursive: true}),
    stat: files.stat,
    existsSync: () => false,
  }
  return new CarefulCache({
    fs,
    flushToDisk: true,
    serverDistDir: join(at, 'server'),
    revalidatedTags: [],
    _requestHeaders: {},
    maxMemoryCacheSize: 1_000_000,
  } as unknown as Options)
}

/** One answer of the CMS, as Next keeps it. */
function entryFor(tag: string, text: string) {
  const value = {kind: 'FETCH', data: {headers: {}, body: text, url: ''}, revalidate: 3600, tags: [tag]}
  const context = {fetchCache: true, tags: [tag]}
  return [value, context] as unknown as [Parameters<CarefulCache['set']>[1], Parameters<CarefulCache['set']>[2]]
}
const asked = (tag: string) => ({kind: 'FETCH', tags: [tag]}) as unknown as Parameters<CarefulCache['get']>[1]
const textIn = (found: unknown) => (found as {value?: {data?: {body?: string}}} | null)?.value?.data?.body

it('keeps what was asked for and kept with no change between', async () => {
  const cache = cacheIn(folder)
  await collectTags(new Set(), () => cache.set('one', ...entryFor('post:a', 'first')))
  expect(textIn(await cache.get('one', asked('post:a')))).toBe('first')
})

it('keeps nothing that was asked for before a change: Next would take it for fresh', async () => {
  const cache = cacheIn(folder)
  const begunAt = Date.now()
  await collectTags(
    new Set(),
    async () => {
      await cache.revalidateTag('post:b', {expire: 0})
      await cache.set('two', ...entryFor('post:b', 'old'))
    },
    begunAt,
  )
  expect(await cache.get('two', asked('post:b'))).toBeNull()
  expect(await files.readdir(folder)).toEqual([])
})

it('takes nothing for fresh that was kept in the millisecond of a change', async () => {
  const cache = cacheIn(folder)
  const instant = jest.spyOn(Date, 'now').mockReturnValue(1_795_000_000_000)
  await cache.set('three', ...entryFor('post:c', 'old'))
  await cache.revalidateTag('post:c', {expire: 0})
  instant.mockRestore()
  expect(await cache.get('three', asked('post:c'))).toBeNull()
})

it('notes what a page is made of', async () => {
  const cache = cacheIn(folder)
  const tags = new Set<string>()
  await collectTags(tags, () => cache.get('four', asked('post:d')))
  expect([...tags]).toEqual(['post:d'])
})
