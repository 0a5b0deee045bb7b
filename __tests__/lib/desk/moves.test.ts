/** @jest-environment node */
import type {SanityClient, Transaction} from '@sanity/client'

import type {PublicationDocument} from '../../../lib/editorial/publish.ts'
import {isSealed} from '../../../lib/editorial/publish.ts'
import {readEntry, verifyChain, type EditionDocument} from '../../../lib/editorial/ledger.ts'
import type {Desk} from '../../../lib/desk/desk.ts'
import {pageAsOf} from '../../../lib/desk/as-of.ts'
import {readEditions, readLedgerHead} from '../../../lib/desk/ledger.ts'
import {approveWording} from '../../../lib/desk/wordings.ts'
import {keepTime} from '../../../lib/desk/timekeeping.ts'
import {
  CHECKLIST,
  DAY,
  expectMove,
  JANE,
  kneePost,
  PRIYANKA,
  startTestClinic,
  TODAY,
  type TestClinic,
} from '../../setup/clinic.ts'

let clinic: TestClinic

beforeAll(async () => {
  clinic = await startTestClinic()
}, 60_000)
beforeEach(() => clinic.begin())

const publicationOf = (postId: string) =>
  clinic.desk.production.fetch<PublicationDocument | null>('*[_id == $id][0]', {id: `publication-${postId}`})
const stateOf = (postId: string) =>
  clinic.desk.production.fetch<string | null>('*[_id == $id][0].state', {id: `workflow.${postId}`})
const rulesIn = (answer: {body: {reasons?: {rule: string}[]}}) => answer.body.reasons?.map(({rule}) => rule)
/** What a typist with a token of their own does to the text. */
const retype = (id: string, words: string) =>
  clinic.desk.production.patch(id, {set: {'body[0].children[0].text': words}}).commit()

/** Somebody else changes the document just before every transaction of this client, so that none of them goes through. */
function alwaysOvertaken(client: SanityClient, documentId: string): SanityClient {
  const overtake = () => client.patch(documentId, {set: {since: new Date().toISOString()}}).commit()
  const overtaken = (transaction: Transaction) =>
    new Proxy(transaction, {
      get: (target, name) => {
        const own = Reflect.get(target, name, target)
        if (name !== 'commit') return typeof own === 'function' ? own.bind(target) : own
        return async (...options: unknown[]) => {
          await overtake()
          return Reflect.apply(own, target, options)
        }
      },
    })
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'transaction') return () => overtaken(target.transaction())
      const own = Reflect.get(target, name, target)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}

