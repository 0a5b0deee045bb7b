import type {LicenseRecord, Standing} from '../../../lib/editorial/licenses.ts'
import {QUEUES, queuesFor, type OnEveryDesk, type QueueName} from '../../../lib/editorial/queues.ts'
import type {Member} from '../../../lib/editorial/seal-payloads.ts'
import {STATES, type Role, type State} from '../../../lib/editorial/workflow.ts'
import {reference, standing} from './gate/good-facts.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-22T17:00:00Z')
const inDays = (days: number) => new Date(NOW + days * DAY).toISOString()

type Waiting = OnEveryDesk['posts'][number]
type Shown = OnEveryDesk['publications'][number]

const waiting = (id: string, state: State, author = 'jane', since: string | null = inDays(-1)): Waiting => ({
  post: {_id: id, _type: 'post', title: `Title of ${id.replace('drafts.', '')}`, authors: [reference(author)]},
  state,
  since,
})
const shown = (postId: string, changes: Partial<Shown> = {}): Shown => ({
  postId,
  title: `Title of ${postId}`,
  tier: 'A',
  nextReviewAt: inDays(400),
  reviewerIds: ['gideon'],
  authorIds: ['jane'],
  concerns: [],
  ...changes,
})
const license = (clinicianId: string, expiresOn: string): LicenseRecord => ({
  _id: `license-${clinicianId}`,
  clinicianId,
  kind: 'stateLicense',
  licenseType: 'PT',
  jurisdiction: 'CO',
  boardStatus: 'active',
  expiresOn,
  verifications: [],
})
const person = (_id: string, givenName: string, familyName: string) => ({_id, _type: 'clinician', givenName, familyName})
const lost = (id: string): Standing => standing(id, {canReview: false, canAuthor: false, licensed: [], suspended: true})

const DESK: OnEveryDesk = {
  posts: [],
  publications: [],
  clinicians: [
    person('jane', 'Jane', 'Doe'),
    person('gideon', 'Gideon', 'Sampleton'),
    person('priyanka', 'Priyanka', 'Testwala'),
  ],
  standings: {jane: standing('jane'), gideon: standing('gideon'), priyanka: standing('priyanka')},
  licenses: [],
  reports: [],
  feedback: [],
  offers: [],
}
const member = (roles: Role[], clinicianId: string | null = null): Pick<Member, 'roles' | 'clinicianId' | 'userId'> => ({
  roles,
  clinicianId,
  userId: 'me',
})
const list = (name: QueueName, desk: Partial<OnEveryDesk>, who = member(['editor'])) =>
  queuesFor(who, {...DESK, ...desk}, NOW)[name]
const ids = (name: QueueName, desk: Partial<OnEveryDesk>, who = member(['editor'])) => list(name, desk, who).map(({id}) => id)

test('every list is there, and empty on an empty desk', () => {
  const queues = queuesFor(member(['editor', 'compliance']), {...DESK, posts: [], publications: []}, NOW)
  expect(queues).toEqual(Object.fromEntries(QUEUES.map(({value}) => [value, []])))
})

describe('waiting for me', () => {
  const posts = STATES.map(({value}) => waiting(`post-${value}`, value))

  it.each<[Role[], State[]]>([
    [['editor'], ['editorialReview']],
    [['clinicalReviewer'], ['clinicalReview']],
    [['compliance'], ['complianceReview']],
    [['publisher'], ['approved']],
    [
      ['editor', 'publisher'],
      ['editorialReview', 'approved'],
    ],
    [['author'], []],
    [['marketing', 'moderator', 'admin', 'auditor'], []],
    [[], []],
  ])('as %j: %j', (roles, states) => {
    expect(ids('waitingForMe', {posts}, member(roles)).toSorted()).toEqual(states.map((state) => `post-${state}`).toSorted())
  })

  it('is never a clinical review of one’s own post', () => {
    const own = [waiting('post-own', 'clinicalReview', 'priyanka'), waiting('post-other', 'clinicalReview')]
    expect(ids('waitingForMe', {posts: own}, member(['clinicalReviewer'], 'priyanka'))).toEqual(['post-other'])
  })

  it('begins with what has waited longest, and opens the post under its published id', () => {
    const two = [
      waiting('post-new', 'editorialReview', 'jane', inDays(-1)),
      waiting('drafts.post-old', 'editorialReview', 'jane', inDays(-9)),
    ]
    expect(list('waitingForMe', {posts: two})).toEqual([
      {id: 'post-old', type: 'post', title: 'Title of post-old', why: 'In editorial review', at: inDays(-9)},
      {id: 'post-new', type: 'post', title: 'Title of post-new', why: 'In editorial review', at: inDays(-1)},
    ])
  })

  it('names a post without a title as such', () => {
    const untitled = {...waiting('post-x', 'editorialReview'), post: {_id: 'post-x', _type: 'post', title: '  ', authors: null}}
    expect(list('waitingForMe', {posts: [untitled]})[0]!.title).toBe('Untitled post')
  })
})

