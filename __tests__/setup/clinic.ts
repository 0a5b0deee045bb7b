/**
 * A small clinic on a real lake: few people, few documents, everything in order, so that each test breaks one thing.
 *
 * Jane Doe writes, Priyanka Testwala reviews; the accounts are the personas of the embedded lake.
 */
import {createDesk, type Desk} from '../../lib/desk/desk.ts'
import {receiveMove} from '../../lib/desk/requests.ts'
import {gatherPost, gatherSources, gatherSurroundings} from '../../lib/desk/gather.ts'
import {sealedMember} from '../../lib/desk/members.ts'
import {republish, sealUnsealed} from '../../lib/desk/shared-documents.ts'
import type {MoveRequest} from '../../lib/desk/moves.ts'
import {nextVersions} from '../../lib/desk/wordings.ts'
import {contentHash} from '../../lib/editorial/content-hash.ts'
import {publishedId, type DisclaimerDocument, type PostDocument} from '../../lib/editorial/documents.ts'
import {versionPayload} from '../../lib/editorial/notices.ts'
import type {Member} from '../../lib/editorial/seal-payloads.ts'
import type {SharedDocument} from '../../lib/editorial/shared-documents.ts'
import type {Role} from '../../lib/editorial/workflow.ts'
import {readConnection} from '../../sanity/connection.ts'
import {startTestLake, type TestLake} from './lake.ts'

export const DAY = 86_400_000
/** The day on which every story of this clinic begins. */
export const TODAY = Date.parse('2026-11-22T17:00:00Z')

/** Jane's license number, which must never be seen anywhere but in its own record. */
export const CANARY = 'DEMO-PT-SECRET-777'

/** Who published what the stories only rest on. */
const WHOEVER = {userId: 'desk', name: 'The clinic', role: 'admin' as const}

export const JANE = 'clinician-jane-doe'
export const PRIYANKA = 'clinician-priyanka-testwala'

const text = (words: string, key = 'b1') => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [{_key: 'm1', _type: 'citation', source: {_type: 'reference', _ref: 'source-guideline'}}],
  children: [
    {_type: 'span', _key: `${key}s1`, text: words, marks: []},
    {_type: 'span', _key: `${key}s2`, text: 'as a guideline says', marks: ['m1']},
    {_type: 'span', _key: `${key}s3`, text: '.', marks: []},
  ],
})
const notice = (words: string) => [
  {_type: 'block', _key: 'n1', style: 'normal', markDefs: [], children: [{_type: 'span', _key: 's', text: words, marks: []}]},
]
const references = (...ids: string[]) => ids.map((_ref) => ({_type: 'reference', _ref, _key: _ref}))

/** A post that the gate lets through once it is reviewed. */
export function kneePost(id: string, changes: Partial<PostDocument> = {}): PostDocument {
  return {
    _id: id,
    _type: 'post',
    title: 'Knees that ache on stairs',
    slug: {_type: 'slug', current: publishedId(id)} as PostDocument['slug'],
    excerpt: 'Why knees ache on stairs, what tends to help, and when to have them looked at.',
    authors: references(JANE),
    topics: references('topic-knee'),
    coverImage: {
      _type: 'image',
      asset: {_ref: 'image-abc-600x400-png'},
      alt: 'A person walks slowly up a stair',
    } as PostDocument['coverImage'],
    keyPoints: ['Going slowly is fine.', 'Have a swollen knee looked at.'],
    body: [text('Many knees ache on stairs for a while, ')],
    sponsorship: {kind: 'none'},
    ...changes,
  }
}

const clinician = (
  id: string,
  givenName: string,
  familyName: string,
  profession: string,
  credentials: [string, string, string][],
) => ({
  _id: id,
  _type: 'clinician',
  givenName,
  familyName,
  slug: {_type: 'slug', current: id.replace('clinician-', '')},
  profession,
  status: 'active',
  credentials: credentials.map(([abbreviation, fullName, category]) => ({_key: abbreviation, abbreviation, fullName, category})),
  conflictOfInterest: {none: true, attestedAt: '2026-06-01T12:00:00Z'},
})

