import {afterEach, beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'

import {closeStreams, openStream} from '../../setup/event-stream.ts'
import {API_VERSION, failure, newId, startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let admin: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  admin = lake.admin
})

afterEach(closeStreams)

type Fields = Record<string, unknown>

/** Sent as it is: the client's types would not let a wrong action through. */
const act = (actions: Fields[], client = admin, more: Fields = {}) =>
  client.request<{transactionId: string}>({method: 'POST', url: '/data/actions/production', body: {actions, ...more}})
const release = (name: string, releaseId: string, fields: Fields = {}): Fields => ({
  actionType: `sanity.action.release.${name}`,
  releaseId,
  ...fields,
})

/** The client prefers a copy of the published document and says so; here the version is another from the start. */
const addVersion = (releaseId: string, publishedId: string, document: Fields, client = admin) =>
  act(
    [
      {
        actionType: 'sanity.action.document.version.create',
        publishedId,
        document: {...document, _id: `versions.${releaseId}.${publishedId}`},
      },
    ],
    client,
  )

/** May be written, and cannot be published. */
const TO_NOWHERE = {_type: 'topic', to: {_ref: 'nowhere', _weak: true, _strengthenOnPublish: {type: 'topic'}}}

const aRelease = async (client = admin) => (await client.releases.create({releaseId: newId('r')})).releaseId
const stateOf = async (releaseId: string) => (await admin.releases.get({releaseId}))?.state
const titleOf = async (id: string) => (await admin.getDocument<{title?: string}>(id))?.title
/** A document that is published, and one that is not, each with a version in the release. */
async function aFullRelease(client = admin) {
  const releaseId = await aRelease(client)
  const [known, added] = [newId('post'), newId('post')]
  await client.create({_id: known, _type: 'topic', title: 'before'})
  await addVersion(releaseId, known, {_type: 'topic', title: 'after'}, client)
  await addVersion(releaseId, added, {_type: 'topic', title: 'new'}, client)
  return {releaseId, known, added}
}