describe('from draft to page', () => {
  it('goes through every review its tier asks for and is published in one press', async () => {
    await clinic.write(kneePost('drafts.post-walk'))
    await clinic.publish('post-walk')
    const publication = await publicationOf('post-walk')
    expect(publication).toMatchObject({
      title: 'Knees that ache on stairs',
      edition: 1,
      standing: 'live',
      tier: 'A',
      publishedAt: '2026-11-22T17:00:00.000Z',
      lastReviewedAt: '2026-11-22T17:00:00.000Z',
      nextReviewAt: '2027-11-22T17:00:00.000Z',
      updatedAt: null,
      reviewers: [{_ref: PRIYANKA}],
      works: [{title: 'A guideline on knees', sourceId: 'source-guideline'}],
    })
    expect(publication && isSealed(publication, clinic.desk.signer.isSigned)).toBe(true)
    expect(publication?.notices.map(({versionId}) => versionId)).toEqual(['notice-emergency-v1', 'notice-education-v1'])
    expect(publication?.bylines[0]).toMatchObject({name: 'Jane Doe', letters: ['PT', 'DPT'], licensedIn: ['OR']})
    expect(await stateOf('post-walk')).toBe('published')
    await expect(clinic.desk.production.fetch('*[_id == "post-walk"][0].publishedAt')).resolves.toBe('2026-11-22T17:00:00.000Z')
    await expect(clinic.desk.production.fetch('*[_id == "drafts.post-walk"][0]')).resolves.toBeNull()
  })

  it('refuses with reasons where the gate does, and leaves everything as it was', async () => {
    await clinic.write(kneePost('drafts.post-bare', {title: '', excerpt: '', sponsorship: null}))
    const answer = await clinic.move('maren', 'post-bare', {move: 'submit'})
    expect(answer.status).toBe(422)
    expect(rulesIn(answer)).toEqual(['parts-complete', 'parts-complete', 'sponsorship-answered'])
    expect(await stateOf('post-bare')).toBeNull()
  })

  it('asks for the words a move needs', async () => {
    await clinic.write(kneePost('drafts.post-words'))
    await expectMove(clinic, 'maren', 'post-words', {move: 'submit'})
    expect(await clinic.move('ines', 'post-words', {move: 'requestChanges'})).toMatchObject({
      status: 400,
      body: {message: 'Say what should be changed.'},
    })
    await expectMove(clinic, 'ines', 'post-words', {move: 'requestChanges', note: 'The second key point needs a source.'})
    expect(await stateOf('post-words')).toBe('changesRequested')
    await expect(clinic.desk.compliance.fetch('*[_type == "reviewNote" && postId == "post-words"][0].note')).resolves.toContain(
      'second key point',
    )
  })

  it('refuses a move on a text that has changed since it was looked at', async () => {
    await clinic.write(kneePost('drafts.post-seen'))
    const answer = await clinic.move('maren', 'post-seen', {move: 'submit', contentHash: '0'.repeat(64)})
    expect(answer.status).toBe(409)
    expect(answer.body.message).toContain('changed since you looked')
  })

  it('takes no approval that does not say which text it is for', async () => {
    await clinic.write(kneePost('drafts.post-unnamed'))
    await expectMove(clinic, 'maren', 'post-unnamed', {move: 'submit', contentHash: undefined})
    for (const [who, move] of [
      ['ines', 'passEditorial'],
      ['teodor', 'approveClinical'],
      ['adaeze', 'approveCompliance'],
    ] as const) {
      const request = {move, checklist: CHECKLIST}
      const answer = await clinic.move(who, 'post-unnamed', {...request, contentHash: undefined})
      expect(answer).toMatchObject({status: 400, body: {message: expect.stringContaining('which text it is for')}})
      await expectMove(clinic, who, 'post-unnamed', request)
    }
    await expectMove(clinic, 'ines', 'post-unnamed', {move: 'publish'})
    const confirmed = {move: 'confirmReview', checklist: CHECKLIST, contentHash: undefined}
    expect((await clinic.move('teodor', 'post-unnamed', confirmed)).status).toBe(400)
  })

  it('takes no “no” in the checklist without a word why it may go out all the same', async () => {
    await clinic.write(kneePost('drafts.post-no'))
    await expectMove(clinic, 'maren', 'post-no', {move: 'submit'})
    await expectMove(clinic, 'ines', 'post-no', {move: 'passEditorial'})
    const ask = (note?: string) => {
      const checklist = [{question: 'Is the evidence current?', answer: 'no' as const, ...(note ? {note} : {})}]
      return clinic.move('teodor', 'post-no', {move: 'approveClinical', checklist})
    }
    expect(await ask()).toMatchObject({status: 400, body: {message: expect.stringContaining('answered a question with no')}})
    expect((await ask('  ')).status).toBe(400)
    expect((await ask('The newer trial says the same.')).status).toBe(200)
  })

  it('publishes what was scheduled when its time has come, and not before', async () => {
    await clinic.write(kneePost('drafts.post-later'))
    await clinic.approve('post-later')
    const at = new Date(TODAY + 2 * DAY).toISOString()
    expect((await clinic.move('ines', 'post-later', {move: 'schedule', at: '2020-01-01T00:00:00Z'})).status).toBe(400)
    await expectMove(clinic, 'ines', 'post-later', {move: 'schedule', at})
    clinic.setClock(TODAY + DAY)
    await keepTime(clinic.desk, TODAY, (query, params) => clinic.lake.anonymous.fetch(query, params))
    expect(await publicationOf('post-later')).toBeNull()
    clinic.setClock(TODAY + 2 * DAY)
    await keepTime(clinic.desk, TODAY + DAY, (query, params) => clinic.lake.anonymous.fetch(query, params))
    expect(await publicationOf('post-later')).toMatchObject({publishedAt: at})
  })

  it('keeps the schedule where somebody else keeps writing at the same moment, and publishes at the next look', async () => {
    await clinic.write(kneePost('drafts.post-crowded'))
    await clinic.approve('post-crowded')
    const due = TODAY + 3 * DAY
    await expectMove(clinic, 'ines', 'post-crowded', {move: 'schedule', at: new Date(due).toISOString()})
    clinic.setClock(due)
    const look = (desk: Desk) => keepTime(desk, due - DAY, (query, params) => clinic.lake.anonymous.fetch(query, params))
    await look({...clinic.desk, production: alwaysOvertaken(clinic.desk.production, 'workflow.post-crowded')})
    expect(await clinic.lake.admin.getDocument('workflow.post-crowded')).toMatchObject({state: 'scheduled'})
    expect(await publicationOf('post-crowded')).toBeNull()
    await look(clinic.desk)
    expect(await publicationOf('post-crowded')).toMatchObject({publishedAt: new Date(due).toISOString()})
  })
})