describe('my drafts', () => {
  const posts = [
    waiting('drafts.post-begun', 'draft'),
    waiting('post-returned', 'changesRequested'),
    waiting('drafts.post-edited', 'published'),
    waiting('post-out', 'published'),
    waiting('drafts.post-theirs', 'draft', 'priyanka'),
  ]

  it('are what I write and have to go on with', () => {
    expect(ids('myDrafts', {posts}, member(['author'], 'jane'))).toEqual(['post-begun', 'post-returned', 'post-edited'])
  })

  it('are none for whoever is no clinician', () => {
    const unnamed = {...waiting('drafts.post-x', 'draft'), post: {_id: 'drafts.post-x', _type: 'post', authors: [reference('')]}}
    expect(ids('myDrafts', {posts: [...posts, unnamed]}, member(['editor']))).toEqual([])
  })
})

describe('R9: reviews by the day they are due', () => {
  const days = [-400, -1, 0, 1, 30, 31, 90, 91]
  const publications = days.map((day) => shown(`post-${day}`, {nextReviewAt: inDays(day)}))

  it.each<[QueueName, number[]]>([
    ['overdue', [-400, -1, 0]],
    ['dueIn30', [1, 30]],
    ['dueIn90', [31, 90]],
  ])('%s', (name, expected) => {
    expect(ids(name, {publications})).toEqual(expected.map((day) => `post-${day}`))
  })

  it('say tier and day', () => {
    expect(list('overdue', {publications: [shown('p', {nextReviewAt: '2026-11-01T00:00:00Z', tier: 'B'})]})[0]!.why).toBe(
      'Tier B, review due 2026-11-01',
    )
  })

  it.each([null, '', 'soon'])('a day that is %p is on no list', (nextReviewAt) => {
    for (const name of ['overdue', 'dueIn30', 'dueIn90'] as const)
      expect(ids(name, {publications: [shown('p', {nextReviewAt})]})).toEqual([])
  })
})

describe('R6, case 6: Gideon’s license is suspended', () => {
  const publications = [
    shown('post-1'),
    shown('post-2'),
    shown('post-3', {tier: 'B'}),
    shown('post-4', {reviewerIds: ['gideon', 'priyanka']}),
    shown('post-5', {reviewerIds: ['priyanka'], authorIds: ['gideon']}),
  ]
  const after = {publications, standings: {...DESK.standings, gideon: lost('gideon')}}

  it('the day before, nobody’s review is in doubt', () => {
    expect(ids('reviewerLost', {publications})).toEqual([])
  })

  it('the day after, the three posts that he alone reviewed are, and no other', () => {
    expect(ids('reviewerLost', after)).toEqual(['post-1', 'post-2', 'post-3'])
    expect(list('reviewerLost', after)[0]!.why).toBe('Reviewed only by Gideon Sampleton, who has no license in force now')
  })

  it('once the others have lost theirs too, those they reviewed together join them', () => {
    expect(ids('reviewerLost', {...after, standings: {...after.standings, priyanka: lost('priyanka')}})).toEqual(
      publications.map(({postId}) => postId),
    )
  })

  it('a license that nobody has looked up lately is a task, and no reason to doubt a review', () => {
    expect(
      ids('reviewerLost', {
        publications,
        standings: {gideon: standing('gideon', {canReview: false}), priyanka: standing('priyanka')},
      }),
    ).toEqual([])
  })

  it('a reviewer who is not on file any more counts as lost, and is named by id', () => {
    const gone = {publications: [shown('post-1', {reviewerIds: ['nobody']})]}
    expect(list('reviewerLost', gone)[0]!.why).toContain('Reviewed only by nobody')
  })

  it('a post that nobody reviewed is on another list', () => {
    expect(ids('reviewerLost', {publications: [shown('post-1', {reviewerIds: []})]})).toEqual([])
  })
})

describe('R14: cited works that no longer stand', () => {
  it.each([
    [[], []],
    [['source-a'], ['Cites a work that no longer stands']],
    [['source-a', 'source-b'], ['Cites 2 works that no longer stand']],
  ])('%j', (concerns, whys) => {
    expect(list('sourceConcern', {publications: [shown('post-1', {concerns}), shown('post-2')]}).map(({why}) => why)).toEqual(
      whys,
    )
  })
})

