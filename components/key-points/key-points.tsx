import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './key-points.module.css'

/** What a hurried reader should take along. */
export function KeyPoints({points, locale = DEFAULT_LOCALE}: {points: readonly string[]; locale?: Locale}) {
  const written = points.filter((point) => point.trim() !== '')
  if (written.length === 0) return null
  return (
    <section className={styles.keyPoints} aria-labelledby="key_points">
      <h2 id="key_points" className={styles.heading}>
        {sayIn(locale)('Key points')}
      </h2>
      <ul>
        {written.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
