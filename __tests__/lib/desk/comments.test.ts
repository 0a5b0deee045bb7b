/** Readers' comments at the desk: who decides, what is shown, what cannot be forged, and what is forgotten. */
import type {SanityClient} from '@sanity/client'

import {deleteComment, exportComment, purgeComments} from '../../../lib/desk/comment-retention.ts'
import {holdComment} from '../../../lib/desk/comments.ts'
import {receiveCommentDecision, receiveCommentReply} from '../../../lib/desk/requests.ts'
import {settle} from '../../../lib/desk/settle.ts'
import {isCommentSealed, sealComment, type PublicComment, type ReaderComment} from '../../../lib/editorial/readers/comment.ts'
import {createSigner, makeSigningKey} from '../../../lib/signing/signer.ts'
import {PERSONAS} from '../../../sanity/embedded/people.ts'
import {DAY, JANE, startTestClinic, TODAY, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic
let compliance: SanityClient

beforeAll(async () => {
  clinic = await startTestClinic()
  compliance = clinic.lake.admin.withConfig({dataset: 'compliance'})
  await clinic.appoint('jonah', ['moderator'])
  await clinic.appoint('callum', ['marketing'])
}, 60_000)
beforeEach(() => clinic.setClock(TODAY))

let counter = 0
async function hold(text: string, name = 'A reader'): Promise<string> {
  counter += 1
  const id = `comment-test${counter}`
  await holdComment(clinic.desk, {name, text}, {id, postId: 'post-knee', postTitle: 'Knees'})
  return id
}
const ask = async (who: string, id: string, body: object, what: 'decision' | 'reply' = 'decision') => {
  const request = new Request(`http://localhost/api/editorial/comments/${id}/${what}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${await clinic.token(who)}`},
    body: JSON.stringify(body),
  })
  const response = await (what === 'decision' ? receiveCommentDecision : receiveCommentReply)(request, clinic.desk, id)
  return {
    status: response.status,
    body: (await response.json()) as {message?: string; status?: string; reasons?: {rule: string; fix: string}[]},
  }
}
const shown = (id: string) => clinic.desk.production.fetch<PublicComment | null>('*[_id == $id][0]', {id})
const kept = (id: string) => clinic.desk.compliance.fetch<ReaderComment | null>('*[_id == $id][0]', {id})
const holds = async (id: string) => isCommentSealed(await shown(id), clinic.desk.signer.isSigned)
const changed = (id: string) => settle(clinic.desk, {id, type: 'comment', before: null, after: null})
const audit = (id: string) =>
  clinic.desk.compliance.fetch<{action: string; outcome: string; by: string}[]>(
    '*[_type == "auditEntry" && subject == $id] | order(_createdAt asc){action, outcome, "by": by.userId}',
    {id},
  )

