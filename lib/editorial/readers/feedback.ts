/**
 * “Was this helpful?”: counted, and nothing else.
 *
 * There is one document for each post and month, with one entry for each day. No answer of anybody is stored anywhere.
 */
import type {Phrase} from '../../language/phrases.ts'
import type {StoredDocument} from '../documents.ts'

export const REASONS = [
  {value: 'hard', title: 'It is hard to understand'},
  {value: 'missing', title: 'Something is missing'},
  {value: 'wrong', title: 'Something looks wrong'},
  {value: 'notForMe', title: 'It is not about what I need'},
] as const satisfies readonly {value: string; title: Phrase}[]
export type Reason = (typeof REASONS)[number]['value']
export type Answer = 'yes' | 'no' | Reason

const ANSWERS: readonly Answer[] = ['yes', 'no', ...REASONS.map(({value}) => value)]

export type FeedbackDay = {_key: string; day: string} & Record<Answer, number>
export type ReaderFeedback = StoredDocument & {_type: 'readerFeedback'; postId: string; month: string; days: FeedbackDay[]}

export function isHelpfulAnswer(value: unknown): value is 'yes' | 'no' {
  return value === 'yes' || value === 'no'
}

export function isReason(value: unknown): value is Reason {
  return REASONS.some((reason) => reason.value === value)
}

/**
 * The month with nothing in it, to be written where there is none yet: from then on every answer is one increment, and
 * two readers at the same moment are both counted.
 *
 * @param day `YYYY-MM-DD`
 */
export function emptyMonth(postId: string, day: string): ReaderFeedback {
  const month = day.slice(0, 7)
  const [year = 0, number = 1] = month.split('-').map(Number)
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const nothing = Object.fromEntries(ANSWERS.map((answer) => [answer, 0])) as Record<Answer, number>
  return {
    _id: `feedback-${postId}-${month}`,
    _type: 'readerFeedback',
    postId,
    month,
    days: Array.from({length}, (_, index) => {
      const date = `${month}-${String(index + 1).padStart(2, '0')}`
      return {_key: date, day: date, ...nothing}
    }),
  }
}

/** Editors look again where this many readers say so. */
const MANY = 5
const WITHIN_DAYS = 90
/** Smaller numbers are not told: with few readers, a number can be one person. */
const SMALLEST_TOLD = 10

export type Doubt = {postId: string; why: string}

/** Posts of which many readers say that something looks wrong. @param now milliseconds since 1970 */
export function doubtsIn(months: readonly Pick<ReaderFeedback, 'postId' | 'days'>[], now: number): Doubt[] {
  const since = new Date(now - WITHIN_DAYS * 86_400_000).toISOString().slice(0, 10)
  const counts = new Map<string, number>()
  for (const {postId, days} of months) {
    const wrong = days.filter(({day}) => day > since).reduce((sum, day) => sum + day.wrong, 0)
    counts.set(postId, (counts.get(postId) ?? 0) + wrong)
  }
  return [...counts]
    .filter(([, wrong]) => wrong >= MANY)
    .toSorted(([, one], [, other]) => other - one)
    .map(([postId, wrong]) => ({
      postId,
      why: `${wrong < SMALLEST_TOLD ? `Fewer than ${SMALLEST_TOLD}` : wrong} readers in ${WITHIN_DAYS} days say that something looks wrong`,
    }))
}
