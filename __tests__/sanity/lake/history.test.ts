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
      publishCause: 'document.publish',
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

describe('what happened to a version', () => {
  const LATER = '2099-01-01T00:00:00.000Z'
  const release = (name: string, releaseId: string, fields: Record<string, unknown> = {}, client = admin) =>
    client.request<{transactionId: string}>({
      method: 'POST',
      url: '/data/actions/production',
      body: {actions: [{actionType: `sanity.action.release.${name}`, releaseId, ...fields}]},
    })
  const addVersion = (releaseId: string, id: string, title: string) =>
    act('version.create', id, {document: {_id: `versions.${releaseId}.${id}`, _type: 'topic', title}})

  it('is told with its release, from the beginning to its publication', async () => {
    const [releaseId, id] = [newId('r'), newId('topic')]
    const versionId = `versions.${releaseId}.${id}`
    await admin.create({_id: id, _type: 'topic', title: 'A'})
    await release('create', releaseId)
    const created = await addVersion(releaseId, id, 'B')
    const edited = await act('edit', id, {draftId: versionId, patch: {set: {title: 'C'}}})
    await release('schedule', releaseId, {publishAt: LATER})
    await release('unschedule', releaseId)
    await release('schedule', releaseId, {publishAt: LATER})
    await release('schedule', releaseId, {publishAt: '2098-01-01T00:00:00.000Z'})
    await release('unschedule', releaseId)
    const published = await release('publish', releaseId)

    const common = {releaseId, versionId, documentId: id, author: 'robot-admin', versionRevisionId: edited.transactionId}
    expect(await eventsOf(versionId)).toMatchObject([
      {...common, type: 'publishDocumentVersion', revisionId: published.transactionId, publishCause: 'release.publish'},
      {...common, type: 'unscheduleDocumentVersion'},
      {...common, type: 'scheduleDocumentVersion', publishAt: '2098-01-01T00:00:00.000Z', state: 'unscheduled'},
      {...common, type: 'scheduleDocumentVersion', publishAt: LATER, state: 'unscheduled'},
      {...common, type: 'unscheduleDocumentVersion'},
      {...common, type: 'scheduleDocumentVersion', publishAt: LATER, state: 'unscheduled'},
      {...common, type: 'createDocumentVersion', versionRevisionId: created.transactionId},
    ])
    // The document that readers see tells of it as well; a draft has its own story.
    expect(await eventsOf(id)).toMatchObject([
      {...common, type: 'publishDocumentVersion', revisionId: published.transactionId, publishCause: 'release.publish'},
      {type: 'createLiveDocument'},
    ])
    expect((await eventsOf(`drafts.${id}`)).map(({type}) => type)).toEqual(['createLiveDocument'])
  })

  it('is told as scheduled, and as published by its schedule', async () => {
    const [releaseId, id] = [newId('r'), newId('topic')]
    const versionId = `versions.${releaseId}.${id}`
    await release('create', releaseId)
    await addVersion(releaseId, id, 'B')
    await release('schedule', releaseId, {publishAt: LATER})
    expect((await eventsOf(versionId))[0]).toMatchObject({type: 'scheduleDocumentVersion', publishAt: LATER, state: 'pending'})
    await release('schedule', releaseId, {publishAt: '2020-01-01T00:00:00.000Z'})
    while ((await admin.getDocument(`_.releases.${releaseId}`))?.['state'] !== 'published');
    expect(await eventsOf(versionId)).toMatchObject([
      {type: 'publishDocumentVersion', publishCause: 'release.schedule', releaseId},
      {type: 'scheduleDocumentVersion', publishAt: '2020-01-01T00:00:00.000Z', state: 'published'},
      {type: 'scheduleDocumentVersion', publishAt: LATER, state: 'unscheduled'},
      {type: 'createDocumentVersion'},
    ])
  })

  it('is told where it ended in another way', async () => {
    const [releaseId, discarded, takenDown, alone] = [newId('r'), newId('topic'), newId('topic'), newId('topic')]
    const version = (id: string) => `versions.${releaseId}.${id}`
    await admin.create({_id: takenDown, _type: 'topic', title: 'A'})
    await release('create', releaseId)
    for (const id of [discarded, alone]) await addVersion(releaseId, id, 'B')
    await act('version.unpublish', takenDown, {versionId: version(takenDown)})
    await act('version.discard', discarded, {versionId: version(discarded)})
    await act('publish', alone, {draftId: version(alone)})
    await release('publish', releaseId)
    const typesOf = async (id: string) => (await eventsOf(id)).map(({type}) => type)
    expect(await typesOf(version(discarded))).toEqual(['deleteDocumentVersion', 'createDocumentVersion'])
    expect(await typesOf(version(takenDown))).toEqual(['unpublishDocument', 'createDocumentVersion'])
    expect(await typesOf(takenDown)).toEqual(['unpublishDocument', 'createLiveDocument'])
    expect((await eventsOf(version(alone)))[0]).toMatchObject({type: 'publishDocumentVersion', publishCause: 'document.publish'})
    expect((await eventsOf(alone))[0]).toMatchObject({type: 'publishDocumentVersion', versionId: version(alone)})
  })

  it('is kept, once its release is published, under the transaction that published it', async () => {
    const [releaseId, changed, added] = [newId('r'), newId('topic'), newId('topic')]
    const first = await admin.create({_id: changed, _type: 'topic', title: 'before'})
    await release('create', releaseId)
    for (const id of [changed, added]) await addVersion(releaseId, id, 'after')
    const {transactionId} = await release('publish', releaseId)
    const states = (await admin.releases.get({releaseId}))?.finalDocumentStates ?? []
    const ids = states.map((state) => state.id).join(',')
    const {documents} = (await (await ask(`documents/${ids}?lastRevision=true`)).json()) as {documents: Record<string, unknown>[]}
    expect(documents.map(({_id, _rev, title}) => [_id, _rev, title])).toEqual([
      [`versions.${releaseId}.${changed}`, transactionId, 'after'],
      [`versions.${releaseId}.${added}`, transactionId, 'after'],
    ])
    // By it Studio finds what it would go back to: an earlier revision, or nothing.
    const earlier = await transactionsOf(
      `${changed},${added}`,
      `toTransaction=${transactionId}&reverse=true&effectFormat=mendoza`,
    )
    expect(earlier.map((transaction) => transaction.id)).toEqual([transactionId, first._rev])
    expect(earlier[0]?.effects[added]?.revert).toEqual([0, null])
  })
})