describe('a release', () => {
  it('begins active, with what Studio shows of it', async () => {
    const {releaseId, transactionId} = await admin.releases.create({
      releaseId: newId('r'),
      metadata: {title: 'Spring', releaseType: 'scheduled', cardinality: 'many'},
    })
    expect(await admin.releases.get({releaseId})).toEqual({
      _id: `_.releases.${releaseId}`,
      _type: 'system.release',
      _rev: transactionId,
      _createdAt: expect.any(String),
      _updatedAt: expect.any(String),
      name: releaseId,
      state: 'active',
      metadata: {title: 'Spring', releaseType: 'scheduled', cardinality: 'many'},
    })
    expect(await admin.fetch('releases::all()[name == $releaseId][0].state', {releaseId})).toBe('active')
  })

  it('is there once', async () => {
    const releaseId = await aRelease()
    expect((await failure(admin.releases.create({releaseId}))).status).toBe(409)
  })

  it('has metadata that can be edited, and nothing else', async () => {
    const releaseId = await aRelease()
    await admin.releases.edit({
      releaseId,
      patch: {set: {metadata: {title: 'A', description: 'B', releaseType: 'asap'}}, unset: ['metadata.description']},
    })
    expect((await admin.releases.get({releaseId}))?.metadata).toEqual({title: 'A', releaseType: 'asap'})
    for (const patch of [
      {set: {state: 'published'}},
      {set: {publishAt: '2020-01-01T00:00:00Z'}},
      {set: {extra: 1}},
      {unset: ['name']},
      {unset: ['metadata']},
      {set: {'metadata.releaseType': 'someday'}},
    ])
      expect([patch, (await failure(act([release('edit', releaseId, {patch})]))).status]).toEqual([patch, 400])
    expect(await stateOf(releaseId)).toBe('active')
  })

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['a mutation', (id) => admin.createOrReplace({_id: id, _type: 'system.release', name: 'x', state: 'scheduled'})],
    ['a patch', (id) => admin.patch(id).set({state: 'published'}).commit()],
    ['a deletion', (id) => admin.delete(id)],
    ['a draft of it', (id) => admin.create({_id: `drafts.${id}`, _type: 'system.release', state: 'scheduled'})],
    ['a version of it', (id) => admin.create({_id: `versions.r1.${id}`, _type: 'system.release', state: 'scheduled'})],
  ])('is not changed by %s', async (_name, change) => {
    const releaseId = await aRelease()
    expect((await failure(change(`_.releases.${releaseId}`))).status).toBe(400)
    expect(await stateOf(releaseId)).toBe('active')
  })

  it.each<[string, Fields]>([
    ['no id', release('create', '')],
    ['an id with a dot', release('create', 'a.b')],
    ['the name of a perspective', release('create', 'drafts')],
    ['metadata that are none', release('create', 'r-wrong', {metadata: 'x'})],
    ['a title that is no text', release('create', 'r-wrong', {metadata: {title: 1}})],
    ['a type nobody knows', release('create', 'r-wrong', {metadata: {releaseType: 'x'}})],
    ['a cardinality nobody knows', release('create', 'r-wrong', {metadata: {cardinality: 'few'}})],
    ['a date that is none', release('create', 'r-wrong', {metadata: {intendedPublishAt: 'soon'}})],
    ['an edit without a patch', release('edit', 'r-wrong')],
    ['an import of nothing', release('import', 'r-brought')],
    ['an import of something else', release('import', 'r-brought', {attributes: {_type: 'post'}})],
    ['an import in a state nobody knows', release('import', 'r-brought', {attributes: {_type: 'system.release', state: 'x'}})],
    ['an import for no hour', release('import', 'r-brought', {attributes: {_type: 'system.release', state: 'scheduled'}})],
    ['an import under the name of a perspective', release('import', 'raw', {attributes: {_type: 'system.release'}})],
    ['an import in no known way', release('import', 'r-brought', {attributes: {_type: 'system.release'}, ifExists: 'hope'})],
    ['an action nobody knows', release('constructor', 'r-wrong')],
  ])('is refused with %s', async (_name, wrong) => {
    if (wrong['actionType'] === 'sanity.action.release.edit') await admin.releases.create({releaseId: 'r-wrong'})
    const {status, body} = await failure(act([wrong]))
    expect([status, body.error.type]).toEqual([400, 'actionError'])
  })

  it('is refused below the version that knows it', async () => {
    const early = admin.withConfig({apiVersion: '2025-02-18'})
    const {status, body} = await failure(act([release('create', newId('r'))], early))
    expect([status, body.error.description]).toEqual([400, 'action index 0: not supported for this API version'])
    expect(await act([release('create', newId('r'))], admin.withConfig({apiVersion: '2025-02-19'}))).toHaveProperty(
      'transactionId',
    )
  })

  it.each(['edit', 'publish', 'schedule', 'unschedule', 'archive', 'unarchive', 'delete'])(
    'that is not there answers 404 to %s',
    async (name) => {
      const {status} = await failure(act([release(name, 'nowhere', {publishAt: '2030-01-01T00:00:00Z', patch: {set: {}}})]))
      expect(status).toBe(404)
    },
  )
})

