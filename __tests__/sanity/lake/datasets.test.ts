import {afterEach, beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'
import {WebSocket} from 'ws'

import {closeStreams, openStream} from '../../setup/event-stream.ts'
import {failure, newId, startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'
import {quarters} from '../../setup/pictures.ts'

let lake: TestLake
let saskia: SanityClient
let ines: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  saskia = await lake.signIn('saskia')
  ines = await lake.signIn('ines')
})

afterEach(closeStreams)

const inDataset = (dataset: string, client = lake.admin) => client.withConfig({dataset})
const asAdmin = () => ({authorization: `Bearer ${lake.secrets.adminToken}`})
const namesOf = async (client: SanityClient) => (await client.datasets.list()).map(({name}) => name)

/** Copies and waits until the copy is there, as the command line does. */
async function copy(source: string, target: string, options: Record<string, unknown> = {}, at = lake, client = at.admin) {
  const {jobId} = await client.request<{jobId: string}>({
    method: 'PUT',
    url: `/datasets/${source}/copy`,
    body: {targetDataset: target, ...options},
  })
  const told = await (await at.ask(`/v1/jobs/${jobId}/listen`)).text()
  return {jobId, told}
}

describe('a dataset that is made over the API', () => {
  it('is there at once, is written, read and listed like any other, and gone when it is deleted', async () => {
    const name = newId('made')
    expect(await lake.admin.datasets.create(name, {aclMode: 'private', description: 'For trying things out'})).toEqual({
      datasetName: name,
      aclMode: 'private',
      description: 'For trying things out',
    })
    const client = inDataset(name)
    await client.create({_id: 'a', _type: 'note', text: 'a'})
    expect(await client.fetch('*[_type == "note"]._id')).toEqual(['a'])
    expect(await lake.admin.getDocument('a')).toBeUndefined()
    expect(await lake.admin.datasets.list()).toContainEqual(
      expect.objectContaining({name, aclMode: 'private', createdByUserId: 'robot-admin', createdAt: expect.any(String)}),
    )
    expect(await lake.admin.datasets.delete(name)).toEqual({deleted: true})
    expect(await namesOf(lake.admin)).toEqual(expect.not.arrayContaining([name]))
    expect(await failure(client.fetch('*'))).toMatchObject({status: 404})
    expect(await failure(client.create({_type: 'note'}))).toMatchObject({status: 404})
  })

  it('holds nothing of a former one of the same name, neither documents nor what was remembered of them', async () => {
    const name = newId('again')
    const client = inDataset(name)
    for (const text of ['first', 'second']) {
      await lake.admin.datasets.create(name)
      await client.transaction([{create: {_id: 'a', _type: 'note', text}}]).commit({transactionId: 'the-same'})
      expect(await client.fetch('*[_id == "a"].text')).toEqual([text])
      expect(await client.fetch('count(*)')).toBe(1)
      await lake.admin.datasets.delete(name)
    }
  })

  it('shows what is published in it to everybody where it is public, until it is made private', async () => {
    const name = newId('open')
    await lake.admin.datasets.create(name)
    await inDataset(name).create({_id: 'a', _type: 'note'})
    const anonymous = inDataset(name, lake.anonymous)
    expect(await anonymous.fetch('*[]._id')).toEqual(['a'])
    const stream = await openStream(`${lake.url}/v1/data/listen/${name}?query=*`)
    expect(await lake.admin.datasets.edit(name, {aclMode: 'private'})).toMatchObject({aclMode: 'private'})
    expect(await anonymous.fetch('*[]._id')).toEqual([])
    expect(await stream.ended()).toBe(true)
  })

  it('is open to administrators alone', async () => {
    const name = newId('closed')
    await saskia.datasets.create(name, {aclMode: 'private'})
    await inDataset(name, saskia).create({_id: 'a', _type: 'note'})
    expect(await inDataset(name, saskia).fetch('*[]._id')).toEqual(['a'])
    expect(await inDataset(name, ines).fetch('*[]._id')).toEqual([])
    expect(await failure(inDataset(name, ines).create({_type: 'post'}))).toMatchObject({status: 403})
  })

  it('ends the streams of those who listened to it', async () => {
    const name = newId('heard')
    await lake.admin.datasets.create(name)
    const stream = await openStream(`${lake.url}/v1/data/listen/${name}?query=*`, asAdmin())
    await lake.admin.datasets.delete(name)
    expect([(await stream.next()).name, (await stream.next()).name]).toEqual(['welcome', 'disconnect'])
    expect(await stream.ended()).toBe(true)
  })

  it('has a place to see who is where', async () => {
    const name = newId('places')
    await lake.admin.datasets.create(name)
    const open = (dataset: string) =>
      new Promise<boolean>((resolve) => {
        const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v2022-06-30/socket/${dataset}`)
        socket.on('open', () => (socket.terminate(), resolve(true)))
        socket.on('error', () => resolve(false))
      })
    expect([await open(name), await open('nowhere')]).toEqual([true, false])
  })

  it('is there after a start of the lake, and what was half deleted or half copied is not', async () => {
    const folder = temporaryFolder()
    const first = await startTestLake({folder})
    await first.admin.datasets.create('kept')
    await first.client(first.secrets.adminToken, {dataset: 'kept'}).create({_id: 'a', _type: 'note'})
    const many = Array.from({length: 3000}, (_, number) => ({create: {_id: `n-${number}`, _type: 'note'}}))
    await first.admin.transaction(many).commit({returnDocuments: false})
    await first.admin.request({method: 'PUT', url: '/datasets/production/copy', body: {targetDataset: 'half'}})
    await first.kill()
    const second = await startTestLake({folder})
    expect(await namesOf(second.admin)).toEqual(['production', 'compliance', 'kept'])
    expect(await second.client(second.secrets.adminToken, {dataset: 'kept'}).fetch('count(*)')).toBe(1)
    // The name is free as soon as the rest of it is cleared away.
    for (;;) {
      const {status} = await second.ask('/v1/datasets/half', {method: 'PUT', token: second.secrets.adminToken})
      if (status === 201) break
      expect(status).toBe(409)
    }
    expect(await second.client(second.secrets.adminToken, {dataset: 'half'}).fetch('count(*)')).toBe(0)
    await second.stop()
  })
})

describe('what cannot be', () => {
  const put = (name: string, body?: unknown, token: string | undefined = lake.secrets.adminToken) =>
    lake.ask(`/v1/datasets/${encodeURIComponent(name)}`, {
      method: 'PUT',
      token,
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    })

  it.each(['Upper', '-dash', '_line', '~alias', 'with space', 'dot.ted', 'ä', 'a'.repeat(65)])('is no name: %s', async (name) => {
    const answer = await put(name)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('small letters')
  })

  it.each(['a', '0', 'a-_', 'a'.repeat(64)])('is a name: %s', async (name) => {
    expect((await put(name)).status).toBe(201)
  })

  it('refuses names that are taken, unknown modes and what is not JSON', async () => {
    await put('taken')
    expect((await put('taken')).status).toBe(409)
    expect((await put('production')).status).toBe(409)
    for (const body of [{aclMode: 'custom'}, {aclMode: 1}, {description: 5}, {embeddings: {enabled: true}}, []])
      expect([body, (await put(newId('bad'), body)).status]).toEqual([body, 400])
  })

  it('leaves the datasets of the installation alone, and says why', async () => {
    for (const name of ['production', 'compliance']) {
      const refused = await failure(lake.admin.datasets.delete(name))
      expect(refused).toMatchObject({status: 403, message: expect.stringContaining('part of this installation')})
      expect(await failure(lake.admin.datasets.edit(name, {aclMode: 'public'}))).toMatchObject({status: 403})
    }
    expect(await failure(lake.admin.datasets.delete('nowhere'))).toMatchObject({status: 404})
  })

  it('lets nobody but administrators make, change, copy or delete anything', async () => {
    const name = newId('guarded')
    await lake.admin.datasets.create(name)
    const deeds: [string, string, unknown?][] = [
      ['PUT', `/datasets/${newId('x')}`],
      ['PATCH', `/datasets/${name}`, {aclMode: 'private'}],
      ['PUT', `/datasets/${name}/copy`, {targetDataset: newId('x')}],
      ['DELETE', `/datasets/${name}`],
      ['PUT', '/projects/rounds/aliases/x', {datasetName: name}],
      ['GET', '/projects/rounds/datasets/copy'],
      ['GET', '/projects/rounds/tokens'],
      ['POST', '/projects/rounds/tokens', {label: 'x', roleName: 'administrator'}],
      ['DELETE', '/projects/rounds/tokens/x'],
    ]
    const callers: [string | undefined, number][] = [
      [undefined, 401],
      [ines.config().token, 403],
      [lake.secrets.serverToken, 403],
      [lake.secrets.deskToken, 403],
    ]
    for (const [method, path, body] of deeds)
      for (const [token, status] of callers) {
        const answer = await lake.ask(`/v1${path}`, {method, token, ...(body ? {body: JSON.stringify(body)} : {})})
        expect([method, path, answer.status]).toEqual([method, path, status])
      }
    expect((await lake.ask('/v1/projects/other/datasets/x', {method: 'PUT', token: lake.secrets.adminToken})).status).toBe(404)
    expect(await namesOf(lake.admin)).toContain(name)
  })
})

describe('a copy', () => {
  it('has the documents, references and words as they were, and a past that begins with who wrote each last', async () => {
    const [target, type] = [newId('copy'), newId('type')]
    await lake.admin
      .transaction()
      .create({_id: `${type}-b`, _type: type, text: 'palpation'})
      .create({_id: `drafts.${type}-a`, _type: type, text: 'auscultation', to: {_type: 'reference', _ref: `${type}-b`}})
      .create({_id: `${type}-a`, _type: type, to: {_type: 'reference', _ref: `${type}-b`}})
      .commit()
    await lake.admin.patch(`${type}-a`).set({text: 'percussion'}).commit()
    const {told} = await copy('production', target, {skipHistory: true})
    expect(told).toContain('event: done')
    const client = inDataset(target)
    const all = `*[_type == "${type}"] | order(_id)`
    expect(await client.fetch(all, {}, {perspective: 'raw'})).toEqual(await lake.admin.fetch(all, {}, {perspective: 'raw'}))
    expect(await client.fetch(`*[_type == "${type}" && text match "percus*"]._id`)).toEqual([`${type}-a`])
    expect(await client.fetch(`*[references("${type}-b")]._id`)).toEqual([`${type}-a`])
    expect(await failure(client.delete(`${type}-b`))).toMatchObject({status: 409})
    const {_rev} = (await client.getDocument(`${type}-a`))!
    const history = async (dataset: string) =>
      (await (await lake.ask(`/v1/data/history/${dataset}/transactions/${type}-a`, {token: lake.secrets.adminToken})).text())
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as {id: string}).id)
    expect(await history(target)).toEqual([_rev])
    const whole = newId('whole')
    await copy('production', whole)
    expect(await history(whole)).toEqual(await history('production'))
    // From here each goes its own way.
    await client.patch(`${type}-a`).set({text: 'changed'}).commit()
    expect(await lake.admin.fetch(`*[_id == "${type}-a"][0].text`)).toBe('percussion')
  })

  it('gives people what they may do where it came from', async () => {
    const [target, secret] = [newId('copy'), newId('copy')]
    await copy('production', target)
    await copy('compliance', secret)
    const id = newId('post')
    await inDataset(target, ines).create({_id: id, _type: 'post'})
    expect(await failure(inDataset(target, ines).create({_type: 'siteSettings'}))).toMatchObject({status: 403})
    expect(await inDataset(secret, ines).fetch('*')).toEqual([])
    expect(await inDataset(secret, lake.anonymous).fetch('*')).toEqual([])
    const second = newId('copy')
    await copy(target, second)
    expect(await inDataset(second, ines).fetch('*[_id == $id]._type', {id})).toEqual(['post'])
  })

  it('shares the files of its pictures, each under its own address', async () => {
    const asset = await lake.admin.assets.upload('image', await quarters(40, 20), {filename: 'quarters.png'})
    const target = newId('copy')
    await copy('production', target)
    const copied = await inDataset(target).getDocument<{path: string; url: string}>(asset._id)
    expect(copied?.path).toBe(asset.path.replace('/production/', `/${target}/`))
    const [first, second] = await Promise.all([lake.ask(`/${asset.path}`), fetch(copied!.url)])
    expect(Buffer.from(await second.arrayBuffer())).toEqual(Buffer.from(await first.arrayBuffer()))
    await lake.admin.datasets.delete(target)
    expect((await lake.ask(`/${copied!.path}`)).status).toBe(404)
    expect((await lake.ask(`/${asset.path}`)).status).toBe(200)
  })

  it('holds what there was when it began, whatever is written meanwhile, and keeps nobody waiting', async () => {
    const type = newId('type')
    const many = Array.from({length: 2000}, (_, number) => ({create: {_id: `${type}-${number}`, _type: type, state: 'old'}}))
    await lake.admin.transaction(many).commit({returnDocuments: false})
    const target = newId('copy')
    const {jobId} = await lake.admin.request<{jobId: string}>({
      method: 'PUT',
      url: '/datasets/production/copy',
      body: {targetDataset: target, skipHistory: true},
    })
    const late = `${type}-1999`
    await lake.admin.patch(late).set({state: 'new'}).commit()
    await lake.admin.create({_id: `${type}-later`, _type: type})
    expect(await namesOf(lake.admin)).not.toContain(target)
    await (await lake.ask(`/v1/jobs/${jobId}/listen`)).text()
    expect(await inDataset(target).fetch(`count(*[_type == "${type}" && state == "old"])`)).toBe(2000)
    expect(await inDataset(target).fetch(`count(*[_type == "${type}"])`)).toBe(2000)
    const jobs = await lake.admin.request<{id: string; state: string}[]>({
      url: '/projects/rounds/datasets/copy',
      query: {limit: '1'},
    })
    expect(jobs).toEqual([
      expect.objectContaining({id: jobId, state: 'completed', sourceDataset: 'production', targetDataset: target}),
    ])
  })

  it('leaves releases out where that is wished', async () => {
    const [releaseId, target, without] = [newId('r'), newId('copy'), newId('copy')]
    await lake.admin.releases.create({releaseId})
    await lake.admin.create({_id: `versions.${releaseId}.a`, _type: 'note'})
    await copy('production', target)
    await copy('production', without, {skipContentReleases: true})
    const versions = '*[_id in path("versions.**") || _id in path("_.releases.*")]._id'
    expect(await inDataset(target).fetch(versions, {}, {perspective: 'raw'})).toHaveLength(2)
    expect(await inDataset(without).fetch(versions, {}, {perspective: 'raw'})).toEqual([])
  })

  it('is refused of what is not there, to what is, and without a name', async () => {
    const ask = (source: string, body: unknown) =>
      failure(lake.admin.request({method: 'PUT', url: `/datasets/${source}/copy`, body}))
    expect(await ask('nowhere', {targetDataset: newId('x')})).toMatchObject({status: 404})
    expect(await ask('production', {targetDataset: 'compliance'})).toMatchObject({status: 409})
    expect(await ask('production', {targetDataset: 'No'})).toMatchObject({status: 400})
    expect(await ask('production', {})).toMatchObject({status: 400})
    expect((await lake.ask('/v1/jobs/nothing/listen')).status).toBe(404)
    expect((await lake.ask('/v1/jobs/nothing', {token: lake.secrets.adminToken})).status).toBe(404)
  })
})

describe('an alias', () => {
  const request = (method: string, url: string, body?: object) =>
    lake.admin.request<unknown>({method, url, ...(body ? {body} : {})})

  it('stands for a dataset wherever one is named, and for another one in one step', async () => {
    const [blue, green, alias] = [newId('blue'), newId('green'), newId('live')]
    for (const name of [blue, green]) {
      await lake.admin.datasets.create(name)
      await inDataset(name).create({_id: 'a', _type: 'note', name})
    }
    expect(await request('PUT', `/aliases/${alias}`, {datasetName: blue})).toEqual({aliasName: alias, datasetName: blue})
    const client = inDataset(`~${alias}`)
    expect(await client.fetch('*[_id == "a"][0].name')).toBe(blue)
    expect(await client.getDocument('a')).toMatchObject({name: blue})
    const stream = await openStream(`${lake.url}/v1/data/listen/~${alias}?query=*`, asAdmin())
    await client.patch('a').set({by: 'alias'}).commit()
    expect([(await stream.next()).name, (await stream.next()).name]).toEqual(['welcome', 'mutation'])
    expect(await inDataset(blue).fetch('*[_id == "a"][0].by')).toBe('alias')
    const asset = await client.assets.upload('file', Buffer.from('text'), {filename: 'a.txt'})
    expect(asset.path).toContain(`/${blue}/`)
    expect((await lake.ask(`/${asset.path.replace(blue, `~${alias}`)}`)).status).toBe(200)

    expect(await request('PATCH', `/projects/rounds/aliases/~${alias}`, {datasetName: green})).toEqual({
      aliasName: alias,
      datasetName: green,
    })
    expect(await client.fetch('*[_id == "a"][0].name')).toBe(green)
    expect(await request('GET', '/aliases')).toContainEqual({name: alias, datasetName: green})
    expect(await request('PATCH', `/aliases/${alias}/unlink`, {})).toEqual({aliasName: alias, datasetName: green})
    expect(await failure(client.fetch('*'))).toMatchObject({status: 404})
    await request('PATCH', `/aliases/${alias}`, {datasetName: green})
    await lake.admin.datasets.delete(green)
    expect(await request('GET', '/aliases')).toContainEqual({name: alias, datasetName: null})
    expect(await request('DELETE', `/aliases/${alias}`)).toMatchObject({deleted: true})
    expect(await request('GET', '/aliases')).not.toContainEqual(expect.objectContaining({name: alias}))
  })

  it('is no way around what somebody may do', async () => {
    await request('PUT', '/aliases/private', {datasetName: 'compliance'})
    const maren = await lake.signIn('maren')
    expect(await inDataset('~private', maren).fetch('*')).toEqual([])
    expect(await failure(inDataset('~private', maren).create({_type: 'post'}))).toMatchObject({status: 403})
    expect(await inDataset('~private', lake.anonymous).fetch('*')).toEqual([])
  })

  it('is refused with a bad name, twice, of a dataset that is not there, and where there is none', async () => {
    await request('PUT', '/aliases/once', {datasetName: 'production'})
    expect(await failure(request('PUT', '/aliases/once', {datasetName: 'production'}))).toMatchObject({status: 409})
    expect(await failure(request('PUT', '/aliases/No', {datasetName: 'production'}))).toMatchObject({status: 400})
    expect(await failure(request('PUT', '/aliases/other', {datasetName: 'nowhere'}))).toMatchObject({status: 404})
    expect(await failure(request('PUT', '/aliases/other', {datasetName: '~once'}))).toMatchObject({status: 400})
    expect(await failure(request('PATCH', '/aliases/nobody', {datasetName: 'production'}))).toMatchObject({status: 404})
    expect(await failure(request('DELETE', '/aliases/nobody'))).toMatchObject({status: 404})
    expect(await failure(inDataset('~nobody').fetch('*'))).toMatchObject({status: 404})
  })
})
