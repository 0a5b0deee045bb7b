/** @jest-environment node */
import {generateKeyPairSync} from 'node:crypto'

import type {SealedApproval} from '../../../lib/editorial/approvals.ts'
import {isSealed, sealPublication, type PublicationDocument, type PublicationFields} from '../../../lib/editorial/publish.ts'
import {editionDocument, readEntry, verifyChain, type EditionDocument} from '../../../lib/editorial/ledger.ts'
import {createSigner, createVerifier} from '../../../lib/signing/signer.ts'
import {gatherSurroundings} from '../../../lib/desk/gather.ts'
import {alteredAudit} from '../../../lib/desk/audit.ts'
import {readEditions, readLedgerHead} from '../../../lib/desk/ledger.ts'
import {pageAsOf} from '../../../lib/desk/as-of.ts'
import {receiveFacts} from '../../../lib/desk/requests.ts'
import {restorePublication} from '../../../lib/desk/restore.ts'
import {keepTime} from '../../../lib/desk/timekeeping.ts'
import {recordSurroundings} from '../../../lib/desk/surroundings.ts'
import {confirmMember} from '../../../lib/desk/confirm-member.ts'
import {CANARY, CHECKLIST, expectMove, JANE, kneePost, PRIYANKA, startTestClinic, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic
/** A key that looks like ours and is not. */
const stranger = createSigner(generateKeyPairSync('ed25519').privateKey.export({format: 'der', type: 'pkcs8'}).toString('base64'))

beforeAll(async () => {
  clinic = await startTestClinic()
}, 60_000)
beforeEach(() => clinic.begin())

const publicationOf = (postId: string) =>
  clinic.desk.production.fetch<PublicationDocument | null>('*[_id == $id][0]', {id: `publication-${postId}`})
const approvalsOf = (postId: string) =>
  clinic.desk.production.fetch<SealedApproval[]>('*[_id == $id][0].approvals', {id: `workflow.${postId}`})
const whys = (answer: {body: {reasons?: {why: string}[]}}) => (answer.body.reasons ?? []).map(({why}) => why).join('\n')

/** Writes a workflow as somebody with a token that may write everything would: “approved”, with these approvals. */
async function forgeWorkflow(postId: string, approvals: unknown[]): Promise<void> {
  await clinic.lake.admin.createOrReplace({
    _id: `workflow.${postId}`,
    _type: 'workflow',
    post: {_type: 'reference', _ref: postId, _weak: true},
    state: 'approved',
    since: '2026-11-22T12:00:00Z',
    approvals,
  })
}

describe('an approval written by hand', () => {
  it.each<[string, (approval: SealedApproval) => unknown]>([
    ['without a signature', (approval: SealedApproval) => ({...approval, seal: undefined})],
    [
      'with an invented signature',
      (approval: SealedApproval) => ({...approval, seal: {...approval.seal, signature: 'A'.repeat(86)}}),
    ],
    ['signed with another key', (approval: SealedApproval) => ({...approval, seal: stranger.sign(JSON.stringify(approval))})],
    [
      'signed under our key’s name with another key',
      (approval: SealedApproval) => ({
        ...approval,
        seal: {...stranger.sign(JSON.stringify(approval)), keyId: approval.seal.keyId},
      }),
    ],
    ['with another person’s name', (approval: SealedApproval) => ({...approval, name: 'Somebody Else'})],
    ['with another role', (approval: SealedApproval) => ({...approval, role: 'editor'})],
    ['with a later date', (approval: SealedApproval) => ({...approval, at: '2026-12-24T00:00:00.000Z'})],
  ])('%s counts as absent', async (_name, forge) => {
    await clinic.write(kneePost('drafts.post-forged'))
    await clinic.lake.admin.delete('workflow.post-forged')
    await clinic.approve('post-forged')
    const approvals = await approvalsOf('post-forged')
    await forgeWorkflow('post-forged', approvals.map(forge))
    const answer = await clinic.move('ines', 'post-forged', {move: 'publish'})
    expect(answer.status).toBe(422)
    expect(whys(answer)).toMatch(/does not carry this server’s signature/)
    expect(await publicationOf('post-forged')).toBeNull()
  })

  it('replayed onto another text or another post counts as absent', async () => {
    await clinic.write(kneePost('drafts.post-source'))
    await clinic.approve('post-source')
    const approvals = await approvalsOf('post-source')

    await clinic.write(kneePost('drafts.post-target'))
    await forgeWorkflow('post-target', approvals)
    expect(whys(await clinic.move('ines', 'post-target', {move: 'publish'}))).toMatch(/given for another post/)

    await clinic.desk.production.patch('drafts.post-source').set({title: 'Throw away your crutches'}).commit()
    await forgeWorkflow('post-source', approvals)
    expect(whys(await clinic.move('ines', 'post-source', {move: 'publish'}))).toMatch(/has changed since it was given/)
  })
})

describe('a decision written into the workflow by hand', () => {
  const tamper = (postId: string, fields: object) => clinic.lake.admin.patch(`workflow.${postId}`).set(fields).commit()

  it('is no proposal that a second person could confirm', async () => {
    await clinic.write(kneePost('drafts.post-not-retracted'))
    await clinic.publish('post-not-retracted')
    const proposal = {by: 'adaeze', role: 'compliance', at: '2026-11-22T12:00:00.000Z', reason: 'x', notice: 'Gone.'}
    await tamper('post-not-retracted', {retraction: proposal})
    expect(await clinic.move('teodor', 'post-not-retracted', {move: 'retract'})).toMatchObject({
      status: 403,
      body: {message: expect.stringContaining('first proposed by one person')},
    })
    await expectMove(clinic, 'adaeze', 'post-not-retracted', {move: 'proposeRetraction', note: 'x', notice: 'Gone.'})
    await tamper('post-not-retracted', {'retraction.notice': 'Buy this instead.'})
    expect((await clinic.move('teodor', 'post-not-retracted', {move: 'retract'})).status).toBe(403)
  })

  it('puts no correction on a page and publishes nothing by the clock', async () => {
    await clinic.write(kneePost('drafts.post-not-corrected'))
    await clinic.approve('post-not-corrected')
    await tamper('post-not-corrected', {state: 'scheduled', scheduledFor: '2026-11-22T12:00:00.000Z'})
    await keepTime(clinic.desk, Date.parse('2026-11-22T11:00:00Z'), (query, params) => clinic.lake.anonymous.fetch(query, params))
    expect(await publicationOf('post-not-corrected')).toBeNull()
    await tamper('post-not-corrected', {
      correction: {severity: 'typo', summary: 'Buy this.', by: 'ines', at: '2026-11-22T12:00:00.000Z'},
    })
    await expectMove(clinic, 'ines', 'post-not-corrected', {move: 'publish'})
    expect(await publicationOf('post-not-corrected')).toMatchObject({corrections: []})
  })
})

describe('R5: licence numbers', () => {
  it('are in no answer of the desk, no publication, no ledger entry, and invisible to anonymous readers', async () => {
    await clinic.write(kneePost('drafts.post-canary'))
    await clinic.publish('post-canary')
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: {authorization: `Bearer ${await clinic.token('maren')}`},
      body: '{}',
    })
    const facts = await (await receiveFacts(request, clinic.desk, 'post-canary')).text()
    expect(facts).toContain(JANE)
    expect(facts).not.toContain(CANARY)
    expect(JSON.stringify(await gatherSurroundings(clinic.desk))).not.toContain(CANARY)
    for (const client of [clinic.lake.anonymous, clinic.lake.admin, await clinic.lake.signIn('maren')]) {
      expect(JSON.stringify(await client.fetch('*[]'))).not.toContain(CANARY)
    }
    const closed = clinic.lake.anonymous.withConfig({dataset: 'compliance'})
    expect(await closed.fetch('*[]').catch(() => [])).toEqual([])
    expect(
      await (
        await clinic.lake.signIn('maren')
      )
        .withConfig({dataset: 'compliance'})
        .fetch('*[]')
        .catch(() => []),
    ).toEqual([])
    // The record itself has it: the search above would have found it.
    expect(JSON.stringify(await clinic.desk.compliance.fetch('*[]'))).toContain(CANARY)
  })
})

