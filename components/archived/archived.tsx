import type {Publication} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {Filled} from '../filled/filled.tsx'
import styles from './archived.module.css'

/** Says of a post that nobody looks after it any longer. */
export function Archived({archived, locale = DEFAULT_LOCALE}: {archived: Publication['archived']; locale?: Locale}) {
  const say = sayIn(locale)
  const day = formatDate(archived?.at, locale)
  return (
    <p className={styles.archived}>
      <strong>
        {day ? <Filled words={say('Archived on {day}.')} day={<time dateTime={archived?.at}>{day}</time>} /> : say('Archived.')}
      </strong>{' '}
      {say('Kept for reference; no longer maintained.')}
    </p>
  )
}
