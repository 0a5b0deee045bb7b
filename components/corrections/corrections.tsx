import type {Publication} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {publicCorrections} from '@/lib/seo/public-corrections.ts'
import {formatDate} from '@/lib/text/dates.ts'

import styles from './corrections.module.css'

type Correction = Publication['corrections'][number]

/** What was wrong and is now right, with its day. What may have put someone at risk belongs above the text, all else below. */
export function Corrections({
  corrections,
  place,
  locale = DEFAULT_LOCALE,
}: {
  corrections: readonly Correction[]
  place: 'aboveText' | 'belowText'
  locale?: Locale
}) {
  const shown = publicCorrections(corrections).filter(({severity}) => (severity === 'safety') === (place === 'aboveText'))
  if (shown.length === 0) return null
  const heading = place === 'aboveText' ? 'safety_corrections' : 'corrections'
  return (
    <section className={place === 'aboveText' ? styles.safety : styles.corrections} aria-labelledby={heading}>
      <h2 id={heading}>{sayIn(locale)(place === 'aboveText' ? 'Important correction' : 'Corrections')}</h2>
      <ul role="list">
        {shown.map(({_key, at, summary}) => (
          <li key={_key}>
            <Day at={at} locale={locale} />
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Day({at, locale}: {at: string; locale: Locale}) {
  const day = formatDate(at, locale)
  return (
    day && (
      <p className={styles.day}>
        <time dateTime={at}>{day}</time>
      </p>
    )
  )
}
