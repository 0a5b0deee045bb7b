import type {Currency} from '@/lib/editorial/review-dates.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {reviewDay} from '@/lib/seo/review-day.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {Filled} from '../filled/filled.tsx'
import styles from './review-notice.module.css'

/**
 * What readers are told when a review is overdue: first in a sentence, later in a box that cannot be missed. Within the
 * grace the clinic allows itself, and while the review is current, nothing.
 */
export function ReviewNotice({
  currency,
  nextReviewAt,
  locale = DEFAULT_LOCALE,
}: {
  currency: Pick<Currency, 'step' | 'isReviewLost'>
  nextReviewAt: string | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  const words = formatDate(nextReviewAt, locale)
  const day = words && <time dateTime={reviewDay(nextReviewAt)}>{words}</time>
  const {step, isReviewLost} = currency
  if (!step) return null
  if (step === 'note')
    return (
      <p className={styles.note}>
        {day ? (
          <Filled words={say('This page has been due for review since {day}.')} day={day} />
        ) : (
          say('This page has been due for review.')
        )}
      </p>
    )
  return (
    <section className={styles.banner} aria-label={say('Review overdue')}>
      <p>
        <strong>
          {isReviewLost && say('This page is being reviewed again.')}
          {!isReviewLost &&
            (day ? (
              <Filled words={say('This page was due for review on {day}.')} day={day} />
            ) : (
              say('This page was due for review.')
            ))}
        </strong>{' '}
        {say('Parts may be out of date. Check with a clinician before you rely on it.')}
      </p>
    </section>
  )
}