describe('a release that is imported', () => {
  const bring = (releaseId: string, attributes: Fields, more: Fields = {}) =>
    act([
      release('import', releaseId, {
        attributes: {_id: `_.releases.${releaseId}`, _type: 'system.release', name: releaseId, ...attributes},
        ...more,
      }),
    ])
  const metadata = {title: 'Spring', releaseType: 'scheduled'}

  it.each(['active', 'published', 'archived'])('is as far as it was: %s', async (state) => {
    const releaseId = newId('brought')
    await bring(releaseId, {state, metadata, _createdAt: '2025-03-01T09:00:00Z'})
    expect(await admin.releases.get({releaseId})).toMatchObject({state, metadata, _createdAt: '2025-03-01T09:00:00Z'})
  })

  it('keeps an hour that is to come', async () => {
    const [releaseId, publishAt] = [newId('brought'), '2099-03-01T09:00:00.000Z']
    await bring(releaseId, {state: 'scheduled', metadata, publishAt})
    expect(await admin.releases.get({releaseId})).toMatchObject({state: 'scheduled', publishAt})
  })

  it('does not appear because its hour passed before it was here: it is active, and says when it was meant for', async () => {
    const [releaseId, id] = [newId('brought'), newId('post')]
    await addVersion(releaseId, id, {_type: 'topic', title: 'late'})
    await bring(releaseId, {state: 'scheduled', metadata, publishAt: '2025-03-01T09:00:00Z'})
    const brought = await admin.releases.get({releaseId})
    expect(brought).toMatchObject({state: 'active', metadata: {...metadata, intendedPublishAt: '2025-03-01T09:00:00Z'}})
    expect(brought).not.toHaveProperty('publishAt')
    expect(await admin.getDocument(id)).toBeUndefined()
  })

  it('meets one that is there already as it is asked to', async () => {
    const releaseId = await aRelease()
    expect((await failure(bring(releaseId, {metadata}))).status).toBe(409)
    await bring(releaseId, {metadata}, {ifExists: 'ignore'})
    expect((await admin.releases.get({releaseId}))?.metadata).not.toMatchObject(metadata)
    await bring(releaseId, {metadata}, {ifExists: 'replace'})
    expect((await admin.releases.get({releaseId}))?.metadata).toMatchObject(metadata)
  })
})

describe('versions in a release', () => {
  it('are created, replaced, discarded and shown by perspective', async () => {
    const releaseId = await aRelease()
    const id = newId('post')
    await admin.create({_id: id, _type: 'topic', title: 'published'})
    await admin.createVersion({releaseId, publishedId: id, baseId: id})
    await admin.replaceVersion({releaseId, publishedId: id, document: {_type: 'topic', title: 'in the release'}})
    const seen = (perspective: string[]) => admin.fetch<string>('*[_id == $id][0].title', {id}, {perspective})
    expect(await seen([releaseId])).toBe('in the release')
    expect(await seen(['published'])).toBe('published')
    expect(await admin.fetch('*[sanity::partOfRelease($releaseId)]._id', {releaseId}, {perspective: 'raw'})).toEqual([
      `versions.${releaseId}.${id}`,
    ])
    expect((await admin.releases.fetchDocuments({releaseId}, {perspective: 'raw'} as object)).result).toHaveLength(1)
    await admin.discardVersion({releaseId, publishedId: id})
    expect(await seen([releaseId])).toBe('published')
  })

  it('can stand for the end of a document, which the release shows as gone', async () => {
    const releaseId = await aRelease()
    const [id, changed] = [newId('post'), newId('post')]
    for (const _id of [id, changed]) await admin.create({_id, _type: 'topic', title: 'A'})
    await addVersion(releaseId, changed, {_type: 'topic', title: 'B'})
    for (const publishedId of [id, changed]) await admin.unpublishVersion({releaseId, publishedId})
    expect(await admin.fetch('*[_id in $ids]', {ids: [id, changed]}, {perspective: [releaseId]})).toEqual([])
    expect(await admin.getDocument(`versions.${releaseId}.${changed}`)).toMatchObject({title: 'B', _system: {delete: true}})
    // Studio takes the mark away again so.
    await act([
      {
        actionType: 'sanity.action.document.edit',
        draftId: `versions.${releaseId}.${id}`,
        publishedId: id,
        patch: {unset: ['_system.delete']},
      },
    ])
    expect(await admin.fetch('*[_id == $id][0].title', {id}, {perspective: [releaseId]})).toBe('A')
  })

  it.each<[string, number, Fields]>([
    ['the end of what is not published', 404, {publishedId: 'nowhere', versionId: 'versions.r1.nowhere'}],
    ['the end of another document', 400, {publishedId: 'a', versionId: 'versions.r1.b'}],
    ['the end of a draft', 400, {publishedId: 'a', versionId: 'drafts.a'}],
    ['the end of nothing', 400, {publishedId: 'a'}],
  ])('are refused with %s', async (_name, expected, fields) => {
    expect((await failure(act([{actionType: 'sanity.action.document.version.unpublish', ...fields}]))).status).toBe(expected)
  })

  it('belong to the document they are named after', async () => {
    const create = (fields: Fields) => act([{actionType: 'sanity.action.document.version.create', ...fields}])
    const id = newId('post')
    await admin.create({_id: id, _type: 'topic'})
    for (const wrong of [
      {publishedId: id, baseId: id, versionId: 'versions.r1.other'},
      {publishedId: id, document: {_id: 'versions.r1.other', _type: 'topic'}},
      {document: {_id: `versions.r1.${id}`, _type: 'topic'}},
    ])
      expect((await failure(create(wrong))).status).toBe(400)
  })
})