describe('R6: a reviewer is independent and licensed', () => {
  const submitted = async (id: string) => {
    await clinic.write(kneePost(`drafts.${id}`))
    await expectMove(clinic, 'maren', id, {move: 'submit'})
    await expectMove(clinic, 'ines', id, {move: 'passEditorial'})
  }
  const approve = (who: string, id: string) => clinic.move(who, id, {move: 'approveClinical', checklist: CHECKLIST})

  it('refuses an author', async () => {
    await submitted('post-own')
    await clinic.appoint('jonah', ['clinicalReviewer', 'author'], JANE)
    expect(await approve('jonah', 'post-own')).toMatchObject({
      status: 403,
      body: {message: expect.stringContaining('one of its authors')},
    })
  })

  it('refuses someone who is no clinician', async () => {
    await submitted('post-lay')
    await clinic.appoint('jonah', ['clinicalReviewer'])
    expect((await approve('jonah', 'post-lay')).status).toBe(403)
  })

  it.each([
    ['expired', {expiresOn: '2026-11-01'}],
    ['suspended', {boardStatus: 'suspended'}],
    ['on probation', {boardStatus: 'probation', encumbered: true}],
    ['not verified for half a year', {verifications: [{_key: 'v', at: '2026-05-01T12:00:00Z', method: 'primarySource'}]}],
    ['never verified at its source', {verifications: [{_key: 'v', at: '2026-11-01T12:00:00Z', method: 'selfAttested'}]}],
  ])('refuses a reviewer whose license is %s', async (state, change) => {
    const id = `post-${state.replaceAll(' ', '-')}`
    await submitted(id)
    await clinic.amend('license-priyanka', change)
    expect(await approve('teodor', id)).toMatchObject({status: 403, body: {message: expect.stringContaining('license')}})
    await clinic.begin()
    expect((await approve('teodor', id)).status).toBe(200)
  })

  it('refuses a profession that does not review the topic', async () => {
    await submitted('post-profession')
    await clinic.amend('topic-knee', {reviewerProfessions: ['occupationalTherapist']})
    expect(await approve('teodor', 'post-profession')).toMatchObject({
      status: 403,
      body: {message: expect.stringContaining('other professions')},
    })
    await clinic.amend('topic-knee', {reviewerProfessions: undefined})
  })

  it('stops the publication where the reviewer’s license is lost between approval and publication', async () => {
    await clinic.write(kneePost('drafts.post-lost'))
    await clinic.approve('post-lost')
    await clinic.amend('license-priyanka', {boardStatus: 'revoked'})
    const answer = await clinic.move('ines', 'post-lost', {move: 'publish'})
    expect(answer).toMatchObject({
      status: 422,
      body: {reasons: [{rule: 'reviews-hold', why: expect.stringContaining('no active, verified license')}]},
    })
    await clinic.amend('license-priyanka', {boardStatus: 'active'})
  })
})

