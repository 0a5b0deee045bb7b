import type {Helpline} from '@/lib/editorial/readers/crisis.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {CrisisCard} from '../crisis-card/crisis-card.tsx'
import styles from '../reader-form/reader-form.module.css'

/** After a report or an answer: thanks, what happens now, and, where it may be needed, help first. */
export function ReportThanks({
  post,
  about,
  helpline,
  locale = DEFAULT_LOCALE,
}: {
  post: {slug: string; title: string}
  about: 'report' | 'feedback'
  helpline: Helpline | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  // Where help comes first, it is what the page is about.
  const Title = helpline ? 'h2' : 'h1'
  return (
    <div className={styles.page}>
      {helpline && <CrisisCard helpline={helpline} locale={locale} />}
      <Title className={styles.title}>{say('Thank you.')}</Title>
      <p>
        {about === 'report'
          ? say(
              'Your report is with the people who keep this post up to date. If something is wrong, the post is corrected, and the correction is shown on it with its date.',
            )
          : say(
              'Your answer is counted. It helps us see which posts need work. We count answers only, and keep nothing about you.',
            )}
      </p>
      <p>
        <a className={styles.back} href={postPath({slug: post.slug, locale})}>
          {say('Back to “{title}”', {title: post.title})}
        </a>
      </p>
    </div>
  )
}