const license = (id: string, clinicianId: string, licenseType: string, number: string) => ({
  _id: id,
  _type: 'licenseRecord',
  clinicianId,
  kind: 'stateLicense',
  licenseType,
  jurisdiction: 'OR',
  number,
  boardStatus: 'active',
  expiresOn: '2027-03-31',
  verifications: [{_key: 'v', at: '2026-11-01T12:00:00Z', method: 'primarySource', result: 'confirmed'}],
})

export type TestClinic = {
  lake: TestLake
  desk: Desk
  /** Sets the clock and the licenses as they are at the beginning of every story. */
  begin(): Promise<void>
  /** Moves the desk's clock. */
  setClock(instant: number): void
  /** Gives a persona roles, sealed as the server seals them. */
  appoint(userId: string, roles: Role[], clinicianId?: string): Promise<void>
  token(personaId: string): Promise<string>
  /** Asks for a move as Studio does, which says which text the person sees; `contentHash: undefined` leaves that out. */
  move(
    personaId: string,
    postId: string,
    request: MoveRequest,
  ): Promise<{status: number; body: {message: string; state?: string; reasons?: {rule: string; why: string}[]}}>
  write(post: PostDocument): Promise<void>
  /** Changes a document that many pages share, and publishes it: a profile, a topic, a license. An absent value takes the field away. */
  amend(id: string, change: Record<string, unknown>): Promise<void>
  /** Sends a post all the way to “approved”. */
  approve(postId: string): Promise<void>
  publish(postId: string): Promise<void>
}

export const CHECKLIST = [{question: 'Accurate', answer: 'yes' as const}]

export async function startTestClinic(): Promise<TestClinic> {
  const lake = await startTestLake()
  let clock = TODAY
  const {deskToken: writeToken, signingKey} = lake.secrets
  const connection = {...readConnection({}), apiHost: lake.url}
  const desk = createDesk(connection, {writeToken, signingKey, formerKeys: []}, () => clock)
  const tokens = new Map<string, string>()
  const token = async (personaId: string) => {
    if (!tokens.has(personaId)) tokens.set(personaId, (await lake.signIn(personaId)).config().token ?? '')
    return tokens.get(personaId) ?? ''
  }
  const clinic: TestClinic = {
    lake,
    desk,
    token,
    setClock: (instant) => {
      clock = instant
    },
    begin: async () => {
      clock = TODAY
      await writeLicenses(desk)
    },
    appoint: async (userId, roles, clinicianId) => {
      const member: Member = {userId, name: userId, roles, clinicianId: clinicianId ?? null, active: true}
      await desk.compliance.createOrReplace(sealedMember(member, desk.signer.sign))
    },
    move: async (personaId, postId, request) => {
      const asked = new Request(`http://localhost/api/editorial/posts/${postId}/moves`, {
        method: 'POST',
        headers: {authorization: `Bearer ${await token(personaId)}`},
        body: JSON.stringify({...('contentHash' in request ? {} : {contentHash: await hashOnDesk(desk, postId)}), ...request}),
      })
      const response = await receiveMove(asked, desk, postId)
      return {status: response.status, body: (await response.json()) as {message: string}}
    },
    write: async (post) => {
      await desk.production.createOrReplace(post)
    },
    amend: async (id, change) => {
      const client = id.startsWith('license-') ? desk.compliance : desk.production
      const stored = await client.fetch<SharedDocument>('*[_id == $id][0]', {id})
      await republish(desk, {...stored, ...change}, WHOEVER)
    },
    approve: async (postId) => {
      await expectMove(clinic, 'maren', postId, {move: 'submit'})
      await expectMove(clinic, 'ines', postId, {move: 'passEditorial'})
      await expectMove(clinic, 'teodor', postId, {move: 'approveClinical', checklist: CHECKLIST})
      await expectMove(clinic, 'adaeze', postId, {move: 'approveCompliance'})
    },
    publish: async (postId) => {
      await clinic.approve(postId)
      await expectMove(clinic, 'ines', postId, {move: 'publish'})
    },
  }

  await writeClinic(desk)
  await sealUnsealed(desk, WHOEVER)
  await clinic.begin()
  await clinic.appoint('maren', ['author'], JANE)
  await clinic.appoint('teodor', ['clinicalReviewer'], PRIYANKA)
  await clinic.appoint('ines', ['editor', 'publisher'])
  await clinic.appoint('adaeze', ['compliance'])
  await clinic.appoint('saskia', ['admin'])
  return clinic
}

