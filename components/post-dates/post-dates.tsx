import {formatDate, isLaterDay} from '@/lib/text/dates.ts'

import styles from './post-dates.module.css'

/** When the post was first published and, where that was on a later day, when its wording last changed. */
export function PostDates({publishedAt, updatedAt, minutes}: {publishedAt: string; updatedAt: string | null; minutes?: number}) {
  const published = formatDate(publishedAt)
  const updated = isLaterDay(publishedAt, updatedAt) ? formatDate(updatedAt) : undefined
  return (
    <dl className={styles.dates}>
      {published && (
        <div>
          <dt>Published</dt>
          <dd>
            <time dateTime={publishedAt}>{published}</time>
          </dd>
        </div>
      )}
      {updated && (
        <div>
          <dt>Updated</dt>
          <dd>
            <time dateTime={updatedAt ?? undefined}>{updated}</time>
          </dd>
        </div>
      )}
      {minutes !== undefined && (
        <div>
          <dt>Reading time</dt>
          <dd>
            {minutes} {minutes === 1 ? 'minute' : 'minutes'}
          </dd>
        </div>
      )}
    </dl>
  )
}
