import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, it} from '@jest/globals'

import {makeBackup} from '../../../sanity/embedded/backup.ts'
import {readManifest, type Manifest} from '../../../sanity/embedded/backup-manifest.ts'
import {restoreBackup} from '../../../sanity/embedded/restore.ts'
import {startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'
import {quarters} from '../../setup/pictures.ts'

const NOW = Date.parse('2026-11-26T18:30:05.123Z')
const ROOT = join(import.meta.dirname, '../../..')

async function filled(lake: TestLake) {
  await lake.admin.create({_id: 'a', _type: 'note', text: 'first'})
  return lake.admin.assets.upload('image', await quarters(40, 20), {filename: 'quarters.png'})
}

/** A backup of a lake that has stopped, and what the folder held. */
async function backedUp(options: {withSecrets?: boolean} = {}) {
  const lake = await startTestLake()
  const picture = await filled(lake)
  await lake.stop()
  const {path, manifest} = await makeBackup(lake.folder, temporaryFolder(), {withSecrets: true, now: NOW, ...options})
  return {lake, picture, path, manifest}
}

/** Every file below a folder with its content, to tell whether anything was touched. */
function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}

function npm(command: string, given: string[], folder: string) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(ROOT, `sanity/embedded/commands/${command}.ts`), ...given], {
    encoding: 'utf8',
    cwd: ROOT,
    env: {PATH: process.env['PATH'], NODE_ENV: 'test', ROUNDS_DATA: folder, LAKE_PORT: '1'},
  })
  return {status, stdout, stderr}
}

describe('a backup', () => {
  it('of a lake that is being written is one moment of it, whole', async () => {
    const lake = await startTestLake()
    const picture = await filled(lake)
    let isOver = false
    const writing = (async () => {
      for (let pair = 0; !isOver; pair++)
        await lake.admin
          .transaction([{create: {_id: `left-${pair}`, _type: 'left'}}, {create: {_id: `right-${pair}`, _type: 'right'}}])
          .commit()
    })()
    while ((await lake.admin.fetch<number>('count(*[_type == "left"])')) < 5);
    const {path} = await makeBackup(lake.folder, temporaryFolder(), {withSecrets: true, now: NOW})
    isOver = true
    await writing
    await lake.stop()

    const folder = temporaryFolder()
    await restoreBackup(path, folder, NOW)
    const again = await startTestLake({folder})
    const counts = await again.admin.fetch<{left: number; right: number}>(
      '{"left": count(*[_type == "left"]), "right": count(*[_type == "right"])}',
    )
    expect(counts.left).toBeGreaterThanOrEqual(5)
    expect(counts.right).toBe(counts.left)
    expect((await again.ask(`/${picture.path}`)).status).toBe(200)
    expect(again.secrets).toEqual(lake.secrets)
    await again.stop()
  })

  it('says what it holds, and nobody else can read it', async () => {
    const {path, manifest, lake} = await backedUp()
    expect(path.endsWith('rounds-2026-11-26T18-30-05Z')).toBe(true)
    expect(manifest.files.map((file) => file.path.replace(/[a-f0-9]{40}/, '<hash>'))).toEqual([
      'lake.sqlite',
      'assets/<hash>-40x20.png',
      'secrets.json',
    ])
    expect(readManifest(path)).toEqual(manifest)
    for (const {path: file, bytes, sha256} of manifest.files) {
      const content = readFileSync(join(path, file))
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
      expect(statSync(join(path, file)).mode & 0o777).toBe(0o600)
    }
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(path, 'secrets.json'), 'utf8')).toContain(lake.secrets.signingKey)
  })

  it('leaves out the secrets where that is wished', async () => {
    const {path, lake} = await backedUp({withSecrets: false})
    for (const file of ['lake.sqlite', 'manifest.json'])
      expect(readFileSync(join(path, file)).includes(lake.secrets.signingKey)).toBe(false)
    expect(existsSync(join(path, 'secrets.json'))).toBe(false)
    const {secrets} = await restoreBackup(path, lake.folder, NOW)
    expect(secrets).toBe('as they were')
    expect((await restoreBackup(path, temporaryFolder(), NOW)).secrets).toBe('none')
  })

  it('does not hold what was deleted', async () => {
    const lake = await startTestLake()
    await lake.admin.datasets.create('gone')
    await lake.client(lake.secrets.adminToken, {dataset: 'gone'}).create({_id: 'a', _type: 'note', text: 'unmistakable-words'})
    await lake.admin.datasets.delete('gone')
    const {path} = await makeBackup(lake.folder, temporaryFolder(), {withSecrets: true, now: NOW})
    expect(readFileSync(join(path, 'lake.sqlite')).includes('unmistakable-words')).toBe(false)
    await lake.stop()
  })

  it('of nothing is refused, and leaves nothing behind', async () => {
    const into = temporaryFolder()
    await expect(makeBackup(temporaryFolder(), into, {withSecrets: true, now: NOW})).rejects.toThrow(/nothing to back up/)
    const broken = temporaryFolder()
    writeFileSync(join(broken, 'lake.sqlite'), 'This is no database. '.repeat(100))
    await expect(makeBackup(broken, into, {withSecrets: true, now: NOW})).rejects.toThrow()
    expect(readdirSync(into)).toEqual([])
  })
})