/** A move that must succeed for the story to go on. */
export async function expectMove(clinic: TestClinic, who: string, postId: string, request: MoveRequest): Promise<void> {
  const {status, body} = await clinic.move(who, postId, request)
  if (status !== 200) throw new Error(`${who} could not ${request.move} ${postId}: ${status} ${JSON.stringify(body)}`)
}

/** The number of the text as it stands on the desk; of a post that is not there, none. */
async function hashOnDesk(desk: Desk, postId: string): Promise<string | undefined> {
  const {draft, published} = await gatherPost(desk, postId)
  const post = draft ?? published
  if (!post) return undefined
  const [sources, {glossary}] = await Promise.all([gatherSources(desk, post), gatherSurroundings(desk)])
  return contentHash(post, sources, glossary)
}

const inSpanish = (words: string) => [{_key: 'es', locale: 'es', text: notice(words)}]

async function writeClinic(desk: Desk): Promise<void> {
  const notices: DisclaimerDocument[] = [
    {
      _id: 'notice-education',
      _type: 'disclaimer',
      title: 'Education',
      kind: 'educationOnly',
      text: notice('This is for education.'),
      translations: inSpanish('Esto es información general.'),
    },
    {
      _id: 'notice-emergency',
      _type: 'disclaimer',
      title: 'Emergency',
      kind: 'emergency',
      severity: 'critical',
      text: notice('Call 911.'),
      translations: inSpanish('Llame al 911.'),
    },
  ]
  const transaction = desk.production.transaction()
  transaction.createOrReplace({_id: 'image-abc-600x400-png', _type: 'sanity.imageAsset', url: '', path: ''})
  transaction.createOrReplace({
    _id: 'source-guideline',
    _type: 'source',
    title: 'A guideline on knees',
    type: 'guideline',
    year: 2024,
  })
  transaction.createOrReplace({
    ...clinician(JANE, 'Jane', 'Doe', 'physicalTherapist', [
      ['OCS', 'Board-Certified Clinical Specialist in Orthopaedic Physical Therapy', 'nationalCertification'],
      ['DPT', 'Doctor of Physical Therapy', 'degreeProfessional'],
      ['PT', 'Physical Therapist', 'license'],
    ]),
  })
  transaction.createOrReplace(
    clinician(PRIYANKA, 'Priyanka', 'Testwala', 'physicianMD', [['MD', 'Doctor of Medicine', 'degreeProfessional']]),
  )
  transaction.createOrReplace({
    _id: 'topic-knee',
    _type: 'topic',
    title: 'Knee',
    slug: {_type: 'slug', current: 'knee'},
    tier: 'A',
  })
  for (const one of notices) transaction.createOrReplace(one)
  transaction.createOrReplace({
    _id: 'siteSettings',
    _type: 'siteSettings',
    standingDisclaimers: references('notice-education', 'notice-emergency'),
  })
  for (const one of notices) {
    for (const version of nextVersions(one, [], {name: 'Adaeze Whitlock'}, '2026-01-05T12:00:00.000Z'))
      transaction.createOrReplace({...version, seal: desk.signer.sign(versionPayload(version))})
  }
  await transaction.commit()
}

async function writeLicenses(desk: Desk): Promise<void> {
  const records = desk.compliance.transaction()
  records.createOrReplace(license('license-jane', JANE, 'PT', CANARY))
  records.createOrReplace(license('license-priyanka', PRIYANKA, 'MD', 'DEMO-MD-000401'))
  await records.commit()
  await sealUnsealed(desk, WHOEVER)
}
