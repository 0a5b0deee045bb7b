import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'

import {API_VERSION, failure, newId, startTestLake, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let admin: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  admin = lake.admin
})

type Action = Record<string, unknown>
/** Sent as it is: the client's types would not let a wrong action through. */
const act = (actions: Action[], more: Record<string, unknown> = {}) =>
  admin.request({method: 'POST', url: '/data/actions/production', body: {actions, ...more}}) as Promise<{transactionId: string}>
const action = (name: string, fields: Action): Action => ({actionType: `sanity.action.document.${name}`, ...fields})
const edit = (publishedId: string, patch: Action) => action('edit', {publishedId, draftId: `drafts.${publishedId}`, patch})
const publish = (publishedId: string, more: Action = {}) =>
  action('publish', {publishedId, draftId: `drafts.${publishedId}`, ...more})
const GUARD = {unset: ['_empty_action_guard_pseudo_field_']}

/** The document, its draft and its version in a release, without their stamps. */
async function stateOf(id: string) {
  const documents = await admin.getDocuments([id, `drafts.${id}`, `versions.r1.${id}`])
  const [published, draft, version] = documents.map((document) => {
    if (!document) return undefined
    const {_id, _rev, _createdAt, _updatedAt, _type, ...fields} = document
    return fields
  })
  return {published, draft, version}
}

async function aPost({published, draft}: {published?: Action; draft?: Action}): Promise<string> {
  const id = newId('post')
  const transaction = admin.transaction()
  if (published) transaction.create({_id: id, _type: 'post', ...published})
  if (draft) transaction.create({_id: `drafts.${id}`, _type: 'post', ...draft})
  await transaction.commit()
  return id
}

describe('creating', () => {
  it('makes a draft, with the transaction as its revision', async () => {
    const id = newId('post')
    const {transactionId} = await act([
      action('create', {
        publishedId: id,
        attributes: {_id: `drafts.${id}`, _type: 'post', _rev: 'from the page', title: 'A'},
        ifExists: 'fail',
      }),
    ])
    expect(await stateOf(id)).toEqual({draft: {title: 'A'}})
    expect((await admin.getDocument(`drafts.${id}`))?._rev).toBe(transactionId)
  })

  it('fails where there is one, unless told to ignore it', async () => {
    const id = await aPost({draft: {title: 'A'}})
    const again = {publishedId: id, attributes: {_id: `drafts.${id}`, _type: 'post', title: 'B'}}
    expect((await failure(act([action('create', {...again, ifExists: 'fail'})]))).status).toBe(409)
    await act([action('create', {...again, ifExists: 'ignore'})])
    expect(await stateOf(id)).toEqual({draft: {title: 'A'}})
  })

  it('never makes a published document', async () => {
    const id = newId('post')
    expect((await failure(act([action('create', {publishedId: id, attributes: {_id: id, _type: 'post'}})]))).status).toBe(400)
    expect(await stateOf(id)).toEqual({})
  })
})

describe('editing', () => {
  it('patches the draft', async () => {
    const id = await aPost({published: {title: 'A'}, draft: {title: 'B'}})
    await act([edit(id, {set: {title: 'C'}})])
    expect(await stateOf(id)).toEqual({published: {title: 'A'}, draft: {title: 'C'}})
  })

  it('begins a draft from the published document', async () => {
    const id = await aPost({published: {title: 'A', other: 1}})
    await act([edit(id, {set: {title: 'B'}}), edit(id, {set: {more: 2}})])
    expect(await stateOf(id)).toEqual({published: {title: 'A', other: 1}, draft: {title: 'B', other: 1, more: 2}})
  })

  it('begins a draft by Studio’s patch of nothing', async () => {
    const id = await aPost({published: {title: 'A'}})
    await act([edit(id, GUARD)])
    expect(await stateOf(id)).toEqual({published: {title: 'A'}, draft: {title: 'A'}})
  })

  it('takes a patch of nothing in front of real ones', async () => {
    const id = await aPost({published: {title: 'A'}})
    await act([edit(id, GUARD), edit(id, {set: {title: 'B'}})])
    expect(await stateOf(id)).toEqual({published: {title: 'A'}, draft: {title: 'B'}})
  })

  it('changes nothing by a patch of nothing where there is a draft', async () => {
    const id = await aPost({draft: {title: 'A'}})
    const before = await admin.getDocument(`drafts.${id}`)
    await act([edit(id, GUARD)])
    expect(await admin.getDocument(`drafts.${id}`)).toEqual(before)
  })

  it('edits a version of a release', async () => {
    const id = await aPost({published: {title: 'A'}})
    await act([action('edit', {publishedId: id, draftId: `versions.r1.${id}`, patch: {set: {title: 'R'}}})])
    expect(await stateOf(id)).toEqual({published: {title: 'A'}, version: {title: 'R'}})
  })

  it('gives keys to what is put into lists', async () => {
    const id = await aPost({draft: {}})
    await act([edit(id, {set: {list: [{text: 'a'}]}})])
    expect((await stateOf(id)).draft).toEqual({list: [{text: 'a', _key: expect.any(String)}]})
  })
})

