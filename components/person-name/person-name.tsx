import type {Byline} from '@/lib/editorial/byline.ts'
import {DEFAULT_LOCALE, firstLanguageOn, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './person-name.module.css'

/** “Dr. Jane Doe, PT, DPT”: the name leads to the person’s page where there is one, each set of letters says what it means. */
export function PersonName({byline, slug, locale = DEFAULT_LOCALE}: {byline: Byline; slug?: string; locale?: Locale}) {
  const {prefix, letters, furtherLetters} = byline
  const name = prefix ? `${prefix} ${byline.name}` : byline.name
  if (byline.name === '') return null
  return (
    <>
      {slug ? <a href={pathIn(locale, `/clinicians/${slug}`)}>{name}</a> : name}
      {letters.map(({abbreviation, fullName}) => (
        <span key={abbreviation} className={styles.letters}>
          ,{' '}
          <abbr title={fullName || undefined} lang={firstLanguageOn(locale)}>
            {abbreviation}
          </abbr>
        </span>
      ))}
      {furtherLetters > 0 && (
        <span className={styles.letters}> {sayIn(locale)('and {count} more', {count: furtherLetters})}</span>
      )}
    </>
  )
}