describe('publishing a release', () => {
  it('publishes all that is in it, in one transaction', async () => {
    const {releaseId, known, added} = await aFullRelease()
    const gone = newId('post')
    await admin.create({_id: gone, _type: 'topic', title: 'last words'})
    await admin.create({_id: `drafts.${known}`, _type: 'topic', title: 'somebody’s draft'})
    await admin.unpublishVersion({releaseId, publishedId: gone})
    const {transactionId} = await admin.releases.publish({releaseId})

    const documents = await admin.getDocuments([known, added])
    expect(documents.map((document) => [document?.['title'], document?._rev])).toEqual([
      ['after', transactionId],
      ['new', transactionId],
    ])
    expect(documents.some((document) => document && '_system' in document)).toBe(false)
    expect(await titleOf(`drafts.${known}`)).toBe('somebody’s draft')
    expect([await titleOf(gone), await titleOf(`drafts.${gone}`)]).toEqual([undefined, 'last words'])
    expect(await admin.fetch('count(*[sanity::partOfRelease($releaseId)])', {releaseId}, {perspective: 'raw'})).toBe(0)
    expect(await admin.releases.get({releaseId})).toMatchObject({
      state: 'published',
      publishedAt: expect.stringMatching(/Z$/),
      finalDocumentStates: [known, added, gone].map((id) => ({
        id: `versions.${releaseId}.${id}`,
        _key: expect.any(String),
      })),
    })
  })

  it('strengthens references that waited, also between documents that are new in it', async () => {
    const releaseId = await aRelease()
    const [post, author] = [newId('post'), newId('author')]
    const waiting = {_type: 'reference', _ref: author, _weak: true, _strengthenOnPublish: {type: 'author'}}
    await addVersion(releaseId, post, {_type: 'topic', author: waiting})
    await addVersion(releaseId, author, {_type: 'author'})
    await admin.releases.publish({releaseId})
    expect((await admin.getDocument(post))?.['author']).toEqual({_type: 'reference', _ref: author})
    expect((await failure(admin.delete(author))).status).toBe(409)
  })

  it('does nothing where a part of it cannot be done', async () => {
    const {releaseId, known} = await aFullRelease()
    const pointer = newId('post')
    await addVersion(releaseId, pointer, TO_NOWHERE)
    expect((await failure(admin.releases.publish({releaseId}))).status).toBe(409)
    expect([await titleOf(known), await stateOf(releaseId)]).toEqual(['before', 'active'])
  })

  it('sees what its own request put into it', async () => {
    const releaseId = newId('r')
    const id = newId('post')
    await act([
      release('create', releaseId),
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: id,
        document: {_id: `versions.${releaseId}.${id}`, _type: 'topic', title: 'at once'},
      },
      release('publish', releaseId),
    ])
    expect([await titleOf(id), await stateOf(releaseId)]).toEqual(['at once', 'published'])
  })

  it('is heard as one event a document', async () => {
    const {releaseId, known, added} = await aFullRelease()
    const query = encodeURIComponent('*[_type in ["topic", "system.release"]]')
    const stream = await openStream(`${lake.url}/v${API_VERSION}/data/listen/production?query=${query}&includeResult=true`, {
      authorization: `Bearer ${lake.secrets.adminToken}`,
    })
    await stream.next()
    await admin.releases.publish({releaseId})
    const events = (await stream.rest()).map(({data}) => [data.documentId, data.transition, data.transactionTotalEvents])
    expect(events).toHaveLength(5)
    expect(events).toEqual(
      expect.arrayContaining([
        [`_.releases.${releaseId}`, 'update', 5],
        [known, 'update', 5],
        [added, 'appear', 5],
        [`versions.${releaseId}.${known}`, 'disappear', 5],
        [`versions.${releaseId}.${added}`, 'disappear', 5],
      ]),
    )
  })
})

