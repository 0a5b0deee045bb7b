/** Where Studio keeps comments and tasks: asked for in its own words. In a browser, `studio-alone.e2e.ts` writes them. */
import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'

import {failure, newId, startTestLake, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let saskia: SanityClient
let ines: SanityClient
let maren: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  saskia = await lake.signIn('saskia')
  ines = await lake.signIn('ines')
  maren = await lake.signIn('maren')
})

type Listed = {name: string; datasetProfile: string; addonFor: string}

const placeOf = (dataset: string, client: SanityClient) =>
  client.request<Listed[]>({url: `/projects/local/datasets`, query: {datasetProfile: 'comments', addonFor: dataset}})
const setUp = (dataset: string, client: SanityClient) =>
  client.request<{datasetName: string}>({method: 'POST', url: `/comments/${dataset}/setup`})

/** What Studio writes when somebody comments on a title. */
const commentOn = (id: string, text: string) => ({
  _type: 'comment',
  authorId: 'maren',
  message: [{_type: 'block', _key: 'a', children: [{_type: 'span', _key: 'b', text}]}],
  threadId: newId('thread'),
  status: 'open',
  target: {
    documentType: 'post',
    path: {field: 'title'},
    document: {_dataset: 'production', _projectId: 'local', _ref: id, _type: 'crossDatasetReference', _weak: true},
  },
})

describe('comments on the documents of a dataset', () => {
  it('have no place until the first is written, and one place from then on', async () => {
    const name = newId('talked-about')
    await saskia.datasets.create(name, {aclMode: 'public'})
    expect(await placeOf(name, saskia)).toEqual([])
    const places = await Promise.all([setUp(name, saskia), setUp(name, saskia), setUp(name, lake.admin)])
    expect(places).toEqual(Array.from({length: 3}, () => ({datasetName: `${name}-comments`})))
    expect(await placeOf(name, saskia)).toEqual([
      expect.objectContaining({name: `${name}-comments`, datasetProfile: 'comments', addonFor: name, aclMode: 'private'}),
    ])
  })

  it('are written and read by everybody who has business in the dataset, and by nobody else', async () => {
    const {datasetName} = await setUp('production', maren)
    const comment = await maren.withConfig({dataset: datasetName}).create(commentOn('post-x', 'Is this so?'))
    const ofInes = ines.withConfig({dataset: datasetName})
    expect(await ofInes.fetch('*[_type == "comment" && target.document._ref == $id]._id', {id: 'post-x'})).toEqual([comment._id])
    await ofInes.patch(comment._id).set({status: 'resolved'}).commit()
    const anonymous = lake.anonymous.withConfig({dataset: datasetName})
    expect(await anonymous.fetch('*')).toEqual([])
    expect(await placeOf('production', lake.anonymous)).toEqual([])
    expect(await failure(anonymous.create(commentOn('post-x', 'Me too')))).toMatchObject({status: 401})
  })

  it('are no content: who reads the site sees none of them', async () => {
    const {datasetName} = await setUp('production', maren)
    await maren.withConfig({dataset: datasetName}).create({_id: 'said', ...commentOn('post-x', 'Is this so?')})
    expect(await lake.admin.getDocument('said')).toBeUndefined()
  })

  it('stay among those who may see what they are about, where others have no business', async () => {
    const name = newId('closed')
    await saskia.datasets.create(name, {aclMode: 'private'})
    const {datasetName} = await setUp(name, saskia)
    expect(await failure(setUp(name, ines))).toMatchObject({status: 403})
    expect(await placeOf(name, ines)).toEqual([])
    expect(await failure(ines.withConfig({dataset: datasetName}).create(commentOn('a', 'Hello')))).toMatchObject({status: 403})
  })

  it('cannot be made public', async () => {
    const {datasetName} = await setUp('production', maren)
    expect(await failure(saskia.datasets.edit(datasetName, {aclMode: 'public'}))).toMatchObject({status: 400})
  })

  it('go with the dataset they are about', async () => {
    const name = newId('gone')
    await saskia.datasets.create(name)
    const {datasetName} = await setUp(name, saskia)
    await saskia.withConfig({dataset: datasetName}).create({_id: 'said', ...commentOn('a', 'Hello')})
    await saskia.datasets.delete(name)
    expect((await saskia.datasets.list()).map((one) => one.name)).not.toContain(datasetName)
    await saskia.datasets.create(name)
    expect(await placeOf(name, saskia)).toEqual([])
  })

  it.each([
    ['for a dataset that is not there', 'nowhere', 404],
    ['for what holds comments itself', 'production-comments', 400],
    ['under a name that would be too long', 'x'.repeat(60), 400],
    ['under a name that is taken', 'taken', 409],
  ])('are refused %s', async (_case, name, status) => {
    await setUp('production', maren)
    if (name === 'taken') await saskia.datasets.create('taken-comments')
    if (name === 'taken' || name.length > 20) await saskia.datasets.create(name)
    expect(await failure(setUp(name, saskia))).toMatchObject({status})
  })

  it('are nobody’s who has not signed in', async () => {
    expect(await failure(setUp('production', lake.anonymous))).toMatchObject({status: 401})
  })
})