describe('a decision', () => {
  it('is made by moderators and compliance alone, and everybody’s try is written down', async () => {
    const id = await hold('Great tips!')
    for (const {id: who} of PERSONAS.filter(({id: known}) => known !== 'jonah' && known !== 'adaeze')) {
      for (const decision of ['approve', 'reject', 'spam'])
        expect([who, (await ask(who, id, {decision})).status]).toEqual([who, 403])
    }
    expect(await shown(id)).toBeNull()
    expect((await audit(id)).every(({outcome}) => outcome === 'refused')).toBe(true)
    expect((await ask('jonah', id, {decision: 'approve'})).body).toEqual({status: 'approved'})
    expect((await audit(id)).at(-1)).toEqual({action: 'approveComment', outcome: 'done', by: 'jonah'})
  })

  it('of “approve” shows exactly what was typed, sealed, and nothing else of what is known', async () => {
    const id = await hold('Great tips!')
    await ask('adaeze', id, {decision: 'approve'})
    expect(await shown(id)).toMatchObject({name: 'A reader', text: 'Great tips!', post: {_ref: 'post-knee'}, reply: null})
    expect(await holds(id)).toBe(true)
    expect(
      Object.keys((await shown(id))!)
        .filter((field) => !field.startsWith('_'))
        .toSorted(),
    ).toEqual(['name', 'post', 'reply', 'seal', 'submittedAt', 'text'].toSorted())
  })

  it('of “approve” is refused while an identifier is in it, and the log has no word of it', async () => {
    const id = await hold('Call me: 555-555-0143')
    expect(await ask('jonah', id, {decision: 'approve'})).toMatchObject({
      status: 422,
      body: {message: expect.stringContaining('555-555-0143')},
    })
    expect(await shown(id)).toBeNull()
    expect(JSON.stringify(await clinic.desk.compliance.fetch('*[_type == "auditEntry" && subject == $id]', {id}))).not.toContain(
      '0143',
    )
  })

  it('of “approve redacted” shows the proposal, or less of it', async () => {
    const id = await hold('Call me: 555-555-0143. I limp.')
    expect((await ask('jonah', id, {decision: 'approveRedacted'})).status).toBe(200)
    expect(await shown(id)).toMatchObject({text: 'Call me: [removed]. I limp.'})
    await ask('jonah', id, {decision: 'approveRedacted', left: {name: 'A reader', text: '[removed] I limp.'}})
    expect(await shown(id)).toMatchObject({text: '[removed] I limp.'})
    expect(await kept(id)).toMatchObject({status: 'redacted', decidedBy: 'jonah', text: 'Call me: 555-555-0143. I limp.'})
  })

  it('puts no words into anybody’s mouth', async () => {
    const id = await hold('It hurts.')
    const left = {name: 'A reader', text: 'It hurts no more.'}
    expect((await ask('jonah', id, {decision: 'approveRedacted', left})).status).toBe(422)
    expect(await shown(id)).toBeNull()
  })

  it.each(['reject', 'spam'])('of “%s” shows nothing, and takes down what was shown', async (decision) => {
    const id = await hold('Great tips!')
    await ask('jonah', id, {decision: 'approve'})
    expect((await ask('jonah', id, {decision, reason: 'Not about this post'})).status).toBe(200)
    expect(await shown(id)).toBeNull()
    expect(await kept(id)).toMatchObject({published: null, reason: 'Not about this post'})
  })

  it('that nobody can read is refused, and so is one about nothing', async () => {
    expect((await ask('jonah', 'comment-nowhere', {decision: 'approve'})).status).toBe(404)
    expect((await ask('jonah', await hold('Hello'), {decision: 'publish'})).status).toBe(400)
  })
})

describe('what somebody writes past the desk', () => {
  const forged = (id: string) => ({
    _id: id,
    _type: 'comment',
    post: {_type: 'reference', _ref: 'post-knee', _weak: true},
    name: 'Nobody',
    text: 'Buy this',
    submittedAt: '2026-11-22T17:00:00.000Z',
    reply: null,
  })

  it('does not count, with no seal and with somebody else’s, and is removed', async () => {
    const stranger = createSigner(makeSigningKey())
    const documents: {_id: string; _type: string}[] = [
      forged('comment-raw'),
      sealComment({...forged('comment-signed'), _type: 'comment'}, stranger.sign),
    ]
    for (const document of documents) {
      await clinic.lake.admin.createOrReplace(document)
      expect(await holds(document._id)).toBe(false)
      await changed(document._id)
      expect(await shown(document._id)).toBeNull()
    }
  })

  it('is put back as it was approved', async () => {
    const id = await hold('Great tips!')
    await ask('jonah', id, {decision: 'approve'})
    await clinic.lake.admin.patch(id).set({text: 'Buy this'}).commit()
    expect(await holds(id)).toBe(false)
    await changed(id)
    expect([await shown(id), await holds(id)]).toEqual([expect.objectContaining({text: 'Great tips!'}), true])
    await clinic.lake.admin.delete(id)
    await changed(id)
    expect(await shown(id)).toMatchObject({text: 'Great tips!'})
  })

  it('is not brought back with its own seal once it was taken down', async () => {
    const id = await hold('Great tips!')
    await ask('jonah', id, {decision: 'approve'})
    const {_rev, ...earlier} = (await shown(id))!
    await ask('jonah', id, {decision: 'reject'})
    await clinic.lake.admin.createOrReplace(earlier)
    await changed(id)
    expect(await shown(id)).toBeNull()
  })

  it('into the private record does not come out of it', async () => {
    const id = await hold('Great tips!')
    await ask('jonah', id, {decision: 'approve'})
    const published = JSON.stringify({...forged(id), seal: (await shown(id))!.seal})
    await compliance.patch(id).set({published}).commit()
    await changed(id)
    expect(await shown(id)).toBeNull()
  })

  it('into the private record is not signed with the next decision', async () => {
    const id = await hold('Great tips! Call 555-555-0143.')
    const reply = {text: 'Buy this', name: 'The clinic', role: null, at: '2026-11-22T17:00:00.000Z', isClinician: true}
    await compliance
      .patch(id)
      .set({flags: [], published: JSON.stringify({...forged(id), reply, seal: clinic.desk.signer.sign('something else')})})
      .commit()
    expect((await ask('jonah', id, {decision: 'approve'})).status).toBe(422)
    expect((await ask('jonah', id, {decision: 'approveRedacted'})).status).toBe(200)
    expect(await shown(id)).toMatchObject({text: 'Great tips! Call [removed].', reply: null})
  })

  it('cannot be written by anybody who signs in', async () => {
    for (const {id: who} of PERSONAS) {
      const client = await clinic.lake.signIn(who)
      await expect(client.create(forged(`comment-by-${who}`))).rejects.toThrow(/permission/i)
      const record = {_id: `comment-by-${who}`, _type: 'readerComment'}
      await expect(client.withConfig({dataset: 'compliance'}).create(record)).rejects.toThrow(/permission/i)
    }
  })
})

