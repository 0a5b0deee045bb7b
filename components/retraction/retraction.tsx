import type {Publication} from '@/lib/editorial/publication.ts'
import {formatDate} from '@/lib/text/dates.ts'

import styles from './retraction.module.css'

/** What stands in place of a text that was taken back: that it was, when, and why. The address stays, so that links lead here. */
export function Retraction({retraction}: {retraction: Publication['retraction']}) {
  const day = formatDate(retraction?.at)
  const reason = retraction?.reason.trim()
  const notice = retraction?.notice.trim()
  return (
    <section className={styles.retraction} aria-labelledby="retraction">
      <h2 id="retraction">This post has been retracted</h2>
      <div className={styles.body}>
        {day && (
          <p>
            Retracted on <time dateTime={retraction?.at}>{day}</time>.
          </p>
        )}
        {notice && <p>{notice}</p>}
        {reason && (
          <p>
            <strong>Reason:</strong> {reason}
          </p>
        )}
        <p>Please do not rely on earlier copies of it.</p>
      </div>
    </section>
  )
}
