/**
 * Gathers what the gate looks at.
 *
 * What surrounds every post (people, topics, notices, policy, licenses) is read once, in one question to each dataset;
 * for a single post as for five thousand.
 */
import {localeOf} from '../language/locales.ts'
import type {SealedApproval} from '../editorial/approvals.ts'
import {approvalPayload} from '../editorial/approvals.ts'
import {citedSourceIds} from '../editorial/content-hash.ts'
import {
  ctaIdsIn,
  publishedId,
  referencedIds,
  type ClinicianDocument,
  type DisclaimerDocument,
  type DisclaimerVersionDocument,
  type LegalRule,
  type LocationDocument,
  type PostDocument,
  type Seal,
  type SettingsDocument,
  type SourceDocument,
  type StoredDocument,
  type TopicDocument,
} from '../editorial/documents.ts'
import {COMPACT_FIELDS, LICENSE_FIELDS} from '../editorial/license-fields.ts'
import type {CorrectionSeverity, GateFacts} from '../editorial/gate/facts.ts'
import {standingOf, type CompactMember, type LicenseRecord, type Standing} from '../editorial/licenses.ts'
import {believedVersions} from '../editorial/notices.ts'
import type {OfferDocument} from '../editorial/offers/offer.ts'
import type {OfferWorld} from '../editorial/offers/resolve.ts'
import {usualOffers} from '../editorial/offers/world.ts'
import {readPolicy, type EditorialPolicy, type PolicyDocument} from '../editorial/policy.ts'
import type {GlossaryTerm} from '../editorial/readability/glossary.ts'
import type {PublicationDocument} from '../editorial/publish.ts'
import {decisionPayload} from '../editorial/seal-payloads.ts'
import {sealedOnly} from '../editorial/shared-documents.ts'
import {isState, type State} from '../editorial/workflow.ts'
import type {Desk} from './desk.ts'

/** Where the work on a post stands; written by the server. */
export type WorkflowDocument = StoredDocument & {
  post: {_type: 'reference'; _ref: string; _weak: true}
  state: State
  since: string
  approvals: SealedApproval[]
  scheduledFor?: string | null
  scheduleSeal?: Seal | null
  correction?: ({severity: CorrectionSeverity; summary: string; by: string; at: string} & Sealed) | null
  retraction?: ({by: string; role: string; at: string; reason: string; notice: string} & Sealed) | null
}

type Sealed = {seal?: Seal | null}

/** The workflow without the decisions that this server did not sign. Its approvals are judged one by one, where they count. */
function believed(workflow: WorkflowDocument, {signer}: Pick<Desk, 'signer'>): WorkflowDocument {
  const postId = workflow._id.replace(/^workflow\./, '')
  const {correction, retraction, scheduledFor, scheduleSeal} = workflow
  const holds = (kind: 'correction' | 'retraction', decision: (object & Sealed) | null | undefined) =>
    Boolean(decision && signer.isSigned(decisionPayload(kind, postId, decision), decision.seal))
  const isScheduled = scheduledFor && signer.isSigned(decisionPayload('schedule', postId, {at: scheduledFor}), scheduleSeal)
  return {
    ...workflow,
    correction: holds('correction', correction) ? correction : null,
    retraction: holds('retraction', retraction) ? retraction : null,
    ...(isScheduled ? {} : {scheduledFor: null, scheduleSeal: null}),
  }
}

export function workflowId(postId: string): string {
  return `workflow.${publishedId(postId)}`
}

/** Everything that is the same for every post. */
export type Surroundings = {
  clinicians: ClinicianDocument[]
  topics: TopicDocument[]
  ctas: OfferDocument[]
  legalRules: LegalRule[]
  glossary: GlossaryTerm[]
  disclaimers: DisclaimerDocument[]
  /** Wordings whose signature and text hash hold. */
  versions: DisclaimerVersionDocument[]
  standingNotices: string[]
  /** The usual offer of each language that has one. */
  defaultCtas: OfferWorld['usual']
  allowedPhones: string[]
  policy: EditorialPolicy
  licenses: LicenseRecord[]
  compactMembers: CompactMember[]
  consents: string[]
}

const PUBLISHED = /* groq */ `!(_id in path("drafts.**")) && !(_id in path("versions.**"))`