describe('R7: an approval is bound to the text', () => {
  it('is void after one character, holds again for the old text, and does not mind an edit for search engines', async () => {
    await clinic.write(kneePost('drafts.post-bound'))
    await clinic.approve('post-bound')
    await retype('drafts.post-bound', 'Many knees ache on stairs for a while; ')
    expect(await clinic.move('ines', 'post-bound', {move: 'publish'})).toMatchObject({
      status: 422,
      body: {reasons: [{why: expect.stringContaining('has changed')}, {}, {}]},
    })
    await retype('drafts.post-bound', 'Many knees ache on stairs for a while, ')
    await clinic.desk.production
      .patch('drafts.post-bound')
      .set({seo: {description: 'Another description.'}})
      .commit()
    await expectMove(clinic, 'ines', 'post-bound', {move: 'publish'})
  })

  it('leaves the page as it was when the post is written to past the desk', async () => {
    await clinic.write(kneePost('drafts.post-raw'))
    await clinic.publish('post-raw')
    const before = await publicationOf('post-raw')
    await retype('post-raw', 'Buy my miracle cure ')
    expect(await publicationOf('post-raw')).toEqual(before)
  })

  it('does not let the words of a cited work be swapped after the review', async () => {
    await clinic.desk.production.createOrReplace({
      _id: 'source-two',
      _type: 'source',
      title: 'A second guideline',
      type: 'guideline',
      year: 2025,
    })
    await clinic.write(kneePost('drafts.post-swap', {sources: [{_type: 'reference', _ref: 'source-two', _key: 'two'}]}))
    await clinic.approve('post-swap')
    await clinic.amend('source-two', {title: 'Something else'})
    expect(rulesIn(await clinic.move('ines', 'post-swap', {move: 'publish'}))).toEqual([
      'reviews-hold',
      'reviews-hold',
      'reviews-hold',
    ])
  })
})

describe('a sentence that is let stand', () => {
  it('is read by compliance whatever the tier, and cannot be added after they have agreed', async () => {
    await clinic.amend('topic-knee', {tier: 'C'})
    await clinic.write(kneePost('drafts.post-waiver'))
    await expectMove(clinic, 'maren', 'post-waiver', {move: 'submit'})
    await expectMove(clinic, 'ines', 'post-waiver', {move: 'passEditorial'})
    await expectMove(clinic, 'teodor', 'post-waiver', {move: 'approveClinical', checklist: CHECKLIST})
    expect(await stateOf('post-waiver')).toBe('approved')
    await clinic.desk.production
      .patch('drafts.post-waiver')
      .set({
        waivers: [
          {
            _key: 'w',
            rule: 'no-risk',
            quote: 'x',
            reason: 'y',
            by: 'Me',
            expiresOn: '2027-01-01',
            sources: [{_ref: 'source-guideline'}],
          },
        ],
      })
      .commit()
    expect(await clinic.move('ines', 'post-waiver', {move: 'publish'})).toMatchObject({
      status: 422,
      body: {
        reasons: [
          {why: expect.stringContaining('has changed')},
          {why: expect.stringContaining('has changed')},
          {why: 'The compliance review is missing.'},
        ],
      },
    })
    await clinic.amend('topic-knee', {tier: 'A'})
  })
})

describe('R9, R10: the review dates', () => {
  it('moves a post to “review due” on the day, and a review without a change moves the review dates alone', async () => {
    await clinic.write(kneePost('drafts.post-dates'))
    await clinic.publish('post-dates')
    const first = await publicationOf('post-dates')
    const due = Date.parse(first?.nextReviewAt ?? '')
    const lookUp = (query: string, params: Record<string, unknown>) => clinic.lake.anonymous.fetch(query, params)
    // A year on, the license has been renewed and looked up again.
    const renewed = {expiresOn: '2029-03-31', verifications: [{_key: 'v', at: '2027-11-20T12:00:00Z', method: 'primarySource'}]}
    await clinic.amend('license-priyanka', renewed)

    clinic.setClock(due - DAY)
    await keepTime(clinic.desk, TODAY, lookUp)
    expect(await stateOf('post-dates')).toBe('published')
    clinic.setClock(due)
    // Two instances of the site look at the same clock.
    for (const tags of await Promise.all([1, 2].map(() => keepTime(clinic.desk, due - DAY, lookUp))))
      expect(tags).toContain('post:post-dates')
    expect(await stateOf('post-dates')).toBe('reviewDue')
    expect(
      await clinic.desk.compliance.fetch(
        'count(*[_type == "auditEntry" && action == "markReviewDue" && subject == "post-dates"])',
      ),
    ).toBe(1)
    clinic.setClock(due + 31 * DAY)
    expect(await keepTime(clinic.desk, due, lookUp)).toContain('sitemap')

    await expectMove(clinic, 'teodor', 'post-dates', {move: 'confirmReview', checklist: CHECKLIST})
    const second = await publicationOf('post-dates')
    expect(second).toMatchObject({
      edition: 2,
      publishedAt: first?.publishedAt,
      updatedAt: null,
      contentHash: first?.contentHash,
      lastReviewedAt: new Date(due + 31 * DAY).toISOString(),
      nextReviewAt: '2028-12-23T17:00:00.000Z',
    })
    expect(await stateOf('post-dates')).toBe('published')
  })

  it('does not confirm a text that has unpublished changes', async () => {
    await clinic.write(kneePost('drafts.post-unpublished'))
    await clinic.publish('post-unpublished')
    await clinic.write(kneePost('drafts.post-unpublished', {title: 'Another title'}))
    expect((await clinic.move('teodor', 'post-unpublished', {move: 'confirmReview', checklist: CHECKLIST})).status).toBe(409)
  })
})

