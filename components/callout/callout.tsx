import {careLevelWords} from '@/lib/editorial/care-levels.ts'
import type {CalloutBlock} from '@/lib/editorial/publication.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'

import {ShortText} from '../short-text/short-text.tsx'
import styles from './callout.module.css'

/** Care advice: how soon to act is said in colour, in words and to screen readers. */
export function Callout({
  callout,
  headingLevel = 3,
  locale = DEFAULT_LOCALE,
}: {
  callout: CalloutBlock
  headingLevel?: 2 | 3 | 4 | 5
  locale?: Locale
}) {
  const level = careLevelWords(callout.level, locale)
  // What screen readers hear before the heading, as colour says it to the eye.
  const heardFirst = level ? `${level}: ` : ''
  const Heading = `h${headingLevel}` as const
  return (
    <section className={`${styles.callout} ${styles[callout.level] ?? ''}`}>
      {callout.title && (
        <Heading className={styles.heading}>
          <span className="visually-hidden">{heardFirst}</span>
          {callout.title}
        </Heading>
      )}
      <div className={styles.body}>
        <ShortText text={callout.body} />
      </div>
    </section>
  )
}
