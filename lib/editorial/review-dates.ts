/**
 * The three dates of a post and what follows from the last of them.
 *
 * *Published* is when it first went out, *updated* is when its words last changed, *last reviewed* is when a qualified
 * person last checked the whole of it. They are never derived from one another (NHS service manual, “Know that a page
 * is up to date”). Days are counted in UTC.
 */
import type {Tier} from './documents.ts'
import type {EditorialPolicy, OverdueStep} from './policy.ts'

const MILLISECONDS_A_DAY = 86_400_000

/**
 * The same day some months later; where that month is shorter, its last day: 31 August + 6 months is 28 February.
 *
 * @param instant ISO 8601
 */
export function addMonths(instant: string, months: number): string {
  const start = new Date(instant)
  const moved = new Date(start)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(start.getUTCDate(), lastDay))
  return moved.toISOString()
}

/** When a post reviewed at this instant must be reviewed again. */
export function nextReviewAt(lastReviewedAt: string, tier: Tier, policy: EditorialPolicy): string {
  return addMonths(lastReviewedAt, policy.tiers[tier].reviewEveryMonths)
}

export type Currency = {
  isDue: boolean
  /** What readers are told; absent while the review is current or within its grace. */
  step?: OverdueStep
  /** Whoever reviewed it may not practice any more, so that it counts as not reviewed. */
  isReviewLost?: true
  /** Search engines are asked not to list the page. */
  noIndex: boolean
  /** The next instant at which this changes by the clock alone, in milliseconds since 1970. */
  changesAt: number | null
}

/** The steps from mild to hard; a hard one includes the milder. */
const STEPS: readonly OverdueStep[] = ['note', 'banner', 'noindex']

/**
 * How current a review is at an instant, and what that means for the page.
 *
 * @param dueAt when the next review is due; for a post whose review was lost, the instant that happened
 * @param now milliseconds since 1970
 */
export function currencyOf(dueAt: string | null | undefined, tier: Tier, policy: EditorialPolicy, now: number): Currency {
  const due = Date.parse(dueAt ?? '')
  if (Number.isNaN(due)) return {isDue: false, noIndex: false, changesAt: null}
  const begins = STEPS.flatMap((step) => {
    const days = policy.tiers[tier].overdue[step]
    return days === undefined ? [] : [{step, at: due + days * MILLISECONDS_A_DAY}]
  })
  const reached = begins.filter(({at}) => now >= at)
  const upcoming = [due, ...begins.map(({at}) => at)].filter((at) => at > now)
  const step = reached.at(-1)?.step
  return {
    isDue: now >= due,
    ...(step ? {step} : {}),
    noIndex: reached.some((one) => one.step === 'noindex'),
    changesAt: upcoming.length > 0 ? Math.min(...upcoming) : null,
  }
}

/**
 * How current a page is: by its date, and by whether anybody who reviewed it may still practice.
 *
 * A page of which every reviewer has had their license suspended or taken back is to be reviewed again at once, readers
 * are told, and where a wrong sentence could do most harm search engines leave it out until then.
 *
 * @param isSuspended of a clinician, by id
 */
export function currencyOfPage(
  {nextReviewAt: dueAt, tier, reviewerIds}: {nextReviewAt: string | null; tier: Tier; reviewerIds: readonly string[]},
  isSuspended: (clinicianId: string) => boolean,
  policy: EditorialPolicy,
  now: number,
): Currency {
  const currency = currencyOf(dueAt, tier, policy, now)
  if (reviewerIds.length === 0 || !reviewerIds.every(isSuspended)) return currency
  const isGrave = tier === 'A'
  return {
    ...currency,
    isDue: true,
    isReviewLost: true,
    step: isGrave ? 'noindex' : 'banner',
    noIndex: isGrave || currency.noIndex,
  }
}
