/** R20, R21 and case 7: an offer on its way from marketing to its readers, over the desk's own requests. */
import {afterEach, beforeAll, beforeEach, describe, expect, it} from '@jest/globals'

import {readEditions, readLedgerHead} from '../../../lib/desk/ledger.ts'
import type {OfferPanel} from '../../../lib/desk/offers.ts'
import {queuesOf} from '../../../lib/desk/queues.ts'
import type {OfferVersion} from '../../../lib/desk/offer-versions.ts'
import {
  receiveOfferFacts,
  receiveOfferMove,
  receiveOfferVersions,
  receivePublishing,
  receiveWording,
} from '../../../lib/desk/requests.ts'
import {verifyChain} from '../../../lib/editorial/ledger.ts'
import type {OfferDocument} from '../../../lib/editorial/offers/offer.ts'
import {offerHash} from '../../../lib/editorial/offers/offer.ts'
import {reviewPayload, type OfferReview, type OfferStatus} from '../../../lib/editorial/offers/review.ts'
import {isSharedSealed} from '../../../lib/editorial/shared-documents.ts'
import {createSigner, makeSigningKey} from '../../../lib/signing/signer.ts'
import {sealUnsealed} from '../../../lib/desk/shared-documents.ts'
import type {Role} from '../../../lib/editorial/workflow.ts'
import {startTestClinic, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic
let number = 0
let ID = ''

const text = (words: string) => [
  {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', marks: [], text: words}],
  },
]
const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id})

/** “Schedule a free assessment” in December in three states. */
const CASE_7 = {
  internalName: 'Free assessment',
  offerType: 'free',
  headline: 'Not sure where to start?',
  actions: [
    {_key: 'a', _type: 'offerAction', kind: 'book', label: 'Schedule a free assessment', href: 'https://book.example/start'},
  ],
  regions: {mode: 'only', states: ['WA', 'OR', 'FL']},
  excludedPrograms: ['medicare', 'medicaid', 'tricare', 'vha', 'otherFederal'],
  schedule: {startsOn: '2026-12-01', endsOn: '2026-12-31', timeZone: 'America/Denver'},
  notes: [ref('notice-federal')],
} as const

const PAID = {
  ...CASE_7,
  offerType: 'none',
  notes: [],
  actions: [{...CASE_7.actions[0], label: 'Schedule an assessment'}],
}

beforeAll(async () => {
  clinic = await startTestClinic()
  await clinic.appoint('callum', ['marketing'])
  await clinic.appoint('saskia', ['marketing', 'compliance'])
  const {production} = clinic.desk
  for (const [id, kind, words, more] of [
    ['notice-federal', 'federalBeneficiaryExclusion', 'Not for patients of federal programs.', {}],
    ['notice-florida', 'stateRequiredOffer', 'WORDING THAT FLORIDA ASKS FOR.', {jurisdictions: ['FL']}],
  ] as const)
    await production.create({_id: id, _type: 'disclaimer', kind, title: kind, text: text(words), ...more})
  await production.create({_id: 'rule-fl', _type: 'legalRule', jurisdiction: 'FL', subject: 'freeOffer', status: 'conditional'})
  await sealUnsealed(clinic.desk, {userId: 'desk', name: 'The clinic', role: 'admin'})
  for (const id of ['notice-federal', 'notice-florida']) {
    const answer = await receiveWording(await as('adaeze', `/notices/${id}/versions`, {}), clinic.desk, id)
    expect(answer.status).toBe(200)
  }
}, 60_000)

beforeEach(async () => {
  await clinic.begin()
  number += 1
  ID = `cta-case-${number}`
})

afterEach(async () => {
  const [editions, head] = await Promise.all([readEditions(clinic.desk), readLedgerHead(clinic.desk)])
  expect(verifyChain(editions, head, clinic.desk.signer.isSigned).problems).toEqual([])
})

