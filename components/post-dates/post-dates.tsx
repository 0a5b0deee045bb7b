import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {reviewDay} from '@/lib/seo/review-day.ts'
import {formatDate, isLaterDay} from '@/lib/text/dates.ts'

import styles from './post-dates.module.css'

type Moment = string | null

/**
 * The dates of a post, each in words and for machines: when it first went out, when its wording last changed (where that
 * was on a later day), when a clinician last checked all of it, and when that is due again. What is not known is not shown.
 */
export function PostDates({
  publishedAt = null,
  updatedAt = null,
  lastReviewedAt = null,
  nextReviewAt = null,
  minutes,
  locale = DEFAULT_LOCALE,
}: {
  publishedAt?: Moment
  updatedAt?: Moment
  lastReviewedAt?: Moment
  nextReviewAt?: Moment
  minutes?: number
  locale?: Locale
}) {
  const say = sayIn(locale)
  const dates = [
    {label: say('Published'), moment: publishedAt, dateTime: publishedAt},
    {label: say('Updated'), moment: isLaterDay(publishedAt, updatedAt) ? updatedAt : null, dateTime: updatedAt},
    {label: say('Last reviewed'), moment: lastReviewedAt, dateTime: reviewDay(lastReviewedAt)},
    {label: say('Next review due'), moment: nextReviewAt, dateTime: reviewDay(nextReviewAt)},
  ].flatMap(({label, moment, dateTime}) => {
    const words = formatDate(moment, locale)
    return words && dateTime ? [{label, words, dateTime}] : []
  })
  if (dates.length === 0 && minutes === undefined) return null
  return (
    <dl className={styles.dates}>
      {dates.map(({label, words, dateTime}) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <time dateTime={dateTime}>{words}</time>
          </dd>
        </div>
      ))}
      {minutes !== undefined && (
        <div>
          <dt>{say('Reading time')}</dt>
          <dd>{minutes === 1 ? say('1 minute') : say('{minutes} minutes', {minutes})}</dd>
        </div>
      )}
    </dl>
  )
}