describe('licenses that run out', () => {
  const licenses = [license('gideon', '2027-01-10'), license('jane', '2026-12-01'), license('priyanka', '2027-11-01')]

  it('soonest first, those with more than 90 days left not at all', () => {
    expect(list('licensesExpiring', {licenses})).toEqual([
      {
        id: 'license-jane',
        type: 'licenseRecord',
        title: 'Jane Doe: PT, CO',
        why: 'Ends on 2026-12-01, in 30 days or fewer',
        at: '2026-12-01',
      },
      {
        id: 'license-gideon',
        type: 'licenseRecord',
        title: 'Gideon Sampleton: PT, CO',
        why: 'Ends on 2027-01-10, in 60 days or fewer',
        at: '2027-01-10',
      },
    ])
  })

  it('say so once they have ended', () => {
    expect(list('licensesExpiring', {licenses: [license('jane', '2026-11-01')]})[0]!.why).toBe('Ended on 2026-11-01')
  })

  it.each<[Role, number]>([
    ['compliance', 2],
    ['editor', 2],
    ['admin', 2],
    ['author', 0],
    ['clinicalReviewer', 0],
    ['marketing', 0],
    ['publisher', 0],
    ['moderator', 0],
    ['auditor', 0],
  ])('%s sees %d', (role, count) => {
    expect(list('licensesExpiring', {licenses}, member([role]))).toHaveLength(count)
  })

  it('R5: never with a number', () => {
    const numbered = {...license('jane', '2026-12-01'), number: 'DEMO-PT-SECRET-777'}
    expect(JSON.stringify(list('licensesExpiring', {licenses: [numbered]}))).not.toContain('SECRET')
  })
})

describe('what readers say', () => {
  const report = {
    _id: 'report-1',
    postId: 'post-a',
    postTitle: 'Title of post-a',
    part: 'On stairs',
    blockKey: 'h1',
    text: 'It says left and shows right.',
    submittedAt: inDays(-2),
  }
  const answers = (postId: string, wrong: number, daysAgo: number) => ({
    postId,
    days: [{_key: 'd', day: inDays(-daysAgo).slice(0, 10), yes: 50, no: wrong, hard: 0, missing: 0, wrong, notForMe: 0}],
  })

  it('about an error stands in the list of those who can mend it, with the place', () => {
    const desk = {reports: [report]}
    expect(list('readerReports', desk)).toEqual([
      {
        id: 'post-a',
        type: 'post',
        title: 'Title of post-a',
        why: 'In “On stairs”: It says left and shows right.',
        at: report.submittedAt,
        report: {id: 'report-1', blockKey: 'h1'},
      },
    ])
    expect(ids('readerReports', desk, member(['compliance']))).toEqual(['post-a'])
    for (const role of ['author', 'marketing', 'moderator', 'admin'] as const)
      expect(ids('readerReports', desk, member([role]))).toEqual([])
  })

  it('with five or more “looks wrong” in ninety days is a task; small numbers are not told', () => {
    const publications = [shown('post-a'), shown('post-b'), shown('post-c'), shown('post-d')]
    const feedback = [
      answers('post-a', 4, 1),
      answers('post-b', 5, 1),
      answers('post-c', 9, 95),
      answers('post-d', 7, 1),
      answers('post-d', 5, 40),
    ]
    expect(list('readerDoubts', {publications, feedback}).map(({id, why}) => [id, why])).toEqual([
      ['post-d', '12 readers in 90 days say that something looks wrong'],
      ['post-b', 'Fewer than 10 readers in 90 days say that something looks wrong'],
    ])
    expect(ids('readerDoubts', {publications, feedback}, member(['marketing']))).toEqual([])
    expect(ids('readerDoubts', {publications: [], feedback})).toEqual([])
  })
})

describe('offers on their way', () => {
  const sent = (id: string, fields: Partial<OnEveryDesk['offers'][number]> = {}): OnEveryDesk['offers'][number] => ({
    id,
    title: `Offer ${id}`,
    state: 'inReview',
    isChanged: false,
    by: {userId: 'callum', name: 'Callum Reyes'},
    at: inDays(-1),
    ...fields,
  })
  const offers = [
    sent('new'),
    sent('older', {at: inDays(-3)}),
    sent('my own', {by: {userId: 'me', name: 'Me'}}),
    sent('back', {state: 'sentBack'}),
    sent('changed', {isChanged: true, at: inDays(-2)}),
  ]

  test.each([
    ['compliance: what others have sent, the oldest first', ['compliance'], ['older', 'new']],
    ['marketing: what came back, and what was changed since', ['marketing'], ['changed', 'back']],
    ['nobody else', ['editor', 'author', 'admin'], []],
  ] as [string, Role[], string[]][])('%s', (_what, roles, found) => {
    expect(ids('offers', {offers}, member(roles))).toEqual(found)
  })
})