describe('case 6: the only reviewer’s license is suspended', () => {
  it('makes the post due for review at the next look at the clock', async () => {
    await clinic.write(kneePost('drafts.post-of-suspended-reviewer'))
    await clinic.publish('post-of-suspended-reviewer')
    await clinic.amend('license-priyanka', {boardStatus: 'suspended'})
    await keepTime(clinic.desk, TODAY, (query, params) => clinic.lake.anonymous.fetch(query, params))
    expect(await stateOf('post-of-suspended-reviewer')).toBe('reviewDue')
  })
})

describe('R12: corrections', () => {
  it('carries a public note, and a serious one needs compliance even where the tier does not', async () => {
    await clinic.amend('topic-knee', {tier: 'C'})
    await clinic.write(kneePost('drafts.post-wrong'))
    for (const [who, request] of [
      ['maren', {move: 'submit'}],
      ['ines', {move: 'passEditorial'}],
      ['teodor', {move: 'approveClinical', checklist: CHECKLIST}],
      ['ines', {move: 'publish'}],
    ] as const) {
      await expectMove(clinic, who, 'post-wrong', {...request, ...('checklist' in request ? {checklist: CHECKLIST} : {})})
    }
    await expectMove(clinic, 'ines', 'post-wrong', {
      move: 'openCorrection',
      severity: 'safety',
      note: 'We named the wrong warning sign.',
    })
    await clinic.write(kneePost('drafts.post-wrong', {keyPoints: ['Going slowly is fine.', 'Have a hot knee looked at today.']}))
    clinic.setClock(TODAY + DAY)
    await expectMove(clinic, 'maren', 'post-wrong', {move: 'submit'})
    await expectMove(clinic, 'ines', 'post-wrong', {move: 'passEditorial'})
    await expectMove(clinic, 'teodor', 'post-wrong', {move: 'approveClinical', checklist: CHECKLIST})
    expect(await stateOf('post-wrong')).toBe('complianceReview')
    await expectMove(clinic, 'adaeze', 'post-wrong', {move: 'approveCompliance'})
    await expectMove(clinic, 'ines', 'post-wrong', {move: 'publish'})
    expect(await publicationOf('post-wrong')).toMatchObject({
      updatedAt: new Date(TODAY + DAY).toISOString(),
      corrections: [{severity: 'safety', summary: 'We named the wrong warning sign.', at: new Date(TODAY + DAY).toISOString()}],
    })
    await clinic.amend('topic-knee', {tier: 'A'})
  })
})

describe('R13: retraction', () => {
  it('takes two people of two roles, keeps the address and puts the notice in the place of the text', async () => {
    await clinic.write(kneePost('drafts.post-gone'))
    await clinic.publish('post-gone')
    expect((await clinic.move('adaeze', 'post-gone', {move: 'retract'})).status).toBe(403)
    await expectMove(clinic, 'adaeze', 'post-gone', {
      move: 'proposeRetraction',
      note: 'The guideline was withdrawn.',
      notice: 'Do not rely on this page.',
    })
    expect(await stateOf('post-gone')).toBe('published')
    expect((await clinic.move('adaeze', 'post-gone', {move: 'retract'})).status).toBe(403)
    await expectMove(clinic, 'teodor', 'post-gone', {move: 'retract'})
    expect(await publicationOf('post-gone')).toMatchObject({
      standing: 'retracted',
      slug: {current: 'post-gone'},
      retraction: {reason: 'The guideline was withdrawn.', notice: 'Do not rely on this page.'},
    })
  })

  it('archives with a label, and takes a page down only with a reason, for colleagues and for readers', async () => {
    await clinic.write(kneePost('drafts.post-old'))
    await clinic.publish('post-old')
    await expectMove(clinic, 'ines', 'post-old', {move: 'archive', note: 'We no longer offer this.'})
    expect(await publicationOf('post-old')).toMatchObject({standing: 'archived', archived: {reason: 'We no longer offer this.'}})
    const said = {note: 'A court ordered it.', notice: 'This advice is out of date.'}
    expect((await clinic.move('adaeze', 'post-old', {move: 'withdraw'})).status).toBe(400)
    expect((await clinic.move('adaeze', 'post-old', {move: 'withdraw', note: said.note})).status).toBe(400)
    await expectMove(clinic, 'adaeze', 'post-old', {move: 'withdraw', ...said})
    expect(await publicationOf('post-old')).toBeNull()
    const last = (await readEditions(clinic.desk, 'post-old')).at(-1)
    expect(last && readEntry(last)).toMatchObject({kind: 'withdrawal', reason: 'A court ordered it.', page: null})
  })
})

