import type {SiteFrame} from '@/lib/editorial/publication.ts'
import {siteTitle} from '@/lib/seo/metadata.ts'

import {Mark} from '../mark/mark.tsx'
import styles from './site-header.module.css'

/**
 * The top of every page. A phone gets one link to the topics at the foot: a menu would need a script or hide them.
 */
export function SiteHeader({frame}: {frame: SiteFrame}) {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <a className={styles.brand} href="/">
          <Mark />
          <span>{siteTitle(frame)}</span>
        </a>
        <nav className={styles.nav} aria-label="Site">
          <ul>
            {frame.topics.map(({_id, slug, title}) => (
              <li key={_id} className={styles.topic}>
                <a href={`/topics/${slug}`}>{title}</a>
              </li>
            ))}
            {frame.topics.length > 0 && (
              <li className={styles.toTopics}>
                <a href="#site_topics">Topics</a>
              </li>
            )}
            <li>
              <a href="/clinicians">Who writes</a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
