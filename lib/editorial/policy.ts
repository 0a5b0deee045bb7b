/**
 * The clinic's editorial policy: how dangerous a topic is, who must look at it, how often, and what happens when that
 * is late. It is a document, edited by compliance; what stands here is what a new clinic begins with.
 *
 * The intervals follow what recognised schemes ask for: yearly clinical review (URAC), at most three years (PIF TICK).
 */
import type {Tier, TopicDocument} from './documents.ts'
import type {LicensingPolicy} from './licenses.ts'

export const STAGES = ['editorial', 'clinical', 'compliance'] as const
export type Stage = (typeof STAGES)[number]

export type OverdueStep = 'note' | 'banner' | 'noindex'

export type TierPolicy = {
  /** Reviews that a post of this tier needs, in order. */
  stages: Stage[]
  reviewEveryMonths: number
  /** At least this many sources. */
  sources: number
  /** Days after the due date on which each step begins; a step that is left out never does. */
  overdue: Partial<Record<OverdueStep, number>>
}

export type EditorialPolicy = LicensingPolicy & {
  tiers: Record<Tier, TierPolicy>
  /** A statement of interests older than this counts as missing. */
  attestEveryMonths: number
  /** A reading grade above this is pointed out. */
  readingGrade: number
  /** Where offers may send patients for booking; empty: nobody has made a list. */
  schedulerHosts: string[]
}

export const DEFAULT_POLICY: EditorialPolicy = {
  tiers: {
    A: {
      stages: ['editorial', 'clinical', 'compliance'],
      reviewEveryMonths: 12,
      sources: 1,
      overdue: {note: 0, banner: 14, noindex: 30},
    },
    B: {stages: ['editorial', 'clinical', 'compliance'], reviewEveryMonths: 24, sources: 1, overdue: {note: 0, banner: 60}},
    C: {stages: ['editorial', 'clinical'], reviewEveryMonths: 36, sources: 0, overdue: {note: 30}},
  },
  attestEveryMonths: 12,
  readingGrade: 8,
  schedulerHosts: [],
  verifyEveryDays: 90,
  verifyProbationEveryDays: 30,
  allowRetiredAuthors: false,
}

const STRICTEST_FIRST: readonly Tier[] = ['A', 'B', 'C']

/** The tier of a post: the strictest of its topics; a topic without one, or no topic at all, counts as the strictest. */
export function tierOf(topics: readonly Pick<TopicDocument, 'tier'>[]): Tier {
  if (topics.length === 0) return 'A'
  const tiers = new Set(topics.map(({tier}) => tier ?? 'A'))
  return STRICTEST_FIRST.find((tier) => tiers.has(tier)) ?? 'A'
}

type StoredTier = {tier?: string | null; stages?: string[] | null; reviewEveryMonths?: number | null; sources?: number | null} & {
  [Step in OverdueStep as `${Step}AfterDays`]?: number | null
}

export type PolicyDocument = {
  tiers?: StoredTier[] | null
  attestEveryMonths?: number | null
  readingGrade?: number | null
  schedulerHosts?: string[] | null
  verifyEveryDays?: number | null
  verifyProbationEveryDays?: number | null
  allowRetiredAuthors?: boolean | null
}

/**
 * The policy a clinic has written, with what it left open filled in.
 *
 * A tier can be made stricter or laxer, but never be left without a clinician's review: nothing clinical goes out unread.
 */
export function readPolicy(document: PolicyDocument | null | undefined): EditorialPolicy {
  const written = document ?? {}
  const tiers = Object.fromEntries(
    STRICTEST_FIRST.map((tier) => [
      tier,
      readTier(
        written.tiers?.find((stored) => stored.tier === tier),
        DEFAULT_POLICY.tiers[tier],
      ),
    ]),
  ) as Record<Tier, TierPolicy>
  return {
    tiers,
    attestEveryMonths: positive(written.attestEveryMonths, DEFAULT_POLICY.attestEveryMonths),
    readingGrade: positive(written.readingGrade, DEFAULT_POLICY.readingGrade),
    schedulerHosts: (written.schedulerHosts ?? []).map((host) => host.trim().toLowerCase()).filter(Boolean),
    verifyEveryDays: positive(written.verifyEveryDays, DEFAULT_POLICY.verifyEveryDays),
    verifyProbationEveryDays: positive(written.verifyProbationEveryDays, DEFAULT_POLICY.verifyProbationEveryDays),
    allowRetiredAuthors: written.allowRetiredAuthors === true,
  }
}

function readTier(stored: StoredTier | undefined, usual: TierPolicy): TierPolicy {
  if (!stored) return usual
  const asked = new Set<string>([...(stored.stages ?? usual.stages), 'clinical'])
  const overdue = {note: stored.noteAfterDays, banner: stored.bannerAfterDays, noindex: stored.noindexAfterDays}
  return {
    stages: STAGES.filter((stage) => asked.has(stage)),
    reviewEveryMonths: positive(stored.reviewEveryMonths, usual.reviewEveryMonths),
    sources: typeof stored.sources === 'number' && stored.sources >= 0 ? stored.sources : usual.sources,
    overdue: Object.fromEntries(Object.entries(overdue).filter(([, days]) => typeof days === 'number' && days >= 0)),
  }
}

function positive(value: number | null | undefined, usual: number): number {
  return typeof value === 'number' && value > 0 ? value : usual
}