describe('publishing', () => {
  it('moves the draft and keeps when the document was created', async () => {
    const id = await aPost({published: {title: 'A'}, draft: {title: 'B'}})
    const {_createdAt} = (await admin.getDocument(id))!
    const {transactionId} = await act([publish(id)])
    expect(await stateOf(id)).toEqual({published: {title: 'B'}})
    expect(await admin.getDocument(id)).toMatchObject({_createdAt, _rev: transactionId})
  })

  it('publishes for the first time', async () => {
    const id = await aPost({draft: {title: 'B'}})
    await act([publish(id)])
    expect(await stateOf(id)).toEqual({published: {title: 'B'}})
  })

  it.each(['ifDraftRevisionId', 'ifPublishedRevisionId'])('publishes only what was seen, by %s', async (guard) => {
    const id = await aPost({published: {title: 'A'}, draft: {title: 'B'}})
    const {_rev} = (await admin.getDocument(guard === 'ifDraftRevisionId' ? `drafts.${id}` : id))!
    const {status, body} = await failure(act([publish(id, {[guard]: 'older'})]))
    expect(status).toBe(409)
    expect(body['error']).toMatchObject({
      type: 'actionError',
      items: [
        {index: 0, error: {type: 'documentRevisionIDDoesNotMatchError', currentRevisionID: _rev, expectedRevisionID: 'older'}},
      ],
    })
    expect(await stateOf(id)).toEqual({published: {title: 'A'}, draft: {title: 'B'}})
    await act([publish(id, {[guard]: _rev})])
    expect(await stateOf(id)).toEqual({published: {title: 'B'}})
  })

  it('strengthens references that waited for their target, and those only', async () => {
    const [target, id] = [await aPost({published: {}}), newId('post')]
    const waiting = {_type: 'reference', _ref: target, _weak: true}
    await admin.create({
      _id: `drafts.${id}`,
      _type: 'post',
      waited: {...waiting, _strengthenOnPublish: {type: 'post'}},
      weakForGood: {...waiting, _strengthenOnPublish: {type: 'post', weak: true}},
      weak: waiting,
      list: [{_key: 'a', ...waiting, _strengthenOnPublish: {type: 'post'}}],
    })
    await act([publish(id)])
    const strong = {_type: 'reference', _ref: target}
    expect((await stateOf(id)).published).toEqual({
      waited: strong,
      weakForGood: waiting,
      weak: waiting,
      list: [{_key: 'a', ...strong}],
    })
    expect((await failure(admin.delete(target))).status).toBe(409)
  })

  it('does not publish a reference to what is not published', async () => {
    const id = await aPost({
      draft: {points: {_type: 'reference', _ref: 'nowhere', _weak: true, _strengthenOnPublish: {type: 'post'}}},
    })
    expect((await failure(act([publish(id)]))).status).toBe(409)
    expect((await stateOf(id)).published).toBeUndefined()
  })
})

