import styles from './feedback.module.css'

/** At the foot of a post: two buttons that are counted, and a way to say that something is wrong. */
export function Feedback({slug}: {slug: string}) {
  return (
    <section className={styles.feedback} aria-labelledby="was_this_helpful">
      <h2 id="was_this_helpful">Was this helpful?</h2>
      <form method="post" action={`/api/readers/posts/${slug}/feedback`}>
        <button type="submit" name="helpful" value="yes">
          Yes
        </button>
        <button type="submit" name="helpful" value="no">
          No
        </button>
      </form>
      <a href={`/posts/${slug}/report`} rel="nofollow">
        Report an error
      </a>
    </section>
  )
}
