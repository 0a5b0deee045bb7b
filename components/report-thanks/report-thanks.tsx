import type {Helpline} from '@/lib/editorial/readers/crisis.ts'

import {CrisisCard} from '../crisis-card/crisis-card.tsx'
import styles from '../reader-form/reader-form.module.css'

/** After a report or an answer: thanks, what happens now, and, where it may be needed, help first. */
export function ReportThanks({
  post,
  about,
  helpline,
}: {
  post: {slug: string; title: string}
  about: 'report' | 'feedback'
  helpline: Helpline | null
}) {
  return (
    <div className={styles.page}>
      {helpline && <CrisisCard helpline={helpline} />}
      <h1>Thank you.</h1>
      {about === 'report' ? (
        <p>
          Your report is with the people who keep this post up to date. If something is wrong, the post is corrected, and the
          correction is shown on it with its date.
        </p>
      ) : (
        <p>Your answer is counted. It helps us see which posts need work. We count answers only, and keep nothing about you.</p>
      )}
      <p>
        <a className={styles.back} href={`/posts/${post.slug}`}>
          Back to “{post.title}”
        </a>
      </p>
    </div>
  )
}