describe('a second account', () => {
  it('of an author is still the author', async () => {
    await clinic.write(kneePost('drafts.post-twice'))
    await expectMove(clinic, 'maren', 'post-twice', {move: 'submit'})
    await expectMove(clinic, 'ines', 'post-twice', {move: 'passEditorial'})
    await clinic.appoint('callum', ['clinicalReviewer'], JANE)
    expect(await clinic.move('callum', 'post-twice', {move: 'approveClinical', checklist: CHECKLIST})).toMatchObject({
      status: 403,
      body: {message: expect.stringContaining('one of its authors')},
    })
  })

  it('cannot give itself roles, nor can an administrator', async () => {
    const member = {
      _id: 'member-jonah',
      _type: 'member',
      userId: 'jonah',
      name: 'Jonah',
      roles: ['clinicalReviewer'],
      clinicianId: PRIYANKA,
      active: true,
    }
    await clinic.lake.admin.withConfig({dataset: 'compliance'}).createOrReplace(member)
    expect((await clinic.move('jonah', 'post-twice', {move: 'approveClinical', checklist: CHECKLIST})).status).toBe(403)

    const saskia = {userId: 'saskia', name: 'Saskia Brandt', roles: ['admin' as const], active: true}
    await clinic.desk.compliance
      .patch('member-saskia')
      .set({roles: ['admin', 'clinicalReviewer']})
      .commit()
    await expect(confirmMember(clinic.desk, saskia, 'member-saskia')).rejects.toThrow('Nobody confirms their own roles')
    await expect(confirmMember(clinic.desk, {...saskia, roles: ['compliance']}, 'member-jonah')).rejects.toThrow(
      'Only an administrator',
    )
    await expect(confirmMember(clinic.desk, saskia, 'member-nobody')).rejects.toThrow('no such member')
    // A confirmed document under another account's name would give that account the roles.
    await clinic.desk.compliance.createOrReplace({...member, _id: 'member-callum'})
    await expect(confirmMember(clinic.desk, saskia, 'member-callum')).rejects.toThrow('member-jonah')
    expect(await confirmMember(clinic.desk, saskia, 'member-jonah')).toMatchObject({roles: ['clinicalReviewer']})
  })
})

