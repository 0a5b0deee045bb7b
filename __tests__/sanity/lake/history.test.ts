import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'
import {applyPatch, type RawPatch} from 'mendoza'

import {API_VERSION, newId, startTestLake, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let admin: SanityClient
let ines: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  admin = lake.admin
  ines = await lake.signIn('ines')
})

const ask = (path: string, token: string | undefined = lake.secrets.adminToken) =>
  lake.ask(`/v${API_VERSION}/data/history/production/${path}`, {token})
const act = (name: string, id: string, fields: Record<string, unknown> = {}, client = admin) =>
  client.request<{transactionId: string}>({
    method: 'POST',
    url: '/data/actions/production',
    body: {actions: [{actionType: `sanity.action.document.${name}`, publishedId: id, draftId: `drafts.${id}`, ...fields}]},
  })
const edit = (id: string, title: string, client = admin) => act('edit', id, {patch: {set: {title}}}, client)
const create = (id: string, client = admin) =>
  act('create', id, {attributes: {_id: `drafts.${id}`, _type: 'post', title: 'A'}}, client)

type Event = Record<string, unknown> & {type: string}
const eventsOf = async (id: string, search = '') =>
  ((await (await ask(`events/documents/${id}${search}`)).json()) as {events: Record<string, Event[]>}).events[id] ?? []

type Transaction = {
  id: string
  author: string
  timestamp: string
  documentIDs: string[]
  effects: Record<string, {apply: RawPatch; revert: RawPatch}>
  mutations?: unknown[]
}
async function transactionsOf(ids: string, search = ''): Promise<Transaction[]> {
  const answer = await ask(`transactions/${ids}?${search}`)
  const text = await answer.text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Transaction)
}

describe('a document that was purged', () => {
  it('has no history but its deletion, and what became of others is kept', async () => {
    const [id, other] = [newId('post'), newId('post')]
    await admin.create({_id: id, _type: 'post', title: 'words that must go'})
    await admin.create({_id: other, _type: 'post', title: 'kept'})
    await admin.patch(id).set({title: ''}).commit()
    await act('delete', id, {draftId: undefined, includeDrafts: [], purge: true})
    const told = JSON.stringify([await transactionsOf(id, 'effectFormat=mendoza'), await eventsOf(id)])
    expect(told).not.toContain('words that must go')
    expect(await transactionsOf(id)).toHaveLength(1)
    expect(await transactionsOf(other)).toHaveLength(1)
  })

  it('keeps its history where nobody asked for that', async () => {
    const id = newId('post')
    await admin.create({_id: id, _type: 'post', title: 'A'})
    await act('delete', id, {draftId: undefined, includeDrafts: []})
    expect(await transactionsOf(id)).toHaveLength(2)
  })
})

describe('what happened to a document', () => {
  it('is told newest first, under the id that was asked for, edits left out', async () => {
    const id = newId('post')
    const created = await create(id, ines)
    const edited = await edit(id, 'B')
    const published = await act('publish', id, {}, ines)
    await edit(id, 'C')
    await act('version.discard', id, {versionId: `drafts.${id}`})
    await act('unpublish', id)
    await act('delete', id, {includeDrafts: [`drafts.${id}`]})
    const events = await eventsOf(id)
    expect(events.map(({type}) => type)).toEqual([
      'deleteDocumentVersion',
      'unpublishDocument',
      'deleteDocumentVersion',
      'createDocumentVersion',
      'publishDocumentVersion',
      'createDocumentVersion',
    ])
    expect(events.at(-1)).toMatchObject({
      author: 'ines',
      documentId: id,
      versionId: `drafts.${id}`,
      versionRevisionId: created.transactionId,
      timestamp: expect.stringMatching(/Z$/),
    })
    expect(events.at(-2)).toMatchObject({
      author: 'ines',
      versionId: `drafts.${id}`,
      revisionId: published.transactionId,
      versionRevisionId: edited.transactionId,
      publishCause: {type: 'document.publish'},
    })
  })

  it('is told for a draft’s id as well', async () => {
    const id = newId('post')
    await create(id)
    const answer = (await (await ask(`events/documents/drafts.${id}`)).json()) as {events: Record<string, Event[]>}
    expect(answer.events[`drafts.${id}`]?.map(({type}) => type)).toEqual(['createDocumentVersion'])
  })

  it('tells a deletion from an unpublishing that left an older draft', async () => {
    const [deleted, unpublished] = [newId('post'), newId('post')]
    for (const id of [deleted, unpublished]) await admin.create({_id: id, _type: 'post'})
    await edit(unpublished, 'B')
    await act('unpublish', unpublished)
    await act('delete', deleted)
    expect((await eventsOf(unpublished))[0]?.type).toBe('unpublishDocument')
    expect((await eventsOf(deleted))[0]?.type).toBe('deleteDocumentGroup')
  })

  it('is cut to the limit, and is nothing for what never was', async () => {
    const id = newId('post')
    await create(id)
    await act('publish', id)
    expect((await eventsOf(id, '?limit=1')).map(({type}) => type)).toEqual(['publishDocumentVersion'])
    expect(await eventsOf('never-was')).toEqual([])
  })
})

