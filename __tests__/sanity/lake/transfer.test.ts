/** Sanity's own tools carry datasets in and out. */
import {randomBytes} from 'node:crypto'
import {createReadStream, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
import {connect} from 'node:net'
import {join} from 'node:path'

import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'

import {failure, newId, startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'
import {quarters} from '../../setup/pictures.ts'

type Document = {_id: string; _type: string} & Record<string, unknown>

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

async function exported(dataset: string, query = '', token: string | undefined = lake.secrets.adminToken): Promise<Document[]> {
  const answer = await lake.ask(`/v1/data/export/${dataset}${query}`, {token})
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
  return linesOf(await answer.text())
}

function linesOf(text: string): Document[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Document)
}

function write(folder: string, documents: object[]): string {
  const file = join(folder, 'data.ndjson')
  writeFileSync(file, documents.map((document) => JSON.stringify(document)).join('\n'))
  return file
}

async function emptyDataset(): Promise<SanityClient> {
  const dataset = newId('set')
  await lake.admin.datasets.create(dataset)
  return lake.client(lake.secrets.adminToken, {dataset})
}

/** Without what the lake stamps on a document when it is written. */
function content({_rev: _revision, _updatedAt: _at, ...rest}: Document) {
  return rest
}

describe('the export endpoint', () => {
  it('gives every document a line: drafts, versions and releases too, and nothing that the system keeps for itself', async () => {
    const client = await emptyDataset()
    const dataset = client.config().dataset!
    await client.releases.create({releaseId: 'r1'})
    for (const _id of ['a', 'drafts.a', 'versions.r1.a', '_.groups.x'])
      await client.createOrReplace({_id, _type: 'note', text: `“${_id}”\n`})
    const documents = await exported(dataset)
    expect(documents.map(({_id}) => _id)).toEqual(['_.releases.r1', 'a', 'drafts.a', 'versions.r1.a'])
    expect(documents[1]).toEqual(await client.getDocument('a'))
  })

  it('gives those of some types alone, and everything on its first page', async () => {
    const client = await emptyDataset()
    const dataset = client.config().dataset!
    for (const type of ['a', 'b', 'c']) await client.create({_id: type, _type: type})
    expect((await exported(dataset, '?types=a,c')).map(({_id}) => _id)).toEqual(['a', 'c'])
    expect(await exported(dataset, '?types=d')).toEqual([])
    expect(await exported(dataset, '?nextCursor=')).toHaveLength(3)
    expect((await lake.ask(`/v1/data/export/${dataset}?nextCursor=x`, {token: lake.secrets.adminToken})).status).toBe(400)
  })

  it('gives everybody what they may read, and nothing to those who are not signed in', async () => {
    const jonah = await lake.signIn('jonah')
    const compliance = lake.client(lake.secrets.adminToken, {dataset: 'compliance'})
    await compliance.create({_id: 'said', _type: 'readerComment'})
    await compliance.create({_id: 'kept', _type: 'licenseRecord'})
    expect((await exported('compliance', '', jonah.config().token)).map(({_id}) => _id)).toEqual(['said'])
    const maren = await lake.signIn('maren')
    expect(await exported('compliance', '', maren.config().token)).toEqual([])
    expect((await lake.ask('/v1/data/export/production')).status).toBe(401)
    expect((await lake.ask('/v1/data/export/nowhere', {token: lake.secrets.adminToken})).status).toBe(404)
  })

  it('is one moment of a dataset, however slowly it is read and whatever is written meanwhile', async () => {
    const client = await emptyDataset()
    const dataset = client.config().dataset!
    // More than the connection takes at once, so that most of it is made after what is written below.
    const text = randomBytes(3000).toString('hex')
    for (let batch = 0; batch < 10; batch++) {
      const documents = Array.from({length: 400}, (_, number) => ({_id: `n-${batch}-${number}`, _type: 'note', text}))
      await client.transaction(documents.map((create) => ({create}))).commit({returnDocuments: false})
    }
    const reader = slowly(`/v1/data/export/${dataset}`)
    await reader.begun
    await client.patch({query: '*[_type == "note"]'}).set({text: 'changed'}).commit({returnDocuments: false})
    await client.delete('n-9-399')
    // The lake answers others while this reader takes nothing.
    expect(await client.fetch('count(*)')).toBe(3999)
    const documents = linesOf(await reader.rest())
    expect(documents).toHaveLength(4000)
    expect(documents.filter((document) => document['text'] !== text)).toEqual([])
  })

  it('lets go of a reader who has gone', async () => {
    const client = await emptyDataset()
    const dataset = client.config().dataset!
    const documents = Array.from({length: 300}, (_, number) => ({_id: `n-${number}`, _type: 'note', text: 'x'.repeat(20_000)}))
    await client.transaction(documents.map((create) => ({create}))).commit({returnDocuments: false})
    for (let reader = 0; reader < 20; reader++) {
      const gone = slowly(`/v1/data/export/${dataset}`)
      await gone.begun
      gone.leave()
    }
    expect(await exported(dataset)).toHaveLength(300)
    expect((await lake.ask(`/v1/data/export/${dataset}`, {method: 'HEAD', token: lake.secrets.adminToken})).status).toBe(200)
  })
})

/** A reader who takes the first bytes, and nothing more until it is told to. */
function slowly(path: string): {begun: Promise<void>; rest(): Promise<string>; leave(): void} {
  const {port, host} = new URL(lake.url)
  const socket = connect(Number(port), '127.0.0.1')
  const chunks: Buffer[] = []
  socket.write(`GET ${path} HTTP/1.0\r\nHost: ${host}\r\nAuthorization: Bearer ${lake.secrets.adminToken}\r\n\r\n`)
  const begun = new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('data', (chunk) => {
      socket.pause()
      chunks.push(chunk)
      resolve()
    })
  })
  return {
    begun,
    leave: () => socket.destroy(),
    rest: () =>
      new Promise((resolve) => {
        socket.on('data', (chunk) => chunks.push(chunk))
        socket.on('end', () => resolve(Buffer.concat(chunks).toString('utf8').split('\r\n\r\n').slice(1).join('')))
        socket.resume()
      }),
  }
}