describe('a publication written past the desk', () => {
  it('is not believed, and is put back as the ledger has it', async () => {
    await clinic.write(kneePost('drafts.post-mine'))
    await clinic.publish('post-mine')
    const before = await publicationOf('post-mine')
    if (!before) throw new Error('not published')
    for (const change of [
      {title: 'Knees that never ache again'},
      {'body[0].children[0].text': 'Buy this. '},
      {'notices[0].text': []},
      {nextReviewAt: '2099-01-01T00:00:00.000Z'},
      {standing: 'archived'},
      {'seal.text': before.seal.card},
    ]) {
      await clinic.lake.admin.patch('publication-post-mine').set(change).commit()
      const altered = await publicationOf('post-mine')
      expect(altered && isSealed(altered, clinic.desk.signer.isSigned)).toBe(false)
      expect(await restorePublication(clinic.desk, 'publication-post-mine')).toBe('restored')
      const restored = await publicationOf('post-mine')
      expect(restored && isSealed(restored, clinic.desk.signer.isSigned)).toBe(true)
      expect(restored).toMatchObject({title: before['title'], body: before['body'], seal: before.seal})
    }
    await clinic.lake.admin.delete('publication-post-mine')
    expect(await restorePublication(clinic.desk, 'publication-post-mine')).toBe('restored')
    expect(await restorePublication(clinic.desk, 'publication-post-mine')).toBe('untouched')
  })

  it('is removed where the desk never published it, whoever sealed it', async () => {
    const known = await publicationOf('post-mine')
    if (!known) throw new Error('not published')
    const {seal: _seal, _rev, _createdAt, _updatedAt, ...fields} = known
    const forged = sealPublication({...(fields as PublicationFields), _id: 'publication-post-forged-too'}, stranger.sign)
    await clinic.lake.admin.createOrReplace(forged)
    expect(isSealed(forged, clinic.desk.signer.isSigned)).toBe(false)
    expect(await restorePublication(clinic.desk, 'publication-post-forged-too')).toBe('removed')
    expect(await publicationOf('post-forged-too')).toBeNull()
  })

  it('cannot be a copy of a true one under another id', async () => {
    const known = await publicationOf('post-mine')
    expect(known && isSealed({...known, _id: 'publication-post-copy'}, clinic.desk.signer.isSigned)).toBe(false)
    expect(known && isSealed({...known, edition: 7}, clinic.desk.signer.isSigned)).toBe(false)
  })
})

