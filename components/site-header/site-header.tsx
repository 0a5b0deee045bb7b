import type {SiteFrame} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, nameOfLanguage, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

import {Mark} from '../mark/mark.tsx'
import {SearchForm} from '../search-form/search-form.tsx'
import styles from './site-header.module.css'

/**
 * The top of every page. A phone gets one link to the topics at the foot: a menu would need a script or hide them.
 */
export function SiteHeader({frame, locale = DEFAULT_LOCALE}: {frame: SiteFrame; locale?: Locale}) {
  const say = sayIn(locale)
  const hasTopics = frame.topics.length > 0
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <a className={styles.brand} href={pathIn(locale, '/')}>
          <Mark />
          <span>{siteTitle(frame)}</span>
        </a>
        <div className={styles.search}>
          <SearchForm locale={locale} />
        </div>
        <nav className={styles.pages} aria-label={say('Site')}>
          <ul>
            {hasTopics && (
              <li className={styles.toTopics}>
                <a href="#site_topics">{say('Topics')}</a>
              </li>
            )}
            {frame.locales
              .filter((other) => other !== locale)
              .map((other) => (
                <li key={other}>
                  <a href={pathIn(other, '/')} lang={other} hrefLang={other}>
                    {nameOfLanguage(other)}
                  </a>
                </li>
              ))}
            <li>
              <a href={pathIn(locale, '/clinicians')}>{say('Who writes here')}</a>
            </li>
          </ul>
        </nav>
      </div>
      {hasTopics && (
        <nav className={styles.topics} aria-label={say('Main')}>
          <ul>
            {frame.topics.map(({_id, slug, title}) => (
              <li key={_id}>
                <a href={pathIn(locale, `/topics/${slug}`)}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