async function as(who: string, path: string, body: object): Promise<Request> {
  const headers = {authorization: `Bearer ${who === 'nobody' ? 'made-up' : await clinic.token(who)}`}
  return new Request(`http://localhost/api/editorial${path}`, {method: 'POST', headers, body: JSON.stringify(body)})
}

const write = (fields: object, id = ID) => clinic.desk.production.createOrReplace({_id: `drafts.${id}`, _type: 'cta', ...fields})

type Answer = {status: number; body: OfferStatus & {message?: string; reasons?: {rule: string; why: string}[]}}

async function move(who: string, request: object, id = ID): Promise<Answer> {
  const response = await receiveOfferMove(await as(who, `/offers/${id}/moves`, request), clinic.desk, id)
  return {status: response.status, body: (await response.json()) as Answer['body']}
}

async function panel(who: string, offer?: object, id = ID): Promise<OfferPanel> {
  const response = await receiveOfferFacts(await as(who, `/offers/${id}/facts`, {offer}), clinic.desk, id)
  expect(response.status).toBe(200)
  return (await response.json()) as OfferPanel
}

const published = (id = ID) =>
  clinic.desk.production.fetch<(OfferDocument & {deskSeal?: {number?: number}}) | null>('*[_id == $id][0]', {id})

async function approved(fields: object = {...CASE_7, notes: [ref('notice-federal'), ref('notice-florida')]}): Promise<void> {
  await write(fields)
  expect(await move('callum', {move: 'send'})).toMatchObject({status: 200, body: {state: 'inReview'}})
  expect(await move('adaeze', {move: 'approve'})).toMatchObject({status: 200, body: {state: 'approved'}})
}

it('case 7: without Florida’s wording it is refused with exactly that; with it, it is approved and runs in December', async () => {
  await write({...CASE_7, notes: []})
  const bare = await move('callum', {move: 'send'})
  expect([bare.status, bare.body.reasons?.map(({rule}) => rule)]).toEqual([422, ['federal-programs', 'state-wording']])

  await write(CASE_7)
  const refused = await move('callum', {move: 'send'})
  expect(refused.body.reasons?.map(({why}) => why)).toEqual([
    'Florida asks for wording of its own beside a free or discounted offer, and it is missing.',
  ])
  await approved()
  expect(await published()).toMatchObject({headline: 'Not sure where to start?', deskSeal: {number: 1}})
  const {status} = await panel('callum')
  expect(status.published).toEqual({number: 1, phase: 'coming'})
})

it('R21: one changed character takes it back, and readers keep what was approved', async () => {
  await approved()
  const changed = {...CASE_7, notes: [ref('notice-federal'), ref('notice-florida')], headline: 'Not sure where to start!'}
  await write(changed)
  expect(await panel('callum')).toMatchObject({status: {state: 'changed', published: {number: 1}}, moves: ['send', 'end']})
  expect((await move('adaeze', {move: 'approve'})).status).toBe(409)
  await move('callum', {move: 'send'})
  await write({...changed, headline: 'Not sure where to start?!'})
  expect(await panel('adaeze')).toMatchObject({status: {state: 'changed', isChangedSinceSent: true}})
  expect((await move('adaeze', {move: 'approve'})).status).toBe(409)
  expect((await published())?.headline).toBe('Not sure where to start?')
})

