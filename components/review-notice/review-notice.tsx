import type {Currency} from '@/lib/editorial/review-dates.ts'
import {reviewDay} from '@/lib/seo/review-day.ts'
import {formatDate} from '@/lib/text/dates.ts'

import styles from './review-notice.module.css'

/**
 * What readers are told when a review is overdue: first in a sentence, later in a box that cannot be missed. Within the
 * grace the clinic allows itself, and while the review is current, nothing.
 */
export function ReviewNotice({
  currency,
  nextReviewAt,
}: {
  currency: Pick<Currency, 'step' | 'isReviewLost'>
  nextReviewAt: string | null
}) {
  const {step, isReviewLost} = currency
  if (!step) return null
  if (step === 'note')
    return (
      <p className={styles.note}>
        This page has been due for review
        <DueDay before=" since " nextReviewAt={nextReviewAt} />.
      </p>
    )
  return (
    <section className={styles.banner} aria-label="Review overdue">
      <p>
        <strong>
          {isReviewLost ? (
            'This page is being reviewed again.'
          ) : (
            <>
              This page was due for review
              <DueDay before=" on " nextReviewAt={nextReviewAt} />.
            </>
          )}
        </strong>{' '}
        Parts may be out of date. Check with a clinician before you rely on it.
      </p>
    </section>
  )
}

function DueDay({before, nextReviewAt}: {before: string; nextReviewAt: string | null}) {
  const day = formatDate(nextReviewAt)
  return (
    day && (
      <>
        {before}
        <time dateTime={reviewDay(nextReviewAt)}>{day}</time>
      </>
    )
  )
}