describe('a forged ledger entry', () => {
  /** An entry that says what the attacker would like to be published, in the shape of a true one. */
  async function forgedEdition(sign: (payload: string) => {keyId: string; signature: string}) {
    const [last] = await clinic.desk.production.fetch<EditionDocument[]>(
      '*[_type == "edition" && postId == "post-mine"] | order(sequence desc)[0...1]',
    )
    if (!last) throw new Error('not published')
    const entry = readEntry(last)
    return editionDocument(
      {...entry, sequence: 9_000_000, publication: {...entry.publication, title: 'Knees that never ache again'}},
      sign,
    )
  }

  it.each([
    ['signed with another key', stranger.sign],
    [
      'under our key’s name',
      (payload: string) => ({...stranger.sign(payload), keyId: Object.keys(clinic.desk.signer.publicKeys)[0] ?? ''}),
    ],
  ])('%s is never what the desk puts back or signs', async (_name, sign) => {
    const edition = await forgedEdition(sign)
    await clinic.lake.admin.createOrReplace(edition)
    await clinic.lake.admin.patch('publication-post-mine').set({title: 'Knees that never ache again'}).commit()
    expect(await restorePublication(clinic.desk, 'publication-post-mine')).toBe('restored')
    expect(await publicationOf('post-mine')).toMatchObject({title: 'Knees that ache on stairs'})
    await clinic.lake.admin.delete(edition._id)
  })

  it('altered in place, a true entry is passed over', async () => {
    const [last] = await clinic.desk.production.fetch<EditionDocument[]>(
      '*[_type == "edition" && postId == "post-mine"] | order(sequence desc)[0...1]',
    )
    if (!last) throw new Error('not published')
    await clinic.lake.admin
      .patch(last._id)
      .set({record: last.record.replaceAll('ache on stairs', 'never ache again')})
      .commit()
    await clinic.lake.admin.patch('publication-post-mine').set({title: 'Knees that never ache again'}).commit()
    await restorePublication(clinic.desk, 'publication-post-mine')
    expect(JSON.stringify(await publicationOf('post-mine'))).not.toContain('never ache again')
    await clinic.lake.admin.patch(last._id).set({record: last.record}).commit()
    await restorePublication(clinic.desk, 'publication-post-mine')
  })

  it('is not made by the desk out of an altered publication', async () => {
    await clinic.lake.admin.patch('publication-post-mine').set({excerpt: 'Buy this.'}).commit()
    await recordSurroundings(clinic.desk, ['post:post-mine'])
    expect(await clinic.move('teodor', 'post-mine', {move: 'confirmReview', checklist: CHECKLIST})).toMatchObject({status: 200})
    expect(await publicationOf('post-mine')).toMatchObject({excerpt: expect.not.stringContaining('Buy this.')})
    expect(JSON.stringify(await readEditions(clinic.desk, 'post-mine'))).not.toContain('Buy this.')
  })
})

describe('an edition altered in the database', () => {
  it('is found by the chain and not believed by a look-up', async () => {
    const [editions, head] = await Promise.all([readEditions(clinic.desk), readLedgerHead(clinic.desk)])
    const {_id, record, sequence, path} = editions.findLast(({pageHash}) => pageHash !== null)!
    await clinic.lake.admin
      .patch(_id)
      .set({record: record.replace('stairs', 'ladders')})
      .commit()
    const altered = await readEditions(clinic.desk)
    expect(verifyChain(altered, head, clinic.desk.signer.isSigned).problems).toEqual([
      {sequence, why: 'The text does not match its hash.'},
    ])
    await expect(pageAsOf(clinic.desk, path, '2030-01-01')).rejects.toThrow('was altered')
    await clinic.lake.admin.patch(_id).set({record}).commit()
  })

  it('stays unbelievable to whoever has another key', async () => {
    const [editions, head] = await Promise.all([readEditions(clinic.desk), readLedgerHead(clinic.desk)])
    expect(verifyChain(editions, head, stranger.isSigned).problems).toHaveLength(editions.length)
    const own = createVerifier(Object.values(clinic.desk.signer.publicKeys))
    expect(verifyChain(editions, head, own.isSigned).problems).toEqual([])
  })
})

describe('the audit log', () => {
  it('tells which of its entries were altered or slipped in', async () => {
    const log = clinic.lake.admin.withConfig({dataset: 'compliance'})
    expect(await alteredAudit(clinic.desk)).toEqual([])
    const {_id} = await log.fetch<{_id: string}>('*[_type == "auditEntry" && outcome == "refused"][0]{_id}')
    await log.patch(_id).set({outcome: 'done'}).commit()
    await log.create({
      _id: 'audit.2026-11-22.x',
      _type: 'auditEntry',
      at: '2026-11-22T17:00:00Z',
      action: 'publish',
      outcome: 'done',
    })
    expect(await alteredAudit(clinic.desk)).toEqual([_id, 'audit.2026-11-22.x'].toSorted())
  })
})

describe('keys that cannot be read', () => {
  it('are named by their variable', () => {
    expect(() => createSigner('not a key')).toThrow('ROUNDS_SIGNING_KEY')
    expect(() => createVerifier(['not a key'])).toThrow('ROUNDS_FORMER_KEYS')
  })
})
