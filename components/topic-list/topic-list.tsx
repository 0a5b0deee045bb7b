import type {SiteFrame} from '@/lib/editorial/publication.ts'

import styles from './topic-list.module.css'

/** Everything the site writes about, each subject with its sentence. */
export function TopicList({topics}: {topics: SiteFrame['topics']}) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.list}>
      {topics.map(({_id, slug, title, summary}) => (
        <li key={_id}>
          <a href={`/topics/${slug}`}>{title}</a>
          {summary && <p>{summary}</p>}
        </li>
      ))}
    </ul>
  )
}