it('every version that was approved can be laid beside the one on the desk, in words', async () => {
  const versions = async (who: string) => {
    const asked = await as(who, `/offers/${ID}/versions`, {})
    const response = await receiveOfferVersions(new Request(asked.url, {headers: asked.headers}), clinic.desk, ID)
    return {status: response.status, body: (await response.json()) as {versions: OfferVersion[]; message?: string}}
  }
  expect(await versions('callum')).toMatchObject({status: 404})
  await approved()
  const runs = {...CASE_7, notes: [ref('notice-federal'), ref('notice-florida')]}
  await approved({...runs, headline: 'Where to start?'})
  await write({
    ...runs,
    headline: 'Where do you start?',
    placement: {slots: ['end'], notOnPosts: [{...ref('post-gone'), _weak: true}]},
  })
  const {body} = await versions('adaeze')
  const line = (index: number, title: string) => body.versions[index]?.lines.find((one) => one.title === title)?.text
  expect(body.versions.map(({number: version, by}) => [version, by])).toEqual([
    [null, null],
    [2, 'adaeze'],
    [1, 'adaeze'],
  ])
  expect([0, 1, 2].map((index) => line(index, 'Headline'))).toEqual([
    'Where do you start?',
    'Where to start?',
    'Not sure where to start?',
  ])
  expect(line(1, 'Legal notes')).toBe('federalBeneficiaryExclusion; stateRequiredOffer')
  expect(line(1, 'Buttons')).toBe('Schedule a free assessment → https://book.example/start')
  expect(line(1, 'When it runs')).toBe('From 2026-12-01 until 2026-12-31 (America/Denver)')
  expect(line(0, 'Where it stands')).toBe('At the end of posts\nNever on: post-gone')
  expect(body.versions[1]?.reason).toMatch(/^Sent by callum on /)
  // An entry that nobody signed is no version.
  const [edition] = (await readEditions(clinic.desk, ID)).slice(-1)
  if (!edition) throw new Error('No entry')
  await clinic.desk.production.createOrReplace({...edition, record: edition.record.replace('Where to start?', 'Free gold')})
  expect((await versions('adaeze')).body.versions.map(({number: version}) => version)).toEqual([null, 1])
  await clinic.desk.production.createOrReplace(edition)
  expect(await versions('nobody')).toMatchObject({status: 401})
  expect(await versions('maren')).toMatchObject({status: 403})
})

it('what is on its way waits for whoever must act', async () => {
  const queue = async (userId: string, roles: Role[]) => {
    const queues = await queuesOf(clinic.desk, {userId, name: userId, roles, clinicianId: null, active: true})
    return queues.offers.filter(({id}) => id === ID).map(({why}) => why)
  }
  await write({...PAID})
  await move('callum', {move: 'send'})
  expect([await queue('adaeze', ['compliance']), await queue('callum', ['marketing'])]).toEqual([['callum has sent it'], []])
  await write({...PAID, headline: 'Another headline'})
  expect(await queue('adaeze', ['compliance'])).toEqual([])
  expect(await queue('callum', ['marketing'])).toEqual(['It was changed after it was sent: send it again'])
})

it('an approval is for the text that was read', async () => {
  await write(PAID)
  await move('callum', {move: 'send'})
  const {hash} = await panel('adaeze')
  expect((await move('adaeze', {move: 'approve', hash: 'another'})).status).toBe(409)
  expect((await move('adaeze', {move: 'approve', hash})).status).toBe(200)
})

it('nobody approves what they have sent', async () => {
  await write(PAID)
  await move('saskia', {move: 'send'})
  expect((await panel('saskia')).moves).not.toContain('approve')
  expect(await move('saskia', {move: 'approve'})).toMatchObject({status: 403})
  expect((await move('adaeze', {move: 'approve'})).status).toBe(200)
})

it('is sent back with a reason, which marketing reads, and is taken back', async () => {
  await write(PAID)
  await move('callum', {move: 'send'})
  expect((await move('adaeze', {move: 'sendBack'})).status).toBe(422)
  expect((await move('adaeze', {move: 'sendBack', note: 'Say whom it is for.'})).body.state).toBe('sentBack')
  expect(await panel('callum')).toMatchObject({
    status: {state: 'sentBack', review: {note: 'Say whom it is for.'}},
    moves: ['send'],
  })
  await move('callum', {move: 'send'})
  expect((await move('callum', {move: 'withdraw'})).body.state).toBe('draft')
  expect((await move('callum', {move: 'withdraw'})).status).toBe(409)
})