describe('R18, R19: wordings and the ledger', () => {
  it('never changes an approved wording, and rebuilds a page with the wording of its day', async () => {
    await clinic.write(kneePost('drafts.post-ledger', {slug: {_type: 'slug', current: 'ledger'} as {current: string}}))
    await clinic.publish('post-ledger')
    const asPublished = await pageAsOf(clinic.desk, '/posts/ledger', new Date(TODAY).toISOString())

    clinic.setClock(TODAY + DAY)
    const member = {userId: 'adaeze', name: 'Adaeze Whitlock', roles: ['compliance' as const], active: true}
    await expect(approveWording(clinic.desk, member, 'notice-education')).rejects.toThrow('approved already')
    await expect(approveWording(clinic.desk, {...member, roles: ['editor']}, 'notice-education')).rejects.toThrow(
      'Only compliance',
    )
    const words = [
      {
        _type: 'block',
        _key: 'n',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's', text: 'New words.', marks: []}],
      },
    ]
    await clinic.amend('notice-education', {text: words})
    expect(await approveWording(clinic.desk, member, 'notice-education')).toEqual({version: 2})
    await expectMove(clinic, 'ines', 'post-ledger', {move: 'publish'})

    const now = await pageAsOf(clinic.desk, 'http://localhost:3000/posts/ledger', new Date(TODAY + DAY).toISOString())
    expect(now?.page?.notices.map(({versionId}) => versionId)).toEqual(['notice-emergency-v1', 'notice-education-v2'])
    const between = await pageAsOf(clinic.desk, '/posts/ledger', new Date(TODAY + DAY / 2).toISOString())
    expect(JSON.stringify(between)).toBe(JSON.stringify(asPublished))
    expect(await pageAsOf(clinic.desk, '/posts/ledger', '2020-01-01')).toBeUndefined()
    await expect(pageAsOf(clinic.desk, '/posts/ledger', 'yesterday')).rejects.toThrow('is no time')
  })

  it('finds a single altered byte, a removed entry and a forged end', async () => {
    const [editions, head] = await Promise.all([readEditions(clinic.desk), readLedgerHead(clinic.desk)])
    const check = (changed: EditionDocument[], end = head) => verifyChain(changed, end, clinic.desk.signer.isSigned).problems
    expect(editions.length).toBeGreaterThan(5)
    expect(check(editions)).toEqual([])
    const middle = Math.floor(editions.length / 2)
    const change = (more: Partial<EditionDocument>) =>
      editions.map((edition, index) => (index === middle ? {...edition, ...more} : edition))
    const {record, path, hash} = editions[middle]!
    expect(check(change({record: record.replace('a', 'b')}))).toHaveLength(1)
    expect(check(change({path: `${path}x`}))).toHaveLength(1)
    expect(check(change({hash: hash.replace(/./, (first) => (first === '0' ? '1' : '0'))})).length).toBeGreaterThan(0)
    expect(check(editions.toSpliced(middle, 1))).toContainEqual({sequence: middle + 2, why: `Entry ${middle + 1} is missing.`})
    expect(check(editions.slice(0, -1))).toHaveLength(1)
    expect(check(editions.slice(0, -1), {sequence: editions.length - 1, hash: editions.at(-2)!.hash})).toEqual([])
  })
})