describe('@sanity/import and @sanity/export', () => {
  it('carry documents, references, drafts and the bytes of pictures and files from one dataset to another', async () => {
    const folder = temporaryFolder()
    const picture = await quarters(40, 20)
    const letter = randomBytes(5000)
    writeFileSync(join(folder, 'picture.png'), picture)
    writeFileSync(join(folder, 'letter.bin'), letter)
    const file = write(folder, [
      {
        _id: 'post',
        _type: 'post',
        title: '“Größe” 🩺',
        author: {_type: 'reference', _ref: 'author'},
        image: {_type: 'image', _sanityAsset: `image@file://${folder}/picture.png`},
      },
      {
        _id: 'drafts.post',
        _type: 'post',
        title: 'Later',
        letter: {_type: 'file', _sanityAsset: `file@file://${folder}/letter.bin`},
      },
      {_id: 'author', _type: 'author', name: 'Ada'},
    ])
    const first = await emptyDataset()
    expect(await sanityImport(createReadStream(file), {client: first, operation: 'create'})).toMatchObject({
      numDocs: 3,
      warnings: [],
    })
    const post = (await first.getDocument<Document>('post'))!
    expect(post['author']).toEqual({_type: 'reference', _ref: 'author'})
    expect(await failure(first.delete('author'))).toMatchObject({status: 409})

    const archive = join(folder, 'out.tar.gz')
    const told = await exportDataset({client: first, dataset: first.config().dataset!, outputPath: archive})
    expect(told).toMatchObject({documentCount: 3, assetCount: 2})
    const second = await emptyDataset()
    expect(await sanityImport(createReadStream(archive), {client: second, operation: 'create'})).toMatchObject({
      numDocs: 3,
      warnings: [],
    })

    const [before, after] = await Promise.all(
      [first, second].map((client) => exported(client.config().dataset!, '?types=post,author')),
    )
    expect(after!.map(content)).toEqual(before!.map(content))
    for (const client of [first, second]) {
      const assets = await client.fetch<{_type: string; url: string; originalFilename: string}[]>(
        '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]] | order(_type)',
      )
      const bytes = await Promise.all(assets.map(async ({url}) => Buffer.from(await (await fetch(url)).arrayBuffer())))
      expect(bytes).toEqual([letter, picture])
      expect(assets.map(({originalFilename}) => originalFilename)).toEqual(['letter.bin', 'picture.png'])
    }
  })

  it('carry releases with their versions', async () => {
    const [first, second] = [await emptyDataset(), await emptyDataset()]
    await first.create({_id: 'a', _type: 'note', text: 'before'})
    await first.releases.create({releaseId: 'spring', metadata: {title: 'Spring', releaseType: 'asap'}})
    await first.create({_id: 'versions.spring.a', _type: 'note', text: 'after'})
    const archive = join(temporaryFolder(), 'out.tar.gz')
    await exportDataset({client: first, dataset: first.config().dataset!, outputPath: archive})
    await sanityImport(createReadStream(archive), {client: second, operation: 'create'})
    const [before, after] = await Promise.all([first, second].map((client) => exported(client.config().dataset!)))
    expect(after!.map(content)).toEqual(before!.map(content))
    await second.releases.publish({releaseId: 'spring'})
    expect(await second.getDocument('a')).toMatchObject({text: 'after'})
  })

  it('take pages of an export where it is asked for with a cursor, and raw documents', async () => {
    const client = await emptyDataset()
    await client.create({_id: 'a', _type: 'note', text: 'as it is'})
    const folder = temporaryFolder()
    const options = {client, dataset: client.config().dataset!, outputPath: join(folder, 'out.tar'), compress: false}
    await exportDataset({...options, mode: 'cursor', raw: true})
    const unpacked = spawnSync('tar', ['xf', options.outputPath, '-C', folder])
    expect(unpacked.status).toBe(0)
    const [inner] = readdirSync(folder).filter((name) => name.includes('-export-'))
    const documents = linesOf(readFileSync(join(folder, inner!, 'data.ndjson'), 'utf8'))
    expect(documents).toEqual([await client.getDocument('a')])
  })

  it('are told why where a dataset is not there', async () => {
    const outputPath = join(temporaryFolder(), 'out.tar.gz')
    await expect(exportDataset({client: lake.admin, dataset: 'nowhere', outputPath})).rejects.toThrow(/Dataset not found/)
  })

  it('bring everything in when an import is repeated after the lake was killed in the middle of it', async () => {
    const folder = temporaryFolder()
    const COUNT = 3000
    const file = write(
      temporaryFolder(),
      Array.from({length: COUNT}, (_, number) => ({
        _id: `post-${number}`,
        _type: 'post',
        text: `Post ${number} `.repeat(50),
        next: {_type: 'reference', _ref: `post-${(number + 1) % COUNT}`},
      })),
    )
    const clientOf = (at: TestLake) => at.client(at.secrets.adminToken, {maxRetries: 0})
    let killed = await startTestLake({folder})
    const importing = sanityImport(createReadStream(file), {client: clientOf(killed), operation: 'createOrReplace'}).then(
      () => 'done',
      () => 'interrupted',
    )
    while ((await killed.admin.fetch<number>('count(*[_type == "post"])')) === 0);
    await killed.kill()
    expect(await importing).toBe('interrupted')

    killed = await startTestLake({folder})
    const state = '{"all": count(*[_type == "post"]), "weak": count(*[_type == "post" && next._weak == true])}'
    const before = await killed.admin.fetch<{all: number; weak: number}>(state)
    expect(before.all).toBeGreaterThan(0)
    // Where it broke off, some documents were missing, or some references still waited for their target.
    expect(before).not.toEqual({all: COUNT, weak: 0})
    await sanityImport(createReadStream(file), {client: clientOf(killed), operation: 'createOrReplace'})
    expect(await killed.admin.fetch(state)).toEqual({all: COUNT, weak: 0})
    expect(await failure(killed.admin.delete('post-5'))).toMatchObject({status: 409})
    await killed.stop()
  }, 120_000)
})
