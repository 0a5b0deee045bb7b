import type {SealedApproval} from '../approvals.ts'
import {judgeApproval, type Void} from '../approvals.ts'
import {contentHash} from '../content-hash.ts'
import type {
  ClinicianDocument,
  DisclaimerDocument,
  DisclaimerVersionDocument,
  PostDocument,
  SourceDocument,
  Tier,
  TopicDocument,
} from '../documents.ts'
import {publishedId, referencedIds} from '../documents.ts'
import type {Standing} from '../licenses.ts'
import type {OfferDocument} from '../offers/offer.ts'
import type {GlossaryTerm} from '../readability/glossary.ts'
import {tierOf, type EditorialPolicy, type Stage} from '../policy.ts'
import {STAGES} from '../policy.ts'
import type {State} from '../workflow.ts'

/** What the work on a post has come to. */
export type WorkflowFacts = {
  state: State
  scheduledFor?: string | null
  correction?: {severity: CorrectionSeverity; summary: string} | null
  retraction?: {by: string; role: string} | null
}

export type CorrectionSeverity = 'typo' | 'minor' | 'major' | 'safety'

/**
 * Everything the gate looks at, gathered before it looks: it asks nobody and has no clock of its own.
 *
 * Holds no license numbers and nothing else that a colleague in the public workspace may not know.
 */
export type GateFacts = {
  post: PostDocument
  /** The documents the post points at; one that is not here does not exist. */
  authors: ClinicianDocument[]
  topics: TopicDocument[]
  sources: SourceDocument[]
  /** The clinic's explanations of hard words; those that occur are part of the page. */
  glossary: GlossaryTerm[]
  ctas: OfferDocument[]
  /** All notices, and those of their wordings whose signature holds. */
  disclaimers: DisclaimerDocument[]
  versions: DisclaimerVersionDocument[]
  /** Ids of the notices that the settings put on every post. */
  standingNotices: string[]
  /** By clinician: the authors and whoever approved. */
  standings: Record<string, Standing>
  professions: Record<string, string | null>
  approvals: {approval: SealedApproval; isSigned: boolean}[]
  /** Ids of the patients' consents on file. */
  consents: string[]
  /** Telephone numbers of the clinic, which may stand in a text. */
  allowedPhones: string[]
  policy: EditorialPolicy
  workflow: WorkflowFacts
  /** Milliseconds since 1970. */
  now: number
}

export function tierOfPost({topics}: Pick<GateFacts, 'topics'>): Tier {
  return tierOf(topics)
}

/**
 * The reviews this post needs: those of its tier, and compliance for a correction that changes what patients should do, for
 * a sentence that is let stand against the rules, and for a patient's story.
 */
export function requiredStages(facts: Pick<GateFacts, 'post' | 'topics' | 'policy' | 'workflow'>): Stage[] {
  const {post, workflow} = facts
  const stages = new Set(facts.policy.tiers[tierOfPost(facts)].stages)
  const severity = workflow.correction?.severity
  const isForCompliance =
    severity === 'major' || severity === 'safety' || (post.waivers ?? []).length > 0 || post.patientStory?.included
  if (isForCompliance) stages.add('compliance')
  return STAGES.filter((stage) => stages.has(stage))
}

/** Professions that may review; empty where every topic leaves it open. */
export function reviewerProfessions({topics}: Pick<GateFacts, 'topics'>): string[] {
  const lists = topics.map((topic) => topic.reviewerProfessions ?? []).filter((list) => list.length > 0)
  const [first = [], ...others] = lists
  return first.filter((profession) => others.every((list) => list.includes(profession)))
}

export function authorIds({post}: Pick<GateFacts, 'post'>): string[] {
  return referencedIds(post.authors)
}

export type JudgedApproval = SealedApproval & {void: Void}

/** Every approval on record, each with the reason it does not count. */
export function judgedApprovals(
  facts: GateFacts,
  hash = contentHash(facts.post, facts.sources, facts.glossary),
): JudgedApproval[] {
  return facts.approvals.map(({approval, isSigned}) => ({
    ...approval,
    void: judgeApproval(approval, {
      isSigned,
      subject: publishedId(facts.post._id),
      contentHash: hash,
      authorIds: authorIds(facts),
      standing: facts.standings[approval.clinicianId ?? ''],
      profession: facts.professions[approval.clinicianId ?? ''],
      reviewerProfessions: reviewerProfessions(facts),
    }),
  }))
}
