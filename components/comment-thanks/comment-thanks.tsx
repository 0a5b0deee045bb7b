import type {Helpline} from '@/lib/editorial/readers/crisis.ts'

import {CrisisCard} from '../crisis-card/crisis-card.tsx'
import styles from '../reader-form/reader-form.module.css'

/** What a reader sees after sending a comment: that it is held, its number, and, where it may be needed, help first. */
export function CommentThanks({
  post,
  number,
  helpline,
}: {
  post: {slug: string; title: string}
  /** By which the clinic finds the comment again; null where the address of the page has none. */
  number: string | null
  helpline: Helpline | null
}) {
  return (
    <div className={styles.page}>
      {helpline && <CrisisCard helpline={helpline} />}
      <h1>Thank you. Your comment is waiting to be read.</h1>
      <p>
        It is not on the page yet. A moderator reads it first, usually within a few days, and may leave words out or not show it.
        You need not do anything.
      </p>
      {number && (
        <p>
          Your comment’s number is <strong>{number}</strong>. To have it removed, call the clinic and say this number. You need
          not say who you are.
        </p>
      )}
      {!helpline && (
        <p>
          In an emergency, call <a href="tel:911">911</a>. In a crisis, call or text <a href="tel:988">988</a>.
        </p>
      )}
      <p>
        <a className={styles.back} href={`/posts/${post.slug}`}>
          Back to “{post.title}”
        </a>
      </p>
    </div>
  )
}
