/**
 * How long readers' words are kept.
 *
 * No law names these numbers for a blog; they are the clinic's promise, said above the form and in the guide for
 * moderators. As short as the work allows: a moderator can look again for a month, a comment stands for two years.
 */
export const ORIGINAL_DAYS = 30
export const COMMENT_MONTHS = 24

const MILLISECONDS_A_DAY = 86_400_000

type Dated = {submittedAt: string; decidedAt?: string | null; originalDeletedAt?: string | null}

export type Due = 'nothing' | 'original' | 'everything'

/** @param now milliseconds since 1970 */
export function dueFor({submittedAt, decidedAt, originalDeletedAt}: Dated, now: number): Due {
  if (now >= monthsAfter(submittedAt, COMMENT_MONTHS)) return 'everything'
  const isOld = decidedAt ? now >= Date.parse(decidedAt) + ORIGINAL_DAYS * MILLISECONDS_A_DAY : false
  return isOld && !originalDeletedAt ? 'original' : 'nothing'
}

/** The same day so many months later; where that month is too short, its last day. */
function monthsAfter(instant: string, months: number): number {
  const then = new Date(instant)
  const later = new Date(then)
  later.setUTCMonth(then.getUTCMonth() + months)
  if (later.getUTCDate() !== then.getUTCDate()) later.setUTCDate(0)
  return later.getTime()
}
