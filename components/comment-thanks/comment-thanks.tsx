import type {Helpline} from '@/lib/editorial/readers/crisis.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {CrisisCard} from '../crisis-card/crisis-card.tsx'
import {EmergencyNumbers} from '../crisis-card/emergency-numbers.tsx'
import {Filled} from '../filled/filled.tsx'
import styles from '../reader-form/reader-form.module.css'

/** What a reader sees after sending a comment: that it is held, its number, and, where it may be needed, help first. */
export function CommentThanks({
  post,
  number,
  helpline,
  locale = DEFAULT_LOCALE,
}: {
  post: {slug: string; title: string}
  /** By which the clinic finds the comment again; null where the address of the page has none. */
  number: string | null
  helpline: Helpline | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  // Where help comes first, it is what the page is about.
  const Title = helpline ? 'h2' : 'h1'
  return (
    <div className={styles.page}>
      {helpline && <CrisisCard helpline={helpline} locale={locale} />}
      <Title className={styles.title}>{say('Thank you. Your comment is waiting to be read.')}</Title>
      <p>
        {say(
          'It is not on the page yet. A moderator reads it first, usually within a few days, and may leave words out or not show it. You need not do anything.',
        )}
      </p>
      {number && (
        <p>
          <Filled
            words={say(
              'Your comment’s number is {number}. To have it removed, call the clinic and say this number. You need not say who you are.',
            )}
            number={<strong>{number}</strong>}
          />
        </p>
      )}
      {!helpline && (
        <p>
          <EmergencyNumbers locale={locale} />
        </p>
      )}
      <p>
        <a className={styles.back} href={postPath({slug: post.slug, locale})}>
          {say('Back to “{title}”', {title: post.title})}
        </a>
      </p>
    </div>
  )
}
