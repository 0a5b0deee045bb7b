import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {decodeSnapshot, encodeSnapshot, readSnapshot, writeSnapshot} from '../../../lib/page-store/snapshot.ts'
import type {StoredPage} from '../../../lib/page-store/stored-page.ts'

const SNAPSHOT_MODULE = join(import.meta.dirname, '../../../lib/page-store/snapshot.ts')
const KILLS = 5

const page = (words: string): StoredPage => ({
  status: 200,
  type: 'text/html',
  location: null,
  body: Buffer.from(words),
  etag: '"x"',
  tags: ['site', 'post:knee'],
  renderedAt: 5,
  isShared: true,
})
const entries: [string, StoredPage][] = [
  ['/', page('home')],
  ['/posts/rodilla', {...page('¿duele?'), brotli: Buffer.from('br'), tags: null}],
]
const whole = encodeSnapshot(entries, 1000)

it('gives back what was stored, without what it is packed into', () => {
  const read = decodeSnapshot(whole)
  expect(read?.map(([path, {body}]) => [path, body.toString()])).toEqual([
    ['/', 'home'],
    ['/posts/rodilla', '¿duele?'],
  ])
  expect(read?.[1]?.[1]).toMatchObject({tags: null, renderedAt: 5, status: 200})
  expect(read?.[1]?.[1]).not.toHaveProperty('brotli')
})

it('keeps the pages asked for last where not all fit', () => {
  expect(decodeSnapshot(encodeSnapshot(entries, 9))?.map(([path]) => path)).toEqual(['/posts/rodilla'])
  expect(decodeSnapshot(encodeSnapshot([], 9))).toEqual([])
})

it('damaged anywhere, it counts as none', () => {
  for (let at = 0; at < whole.length; at += 1) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    expect([at, decodeSnapshot(damaged)]).toEqual([at, undefined])
  }
  for (const length of [0, 1, 15, 47, 48, whole.length - 1]) expect(decodeSnapshot(whole.subarray(0, length))).toBeUndefined()
})

it('is written whole, in the place of the one before', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rounds-pages-')), 'new/pages')
  expect(await readSnapshot(file)).toBeUndefined()
  await writeSnapshot(file, whole)
  // A write that was cut off leaves its beginning beside the file.
  writeFileSync(`${file}.new`, 'half')
  expect((await readSnapshot(file))?.length).toBe(2)
  await writeSnapshot(file, encodeSnapshot([], 0))
  expect(decodeSnapshot(readFileSync(file))).toEqual([])
})

it('is whole whenever the site is killed: the last one that was written to its end', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rounds-pages-')), 'pages')
  const program = `
    const {encodeSnapshot, writeSnapshot} = await import(${JSON.stringify(SNAPSHOT_MODULE)})
    for (let number = 0; ; number += 1) {
      const page = {status: 200, type: '', location: null, body: Buffer.alloc(2_000_000, number % 10), etag: '', tags: null, renderedAt: number, isShared: true}
      await writeSnapshot(${JSON.stringify(file)}, encodeSnapshot([['/', page]], 10_000_000))
      process.stdout.write('.')
    }`
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const site = spawn(process.execPath, ['--input-type=module', '--eval', program], {stdio: ['ignore', 'pipe', 'inherit']})
    // One after the other: each is killed a little later in its work.
    // oxlint-disable-next-line no-await-in-loop
    await once(site.stdout, 'data')
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, kill * 3))
    site.kill('SIGKILL')
    // oxlint-disable-next-line no-await-in-loop
    await once(site, 'exit')
    // oxlint-disable-next-line no-await-in-loop
    const [entry] = (await readSnapshot(file)) ?? []
    expect(entry?.[1].body).toEqual(Buffer.alloc(2_000_000, (entry?.[1].renderedAt ?? 0) % 10))
  }
}, 60_000)
