import type {SiteFrame} from '@/lib/editorial/publication.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'

import styles from './topic-list.module.css'

/** Everything the site writes about, each subject with its sentence. */
export function TopicList({topics, locale = DEFAULT_LOCALE}: {topics: SiteFrame['topics']; locale?: Locale}) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.list}>
      {topics.map(({_id, slug, title, summary}) => (
        <li key={_id}>
          <a href={pathIn(locale, `/topics/${slug}`)}>{title}</a>
          {summary && <p>{summary}</p>}
        </li>
      ))}
    </ul>
  )
}
