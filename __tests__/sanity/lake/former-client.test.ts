/** The client of the major version before: programs that were written for it run against the lake as they are. */
import {beforeAll, expect, it} from '@jest/globals'
import {createClient, type SanityClient} from 'sanity-client-7'

import {LOCAL_PROJECT_ID} from '../../../sanity/connection.ts'
import {API_VERSION, failure, newId, startTestLake, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  client = createClient({
    projectId: LOCAL_PROJECT_ID,
    dataset: 'production',
    apiVersion: API_VERSION,
    useCdn: false,
    apiHost: lake.url,
    useProjectHostname: false,
    token: lake.secrets.adminToken,
  })
})

it('creates, reads, changes and deletes', async () => {
  const _id = newId('note')
  expect(await client.create({_id, _type: 'note', text: 'a'})).toMatchObject({_id, _type: 'note', text: 'a'})
  expect(await client.patch(_id).set({text: 'b'}).inc({count: 1}).commit()).toMatchObject({text: 'b'})
  expect(await client.fetch('*[_id == $_id]{text}', {_id})).toEqual([{text: 'b'}])
  expect(await client.getDocument(_id)).toMatchObject({text: 'b'})
  expect(await client.getDocuments([_id, 'nowhere'])).toEqual([expect.objectContaining({_id}), null])
  await client.createOrReplace({_id, _type: 'note'})
  await client.createIfNotExists({_id, _type: 'note', text: 'c'})
  expect(await client.getDocument(_id)).not.toHaveProperty('text')
  expect(await failure(client.create({_id, _type: 'note'}))).toMatchObject({status: 409})
  await client.delete(_id)
  expect(await client.getDocument(_id)).toBeUndefined()
})

it('sends several changes as one, or none of them', async () => {
  const [one, two] = [newId(), newId()]
  await client.transaction().create({_id: one, _type: 'note'}).create({_id: two, _type: 'note'}).commit()
  const both = client.transaction().delete(one).create({_id: two, _type: 'note'})
  expect(await failure(both.commit())).toMatchObject({status: 409})
  expect(await client.fetch('count(*[_id in $ids])', {ids: [one, two]})).toBe(2)
})

it('asks a query that is too long for an address', async () => {
  const ids = Array.from({length: 3000}, (_, number) => `note-${number}`)
  expect(await client.fetch('count($ids)', {ids})).toBe(3000)
})

it('listens', async () => {
  const _id = newId('heard')
  const heard = await new Promise<{transition?: string; documentId?: string}>((resolve, reject) => {
    const subscription = client.listen('*[_id == $_id]', {_id}, {events: ['welcome', 'mutation']}).subscribe({
      next: (event) => {
        if (event.type === 'welcome') void client.create({_id, _type: 'note'})
        if (event.type !== 'mutation') return
        subscription.unsubscribe()
        resolve(event)
      },
      error: reject,
    })
  })
  expect(heard).toMatchObject({transition: 'appear', documentId: _id})
})

it('publishes a release', async () => {
  const [releaseId, publishedId] = [newId('r'), newId('page')]
  await client.releases.create({releaseId, metadata: {title: 'Spring', releaseType: 'asap'}})
  await client.create({_id: `versions.${releaseId}.${publishedId}`, _type: 'page', text: 'new'})
  await client.releases.publish({releaseId})
  expect(await client.getDocument(publishedId)).toMatchObject({text: 'new'})
  expect(await client.releases.get({releaseId})).toMatchObject({state: 'published'})
})

it('uploads a file', async () => {
  const asset = await client.assets.upload('file', Buffer.from('text'), {filename: 'a.txt'})
  expect(await (await fetch(asset.url)).text()).toBe('text')
})

it('makes, lists and deletes a dataset', async () => {
  const name = newId('made')
  expect(await client.datasets.create(name, {aclMode: 'private'})).toMatchObject({datasetName: name, aclMode: 'private'})
  expect((await client.datasets.list()).map((dataset) => dataset.name)).toContain(name)
  expect(await client.datasets.delete(name)).toEqual({deleted: true})
})

it('knows who it is', async () => {
  expect(await client.users.getById('me')).toMatchObject({id: 'robot-admin'})
  expect((await client.projects.getById(LOCAL_PROJECT_ID)).id).toBe(LOCAL_PROJECT_ID)
})
