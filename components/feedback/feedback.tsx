import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './feedback.module.css'

/** At the foot of a post: two buttons that are counted, and a way to say that something is wrong. */
export function Feedback({slug, locale = DEFAULT_LOCALE}: {slug: string; locale?: Locale}) {
  const say = sayIn(locale)
  return (
    <section className={styles.feedback} aria-labelledby="was_this_helpful">
      <h2 id="was_this_helpful">{say('Was this helpful?')}</h2>
      <form method="post" action={`/api/readers/posts/${slug}/feedback`}>
        <button type="submit" name="helpful" value="yes">
          {say('Yes')}
        </button>
        <button type="submit" name="helpful" value="no">
          {say('No')}
        </button>
      </form>
      <a href={`${postPath({slug, locale})}/report`} rel="nofollow">
        {say('Report an error')}
      </a>
    </section>
  )
}