it.each([
  ['that is running', {endsOn: '2027-12-31', timeZone: 'UTC'}],
  ['that has not begun', {startsOn: '2027-01-01', endsOn: '2027-12-31', timeZone: 'UTC'}],
])('ends at once, one %s, and what was approved stays in the record', async (_what, schedule) => {
  await approved({...PAID, schedule})
  await write({...PAID, schedule, headline: 'Work in progress'})
  expect((await move('callum', {move: 'end'})).body.published).toEqual({number: 2, phase: 'ended'})
  expect((await move('callum', {move: 'end'})).status).toBe(409)
  // The draft beside it is nobody's loss.
  expect(await published(`drafts.${ID}`)).toMatchObject({headline: 'Work in progress'})
})

it('a note that says something else makes another offer of it', async () => {
  await approved()
  const draft = {...(await clinic.desk.production.getDocument('notice-florida')), _id: 'drafts.notice-florida'}
  await clinic.desk.production.createOrReplace({...draft, _type: 'disclaimer', text: text('OTHER WORDING.')})
  await receiveWording(await as('adaeze', '/notices/notice-florida/versions', {}), clinic.desk, 'notice-florida')
  // Both are of today's wording: compliance has approved that by itself.
  expect((await panel('callum')).status.state).toBe('approved')
  const offer = (await published())!
  expect(offerHash(offer, {a: '1'})).not.toBe(offerHash(offer, {a: '2'}))
})

it('the publishing of other documents is no way around', async () => {
  await write({...CASE_7, notes: []})
  for (const [who, status] of [
    ['callum', 409],
    ['adaeze', 403],
  ] as const) {
    const request = await as(who, `/documents/${ID}/publication`, {type: 'cta'})
    expect((await receivePublishing(request, clinic.desk, ID)).status).toBe(status)
  }
  expect(await published()).toBeNull()
})

it('a review that somebody else signed counts for nothing', async () => {
  await write(PAID)
  const {hash} = await panel('adaeze')
  const forged: Omit<OfferReview, 'seal'> = {
    _id: `review.${ID}`,
    _type: 'offerReview',
    offer: {_type: 'reference', _ref: ID, _weak: true},
    state: 'inReview',
    hash,
    by: {userId: 'callum', name: 'Callum Reyes'},
    at: '2026-11-26T00:00:00Z',
  }
  const seal = createSigner(makeSigningKey()).sign(reviewPayload(forged))
  await clinic.desk.production.createOrReplace({...forged, seal})
  expect((await move('adaeze', {move: 'approve'})).status).toBe(409)
  expect(isSharedSealed(await published(), clinic.desk.signer.isSigned)).toBe(false)
})

it('two who approve at once publish it once', async () => {
  await clinic.appoint('ines', ['compliance'])
  await write(PAID)
  await move('callum', {move: 'send'})
  const answers = await Promise.all([move('adaeze', {move: 'approve'}), move('ines', {move: 'approve'})])
  expect(answers.map(({status}) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
  expect((await published())?.deskSeal?.number).toBe(1)
})

describe('who may do what', () => {
  const PEOPLE = ['maren', 'teodor', 'callum', 'adaeze', 'jonah', 'nobody'] as const
  const MAY: Record<string, readonly string[]> = {
    send: ['callum'],
    withdraw: ['callum'],
    approve: ['adaeze'],
    sendBack: ['adaeze'],
    end: ['callum', 'adaeze'],
  }
  it.each(Object.keys(MAY).flatMap((name) => PEOPLE.map((who) => [name, who] as const)))('%s by %s', async (name, who) => {
    await write(PAID)
    const {status} = await move(who, {move: name, note: 'Why'})
    if (MAY[name]?.includes(who)) expect([200, 409]).toContain(status)
    else expect(status).toBe(who === 'nobody' ? 401 : 403)
  })
})

it.each([
  ['no move', {}, 400],
  ['a move that is none', {move: 'publish'}, 400],
  ['an offer that is none', {move: 'send'}, 404],
])('bad input: %s', async (_what, request, status) => {
  expect((await move('callum', request, 'cta-nowhere')).status).toBe(status)
})