describe('unpublishing, discarding and deleting', () => {
  it('turns the published document into a draft', async () => {
    const id = await aPost({published: {title: 'A'}})
    await act([action('unpublish', {publishedId: id, draftId: `drafts.${id}`})])
    expect(await stateOf(id)).toEqual({draft: {title: 'A'}})
  })

  it('keeps a draft that was there when unpublishing', async () => {
    const id = await aPost({published: {title: 'A'}, draft: {title: 'B'}})
    await act([action('unpublish', {publishedId: id, draftId: `drafts.${id}`})])
    expect(await stateOf(id)).toEqual({draft: {title: 'B'}})
  })

  it('does not unpublish what others point at', async () => {
    const id = await aPost({published: {title: 'A'}})
    await aPost({published: {points: {_type: 'reference', _ref: id}}})
    expect((await failure(act([action('unpublish', {publishedId: id, draftId: `drafts.${id}`})]))).status).toBe(409)
    expect(await stateOf(id)).toEqual({published: {title: 'A'}})
  })

  it.each<[string, (id: string) => Action]>([
    ['document.version.discard', (id) => action('version.discard', {versionId: `drafts.${id}`})],
    ['document.discard', (id) => action('discard', {draftId: `drafts.${id}`})],
  ])('discards a draft by %s', async (_name, discard) => {
    const id = await aPost({published: {title: 'A'}, draft: {title: 'B'}})
    await act([discard(id)])
    expect(await stateOf(id)).toEqual({published: {title: 'A'}})
  })

  it('deletes the document with its drafts and versions', async () => {
    const id = await aPost({published: {title: 'A'}, draft: {title: 'B'}})
    await admin.create({_id: `versions.r1.${id}`, _type: 'post'})
    await act([action('delete', {publishedId: id, includeDrafts: [`drafts.${id}`], includeVersions: [`versions.r1.${id}`]})])
    expect(await stateOf(id)).toEqual({})
  })

  it('deletes a draft that was never published', async () => {
    const id = await aPost({draft: {title: 'B'}})
    await act([action('delete', {publishedId: id, includeDrafts: [`drafts.${id}`]})])
    expect(await stateOf(id)).toEqual({})
  })

  it('deletes no drafts of other documents on the way', async () => {
    const [id, other] = [await aPost({published: {}}), await aPost({draft: {title: 'B'}})]
    expect((await failure(act([action('delete', {publishedId: id, includeDrafts: [`drafts.${other}`]})]))).status).toBe(400)
    expect(await stateOf(other)).toEqual({draft: {title: 'B'}})
  })
})

describe('replacing and versions', () => {
  it('replaces a draft', async () => {
    const id = await aPost({draft: {title: 'A', gone: 1}})
    await act([action('replaceDraft', {publishedId: id, attributes: {_id: `drafts.${id}`, _type: 'post', title: 'B'}})])
    expect(await stateOf(id)).toEqual({draft: {title: 'B'}})
  })

  it('makes a draft of what a published document was before, which is how Studio brings it back', async () => {
    const id = await aPost({published: {title: 'A'}})
    await act([action('replaceDraft', {publishedId: id, attributes: {_id: `drafts.${id}`, _type: 'post', title: 'B'}})])
    expect(await stateOf(id)).toEqual({published: {title: 'A'}, draft: {title: 'B'}})
    const nowhere = newId('post')
    const brought = action('replaceDraft', {publishedId: nowhere, attributes: {_id: `drafts.${nowhere}`, _type: 'post'}})
    expect(await failure(act([brought]))).toMatchObject({status: 404})
  })

  it('makes a version from its base, only from the revision that was seen', async () => {
    const id = await aPost({published: {title: 'A'}})
    const base = {publishedId: id, baseId: id, versionId: `versions.r1.${id}`}
    expect((await failure(act([action('version.create', {...base, ifBaseRevisionId: 'older'})]))).status).toBe(409)
    await act([action('version.create', base)])
    expect(await stateOf(id)).toEqual({published: {title: 'A'}, version: {title: 'A'}})
  })

  it('makes a version of a document that is handed over, and replaces it', async () => {
    const id = newId('post')
    await act([action('version.create', {publishedId: id, document: {_id: `versions.r1.${id}`, _type: 'post', title: 'A'}})])
    await act([action('version.replace', {document: {_id: `versions.r1.${id}`, _type: 'post', title: 'B'}})])
    expect(await stateOf(id)).toEqual({version: {title: 'B'}})
  })
})

