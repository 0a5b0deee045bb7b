import {gatherSurroundings} from '../../../lib/desk/gather.ts'
import {readMember, sealedMember, whoAsks, type MemberDocument} from '../../../lib/desk/members.ts'
import {approveWording} from '../../../lib/desk/wordings.ts'
import type {DisclaimerDocument} from '../../../lib/editorial/documents.ts'
import {noticeTextHash} from '../../../lib/editorial/notices.ts'
import type {Member} from '../../../lib/editorial/seal-payloads.ts'
import {startTestClinic, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic
const ADAEZE: Member = {userId: 'adaeze', name: 'Adaeze Whitlock', roles: ['compliance'], active: true}
const text = (words: string) => [{_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text: words, marks: []}]}]
const notice = (_id: string, changes: Partial<DisclaimerDocument> = {}): DisclaimerDocument => ({
  _id,
  _type: 'disclaimer',
  title: 'Exercise',
  kind: 'exerciseRisk',
  text: text('Stop when it hurts.'),
  ...changes,
})
const versionsOf = async (id: string) =>
  (await gatherSurroundings(clinic.desk)).versions.filter(({disclaimer}) => disclaimer._ref === id).map(({version}) => version)

beforeAll(async () => {
  clinic = await startTestClinic()
}, 60_000)

describe('R18: approving a wording', () => {
  it('publishes the draft it was written in, and counts from then on', async () => {
    await clinic.desk.production.create(notice('drafts.notice-exercise'))
    expect(await versionsOf('notice-exercise')).toEqual([])
    expect(await approveWording(clinic.desk, ADAEZE, 'drafts.notice-exercise')).toEqual({version: 1})
    expect(await versionsOf('notice-exercise')).toEqual([1])
    expect(await clinic.desk.production.fetch('*[_id in ["notice-exercise", "drafts.notice-exercise"]]._id')).toEqual([
      'notice-exercise',
    ])
  })

  it.each<[string, Record<string, unknown>]>([
    ['its text', {text: text('Go on when it hurts.')}],
    ['its text and the hash with it', {text: text('Go on.'), textHash: noticeTextHash(text('Go on.'))}],
    ['the day it begins', {effectiveFrom: '2020-01-01T00:00:00Z'}],
    ['who approved it', {approvedBy: 'Somebody Else'}],
    ['its seal', {seal: {keyId: 'x', signature: 'y'}}],
  ])('a version in which somebody alters %s past the desk counts no more', async (_what, change) => {
    const before = await clinic.desk.production.getDocument('notice-exercise-v1')
    await clinic.lake.admin.patch('notice-exercise-v1').set(change).commit()
    expect(await versionsOf('notice-exercise')).toEqual([])
    await clinic.lake.admin.createOrReplace(before!)
    expect(await versionsOf('notice-exercise')).toEqual([1])
  })

  it('a version copied under another number or for another notice counts for nothing', async () => {
    const version = await clinic.desk.production.getDocument('notice-exercise-v1')
    await clinic.lake.admin.create({...version!, _id: 'notice-exercise-v9', version: 9})
    await clinic.lake.admin.create({
      ...version!,
      _id: 'notice-other-v1',
      disclaimer: {_type: 'reference', _ref: 'notice-other', _weak: true},
    })
    expect(await versionsOf('notice-exercise')).toEqual([1])
    expect(await versionsOf('notice-other')).toEqual([])
  })

  it.each<[string, unknown]>([
    ['an empty list', []],
    ['nothing', null],
    ['no list', 'Stop when it hurts.'],
  ])('is refused for a text that is %s', async (_what, words) => {
    await clinic.desk.production.createOrReplace(notice('notice-empty', {text: words}))
    await expect(approveWording(clinic.desk, ADAEZE, 'notice-empty')).rejects.toMatchObject({
      status: 422,
      message: 'Write the notice first.',
    })
  })

  it.each(['notice-nowhere', '', 'topic-knee'])('is refused for “%s”, which is no notice', async (id) => {
    await expect(approveWording(clinic.desk, ADAEZE, id)).rejects.toMatchObject({status: 404})
  })

  it('counts each language for itself: what has changed in one leaves the others’ wording as it was', async () => {
    const inSpanish = (words: string) => ({translations: [{_key: 'es', locale: 'es', text: text(words)}]})
    const versions = async () =>
      (await gatherSurroundings(clinic.desk)).versions
        .filter(({disclaimer}) => disclaimer._ref === 'notice-two')
        .map(({_id}) => _id)
        .toSorted()
    await clinic.desk.production.create(notice('drafts.notice-two', inSpanish('Pare si duele.')))
    await approveWording(clinic.desk, ADAEZE, 'notice-two')
    expect(await versions()).toEqual(['notice-two-es-v1', 'notice-two-v1'])
    await clinic.desk.production.create(notice('drafts.notice-two', inSpanish('Deténgase si duele.')))
    expect(await approveWording(clinic.desk, ADAEZE, 'notice-two')).toEqual({version: 2})
    expect(await versions()).toEqual(['notice-two-es-v1', 'notice-two-es-v2', 'notice-two-v1'])
    await expect(approveWording(clinic.desk, ADAEZE, 'notice-two')).rejects.toMatchObject({status: 422})
  })

  it('is on record, refused or done', async () => {
    const log = '*[_type == "auditEntry" && action == "approveWording" && subject == $id] | order(_createdAt asc).outcome'
    expect(await clinic.desk.compliance.fetch(log, {id: 'notice-exercise'})).toEqual(['done'])
    expect(await clinic.desk.compliance.fetch(log, {id: 'notice-empty'})).toEqual(['refused', 'refused', 'refused'])
  })
})

describe('who a member is', () => {
  const stored = (changes: Record<string, unknown>) => ({_id: 'member-jonah', _type: 'member', ...changes}) as MemberDocument
  const jonah: Member = {userId: 'jonah', name: 'Jonah Pell', roles: ['editor'], clinicianId: null, active: true}
  const put = (document: MemberDocument) => clinic.desk.compliance.createOrReplace(document)

  it.each<[string, Record<string, unknown>]>([
    ['no roles', {userId: 'jonah', name: 'J', active: true}],
    ['roles that do not exist', {userId: 'jonah', name: 'J', roles: ['owner', 7, null], active: true}],
  ])('a document with %s gives none', (_what, fields) => {
    expect(readMember(stored(fields)).roles).toEqual([])
  })

  it.each([undefined, null, 'yes', 1])('whoever is not said to be active is not: %p', (active) => {
    expect(readMember(stored({userId: 'jonah', name: 'J', roles: ['editor'], active})).active).toBe(false)
  })

  it('what they may do, once an administrator has confirmed it, and nothing once they have left', async () => {
    const token = await clinic.token('jonah')
    await put(sealedMember(jonah, clinic.desk.signer.sign))
    expect((await whoAsks(clinic.desk, token))?.roles).toEqual(['editor'])
    await put(sealedMember({...jonah, active: false}, clinic.desk.signer.sign))
    expect((await whoAsks(clinic.desk, token))?.roles).toEqual([])
  })

  it('nobody else’s sealed document under one’s own id', async () => {
    await put({...sealedMember({...jonah, userId: 'ines'}, clinic.desk.signer.sign), _id: 'member-jonah'})
    expect(await whoAsks(clinic.desk, await clinic.token('jonah'))).toMatchObject({userId: 'jonah', roles: [], active: false})
  })

  it.each([undefined, '', 'nonsense'])('nobody at all with %p for a token', async (token) => {
    expect(await whoAsks(clinic.desk, token)).toBeUndefined()
  })
})