describe('a long history', () => {
  it('is told page by page, each event once', async () => {
    const id = newId('post')
    for (let round = 0; round < 4; round++) {
      await create(id)
      await act('publish', id)
      await act('delete', id)
    }
    const all = await eventsOf(id)
    expect(all.length).toBeGreaterThan(8)
    for (const limit of [1, 2, 3, 5]) {
      const told: Event[] = []
      let cursor = ''
      do {
        const answer = await ask(`events/documents/${id}?limit=${limit}&nextCursor=${cursor}`)
        const page = (await answer.json()) as {events: Record<string, Event[]>; nextCursor: string}
        told.push(...(page.events[id] ?? []))
        cursor = page.nextCursor
      } while (cursor !== '' && told.length <= all.length)
      expect(told).toEqual(all)
    }
  })

  it.each(['nextCursor=x', 'nextCursor=1', 'nextCursor=-1-2', 'limit=many'])('is refused with %s', async (search) => {
    expect((await ask(`events/documents/x?${search}`)).status).toBe(400)
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

  it('come of some authors, and of some time', async () => {
    expect(await idsOf('authors=ines')).toEqual(made.slice(0, 1))
    expect(await idsOf('authors=ines,robot-admin')).toEqual(made)
    expect(await idsOf('authors=nobody')).toEqual([])
    const [, second, , fourth] = await transactionsOf(both())
    expect(await idsOf(`fromTime=${second?.timestamp}&toTime=${fourth?.timestamp}`)).toEqual(
      expect.arrayContaining(made.slice(1, 4)),
    )
    expect(await idsOf('fromTime=2099-01-01T00:00:00Z')).toEqual([])
    expect(await idsOf('toTime=2020-01-01T00:00:00Z')).toEqual([])
  })

  it('come from a transaction of another document, and up to none that is forgotten', async () => {
    const {_rev} = await admin.create({_id: newId('post'), _type: 'post'})
    expect(await idsOf(`fromTransaction=${_rev}`)).toEqual([])
    expect(await idsOf(`toTransaction=${_rev}`)).toEqual(made)
    expect(await idsOf('fromTransaction=unknown')).toEqual(made)
    expect(await idsOf('toTransaction=unknown')).toEqual([])
  })

  it('name the documents that were asked for, or all that were changed', async () => {
    const [asked, other] = [newId('post'), newId('post')]
    await admin.transaction().create({_id: asked, _type: 'post'}).create({_id: other, _type: 'post'}).commit()
    const [narrow] = await transactionsOf(asked, 'includeIdentifiedDocumentsOnly=true&effectFormat=mendoza')
    expect([narrow?.documentIDs, Object.keys(narrow?.effects ?? {})]).toEqual([[asked], [asked]])
    const [wide] = await transactionsOf(asked)
    expect(wide?.documentIDs).toEqual([asked, other])
    expect(wide).not.toHaveProperty('effects')
  })

  it.each([
    'limit=x',
    'limit=-1',
    'limit=1.5',
    'reverse=yes',
    'excludeContent=1',
    'excludeMutations=no',
    'includeIdentifiedDocumentsOnly=all',
    'effectFormat=json',
    'fromTime=yesterday',
    'toTime=soon',
  ])('are refused with %s', async (search) => {
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

  it('is found beside others, each as it was, and without those that were not there', async () => {
    const other = newId('post')
    const {_rev} = await admin.create({_id: other, _type: 'post', title: 'other'})
    const path = (search: string) => `documents/${id},${other},never-was?${search}`
    const found = async (search: string) =>
      ((await (await ask(path(search))).json()) as {documents: {_id: string; title: string}[]}).documents.map(({title}) => title)
    expect(await found('lastRevision=true')).toEqual(['C', 'other'])
    expect(await found(`revision=${_rev}`)).toEqual(['other'])
    expect(await found(`revision=${revisions[0]?.rev}`)).toEqual(['A'])
    expect(await found(`time=${revisions[1]?.at}`)).toEqual(['B'])
    for (const search of ['lastRevision=yes', `revision=${_rev}&lastRevision=true`, `revision=${_rev}&time=2020-01-01T00:00:00Z`])
      expect([search, (await ask(path(search))).status]).toEqual([search, 400])
  })

  it('is found in its last state, also after it was deleted', async () => {
    expect(await titleAt('lastRevision=true')).toEqual(['C'])
  })
})

describe('going back to an earlier version', () => {
  type Found = {documents: (Record<string, unknown> & {_id: string; _type: string})[]}
  const history = (path: string) => admin.request<Found>({url: `/data/history/production/documents/${path}`})

  it('takes a draft back, as Studio does it', async () => {
    const id = newId('post')
    const {transactionId} = await create(id)
    await edit(id, 'B')
    const {documents} = await history(`${id},drafts.${id}?revision=${transactionId}`)
    const {_updatedAt, ...attributes} = documents.find((document) => document['_rev'] === transactionId)!
    const restored = await act('replaceDraft', id, {attributes})
    const draft = await admin.getDocument(`drafts.${id}`)
    expect(draft).toMatchObject({title: 'A', _rev: restored.transactionId, _createdAt: attributes['_createdAt']})
    // And what was there before going back can be gone back to.
    const before = await history(`drafts.${id}?revision=${(await transactionsOf(`drafts.${id}`))[1]?.id}`)
    expect(before.documents[0]?.['title']).toBe('B')
  })

  it('brings a deleted document back as a draft', async () => {
    const id = newId('post')
    await create(id)
    await act('publish', id)
    await act('delete', id)
    const {documents} = await history(`${id},drafts.${id}?lastRevision=true`)
    const {_updatedAt, ...found} = documents.find(({_id}) => _id === `drafts.${id}`)!
    const attributes = {...found, _id: `drafts.${id}`}
    await admin.request({
      method: 'POST',
      url: '/data/actions/production',
      body: {
        actions: [
          {actionType: 'sanity.action.document.create', publishedId: id, attributes, ifExists: 'fail'},
          {actionType: 'sanity.action.document.replaceDraft', publishedId: id, attributes},
        ],
      },
    })
    expect(await admin.getDocument(`drafts.${id}`)).toMatchObject({title: 'A'})
    await act('publish', id)
    expect(await admin.getDocument(id)).toMatchObject({title: 'A', _createdAt: found['_createdAt']})
  })

  it('takes back what is edited without drafts', async () => {
    const id = newId('setting')
    const first = await admin.create({_id: id, _type: 'topic', title: 'A'})
    await admin.patch(id).set({title: 'B'}).commit()
    const {documents} = await history(`${id}?revision=${first._rev}`)
    const {_updatedAt, ...document} = documents[0]!
    await admin.createOrReplace(document, {visibility: 'async'})
    expect(await admin.getDocument(id)).toMatchObject({title: 'A', _createdAt: first._createdAt})
  })

  it('takes a version of a release back, and brings a discarded one back', async () => {
    const [releaseId, id] = [newId('r'), newId('topic')]
    const versionId = `versions.${releaseId}.${id}`
    await admin.releases.create({releaseId})
    const document = {_id: versionId, _type: 'topic', title: 'A'}
    const {transactionId} = await act('version.create', id, {document})
    await act('edit', id, {draftId: versionId, patch: {set: {title: 'B'}}})
    const old = (await history(`${id},drafts.${id},${versionId}?revision=${transactionId}`)).documents[0]!
    await act('version.replace', id, {document: old})
    expect(await admin.getDocument(versionId)).toMatchObject({title: 'A'})
    await act('version.discard', id, {versionId})
    const last = (await history(`${id},drafts.${id},${versionId}?lastRevision=true`)).documents[0]!
    await act('version.create', id, {document: last})
    expect(await admin.getDocument(versionId)).toMatchObject({title: 'A'})
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