describe('what the moderator sees', () => {
  it('is every comment that readers wrote, and nothing else of the private dataset', async () => {
    const id = await hold('Great tips!')
    const jonah = (await clinic.lake.signIn('jonah')).withConfig({dataset: 'compliance'})
    expect(await jonah.fetch('count(*[_id == $id])', {id})).toBe(1)
    const types = await jonah.fetch<string[]>('array::unique(*[]._type)', {}, {perspective: 'raw'})
    expect(types).toEqual(['readerComment'])
    expect(await jonah.fetch('count(*[_type in ["licenseRecord", "member", "auditEntry"]])')).toBe(0)
  })
})

describe('a reply', () => {
  it('is refused while readers do not see the comment', async () => {
    expect((await ask('jonah', await hold('Hi'), {text: 'Thank you.'}, 'reply')).status).toBe(409)
  })

  it('case 9: “Thanks for your visit last week Pat” is blocked with what to do', async () => {
    const id = await hold('My name is Pat Sample, DOB 01/02/1970, call 555-555-0143, Dr. Doe cured my knee', 'Pat')
    expect((await ask('jonah', id, {decision: 'approve'})).status).toBe(422)
    await ask('jonah', id, {decision: 'approveRedacted'})
    const {status, body} = await ask('jonah', id, {text: 'Thanks for your visit last week Pat'}, 'reply')
    expect(status).toBe(422)
    expect(body.reasons?.map(({rule}) => rule)).toEqual(['reply-visit', 'reply-record', 'reply-name'])
    expect(await shown(id)).toMatchObject({reply: null})
  })

  it('stands in the clinic’s name, sealed with the comment', async () => {
    const id = await hold('Great tips!')
    await ask('jonah', id, {decision: 'approve'})
    expect((await ask('jonah', id, {text: 'Thank you for writing.'}, 'reply')).status).toBe(200)
    expect(await shown(id)).toMatchObject({reply: {text: 'Thank you for writing.', name: 'The clinic', isClinician: false}})
    expect(await holds(id)).toBe(true)
  })

  it('of a clinician stands in their own name, with the profession', async () => {
    const id = await hold('Great tips!')
    await ask('jonah', id, {decision: 'approve'})
    expect((await ask('maren', id, {text: 'Thank you for writing.'}, 'reply')).status).toBe(200)
    expect(await shown(id)).toMatchObject({reply: {name: 'Jane Doe', role: 'Physical therapist', isClinician: true}})
    expect(JANE).toBe('clinician-jane-doe')
  })

  it('is for those who answer readers', async () => {
    const id = await hold('Great tips!')
    await ask('jonah', id, {decision: 'approve'})
    for (const who of ['callum', 'saskia', 'ines']) expect((await ask(who, id, {text: 'Thank you.'}, 'reply')).status).toBe(403)
  })
})