describe('a scheduled release', () => {
  const LATER = '2099-01-01T00:00:00.000Z'

  it('is locked until it is unscheduled', async () => {
    const {releaseId, known} = await aFullRelease()
    await admin.releases.schedule({releaseId, publishAt: '2099-01-01T01:00:00+01:00'})
    expect(await admin.releases.get({releaseId})).toMatchObject({state: 'scheduled', publishAt: LATER})
    const versionId = `versions.${releaseId}.${known}`
    const other = newId('post')
    for (const [name, change] of Object.entries({
      patch: () => admin.patch(versionId).set({title: 'X'}).commit(),
      replace: () => admin.createOrReplace({_id: versionId, _type: 'topic'}),
      delete: () => admin.delete(versionId),
      discard: () => admin.discardVersion({releaseId, publishedId: known}),
      publish: () => act([{actionType: 'sanity.action.document.publish', draftId: versionId, publishedId: known}]),
      add: () => addVersion(releaseId, other, {_type: 'topic'}),
      unpublish: () => admin.unpublishVersion({releaseId, publishedId: known}),
    })) {
      const {status, body} = await failure(change())
      expect([name, status]).toEqual([name, 409])
      expect(body.error.items[0].error.description).toContain('Unschedule the release first')
    }
    await admin.releases.unschedule({releaseId})
    expect(await admin.releases.get({releaseId})).not.toHaveProperty('publishAt')
    await admin.patch(versionId).set({title: 'X'}).commit()
    expect(await titleOf(versionId)).toBe('X')
  })

  it('can be given another hour, and other metadata', async () => {
    const releaseId = await aRelease()
    await admin.releases.schedule({releaseId, publishAt: LATER})
    await admin.releases.edit({releaseId, patch: {set: {'metadata.title': 'B'}}})
    await admin.releases.schedule({releaseId, publishAt: '2098-01-01T00:00:00Z'})
    expect(await admin.releases.get({releaseId})).toMatchObject({publishAt: '2098-01-01T00:00:00.000Z', metadata: {title: 'B'}})
  })

  it.each([undefined, 'tomorrow', '2099-01-01', '2099-13-01T00:00:00Z', 4070908800000])(
    'is refused for the hour %s',
    async (publishAt) => {
      const releaseId = await aRelease()
      expect((await failure(act([release('schedule', releaseId, {publishAt})]))).status).toBe(400)
      expect(await stateOf(releaseId)).toBe('active')
    },
  )
})

describe('what can be done in which state', () => {
  const NAMES = ['edit', 'publish', 'schedule', 'unschedule', 'archive', 'unarchive', 'delete'] as const
  const ALLOWED: Record<string, readonly string[]> = {
    active: ['edit', 'publish', 'schedule', 'archive'],
    scheduled: ['edit', 'schedule', 'unschedule'],
    published: ['delete'],
    archived: ['unarchive', 'delete'],
  }
  const WAY: Record<string, Fields[]> = {
    active: [],
    scheduled: [release('schedule', '', {publishAt: '2099-01-01T00:00:00Z'})],
    published: [release('publish', '')],
    archived: [release('archive', '')],
  }

  it.each(Object.keys(ALLOWED))('where a release is %s', async (state) => {
    for (const name of NAMES) {
      const releaseId = await aRelease()
      for (const step of WAY[state] ?? []) await act([{...step, releaseId}])
      const attempt = act([release(name, releaseId, {publishAt: '2099-01-01T00:00:00Z', patch: {set: {'metadata.title': 'A'}}})])
      if (ALLOWED[state]?.includes(name)) expect(await attempt).toHaveProperty('transactionId')
      else expect([name, (await failure(attempt)).status]).toEqual([name, 409])
    }
  })

  it('and nothing is put into a release that is over', async () => {
    for (const way of ['publish', 'archive']) {
      const {releaseId, added} = await aFullRelease()
      await act([release(way, releaseId)])
      const {status, body} = await failure(admin.create({_id: `versions.${releaseId}.${added}`, _type: 'topic'}))
      expect([status, body.error.items[0].error.type]).toEqual([409, 'releaseLockedError'])
    }
  })
})