describe('a list of actions', () => {
  it('is one transaction, under the id the client gave', async () => {
    const [a, b] = [await aPost({draft: {}}), await aPost({draft: {}})]
    const transactionId = newId('tx')
    expect(await act([publish(a), publish(b)], {transactionId})).toEqual({transactionId})
    expect((await admin.getDocuments([a, b])).map((document) => document?._rev)).toEqual([transactionId, transactionId])
    expect((await failure(act([edit(a, {set: {x: 1}})], {transactionId}))).body['error'].items[0].error.type).toBe(
      'transactionAlreadyExistsError',
    )
  })

  it('writes all or nothing, and says which one failed', async () => {
    const id = await aPost({draft: {title: 'A'}})
    const {status, body} = await failure(act([edit(id, {set: {title: 'B'}}), publish('nowhere'), publish(id)]))
    expect([status, body['error'].items[0].index]).toEqual([404, 1])
    expect(await stateOf(id)).toEqual({draft: {title: 'A'}})
  })

  it('writes nothing in a dry run', async () => {
    const id = await aPost({draft: {title: 'A'}})
    await act([publish(id)], {dryRun: true})
    expect((await failure(act([publish('nowhere')], {dryRun: true}))).status).toBe(404)
    expect(await stateOf(id)).toEqual({draft: {title: 'A'}})
  })

  it('takes what the client’s own method sends', async () => {
    const id = await aPost({draft: {title: 'A'}})
    const {transactionId} = await admin.action({
      actionType: 'sanity.action.document.publish',
      publishedId: id,
      draftId: `drafts.${id}`,
    })
    expect((await admin.getDocument(id))?._rev).toBe(transactionId)
  })
})

describe('actions that cannot be meant', () => {
  it.each<[string, Action]>([
    ['an action nobody knows', action('frobnicate', {})],
    ['an action of releases that nobody knows', {actionType: 'sanity.action.release.frobnicate', releaseId: 'r1'}],
    ['an action named like something every object has', {actionType: 'constructor'}],
    ['an edit without a patch', action('edit', {publishedId: 'a', draftId: 'drafts.a'})],
    ['an edit without ids', action('edit', {patch: {set: {a: 1}}})],
    ['an edit of the published document itself', action('edit', {publishedId: 'a', draftId: 'a', patch: {set: {a: 1}}})],
    ['a draft of another document', action('publish', {publishedId: 'a', draftId: 'drafts.b'})],
    ['the discarding of a published document', action('discard', {draftId: 'a'})],
    ['a deletion without an id', action('delete', {includeDrafts: []})],
    ['a creation without attributes', action('create', {publishedId: 'a'})],
    [
      'a creation with a wish nobody knows',
      action('create', {publishedId: 'a', attributes: {_id: 'drafts.a', _type: 'post'}, ifExists: 'replace'}),
    ],
  ])('answers 400 to %s', async (_name, wrong) => {
    const id = await aPost({draft: {title: 'A'}})
    const {status, body} = await failure(act([edit(id, {set: {title: 'B'}}), wrong]))
    expect([status, body['error'].type, body['error'].items[0].index]).toEqual([400, 'actionError', 1])
    expect(await stateOf(id)).toEqual({draft: {title: 'A'}})
  })

  it.each<[string, Action]>([
    ['publish', publish('nowhere')],
    ['edit', edit('nowhere', {set: {a: 1}})],
    ['unpublish', action('unpublish', {publishedId: 'nowhere', draftId: 'drafts.nowhere'})],
    ['delete', action('delete', {publishedId: 'nowhere'})],
    ['discard', action('version.discard', {versionId: 'drafts.nowhere'})],
    ['version.create', action('version.create', {publishedId: 'nowhere', baseId: 'nowhere', versionId: 'versions.r1.nowhere'})],
  ])('answers 404 to %s of what is not there', async (_name, lost) => {
    expect((await failure(act([lost]))).status).toBe(404)
  })

  it.each([
    ['no JSON', '{'],
    ['no actions', '{}'],
    ['actions that are texts', '{"actions":["publish"]}'],
    ['actions without a type', '{"actions":[{}]}'],
  ])('answers 400 to a body with %s', async (_name, body) => {
    expect(
      (await lake.ask(`/v${API_VERSION}/data/actions/production`, {method: 'POST', body, token: lake.secrets.adminToken})).status,
    ).toBe(400)
  })

  it('answers 401 to nobody', async () => {
    expect((await lake.ask(`/v${API_VERSION}/data/actions/production`, {method: 'POST', body: '{"actions":[]}'})).status).toBe(
      401,
    )
  })
})