describe('a restore', () => {
  it('brings back what was, and keeps what it replaced beside the folder', async () => {
    const {lake, picture, path} = await backedUp()
    const folder = join(temporaryFolder(), 'data')
    cpSync(lake.folder, folder, {recursive: true})
    const later = await startTestLake({folder})
    await later.admin.patch('a').set({text: 'second'}).commit()
    await later.admin.delete(picture._id)
    await later.stop()

    const {replaced} = await restoreBackup(path, folder, NOW)
    expect(replaced).toBe(`${folder}-replaced-2026-11-26T18-30-05Z`)
    const restored = await startTestLake({folder})
    expect(await restored.admin.fetch('*[_id == "a"][0].text')).toBe('first')
    expect((await restored.ask(`/${picture.path}`)).status).toBe(200)
    await restored.stop()
    const former = await startTestLake({folder: replaced!})
    expect(await former.admin.fetch('*[_id == "a"][0].text')).toBe('second')
    await former.stop()
  })

  it('is refused while a lake is running on the folder, and touches nothing', async () => {
    const {path} = await backedUp()
    const lake = await startTestLake()
    await lake.admin.create({_id: 'mine', _type: 'note'})
    await expect(restoreBackup(path, lake.folder, NOW)).rejects.toThrow(/Another lake is using/)
    expect(await lake.admin.fetch('*[_id == "mine"]._id')).toEqual(['mine'])
    await lake.stop()
  })

  const damage: [string, (path: string, manifest: Manifest) => void, RegExp][] = [
    [
      'a changed byte in the database',
      (path) => writeFileSync(join(path, 'lake.sqlite'), 'x', {flag: 'r+'}),
      /damaged: lake\.sqlite/,
    ],
    ['a database cut off', (path) => truncateSync(join(path, 'lake.sqlite'), 4096), /damaged: lake\.sqlite/],
    ['a picture that grew', (path, {files}) => appendFileSync(join(path, files[1]!.path), 'x'), /damaged: assets/],
    ['a picture that is missing', (path, {files}) => rmSync(join(path, files[1]!.path)), /incomplete: assets/],
    ['secrets that are missing', (path) => rmSync(join(path, 'secrets.json')), /incomplete: secrets\.json/],
    ['no list', (path) => rmSync(join(path, 'manifest.json')), /no backup/],
    ['half a list', (path) => truncateSync(join(path, 'manifest.json'), 100), /manifest\.json is damaged/],
    [
      'a list without the database',
      (path, manifest) => rewrite(path, {...manifest, files: manifest.files.slice(1)}),
      /no database/,
    ],
    [
      'a list that leads elsewhere',
      (path, manifest) =>
        rewrite(path, {...manifest, files: [...manifest.files, {...manifest.files[1]!, path: 'assets/../../etc'}]}),
      /which no backup holds/,
    ],
    ['a newer shape', (path, manifest) => rewrite(path, {...manifest, shape: 99}), /newer version of Rounds \(shape 99/],
    [
      'a folder in the place of a file',
      (path) => {
        rmSync(join(path, 'lake.sqlite'))
        mkdirSync(join(path, 'lake.sqlite'))
      },
      /incomplete: lake\.sqlite/,
    ],
    [
      'a way out in the place of a file',
      (path) => {
        rmSync(join(path, 'secrets.json'))
        symlinkSync('/etc/hostname', join(path, 'secrets.json'))
      },
      /damaged: secrets\.json/,
    ],
  ]

  it('is refused of a backup that is damaged or incomplete, and touches nothing', async () => {
    const {lake, path, manifest} = await backedUp()
    const before = contentOf(lake.folder)
    for (const [what, harm, sentence] of damage) {
      const copy = join(temporaryFolder(), 'copy')
      cpSync(path, copy, {recursive: true})
      harm(copy, manifest)
      expect({what, done: await restoreBackup(copy, lake.folder, NOW).catch((cause: Error) => cause.message)}).toEqual({
        what,
        done: expect.stringMatching(sentence),
      })
      expect(contentOf(lake.folder)).toEqual(before)
      expect(existsSync(`${lake.folder}-replaced-2026-11-26T18-30-05Z`)).toBe(false)
    }
  })

  it('that was interrupted keeps the lake from beginning with nothing, and can be done again', async () => {
    const {lake, path} = await backedUp()
    rmSync(join(lake.folder, 'lake.sqlite'))
    writeFileSync(join(lake.folder, 'restore-unfinished'), path)
    await expect(startTestLake({folder: lake.folder})).rejects.toThrow(/was interrupted/)
    await restoreBackup(path, lake.folder, NOW)
    const again = await startTestLake({folder: lake.folder})
    expect(await again.admin.fetch('*[_id == "a"][0].text')).toBe('first')
    await again.stop()
  })
})

describe('the commands', () => {
  it('say what they did, and what is and is not in the backup', async () => {
    const {lake} = await backedUp()
    const into = temporaryFolder()
    const made = npm('backup', [into], lake.folder)
    expect(made).toMatchObject({status: 0, stderr: ''})
    expect(made.stdout).toContain('The secrets are in it')
    const path = join(into, readdirSync(into)[0]!)
    const restored = npm('restore', [path], lake.folder)
    expect(restored).toMatchObject({status: 0, stderr: ''})
    expect(restored.stdout).toContain('The secrets are those of the backup.')
    expect(npm('backup', [temporaryFolder(), '--without-secrets'], lake.folder).stdout).toContain('The secrets are not in it')
  })

  it('say what to do where they cannot', () => {
    const folder = temporaryFolder()
    expect(npm('backup', ['--all'], folder)).toMatchObject({status: 2, stderr: expect.stringContaining('Say where to')})
    expect(npm('backup', [temporaryFolder()], folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nothing to back up'),
    })
    expect(npm('restore', [], folder)).toMatchObject({status: 2, stderr: expect.stringContaining('Say which backup')})
    expect(npm('restore', [folder], folder)).toMatchObject({status: 2, stderr: expect.stringContaining('is no backup')})
  })
})

function rewrite(path: string, manifest: Manifest): void {
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest))
}
