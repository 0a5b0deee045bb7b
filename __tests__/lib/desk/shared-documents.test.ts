import {afterEach, beforeAll, beforeEach, describe, expect, it} from '@jest/globals'

import {gatherSurroundings} from '../../../lib/desk/gather.ts'
import {readEditions, readLedgerHead} from '../../../lib/desk/ledger.ts'
import {receivePublishing, receiveTakingDown} from '../../../lib/desk/requests.ts'
import {settle} from '../../../lib/desk/settle.ts'
import {republish, sealUnsealed, unsealedDocuments} from '../../../lib/desk/shared-documents.ts'
import {verifyChain} from '../../../lib/editorial/ledger.ts'
import {
  isSharedSealed,
  isWhollySealed,
  sealShared,
  SHARED_KINDS,
  type SharedDocument,
} from '../../../lib/editorial/shared-documents.ts'
import type {Role} from '../../../lib/editorial/workflow.ts'
import {createSigner, makeSigningKey} from '../../../lib/signing/signer.ts'
import {CANARY, JANE, startTestClinic, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic
const stranger = createSigner(makeSigningKey())
const WHOEVER = {userId: 'desk', name: 'The clinic', role: 'admin' as const}
const SECOND = 'location-second'

beforeAll(async () => {
  clinic = await startTestClinic()
  await clinic.appoint('callum', ['marketing'])
  const {production, compliance} = clinic.desk
  await production.create({_id: 'cta-visit', _type: 'cta', headline: 'Visit us', offerType: 'none'})
  await production.create({_id: SECOND, _type: 'location', name: 'Second Street'})
  await production.create({_id: 'rule-or', _type: 'legalRule', jurisdiction: 'OR', subject: 'dryNeedling', status: 'prohibited'})
  await production.create({_id: 'editorialPolicy', _type: 'editorialPolicy', reviewMonths: {A: 12}})
  await production.create({_id: 'about-review', _type: 'aboutPage', title: 'How we review'})
  await production.create({_id: 'crawlerPolicy', _type: 'crawlerPolicy', trainingBots: {agents: ['GPTBot'], allow: false}})
  await production.create({_id: 'redirect-old', _type: 'redirect', from: '/old', kind: 'moved', path: '/search'})
  await compliance.create({_id: 'compact-or', _type: 'compactMember', compact: 'pt', jurisdiction: 'OR'})
  await sealUnsealed(clinic.desk, WHOEVER)
}, 60_000)
beforeEach(() => clinic.begin())
afterEach(async () => {
  const [editions, head] = await Promise.all([readEditions(clinic.desk), readLedgerHead(clinic.desk)])
  expect(verifyChain(editions, head, clinic.desk.signer.isSigned).problems).toEqual([])
})

/** What somebody with a token of their own would like a page to say. */
const ALTERED: [type: keyof typeof SHARED_KINDS, id: string, change: Record<string, unknown>][] = [
  ['clinician', JANE, {familyName: 'Doe, MD'}],
  ['topic', 'topic-knee', {tier: 'C'}],
  ['source', 'source-guideline', {retraction: {status: 'retracted'}}],
  ['location', SECOND, {phone: '+1 503 555 0199'}],
  ['cta', 'cta-visit', {headline: 'Buy this'}],
  ['siteSettings', 'siteSettings', {standingDisclaimers: []}],
  ['disclaimer', 'notice-emergency', {severity: 'info'}],
  ['legalRule', 'rule-or', {status: 'permitted'}],
  ['editorialPolicy', 'editorialPolicy', {reviewMonths: {A: 120}}],
  ['aboutPage', 'about-review', {title: 'No review'}],
  ['crawlerPolicy', 'crawlerPolicy', {trainingBots: {agents: ['GPTBot'], allow: true}}],
  ['redirect', 'redirect-old', {path: '/topics/knee'}],
  ['licenseRecord', 'license-jane', {expiresOn: '2099-01-01'}],
  ['compactMember', 'compact-or', {operationalOn: '2020-01-01'}],
]

function past(type: keyof typeof SHARED_KINDS) {
  return clinic.lake.admin.withConfig({dataset: SHARED_KINDS[type].dataset, perspective: 'raw'})
}

async function stored(type: keyof typeof SHARED_KINDS, id: string): Promise<SharedDocument | null> {
  return past(type).fetch<SharedDocument | null>('*[_id == $id][0]', {id})
}

describe.each(ALTERED)('a %s', (type, id, change) => {
  const holds = async () => isWhollySealed(await stored(type, id), clinic.desk.signer.isSigned)
  const tell = () => settle(clinic.desk, {id, type, before: null, after: null})
  const content = async () => {
    const {_rev, _updatedAt, _createdAt, ...fields} = (await stored(type, id)) ?? {_id: id, _type: type}
    return fields
  }

  it('that was altered with a token does not count, and is put back as it was published', async () => {
    const before = await content()
    await past(type).patch(id).set(change).commit()
    expect(await holds()).toBe(false)
    await tell()
    expect(await content()).toEqual(before)
    expect(await holds()).toBe(true)
  })

  it('that was deleted with a token is put back', async () => {
    const before = await content()
    await past(type)
      .delete({query: '*[_id == $id]', params: {id}})
      .catch(() => past(type).patch(id).set(change).commit())
    await tell()
    expect(await content()).toEqual(before)
  })

  it('that was sealed by somebody else does not count', async () => {
    const before = await stored(type, id)
    const forged = sealShared({...before!, ...change}, {number: 99, at: '2026-11-22T17:00:00Z', by: 'Nobody'}, stranger.sign)
    await past(type).createOrReplace(forged)
    expect(await holds()).toBe(false)
    await tell()
    expect(await holds()).toBe(true)
    expect((await stored(type, id))?.deskSeal?.number).toBe(before?.deskSeal?.number)
  })

  it('is not put back to an earlier publication, seal and all', async () => {
    const earlier = await stored(type, id)
    await republish(clinic.desk, {...earlier!, ...change}, WHOEVER)
    const latest = await content()
    await past(type).createOrReplace(earlier!)
    await tell()
    expect(await content()).toEqual(latest)
    const {_rev: _replaced, ...fields} = earlier!
    await republish(clinic.desk, fields, WHOEVER)
  })
})

it('nothing that was written past the desk reaches the gate', async () => {
  const admin = clinic.lake.admin
  await admin.create({_id: 'clinician-invented', _type: 'clinician', givenName: 'Ida', familyName: 'Invented'})
  await admin.patch('topic-knee').set({tier: 'C'}).commit()
  await past('licenseRecord').create({_id: 'license-invented', _type: 'licenseRecord', clinicianId: JANE, boardStatus: 'active'})
  const {clinicians, topics, licenses} = await gatherSurroundings(clinic.desk)
  expect(clinicians.map(({_id}) => _id)).not.toContain('clinician-invented')
  expect(topics).toEqual([])
  expect(licenses.map(({_id}) => _id)).not.toContain('license-invented')
  await settle(clinic.desk, {id: 'topic-knee', type: 'topic', before: null, after: null})
  await admin.delete('clinician-invented')
  await past('licenseRecord').delete('license-invented')
})

describe('a license', () => {
  it('lets nobody back in when record and copy are both altered: it does not count', async () => {
    const record = await stored('licenseRecord', 'license-jane')
    const copy = await past('licenseRecord').fetch<SharedDocument>('*[_id == "published.license-jane"][0]')
    await past('licenseRecord').patch('license-jane').set({expiresOn: '2099-01-01'}).commit()
    await past('licenseRecord')
      .patch(copy._id)
      .set({record: JSON.stringify({...record, expiresOn: '2099-01-01'})})
      .commit()
    await settle(clinic.desk, {id: 'license-jane', type: 'licenseRecord', before: null, after: null})
    expect(isSharedSealed(await stored('licenseRecord', 'license-jane'), clinic.desk.signer.isSigned)).toBe(false)
  })

  it('keeps its number out of the ledger, which lies in the public dataset', async () => {
    expect(JSON.stringify(await clinic.lake.admin.fetch('*[]', {}, {perspective: 'raw'}))).not.toContain(CANARY)
  })

  it('is believed without the fields that stay private, and not with any of the others altered', async () => {
    const {
      number: _number,
      evidence: _evidence,
      ...open
    } = (await stored('licenseRecord', 'license-jane')) as SharedDocument & {
      number?: string
      evidence?: string
    }
    expect(isSharedSealed(open, clinic.desk.signer.isSigned)).toBe(true)
    expect(isWhollySealed(open, clinic.desk.signer.isSigned)).toBe(false)
    expect(isSharedSealed({...open, boardStatus: 'revoked'} as SharedDocument, clinic.desk.signer.isSigned)).toBe(false)
  })

  it('that the ledger does not know yet, because the desk stopped between the two datasets, is recorded', async () => {
    const record = (await stored('licenseRecord', 'license-priyanka'))!
    const next = sealShared(
      {...record, expiresOn: '2027-04-30'} as SharedDocument,
      {number: record.deskSeal!.number! + 1, at: new Date(clinic.desk.now()).toISOString(), by: 'Adaeze Whitlock'},
      clinic.desk.signer.sign,
    )
    await clinic.desk.compliance.createOrReplace(next)
    await settle(clinic.desk, {id: 'license-priyanka', type: 'licenseRecord', before: null, after: null})
    expect(await stored('licenseRecord', 'license-priyanka')).toMatchObject({expiresOn: '2027-04-30'})
    expect((await readEditions(clinic.desk, 'license-priyanka')).at(-1)).toMatchObject({edition: next.deskSeal.number})
  })
})

describe('publishing', () => {
  const ask = async (who: string, id: string, body: unknown, method: 'POST' | 'DELETE' = 'POST') => {
    const request = new Request(`http://localhost/api/editorial/documents/${id}/publication`, {
      method,
      headers: {authorization: `Bearer ${await clinic.token(who)}`},
      body: JSON.stringify(body),
    })
    const response = await (method === 'POST' ? receivePublishing : receiveTakingDown)(request, clinic.desk, id)
    return {status: response.status, body: (await response.json()) as {message?: string; number?: number}}
  }
  const refusals = async (subject: string) =>
    clinic.desk.compliance.fetch<number>('count(*[_type == "auditEntry" && subject == $subject && outcome == "refused"])', {
      subject,
    })

  it('takes the draft over, with one entry in the ledger and one in the audit log', async () => {
    await clinic.desk.production.create({
      _id: 'drafts.topic-hip',
      _type: 'topic',
      title: 'Hip',
      slug: {_type: 'slug', current: 'hip'},
    })
    expect(await ask('ines', 'topic-hip', {type: 'topic'})).toEqual({status: 200, body: {number: 1}})
    expect(await stored('topic', 'topic-hip')).toMatchObject({title: 'Hip', deskSeal: {number: 1, by: 'ines'}})
    expect(await stored('topic', 'drafts.topic-hip')).toBeNull()
    expect(await readEditions(clinic.desk, 'topic-hip')).toMatchObject([{kind: 'document', edition: 1}])
    expect(
      await clinic.desk.compliance.fetch('*[_type == "auditEntry" && subject == "topic-hip"]{action, outcome, "by": by.userId}'),
    ).toEqual([{action: 'publishDocument', outcome: 'done', by: 'ines'}])
  })

  it('takes a document down: it is a draft again, and its old seal brings nothing back', async () => {
    const published = (await stored('topic', 'topic-hip'))!
    expect(await ask('ines', 'topic-hip', {type: 'topic'}, 'DELETE')).toEqual({status: 200, body: {number: 2}})
    expect(await stored('topic', 'topic-hip')).toBeNull()
    expect(await stored('topic', 'drafts.topic-hip')).toMatchObject({title: 'Hip'})
    await past('topic').createOrReplace(published)
    await settle(clinic.desk, {id: 'topic-hip', type: 'topic', before: null, after: null})
    expect(isSharedSealed(await stored('topic', 'topic-hip'), clinic.desk.signer.isSigned)).toBe(false)
    await past('topic').delete('topic-hip')
  })

  it('is decided anew where two people are at it at once, and loses neither', async () => {
    await clinic.desk.production.create({_id: 'drafts.location-a', _type: 'location', name: 'A'})
    await clinic.desk.production.create({_id: 'drafts.siteSettings', _type: 'siteSettings', title: 'A'})
    const answers = await Promise.all([
      ask('ines', 'location-a', {type: 'location'}),
      ask('callum', 'siteSettings', {type: 'siteSettings'}),
      ask('ines', JANE, {type: 'clinician'}),
    ])
    expect(answers.map(({status}) => status)).toEqual([200, 200, 200])
  })

  const PEOPLE: [who: string, role: Role][] = [
    ['maren', 'author'],
    ['teodor', 'clinicalReviewer'],
    ['ines', 'editor'],
    ['callum', 'marketing'],
    ['adaeze', 'compliance'],
    ['jonah', 'moderator'],
    ['saskia', 'admin'],
  ]
  const TABLE = ALTERED.flatMap(([type, id]) => PEOPLE.map(([who, role]) => ({type, id, who, role})))
  it.each(TABLE)('of a $type by $who is for whose work it is', async ({type, id, who, role}) => {
    const before = await refusals(id)
    const {status} = await ask(who, id, {type})
    const may = SHARED_KINDS[type].roles.includes(role)
    // Offers have moves of their own (`offers.test.ts`): nobody publishes one like this.
    expect(status).toBe(!may ? 403 : type === 'cta' ? 409 : 200)
    expect((await refusals(id)) - before).toBe(status === 200 ? 0 : 1)
  })

  it.each([
    ['400 for a post', 'saskia', 'post-x', {type: 'post'}, 400],
    ['400 for a name of the language', 'saskia', 'x', {type: 'constructor'}, 400],
    ['400 for no type', 'saskia', 'topic-knee', {}, 400],
    ['404 for nothing', 'ines', 'topic-nothing', {type: 'topic'}, 404],
    ['404 for a document of another type', 'ines', 'cta-visit', {type: 'topic'}, 404],
  ] as const)('is %s', async (_what, who, id, body, status) => {
    expect((await ask(who, id, body)).status).toBe(status)
  })

  it.each([
    ['what there must be one of', 'callum', 'siteSettings', 'siteSettings', 'always be one'],
    ['what is not published', 'ines', 'topic-hip', 'topic', 'not published'],
    ['what others rest on', 'saskia', 'source-rested-on', 'source', 'still use this one'],
  ])('does not take down %s, and says why', async (_what, who, id, type, why) => {
    if (id === 'source-rested-on') {
      await clinic.desk.production.create({_id: id, _type: 'source', title: 'Rested on'})
      await clinic.desk.production.create({
        _id: 'post-resting',
        _type: 'post',
        sources: [{_key: 's', _type: 'reference', _ref: id}],
      })
      await sealUnsealed(clinic.desk, WHOEVER)
    }
    expect(await ask(who, id, {type}, 'DELETE')).toMatchObject({status: 409, body: {message: expect.stringContaining(why)}})
  })
})

it('what an import wrote waits until somebody publishes it', async () => {
  await clinic.desk.production.create({_id: 'topic-imported', _type: 'topic', title: 'Imported'})
  expect((await unsealedDocuments(clinic.desk)).map(({_id}) => _id)).toEqual(['topic-imported'])
  expect(await sealUnsealed(clinic.desk, WHOEVER, ['topic-other'])).toEqual([])
  expect(await sealUnsealed(clinic.desk, WHOEVER)).toEqual(['topic-imported'])
  expect(await unsealedDocuments(clinic.desk)).toEqual([])
})
