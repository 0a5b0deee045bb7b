/** A post that every rule lets through, with everything around it: each test breaks one thing. */
import type {SealedApproval} from '../../../../lib/editorial/approvals.ts'
import {ROLE_OF_STAGE} from '../../../../lib/editorial/approvals.ts'
import {contentHash} from '../../../../lib/editorial/content-hash.ts'
import type {
  ClinicianDocument,
  DisclaimerDocument,
  DisclaimerVersionDocument,
  PostDocument,
  SourceDocument,
  TopicDocument,
} from '../../../../lib/editorial/documents.ts'
import type {GateFacts} from '../../../../lib/editorial/gate/facts.ts'
import type {Standing} from '../../../../lib/editorial/licenses.ts'
import {noticeTextHash} from '../../../../lib/editorial/notices.ts'
import {DEFAULT_POLICY, type Stage} from '../../../../lib/editorial/policy.ts'

export const NOW = Date.parse('2026-11-22T17:00:00Z')

export const reference = (_ref: string) => ({_type: 'reference', _ref, _key: _ref})
export const paragraph = (words: string, key = 'p1', style = 'normal') => ({
  _type: 'block',
  _key: key,
  style,
  markDefs: [],
  children: [{_type: 'span', _key: `${key}s`, text: words, marks: []}],
})
/** A paragraph that rests on a work, or leads to a page. */
export const marked = (before: string, words: string, mark: Record<string, unknown>, key = 'p2') => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [{_key: 'm1', ...mark}],
  children: [
    {_type: 'span', _key: `${key}a`, text: before, marks: []},
    {_type: 'span', _key: `${key}b`, text: words, marks: ['m1']},
    {_type: 'span', _key: `${key}c`, text: '.', marks: []},
  ],
})
export const cite = (id: string) => ({_type: 'citation', source: reference(id)})

export const POST: PostDocument = {
  _id: 'post-knee',
  _type: 'post',
  title: 'Knees that ache on stairs',
  slug: {current: 'knees'},
  excerpt: 'Why knees ache on stairs, and what tends to help.',
  authors: [reference('jane')],
  topics: [reference('topic-knee')],
  coverImage: {asset: {_ref: 'image-cover'}, alt: 'A person walks slowly up a stair'},
  keyPoints: ['Going slowly is fine.', 'Have a swollen knee looked at.'],
  body: [
    paragraph('Why it aches', 'h', 'h2'),
    paragraph('Many knees ache on stairs for a while.'),
    marked('Walking helps, ', 'as a guideline says', cite('source-guideline')),
    {_type: 'figure', _key: 'f', asset: {_ref: 'image-figure'}, alt: 'A knee bent on a step'},
  ],
  sponsorship: {kind: 'none'},
}

export const JANE: ClinicianDocument = {
  _id: 'jane',
  _type: 'clinician',
  givenName: 'Jane',
  familyName: 'Doe',
  profession: 'physicalTherapist',
  status: 'active',
  conflictOfInterest: {none: true, attestedAt: '2026-06-01T12:00:00Z'},
}

export const TOPIC: TopicDocument = {_id: 'topic-knee', _type: 'topic', title: 'Knee', tier: 'A'}
export const GUIDELINE: SourceDocument = {
  _id: 'source-guideline',
  _type: 'source',
  title: 'A guideline on knees',
  type: 'guideline',
  year: 2024,
}

export const standing = (clinicianId: string, changes: Partial<Standing> = {}): Standing => ({
  clinicianId,
  canAuthor: true,
  canReview: true,
  reasons: [],
  licensed: [{licenseType: 'PT', jurisdictions: ['OR']}],
  shownIn: [{licenseType: 'PT', jurisdiction: 'OR'}],
  suspended: false,
  retired: false,
  nextChangeAt: null,
  ...changes,
})

export const notice = (id: string, changes: Partial<DisclaimerDocument> = {}): DisclaimerDocument => ({
  _id: id,
  _type: 'disclaimer',
  title: id,
  kind: 'educationOnly',
  severity: 'info',
  placement: 'belowBody',
  ...changes,
})

/** An approved wording. Its seal is taken for checked, as whoever gathers the facts does. */
export function wording(disclaimer: string, changes: Partial<DisclaimerVersionDocument> = {}): DisclaimerVersionDocument {
  const {version = 1, text = [paragraph(`What ${disclaimer} says.`)]} = changes
  return {
    _id: `${disclaimer}-v${version}`,
    _type: 'disclaimerVersion',
    disclaimer: reference(disclaimer),
    version,
    locale: 'en',
    text,
    textHash: noticeTextHash(text),
    effectiveFrom: '2026-01-01T00:00:00Z',
    approvedBy: 'Adaeze Whitlock',
    approvedAt: '2026-01-01T00:00:00Z',
    seal: {keyId: 'k', signature: 's'},
    ...changes,
  }
}

/** Adaeze and Ines are no clinicians; Priyanka is, and has not written the post. */
const REVIEWERS: Record<Stage, {by: string; name: string; clinicianId: string | null}> = {
  editorial: {by: 'ines', name: 'Ines Varga', clinicianId: null},
  clinical: {by: 'teodor', name: 'Priyanka Testwala', clinicianId: 'priyanka'},
  compliance: {by: 'adaeze', name: 'Adaeze Whitlock', clinicianId: null},
}

export function approval(stage: Stage, hash: string, changes: Partial<SealedApproval> = {}): SealedApproval {
  return {
    stage,
    subject: 'post-knee',
    contentHash: hash,
    ...REVIEWERS[stage],
    role: ROLE_OF_STAGE[stage],
    at: '2026-11-20T12:00:00Z',
    seal: {keyId: 'k', signature: 's'},
    ...changes,
  }
}

export type Changes = Partial<Omit<GateFacts, 'post'>> & {post?: Partial<PostDocument>}

/** The good facts with something else in them; approvals, unless given, are for the post as it then is. */
export function goodFacts({post: postChanges, ...changes}: Changes = {}): GateFacts {
  const post = {...POST, ...postChanges}
  const sources = changes.sources ?? [GUIDELINE]
  const hash = contentHash(post, sources)
  return {
    post,
    authors: [JANE],
    topics: [TOPIC],
    sources,
    glossary: [],
    ctas: [],
    disclaimers: [notice('education')],
    versions: [wording('education')],
    standingNotices: ['education'],
    standings: {jane: standing('jane'), priyanka: standing('priyanka')},
    professions: {jane: 'physicalTherapist', priyanka: 'physicianMD'},
    approvals: (['editorial', 'clinical', 'compliance'] as const).map((stage) => ({
      approval: approval(stage, hash),
      isSigned: true,
    })),
    consents: ['consent-1'],
    allowedPhones: ['+1 415 555 0134'],
    policy: DEFAULT_POLICY,
    workflow: {state: 'approved'},
    now: NOW,
    ...changes,
  }
}
