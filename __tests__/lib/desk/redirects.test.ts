import {afterEach, beforeAll, beforeEach, describe, expect, it} from '@jest/globals'

import {readEditions, readLedgerHead} from '../../../lib/desk/ledger.ts'
import {receivePublishing} from '../../../lib/desk/requests.ts'
import {readEntry, verifyChain} from '../../../lib/editorial/ledger.ts'
import type {RedirectDocument} from '../../../lib/editorial/redirects.ts'
import {isSharedSealed, type SharedDocument} from '../../../lib/editorial/shared-documents.ts'
import {expectMove, kneePost, startTestClinic, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic

beforeAll(async () => {
  clinic = await startTestClinic()
}, 60_000)
beforeEach(() => clinic.begin())
afterEach(async () => {
  const [editions, head] = await Promise.all([readEditions(clinic.desk), readLedgerHead(clinic.desk)])
  expect(verifyChain(editions, head, clinic.desk.signer.isSigned).problems).toEqual([])
})

const WITHDRAWAL = {move: 'withdraw', note: 'A court ordered it.', notice: 'This advice is out of date.'}

/** What the desk says of an address; only what is sealed. */
async function saidOf(from: string): Promise<(RedirectDocument & SharedDocument)[]> {
  const query = '*[_type == "redirect" && from == $from && !(_id in path("drafts.**"))]'
  const found = await clinic.desk.production.fetch<(RedirectDocument & SharedDocument)[]>(query, {from})
  return found.filter((document) => isSharedSealed(document, clinic.desk.signer.isSigned))
}

async function publish(who: string, id: string, fields: object, type = 'redirect') {
  await clinic.desk.production.createOrReplace({_id: `drafts.${id}`, _type: type, ...fields})
  const request = new Request(`http://localhost/api/editorial/documents/${id}/publication`, {
    method: 'POST',
    headers: {authorization: `Bearer ${await clinic.token(who)}`},
    body: JSON.stringify({type}),
  })
  const response = await receivePublishing(request, clinic.desk, id)
  return {status: response.status, body: (await response.json()) as {message?: string; reasons?: {why: string; path?: string}[]}}
}

async function rename(postId: string, current: string): Promise<void> {
  const {_rev, _createdAt, _updatedAt, ...post} = (await clinic.desk.production.getDocument(postId)) ?? {
    _id: postId,
    _type: 'post',
  }
  await clinic.desk.production.createOrReplace({...post, _id: `drafts.${postId}`, slug: {_type: 'slug', current}})
  await expectMove(clinic, 'ines', postId, {move: 'publish'})
}

describe('a post', () => {
  it('that gets another address leaves the old one leading to it, in the same transaction', async () => {
    await clinic.write(kneePost('drafts.post-moving'))
    await clinic.publish('post-moving')
    expect(await saidOf('/posts/post-moving')).toEqual([])
    await rename('post-moving', 'knees-on-stairs')
    expect(await saidOf('/posts/post-moving')).toMatchObject([
      {kind: 'moved', target: {_ref: 'post-moving'}, deskSeal: {number: 1, by: 'ines'}},
    ])
    const editions = (await readEditions(clinic.desk)).slice(-2).map(readEntry)
    expect(editions).toMatchObject([{kind: 'publication', path: '/posts/knees-on-stairs'}, {kind: 'document'}])
  })

  it('that only gets other words leaves no address', async () => {
    await clinic.write(kneePost('drafts.post-staying'))
    await clinic.publish('post-staying')
    await expectMove(clinic, 'ines', 'post-staying', {move: 'publish'})
    expect(await saidOf('/posts/post-staying')).toEqual([])
  })

  it('that is taken down says so at its address, in the words for readers', async () => {
    await expectMove(clinic, 'adaeze', 'post-moving', WITHDRAWAL)
    const [said] = await saidOf('/posts/knees-on-stairs')
    expect(said).toMatchObject({
      kind: 'gone',
      reason: WITHDRAWAL.notice,
      on: '2026-11-22',
      target: {_ref: 'post-moving', _weak: true},
    })
    expect(JSON.stringify(said)).not.toContain(WITHDRAWAL.note)
    const editions = (await readEditions(clinic.desk)).slice(-2).map(readEntry)
    expect(editions).toMatchObject([
      {kind: 'withdrawal', reason: WITHDRAWAL.note},
      {kind: 'document', document: {reason: WITHDRAWAL.notice}},
    ])
  })

  it('that takes the place of an entry replaces it: there is one for each address', async () => {
    await clinic.write(kneePost('drafts.post-back-again'))
    await clinic.publish('post-back-again')
    await rename('post-back-again', 'elsewhere')
    await rename('post-back-again', 'post-back-again')
    await expectMove(clinic, 'adaeze', 'post-back-again', WITHDRAWAL)
    expect(await saidOf('/posts/post-back-again')).toMatchObject([{kind: 'gone', deskSeal: {number: 2}}])
    expect(await saidOf('/posts/elsewhere')).toMatchObject([{kind: 'moved'}])
  })

  it('that may not be taken down by somebody leaves its address as it is', async () => {
    expect((await clinic.move('ines', 'post-staying', WITHDRAWAL)).status).toBe(403)
    expect(await saidOf('/posts/post-staying')).toEqual([])
  })
})

describe('a page that no review stands before', () => {
  const topic = (current: string, title = 'Hips') => ({title, slug: {_type: 'slug', current}})

  it('leaves its old address leading to it, in the same transaction', async () => {
    expect(await publish('ines', 'topic-hips', topic('hips'), 'topic')).toMatchObject({status: 200})
    expect(await saidOf('/topics/hips')).toEqual([])
    expect(await publish('ines', 'topic-hips', topic('hip-and-groin'), 'topic')).toMatchObject({status: 200})
    expect(await saidOf('/topics/hips')).toMatchObject([
      {kind: 'moved', target: {_ref: 'topic-hips', _weak: true}, deskSeal: {number: 1, by: 'ines'}},
    ])
    const [move, address] = (await readEditions(clinic.desk)).slice(-2).map(readEntry)
    expect([move?.path, address?.kind]).toEqual(['document:topic-hips', 'document'])
    const {_rev} = (await clinic.desk.production.getDocument('topic-hips')) ?? {}
    expect((await saidOf('/topics/hips'))[0]?._rev).toBe(_rev)
  })

  it('leads from each address that it ever had to where it is now', async () => {
    await publish('ines', 'topic-hips', topic('hips-and-thighs'), 'topic')
    for (const address of ['/topics/hips', '/topics/hip-and-groin'])
      expect(await saidOf(address)).toMatchObject([{target: {_ref: 'topic-hips'}}])
  })

  it('leaves none with other words, and none where nobody has read it yet', async () => {
    await publish('ines', 'topic-hips', topic('hips-and-thighs', 'Hips and thighs'), 'topic')
    expect(await saidOf('/topics/hips-and-thighs')).toEqual([])
    // Never published by the desk: no page has shown it.
    await clinic.desk.production.createOrReplace({_id: 'topic-foreign', _type: 'topic', ...topic('foreign')})
    await publish('ines', 'topic-foreign', topic('shins'), 'topic')
    expect(await saidOf('/topics/foreign')).toEqual([])
  })

  it.each([
    ['clinician', '/clinicians/jo-former'],
    ['aboutPage', '/about/jo-former'],
  ])('is a %s as well', async (type, address) => {
    const named = (current: string) => ({slug: {_type: 'slug', current}, title: 'Jo', familyName: 'Jo'})
    const who = type === 'aboutPage' ? 'adaeze' : 'ines'
    expect(await publish(who, `${type}-jo`, named('jo-former'), type)).toMatchObject({status: 200})
    expect(await publish(who, `${type}-jo`, named('jo'), type)).toMatchObject({status: 200})
    expect(await saidOf(address)).toMatchObject([{kind: 'moved', target: {_ref: `${type}-jo`}}])
  })
})

describe('an entry for an address', () => {
  it('is published by an editor', async () => {
    const moved = {from: '/old-knee', kind: 'moved', target: {_type: 'reference', _ref: 'topic-knee', _weak: true}}
    expect((await publish('ines', 'redirect-one', moved)).status).toBe(200)
    expect(await saidOf('/old-knee')).toMatchObject([moved])
  })

  it('may be published again as it is', async () => {
    expect((await publish('ines', 'redirect-one', {from: '/old-knee', kind: 'moved', path: '/search'})).status).toBe(200)
  })

  it.each([
    ['a loop', {from: '/search-old', kind: 'moved', path: '/old-b'}, 'circle', 'path'],
    ['an address where a topic stands', {from: '/topics/knee', kind: 'moved', path: '/search'}, 'A page stands', 'from'],
    ['an address where a post stands', {from: '/posts/post-staying', kind: 'gone', reason: 'Outdated.'}, 'A page stands', 'from'],
    ['an address that has an entry', {from: '/old-knee', kind: 'moved', path: '/search'}, 'already an entry', 'from'],
    ['another host', {from: '/fine', kind: 'moved', path: '//evil.example'}, 'no address on this site', 'path'],
    ['what is no text', {from: 7, kind: 'moved', path: {}}, 'address is missing', 'from'],
    ['nothing', {}, 'missing', 'from'],
  ])('is refused for %s, with what to do', async (_what, fields, why, field) => {
    await publish('ines', 'redirect-b', {from: '/old-b', kind: 'moved', path: '/search-old'})
    const {status, body} = await publish('ines', 'redirect-refused', fields)
    expect(status).toBe(422)
    expect(body.reasons).toEqual(
      expect.arrayContaining([expect.objectContaining({why: expect.stringContaining(why), path: field})]),
    )
    expect(await clinic.desk.production.getDocument('redirect-refused')).toBeFalsy()
  })
})
