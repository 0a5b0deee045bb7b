import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import type {Heading} from '@/lib/text/heading-ids.ts'

import styles from './contents-list.module.css'

/** A post with fewer headings is short enough to look through. */
const FEWEST = 3

/** What the post answers, as links to its headings. */
export function ContentsList({headings, locale = DEFAULT_LOCALE}: {headings: readonly Heading[]; locale?: Locale}) {
  const listed = headings.filter(({level}) => level === 2)
  if (listed.length < FEWEST) return null
  return (
    <nav className={styles.contents} aria-labelledby="contents_heading">
      <h2 id="contents_heading">{sayIn(locale)('On this page')}</h2>
      <ol>
        {listed.map(({key, id, text}) => (
          <li key={key}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