describe('archiving a release', () => {
  it('takes its versions away, and bringing it back returns them', async () => {
    const {releaseId, known} = await aFullRelease()
    await admin.unpublishVersion({releaseId, publishedId: known})
    const versions = () =>
      admin.fetch<Fields[]>(
        '*[sanity::partOfRelease($releaseId)] | order(_id) {_id, title, _system, _createdAt}',
        {releaseId},
        {perspective: 'raw'},
      )
    const before = await versions()
    await admin.releases.archive({releaseId})
    expect(await versions()).toEqual([])
    expect(await titleOf(known)).toBe('before')
    await admin.releases.unarchive({releaseId})
    expect(before).toHaveLength(2)
    expect(await versions()).toEqual(before)
    expect(await admin.releases.get({releaseId})).toMatchObject({state: 'active'})
    expect(await admin.releases.get({releaseId})).not.toHaveProperty('finalDocumentStates')
  })

  it('comes before deleting it', async () => {
    const {releaseId} = await aFullRelease()
    await admin.releases.archive({releaseId})
    await admin.releases.delete({releaseId})
    expect(await admin.releases.get({releaseId})).toBeUndefined()
    await admin.releases.create({releaseId})
    expect(await stateOf(releaseId)).toBe('active')
  })
})

describe('who may', () => {
  it('is found out by trying, which writes nothing', async () => {
    const {releaseId, known} = await aFullRelease()
    const fresh = newId('r')
    const tryAll = async (client: SanityClient) => {
      const options = {dryRun: true, skipCrossDatasetReferenceValidation: true}
      const verdict = async (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'may',
          (cause: {details?: {type?: string}}) => cause.details?.type,
        )
      return [
        await verdict(client.releases.create({releaseId: fresh}, options)),
        await verdict(client.releases.edit({releaseId, patch: {set: {'metadata.title': 'X'}}}, options)),
        await verdict(client.releases.publish({releaseId}, options)),
        await verdict(client.releases.schedule({releaseId, publishAt: '2099-01-01T00:00:00Z'}, options)),
        await verdict(client.releases.archive({releaseId}, options)),
      ]
    }
    // The type is what Studio looks for before it greys out a button.
    expect(await tryAll(await lake.signIn('maren'))).toEqual(Array(5).fill('insufficientPermissionsError'))
    expect(await tryAll(await lake.signIn('saskia'))).toEqual(Array(5).fill('may'))
    expect(await tryAll(admin)).toEqual(Array(5).fill('may'))
    expect(await admin.releases.get({releaseId: fresh})).toBeUndefined()
    expect([await stateOf(releaseId), await titleOf(known)]).toEqual(['active', 'before'])
    expect((await admin.releases.get({releaseId}))?.metadata.title).toBeUndefined()
  })

  it('publishes and schedules nothing by way of a release that they may not publish by hand', async () => {
    const saskia = await lake.signIn('saskia')
    const releaseId = await aRelease(saskia)
    const id = newId('publication')
    // What the editorial desk alone writes.
    await addVersion(releaseId, id, {_type: 'publication', title: 'unreviewed'})
    for (const attempt of [
      saskia.releases.publish({releaseId}),
      saskia.releases.schedule({releaseId, publishAt: '2099-01-01T00:00:00Z'}),
      saskia.releases.schedule({releaseId, publishAt: '2020-01-01T00:00:00Z'}),
    ]) {
      const {status, body} = await failure(attempt)
      expect([status, body.error.items[0].error]).toEqual([403, expect.objectContaining({permission: 'create', id})])
    }
    expect([await stateOf(releaseId), await titleOf(id)]).toEqual(['active', undefined])
  })

  it('is nobody without a token, and releases are not seen so', async () => {
    const releaseId = await aRelease()
    expect((await failure(act([release('publish', releaseId)], lake.anonymous))).status).toBe(401)
    expect(await lake.anonymous.fetch('count(*[_type == "system.release"])', {}, {perspective: 'raw'})).toBe(0)
  })
})

