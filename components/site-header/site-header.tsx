import type {SiteFrame} from '@/lib/editorial/publication.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

import {Mark} from '../mark/mark.tsx'
import {SearchForm} from '../search-form/search-form.tsx'
import styles from './site-header.module.css'

/**
 * The top of every page. A phone gets one link to the topics at the foot: a menu would need a script or hide them.
 */
export function SiteHeader({frame}: {frame: SiteFrame}) {
  const hasTopics = frame.topics.length > 0
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <a className={styles.brand} href="/">
          <Mark />
          <span>{siteTitle(frame)}</span>
        </a>
        <div className={styles.search}>
          <SearchForm />
        </div>
        <nav className={styles.pages} aria-label="Site">
          <ul>
            {hasTopics && (
              <li className={styles.toTopics}>
                <a href="#site_topics">Topics</a>
              </li>
            )}
            <li>
              <a href="/clinicians">Who writes here</a>
            </li>
          </ul>
        </nav>
      </div>
      {hasTopics && (
        <nav className={styles.topics} aria-label="Main">
          <ul>
            {frame.topics.map(({_id, slug, title}) => (
              <li key={_id}>
                <a href={`/topics/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
