import type {SiteFrame, Withdrawal} from '@/lib/editorial/publication.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {TopicList} from '../topic-list/topic-list.tsx'
import styles from './gone.module.css'

/** In place of a page that was removed: that it was, when and why, what to read instead, and where to go on. */
export function Gone({withdrawal, topics}: {withdrawal: Withdrawal; topics: SiteFrame['topics']}) {
  const {replacement} = withdrawal
  const day = formatDate(withdrawal.on)
  const reason = withdrawal.reason.trim()
  return (
    <div className={styles.page}>
      <p className={styles.code}>Error 410</p>
      <h1>This advice was withdrawn</h1>
      {day && (
        <p>
          The page that was here was removed on <time dateTime={withdrawal.on ?? undefined}>{day}</time>.
        </p>
      )}
      {reason && (
        <p className={styles.reason}>
          <strong>Reason:</strong> {reason}
        </p>
      )}
      <p>Please do not rely on copies of it.</p>
      {replacement && (
        <p className={styles.replacement}>
          <strong>Read this instead:</strong> <a href={replacement.path}>{replacement.title}</a>
        </p>
      )}
      <p>
        Go to the <a href="/">home page</a>, <a href="/search">search</a>, or look by topic:
      </p>
      <TopicList topics={topics} />
    </div>
  )
}