const PUBLIC_SURROUNDINGS = /* groq */ `{
  "clinicians": *[_type == "clinician" && ${PUBLISHED}],
  "topics": *[_type == "topic" && ${PUBLISHED}],
  "ctas": *[_type == "cta" && ${PUBLISHED}],
  "legalRules": *[_type == "legalRule" && ${PUBLISHED}],
  "disclaimers": *[_type == "disclaimer" && ${PUBLISHED}],
  "versions": *[_type == "disclaimerVersion"],
  "glossary": *[_type == "glossaryTerm" && ${PUBLISHED} && defined(term) && defined(definition)] | order(term asc, _id asc){
    term, definition, "alsoWritten": coalesce(alsoWritten, [])
  },
  "policies": *[_type == "editorialPolicy" && ${PUBLISHED}],
  "settings": *[_type == "siteSettings" && ${PUBLISHED}],
  "locations": *[_type == "location" && ${PUBLISHED}]
}`
const PRIVATE_SURROUNDINGS = /* groq */ `{
  "licenses": *[_type == "licenseRecord" && ${PUBLISHED}]{${LICENSE_FIELDS}},
  "compactMembers": *[_type == "compactMember" && ${PUBLISHED}]{${COMPACT_FIELDS}},
  "consents": *[_type == "patientConsent" && ${PUBLISHED} && (!defined(validUntil) || validUntil >= $today) && withdrawnOn == null]._id
}`

type PublicAnswer = Pick<
  Surroundings,
  'clinicians' | 'topics' | 'ctas' | 'legalRules' | 'disclaimers' | 'versions' | 'glossary'
> & {
  policies: PolicyDocument[]
  settings: SettingsDocument[]
  locations: LocationDocument[]
}

/** Everything there is, of what many pages share only what the desk has published. */
export async function gatherSurroundings(desk: Desk): Promise<Surroundings> {
  const today = new Date(desk.now()).toISOString().slice(0, 10)
  const [open, closed] = await Promise.all([
    desk.production.fetch<PublicAnswer>(PUBLIC_SURROUNDINGS),
    desk.compliance.fetch<Pick<Surroundings, 'licenses' | 'compactMembers' | 'consents'>>(PRIVATE_SURROUNDINGS, {today}),
  ])
  const sealed = <Document extends object>(documents: readonly Document[]) => sealedOnly(documents, desk.signer.isSigned)
  const [settings] = sealed(open.settings)
  const [policy] = sealed(open.policies)
  const ctas = sealed(open.ctas)
  const locations = sealed(open.locations).filter(({_id}) => referencedIds(settings?.locations).includes(_id))
  return {
    clinicians: sealed(open.clinicians),
    topics: sealed(open.topics),
    ctas,
    legalRules: sealed(open.legalRules),
    disclaimers: sealed(open.disclaimers),
    glossary: open.glossary,
    versions: believedVersions(open.versions, desk.signer.isSigned),
    policy: readPolicy(policy ?? null),
    licenses: sealed(closed.licenses),
    compactMembers: sealed(closed.compactMembers),
    consents: closed.consents,
    standingNotices: referencedIds(settings?.standingDisclaimers),
    defaultCtas: usualOffers(settings),
    allowedPhones: [...locations.map(({phone}) => phone), ...ctas.flatMap(({actions}) => (actions ?? []).map(({href}) => href))]
      .filter((phone): phone is string => typeof phone === 'string')
      .map((phone) => phone.replace(/^tel:/, '')),
  }
}

/** A post as it stands on the desk. */
export type PostOnDesk = {
  draft: PostDocument | null
  published: PostDocument | null
  publication: PublicationDocument | null
  workflow: WorkflowDocument | null
}

export async function gatherPost(desk: Desk, postId: string): Promise<PostOnDesk> {
  const id = publishedId(postId)
  const onDesk = await desk.production.fetch<PostOnDesk>(
    /* groq */ `{
      "draft": *[_id == $draft && _type == "post"][0],
      "published": *[_id == $id && _type == "post"][0],
      "publication": *[_id == $publication][0],
      "workflow": *[_id == $workflow][0]
    }`,
    {id, draft: `drafts.${id}`, publication: `publication-${id}`, workflow: workflowId(id)},
  )
  return {...onDesk, workflow: onDesk.workflow && believed(onDesk.workflow, desk)}
}