describe('forgetting', () => {
  const everywhere = async () => {
    const history = async (dataset: string, id: string) =>
      (
        await clinic.lake.ask(`/v2025-12-01/data/history/${dataset}/transactions/${id}?effectFormat=mendoza`, {
          token: clinic.lake.secrets.adminToken,
        })
      ).text()
    return async (id: string) =>
      JSON.stringify([await kept(id), await shown(id), await history('compliance', id), await history('production', id)])
  }

  it('deletes the original a month after the decision, with its history, and what readers see stays', async () => {
    const id = await hold('Call me: 555-555-0143. I limp.')
    await ask('jonah', id, {decision: 'approveRedacted'})
    clinic.setClock(TODAY + 30 * DAY - 1)
    await purgeComments(clinic.desk)
    expect(await kept(id)).toMatchObject({text: 'Call me: 555-555-0143. I limp.'})
    clinic.setClock(TODAY + 31 * DAY)
    expect((await purgeComments(clinic.desk)).originals).toBeGreaterThan(0)
    expect(await kept(id)).toMatchObject({text: null, name: null, status: 'redacted'})
    expect(await (await everywhere())(id)).not.toContain('0143')
    expect(await shown(id)).toMatchObject({text: 'Call me: [removed]. I limp.'})
    await changed(id)
    expect(await holds(id)).toBe(true)
  })

  it('does not lose what readers see where the site looks in that very moment', async () => {
    const id = await hold('A sentence that stays')
    await ask('jonah', id, {decision: 'approve'})
    clinic.setClock(TODAY + 31 * DAY)
    await Promise.all([purgeComments(clinic.desk), ...Array.from({length: 20}, () => changed(id))])
    expect([await kept(id), await holds(id)]).toEqual([expect.objectContaining({text: null}), true])
  })

  it('deletes everything after two years', async () => {
    const [id, never] = [await hold('A sentence to forget'), await hold('Never decided, to forget')]
    await ask('jonah', id, {decision: 'approve'})
    clinic.setClock(Date.parse('2028-11-23T00:00:00Z'))
    await purgeComments(clinic.desk)
    const words = await everywhere()
    expect(`${await words(id)}${await words(never)}`).not.toContain('to forget')
    expect([await kept(id), await shown(id), await kept(never)]).toEqual([null, null, null])
  })

  it('leaves nothing in the history of what was shown before words were taken out, or before it was taken down', async () => {
    const id = await hold('It helped. Lily from Bend says so.')
    await ask('jonah', id, {decision: 'approve'})
    await ask('jonah', id, {decision: 'approveRedacted', left: {name: 'A reader', text: 'It helped. [removed]'}})
    const history = async () =>
      (
        await clinic.lake.ask(`/v2025-12-01/data/history/production/transactions/${id}?effectFormat=mendoza`, {
          token: clinic.lake.secrets.adminToken,
        })
      ).text()
    expect(await history()).not.toContain('Lily')
    expect(await shown(id)).toMatchObject({text: 'It helped. [removed]'})
    await ask('jonah', id, {decision: 'reject'})
    expect(await shown(id)).toBeNull()
    expect(await history()).not.toContain('It helped')
  })

  it('does not stumble where the site has removed the public one first', async () => {
    const id = await hold('A sentence in a race')
    await ask('jonah', id, {decision: 'approve'})
    const [isDeleted] = await Promise.all([deleteComment(clinic.desk, id), changed(id), changed(id)])
    expect([isDeleted, await exportComment(clinic.desk, id)]).toEqual([true, null])
  })

  it('gives out and deletes one comment by its number', async () => {
    const id = await hold('A sentence on demand')
    await ask('jonah', id, {decision: 'approve'})
    expect(await exportComment(clinic.desk, id)).toMatchObject({
      kept: {text: 'A sentence on demand'},
      shown: {text: 'A sentence on demand'},
    })
    expect(await deleteComment(clinic.desk, id)).toBe(true)
    expect(await exportComment(clinic.desk, id)).toBeNull()
    expect(await (await everywhere())(id)).not.toContain('on demand')
    expect(await deleteComment(clinic.desk, id)).toBe(false)
  })
})
