import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'

import {afterEach, beforeEach, expect, it} from '@jest/globals'

import type {Count} from '../../../lib/counts/count.ts'
import {CountStore} from '../../../lib/counts/store.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rounds-counts-'))
  file = join(folder, 'counts.db')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const PRESS: Count = {
  day: '2026-11-26',
  kind: 'press',
  offer: 'cta-free',
  variant: '',
  action: 'book',
  place: 'end',
  page: '/posts/knee',
}

it('adds up what is the same, and keeps apart what is not', async () => {
  const store = new CountStore(file)
  await Promise.all([
    store.add(PRESS),
    store.add(PRESS),
    store.add({...PRESS, page: '/posts/hip'}, 3),
    store.add({...PRESS, kind: 'view', action: ''}, 40),
    store.add({...PRESS, day: '2026-11-27'}),
  ])
  const times = (options: {from: string; to: string; offer?: string}) => store.totals(options).map((total) => total.times)
  expect(times({from: '2026-11-26', to: '2026-11-26'})).toEqual([3, 2, 40])
  expect(times({from: '2026-11-26', to: '2026-11-27', offer: 'cta-free'})).toEqual([3, 2, 40, 1])
  expect(times({from: '2026-11-26', to: '2026-11-27', offer: 'another'})).toEqual([])
  store.close()
})

it('forgets what is older than two years when a new day begins', async () => {
  const store = new CountStore(file)
  const days = () => store.totals({from: '2000-01-01', to: '2100-01-01'}).map(({day}) => day)
  for (const day of ['2024-11-23', '2024-11-25', '2026-11-26']) {
    // One after the other: each day has its own transaction.
    // oxlint-disable-next-line no-await-in-loop
    await store.add({...PRESS, day})
  }
  expect(days()).toEqual(['2024-11-25', '2026-11-26'])
  await store.add({...PRESS, day: '2026-11-28'})
  expect(days()).toEqual(['2026-11-26', '2026-11-28'])
  store.close()
})

it('is there again after a restart, also what was added last', async () => {
  const first = new CountStore(file)
  void first.add(PRESS)
  first.close()
  const second = new CountStore(file)
  expect(second.totals({from: '2026-11-26', to: '2026-11-26'})).toEqual([{...PRESS, times: 1}])
  second.close()
})

it('loses nothing that it said was written, when its process is killed', async () => {
  const program = `
    import {CountStore} from ${JSON.stringify(join(process.cwd(), 'lib/counts/store.ts'))}
    const store = new CountStore(${JSON.stringify(file)})
    for (let number = 1; ; number += 1) {
      await Promise.all(Array.from({length: 20}, () => store.add(${JSON.stringify(PRESS)})))
      process.stdout.write(number * 20 + '\\n')
    }`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  let said = 0
  for await (const line of createInterface({input: child.stdout})) {
    said = Number(line)
    if (said >= 1000) child.kill('SIGKILL')
  }
  await gone
  const store = new CountStore(file)
  const [total] = store.totals({from: '2026-11-26', to: '2026-11-26'})
  store.close()
  expect(said).toBeGreaterThanOrEqual(1000)
  expect(total?.times).toBeGreaterThanOrEqual(said)
})

it('says so where its file is no such file, and leaves it as it is', () => {
  writeFileSync(file, 'something else entirely, and long enough not to be empty')
  expect(() => new CountStore(file)).toThrow(/not a database/)
  expect(readFileSync(file, 'utf8')).toMatch(/^something else/)
})

it('tells whoever adds that it cannot be written', async () => {
  const store = new CountStore(file)
  const other = new CountStore(file)
  other.close()
  store.close()
  await expect(store.add(PRESS)).rejects.toThrow(/not open/)
})
