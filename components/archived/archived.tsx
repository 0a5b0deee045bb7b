import type {Publication} from '@/lib/editorial/publication.ts'
import {formatDate} from '@/lib/text/dates.ts'

import styles from './archived.module.css'

/** Says of a post that nobody looks after it any longer. */
export function Archived({archived}: {archived: Publication['archived']}) {
  const day = formatDate(archived?.at)
  return (
    <p className={styles.archived}>
      <strong>
        Archived
        {day && (
          <>
            {' '}
            on <time dateTime={archived?.at}>{day}</time>
          </>
        )}
        .
      </strong>{' '}
      Kept for reference; no longer maintained.
    </p>
  )
}