describe('the transactions of documents', () => {
  let id: string
  const made: string[] = []

  beforeAll(async () => {
    id = newId('post')
    made.push((await create(id, ines)).transactionId)
    for (const title of ['B', 'C', 'D']) made.push((await edit(id, title)).transactionId)
    made.push((await act('publish', id)).transactionId)
  })

  const both = () => `drafts.${id},${id}`
  const idsOf = async (search = '') => (await transactionsOf(both(), search)).map((transaction) => transaction.id)

  it('come as lines of JSON, oldest first', async () => {
    const answer = await ask(`transactions/${both()}`)
    expect(answer.headers.get('content-type')).toMatch(/ndjson/)
    expect(await idsOf()).toEqual(made)
  })

  it('come newest first when reversed, and never more than the limit', async () => {
    expect(await idsOf('reverse=true')).toEqual(made.toReversed())
    expect(await idsOf('limit=2')).toEqual(made.slice(0, 2))
    expect(await idsOf('limit=2&reverse=true')).toEqual(made.toReversed().slice(0, 2))
    expect(await idsOf('limit=0')).toEqual([])
  })

  it('come from one to another, both included', async () => {
    expect(await idsOf(`fromTransaction=${made[1]}`)).toEqual(made.slice(1))
    expect(await idsOf(`toTransaction=${made[2]}`)).toEqual(made.slice(0, 3))
    expect(await idsOf(`fromTransaction=${made[1]}&toTransaction=${made[2]}`)).toEqual(made.slice(1, 3))
    expect(await idsOf(`fromTransaction=${made[1]}&toTransaction=${made[3]}&reverse=true&limit=1`)).toEqual([made[3]])
    expect(await idsOf('fromTransaction=&toTransaction=')).toEqual(made)
  })

  it('tell who changed what, so that each state can be put together', async () => {
    const transactions = await transactionsOf(both(), 'effectFormat=mendoza&excludeContent=true')
    expect(transactions[0]).toMatchObject({author: 'ines', documentIDs: [`drafts.${id}`]})
    expect(transactions.at(-1)?.documentIDs.toSorted()).toEqual([`drafts.${id}`, id])
    expect(transactions.every((transaction) => !('mutations' in transaction))).toBe(true)
    let document: unknown = null
    const titles = transactions.map(({effects}) => {
      document = applyPatch(document, effects[`drafts.${id}`]!.apply)
      return (document as {title?: string} | null)?.title
    })
    expect(titles).toEqual(['A', 'B', 'C', 'D', undefined])
    for (const {effects} of transactions.toReversed()) document = applyPatch(document, effects[`drafts.${id}`]!.revert)
    expect(document).toBeNull()
  })

  it('hold the mutations where content is wanted', async () => {
    expect((await transactionsOf(both()))[1]?.mutations).toEqual([{patch: {id: `drafts.${id}`, set: {title: 'B'}}}])
  })

  it.each(['limit=x', 'limit=-1', 'limit=1.5'])('are refused with %s', async (search) => {
    expect((await ask(`transactions/${both()}?${search}`)).status).toBe(400)
  })
})

describe('a document as it was', () => {
  let id: string
  const revisions: {rev: string; at: string}[] = []

  beforeAll(async () => {
    id = newId('post')
    await admin.create({_id: id, _type: 'post', title: 'A'})
    for (const title of ['A', 'B', 'C']) {
      const {_rev, _updatedAt} = await admin.patch(id).set({title}).commit()
      revisions.push({rev: _rev, at: _updatedAt})
      // Instants are told apart by the millisecond.
      while (Date.now() <= Date.parse(_updatedAt)) await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await admin.delete(id)
  })

  const titleAt = async (search: string) =>
    ((await (await ask(`documents/${id}?${search}`)).json()) as {documents: {title: string}[]}).documents.map(({title}) => title)

  it('is found by its revision', async () => {
    expect(await titleAt(`revision=${revisions[1]?.rev}`)).toEqual(['B'])
    expect(await titleAt('revision=unknown')).toEqual([])
  })

  it('is found by an instant', async () => {
    expect(await titleAt(`time=${revisions[0]?.at}`)).toEqual(['A'])
    expect(await titleAt(`time=${revisions[2]?.at}`)).toEqual(['C'])
    expect(await titleAt('time=2020-01-01T00:00:00Z')).toEqual([])
    expect(await titleAt(`time=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([])
    expect((await ask(`documents/${id}?time=yesterday`)).status).toBe(400)
  })

  it('is found in its last state, also after it was deleted', async () => {
    expect(await titleAt('lastRevision=true')).toEqual(['C'])
  })
})

describe('who may look back', () => {
  it.each(['events/documents/x', 'transactions/x', 'documents/x?lastRevision=true'])(
    'is nobody without signing in: %s',
    async (path) => {
      expect((await lake.ask(`/v${API_VERSION}/data/history/production/${path}`)).status).toBe(401)
      expect((await ask(path, 'nonsense')).status).toBe(401)
      expect((await ask(path)).status).toBe(200)
    },
  )

  it('is in the private dataset only who may read it', async () => {
    const id = newId('licenseRecord')
    await admin.withConfig({dataset: 'compliance'}).create({_id: id, _type: 'licenseRecord', holder: 'M. Okafor'})
    const path = `/v${API_VERSION}/data/history/compliance/transactions/${id}`
    const seen = async (personaId: string) =>
      (await lake.ask(path, {token: String((await lake.signIn(personaId)).config().token)})).text()
    expect(await seen('ines')).toBe('')
    expect(await seen('adaeze')).toContain('M. Okafor')
  })
})