export async function gatherSources(desk: Desk, post: PostDocument): Promise<SourceDocument[]> {
  const ids = citedSourceIds(post)
  return ids.length === 0 ? [] : desk.production.fetch<SourceDocument[]>('*[_type == "source" && _id in $ids]', {ids})
}

/** The state of the work; a post nobody has moved yet is a draft. */
export function stateOf(workflow: Pick<WorkflowDocument, 'state'> | null): State {
  return isState(workflow?.state) ? workflow.state : 'draft'
}

/** Puts what was gathered into the gate's terms. */
export function factsOf({
  post,
  sources,
  workflow,
  surroundings,
  desk,
}: {
  post: PostDocument
  sources: SourceDocument[]
  workflow: WorkflowDocument | null
  surroundings: Surroundings
  desk: Pick<Desk, 'signer' | 'now'>
}): GateFacts {
  const now = desk.now()
  const authors = referencedIds(post.authors).flatMap((id) => surroundings.clinicians.find(({_id}) => _id === id) ?? [])
  const approvals = (workflow?.approvals ?? []).map((approval) => ({
    approval,
    isSigned: desk.signer.isSigned(approvalPayload(approval), approval.seal),
  }))
  const concerned = new Set([...authors.map(({_id}) => _id), ...approvals.flatMap(({approval}) => approval.clinicianId ?? [])])
  const people = surroundings.clinicians.filter(({_id}) => concerned.has(_id))
  return {
    post,
    authors,
    topics: referencedIds(post.topics).flatMap((id) => surroundings.topics.find(({_id}) => _id === id) ?? []),
    sources,
    glossary: surroundings.glossary,
    ctas: ctasIn(post, surroundings),
    disclaimers: surroundings.disclaimers,
    versions: surroundings.versions,
    standingNotices: surroundings.standingNotices,
    standings: Object.fromEntries(people.map((person) => [person._id, standingIn(surroundings, person, now)])),
    professions: Object.fromEntries(people.map(({_id, profession}) => [_id, profession ?? null])),
    approvals,
    consents: surroundings.consents,
    allowedPhones: surroundings.allowedPhones,
    policy: surroundings.policy,
    workflow: {
      state: stateOf(workflow),
      scheduledFor: workflow?.scheduledFor ?? null,
      correction: workflow?.correction ?? null,
      retraction: workflow?.retraction ?? null,
    },
    now,
  }
}

export function standingIn(surroundings: Surroundings, clinician: ClinicianDocument, now: number): Standing {
  const {licenses: records, compactMembers, policy} = surroundings
  return standingOf(clinician, {records, compactMembers, policy, now})
}

/** The offers a post's page makes: in its text, and at its end. */
export function ctasIn(post: PostDocument, {ctas, defaultCtas}: Pick<Surroundings, 'ctas' | 'defaultCtas'>): OfferDocument[] {
  const ids = new Set(ctaIdsIn(post))
  const usual = defaultCtas[localeOf(post.locale)]
  if (!post.cta?._ref && usual) ids.add(usual)
  return ctas.filter(({_id}) => ids.has(_id))
}

/** Every post with what surrounds it, in two questions: for looking over the whole dataset. */
export async function gatherEverything(desk: Desk): Promise<{
  surroundings: Surroundings
  posts: {post: PostDocument; workflow: WorkflowDocument | null; isPublished: boolean; publishedHash: string | null}[]
  sources: SourceDocument[]
}> {
  const [surroundings, {posts, workflows, sources, publications}] = await Promise.all([
    gatherSurroundings(desk),
    desk.production.fetch<{
      posts: PostDocument[]
      workflows: WorkflowDocument[]
      sources: SourceDocument[]
      publications: {post: string; contentHash: string}[]
    }>(/* groq */ `{
        "posts": *[_type == "post"],
        "workflows": *[_type == "workflow"],
        "sources": *[_type == "source" && ${PUBLISHED}],
        "publications": *[_type == "publication" && standing == "live"]{"post": post._ref, contentHash}
      }`),
  ])
  const workflowOf = new Map(workflows.map((workflow) => [workflow.post._ref, workflow]))
  const hashes = new Map(publications.map(({post, contentHash}) => [post, contentHash]))
  return {
    surroundings,
    sources,
    posts: posts.map((post) => ({
      post,
      workflow: workflowOf.get(publishedId(post._id)) ?? null,
      isPublished: hashes.has(post._id),
      publishedHash: hashes.get(post._id) ?? null,
    })),
  }
}
