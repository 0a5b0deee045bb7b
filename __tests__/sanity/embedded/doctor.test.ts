import {spawn} from 'node:child_process'
import {chmodSync, readdirSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {describe, expect, it} from '@jest/globals'

import {findingsIn, type DatabaseFinding, type Facts} from '../../../sanity/embedded/doctor.ts'
import {startTestLake, temporaryFolder} from '../../setup/lake.ts'
import {quarters} from '../../setup/pictures.ts'

const NOW = Date.parse('2026-11-26T12:00:00Z')
const GIGABYTE = 1024 ** 3

const WHOLE: DatabaseFinding = {
  bytes: 10_000_000,
  shape: 3,
  damage: [],
  newestTransactionAt: '2026-11-26T11:59:00.000Z',
  deliveries: {count: 0, oldestAt: undefined, lastError: undefined},
}

const WELL: Facts = {
  now: NOW,
  folder: '/clinic/.data',
  clockOffset: 0,
  ports: [
    {number: 3000, variable: 'PORT', use: 'free'},
    {number: 4010, variable: 'LAKE_PORT', use: 'free'},
  ],
  lake: {hasFolder: false, answers: false},
  restoreIsUnfinished: false,
  secrets: {mode: 0o100600, isReadable: true},
  freeDisk: 20 * GIGABYTE,
  newestShape: 3,
  database: WHOLE,
  assets: {orphans: 0, orphanBytes: 0, missing: []},
}

const withDatabase = (more: Partial<DatabaseFinding>): Partial<Facts> => ({database: {...WHOLE, ...more}})
const waiting = (oldestAt: string) => withDatabase({deliveries: {count: 3, oldestAt, lastError: 'answered 500'}})

describe('the findings', () => {
  it('are none where all is well, running or not', () => {
    expect(findingsIn(WELL)).toEqual([])
    const ports = WELL.ports.map((port) => ({...port, use: 'ours' as const}))
    expect(findingsIn({...WELL, ports, lake: {hasFolder: true, answers: true}})).toEqual([])
    expect(findingsIn({...WELL, freeDisk: undefined})).toEqual([])
    // Clocks that are set by the network differ by a little.
    expect(findingsIn({...WELL, now: Date.parse('2026-11-26T11:58:58Z')})).toEqual([])
  })

  it.each<[string, Partial<Facts>, 'problem' | 'note', RegExp, RegExp]>([
    [
      'a taken port',
      {ports: [{number: 4010, variable: 'LAKE_PORT', use: 'another program'}]},
      'problem',
      /Port 4010 is taken/,
      /LAKE_PORT.*4110/,
    ],
    ['an interrupted restore', {restoreIsUnfinished: true}, 'problem', /interrupted/, /npm run restore/],
    ['a lake on another port', {lake: {hasFolder: true, answers: false}}, 'problem', /Another lake is using/, /lake\.pid/],
    [
      'a lake of another folder',
      {lake: {hasFolder: false, answers: true}},
      'problem',
      /belongs to another folder/,
      /ROUNDS_DATA/,
    ],
    ['secrets that others may open', {secrets: {mode: 0o100644, isReadable: true}}, 'problem', /mode 644/, /chmod 600/],
    [
      'secrets that are damaged',
      {secrets: {mode: 0o100600, isReadable: false}},
      'problem',
      /secrets\.json is damaged/,
      /Put back/,
    ],
    ['secrets that are missing', {secrets: undefined}, 'problem', /secrets\.json is missing/, /Put back/],
    ['a clock that cannot be right', {now: 0, ...withDatabase({newestTransactionAt: undefined})}, 'problem', /1970-01-01/, /NTP/],
    ['a clock behind the newest change', withDatabase({newestTransactionAt: '2026-11-27T00:00:00Z'}), 'problem', /behind/, /NTP/],
    ['a clock that was set off', {clockOffset: 86_400_000}, 'note', /2026-11-27T12/, /ROUNDS_CLOCK/],
    ['a database that cannot be read', {database: 'file is not a database'}, 'problem', /not a database/, /restore/],
    ['a newer shape', withDatabase({shape: 4}), 'problem', /newer version/, /Update Rounds/],
    ['an older shape', withDatabase({shape: 2}), 'note', /older shape/, /npm run backup/],
    [
      'damage',
      withDatabase({damage: ['row 5 missing from index document_by_group']}),
      'problem',
      /row 5 missing/,
      /npm run restore/,
    ],
    ['a full disk', {freeDisk: 10_000_000}, 'problem', /10 MB left; 500 MB/, /Make room/],
    [
      'a disk too full for the database',
      {freeDisk: GIGABYTE, ...withDatabase({bytes: GIGABYTE})},
      'problem',
      /2048 MB should be/,
      /Make room/,
    ],
    [
      'missing files',
      {assets: {orphans: 0, orphanBytes: 0, missing: ['a', 'b', 'c', 'd', 'e', 'f']}},
      'problem',
      /6 .*a, b, c, d, e …/,
      /backup/,
    ],
    ['orphans', {assets: {orphans: 2, orphanBytes: 5_000_000, missing: []}}, 'note', /2 files in assets, 5 MB/, /no harm/],
    ['what waits for an hour', waiting('2026-11-26T09:00:00Z'), 'problem', /3 changes wait .*answered 500/, /Start the site/],
    ['what waits for a moment', waiting('2026-11-26T11:59:00Z'), 'note', /3 changes wait/, /delivered/],
  ])('name %s, and how to mend it', (_what, facts, level, what, mend) => {
    expect(findingsIn({...WELL, ...facts})).toEqual([
      {level, what: expect.stringMatching(what), mend: expect.stringMatching(mend)},
    ])
  })

  it('say of an empty folder that it is empty, and put the worst first', () => {
    expect(findingsIn({...WELL, database: undefined, secrets: undefined})).toEqual([
      {level: 'note', what: expect.stringContaining('no database'), mend: expect.any(String)},
    ])
    const levels = findingsIn({...WELL, clockOffset: 1, secrets: undefined, ...withDatabase({damage: ['x']})}).map(
      ({level}) => level,
    )
    expect(levels).toEqual(['problem', 'problem', 'note'])
  })
})

const ROOT = join(import.meta.dirname, '../../..')

/** The command as it is run, with ports at which nobody listens unless it is said otherwise. */
async function examine(folder: string, ports: {port: number; lakePort: number}) {
  const child = spawn(process.execPath, [join(ROOT, 'sanity/embedded/commands/doctor.ts')], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      ROUNDS_DATA: folder,
      PORT: String(ports.port),
      LAKE_PORT: String(ports.lakePort),
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [status] = (await once(child, 'close')) as [number]
  return {status, said}
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe('npm run doctor', () => {
  it('finds nothing wrong with a running lake, and everything that is wrong with one that was mishandled', async () => {
    const ports = {port: await freePort(), lakePort: await freePort()}
    const lake = await startTestLake({...ports})
    await lake.admin.assets.upload('image', await quarters(40, 20))
    const running = await examine(lake.folder, ports)
    expect(running).toEqual({status: 0, said: expect.stringContaining('✓ Nothing is wrong.')})
    const elsewhere = await examine(lake.folder, {...ports, lakePort: await freePort()})
    expect(elsewhere).toEqual({status: 1, said: expect.stringContaining('Another lake is using')})
    expect(await examine(temporaryFolder(), ports)).toEqual({
      status: 1,
      said: expect.stringContaining('belongs to another folder'),
    })
    await lake.stop()

    const assets = join(lake.folder, 'assets')
    const [picture] = readdirSync(assets)
    rmSync(join(assets, picture!))
    writeFileSync(join(assets, `${'a'.repeat(40)}.pdf`), 'x')
    chmodSync(join(lake.folder, 'secrets.json'), 0o644)
    const database = new DatabaseSync(join(lake.folder, 'lake.sqlite'))
    database.exec("UPDATE transaction_log SET at = '2999-01-01T00:00:00.000Z'; PRAGMA user_version = 99")
    database.close()
    const other = createServer((_request, response) => response.end('Hello')).listen(ports.lakePort, '127.0.0.1')
    await once(other, 'listening')
    const {status, said} = await examine(lake.folder, ports)
    other.close()
    expect(status).toBe(1)
    for (const sentence of [
      `Port ${ports.lakePort} is taken`,
      'mode 644',
      '2999-01-01',
      'shape 99',
      `1 pictures or files are missing: image-${picture!.slice(0, 40)}`,
      '1 files in assets',
    ])
      expect(said).toContain(sentence)
  }, 60_000)

  it('finds a damaged database', async () => {
    const lake = await startTestLake()
    await lake.stop()
    truncateSync(join(lake.folder, 'lake.sqlite'), 8192)
    const ports = {port: await freePort(), lakePort: await freePort()}
    const {status, said} = await examine(lake.folder, ports)
    expect([status, said]).toEqual([1, expect.stringMatching(/lake\.sqlite (?:is damaged|cannot be read)/)])
    writeFileSync(join(lake.folder, 'lake.sqlite'), 'no database at all')
    expect(await examine(lake.folder, ports)).toEqual({status: 1, said: expect.stringContaining('cannot be read')})
  })

  it('changes nothing, and needs nothing', async () => {
    const folder = temporaryFolder()
    const ports = {port: await freePort(), lakePort: await freePort()}
    expect(await examine(folder, ports)).toEqual({status: 0, said: expect.stringContaining('no database')})
    expect(readdirSync(folder)).toEqual([])
    expect(await examine(join(folder, 'nowhere'), ports)).toMatchObject({status: 0})
    expect(readdirSync(folder)).toEqual([])
  })
})