describe('the clock', () => {
  /** Resolves once the release's document says what is waited for. */
  async function until(server: TestLake, releaseId: string, holds: (document: Fields) => boolean): Promise<Fields> {
    const document = async () => (await server.admin.getDocument<Fields>(`_.releases.${releaseId}`)) ?? {}
    const query = encodeURIComponent(`*[_id == "_.releases.${releaseId}"]`)
    const stream = await openStream(`${server.url}/v${API_VERSION}/data/listen/production?query=${query}&includeResult=true`, {
      authorization: `Bearer ${server.secrets.adminToken}`,
    })
    await stream.next()
    for (let seen = await document(); ; seen = (await stream.next()).data.result ?? {}) if (holds(seen)) return seen
  }
  const isPublished = ({state}: Fields) => state === 'published'

  it('publishes a release at its hour, in the name of whoever scheduled it', async () => {
    const saskia = await lake.signIn('saskia')
    const {releaseId, known, added} = await aFullRelease()
    const publishAt = new Date(Date.now() + 400).toISOString()
    await saskia.releases.schedule({releaseId, publishAt})
    expect(await titleOf(known)).toBe('before')
    const published = await until(lake, releaseId, isPublished)
    expect(String(published['publishedAt']) >= publishAt).toBe(true)
    expect([await titleOf(known), await titleOf(added)]).toEqual(['after', 'new'])
    const answer = await lake.ask(`/v${API_VERSION}/data/history/production/transactions/${known}?reverse=true&limit=1`, {
      token: lake.secrets.adminToken,
    })
    expect(await answer.json()).toMatchObject({author: 'saskia', id: published['_rev']})
  })

  it('publishes at once what is scheduled for an hour that has passed', async () => {
    const {releaseId} = await aFullRelease()
    await admin.releases.schedule({releaseId, publishAt: '2020-01-01T00:00:00Z'})
    await until(lake, releaseId, isPublished)
  })

  it('publishes what came due while the lake was down as soon as it is back', async () => {
    const folder = temporaryFolder()
    const first = await startTestLake({folder})
    await first.admin.releases.create({releaseId: 'r1'})
    await addVersion('r1', 'p1', {_type: 'topic', title: 'in time'}, first.admin)
    const publishAt = Date.now() + 700
    await first.admin.releases.schedule({releaseId: 'r1', publishAt: new Date(publishAt).toISOString()})
    await first.kill()
    while (Date.now() < publishAt) await new Promise((resolve) => setTimeout(resolve, publishAt - Date.now()))
    const second = await startTestLake({folder})
    await until(second, 'r1', isPublished)
    expect((await second.admin.getDocument('p1'))?.['title']).toBe('in time')
    await second.stop()
  })

  it('leaves a release that cannot be published open, with the reason, and publishes others meanwhile', async () => {
    const [broken, sound] = [await aFullRelease(), await aFullRelease()]
    await addVersion(broken.releaseId, newId('post'), TO_NOWHERE)
    const past = '2020-01-01T00:00:00Z'
    await act([release('schedule', broken.releaseId, {publishAt: past}), release('schedule', sound.releaseId, {publishAt: past})])
    await until(lake, sound.releaseId, isPublished)
    // Said at once; tried again; given up.
    expect(await until(lake, broken.releaseId, ({error}) => error !== undefined)).toMatchObject({state: 'scheduled'})
    const given = await until(lake, broken.releaseId, ({state}) => state === 'active')
    expect(given).toMatchObject({error: {message: expect.stringContaining('nowhere')}})
    expect(given).not.toHaveProperty('publishAt')
    expect(await titleOf(broken.known)).toBe('before')
    await admin.releases.archive({releaseId: broken.releaseId})
    expect(await admin.releases.get({releaseId: broken.releaseId})).not.toHaveProperty('error')
  })
})
