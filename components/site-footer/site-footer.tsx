import type {SiteFrame} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, languageAttributes, nameOfLanguage, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

import {LANGUAGE_HELP_PATH, noticeId} from '../language-help/language-help.tsx'
import {Location} from '../location/location.tsx'
import {Mark} from '../mark/mark.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './site-footer.module.css'

/** The foot of every page: what to do in an emergency, who publishes this, where, and about what. */
export function SiteFooter({
  frame,
  hasLetters = false,
  locale = DEFAULT_LOCALE,
}: {
  frame: SiteFrame
  /** Whether the clinic sends letters that readers can ask for. */
  hasLetters?: boolean
  locale?: Locale
}) {
  const say = sayIn(locale)
  const {settings, topics} = frame
  return (
    <footer className={styles.footer} id="page_foot">
      {settings?.emergencyNotice && (
        <p className={styles.emergency}>
          <strong>{settings.emergencyNotice}</strong>
        </p>
      )}
      <div className={styles.columns}>
        <section className={styles.about} aria-labelledby="footer_clinic">
          <p className={styles.brand}>
            <Mark size={24} /> {siteTitle(frame)}
          </p>
          <h2 id="footer_clinic">{settings?.clinicName ?? siteTitle(frame)}</h2>
          <ShortText text={settings?.about ?? []} />
        </section>
        {settings && settings.locations.length > 0 && (
          <section aria-labelledby="footer_locations">
            <h2 id="footer_locations">{say('Where we are')}</h2>
            <ul className={styles.locations}>
              {settings.locations.map((location) => (
                <li key={location._id}>
                  <Location location={location} locale={locale} />
                </li>
              ))}
            </ul>
            <p className={styles.all}>
              <a href={pathIn(locale, '/locations')}>{say('All locations, and the nearest')}</a>
            </p>
          </section>
        )}
        <nav aria-labelledby="site_topics" className={styles.links}>
          <h2 id="site_topics">{say('Topics')}</h2>
          <ul>
            {topics.map(({_id, slug, title}) => (
              <li key={_id}>
                <a href={pathIn(locale, `/topics/${slug}`)}>{title}</a>
              </li>
            ))}
          </ul>
          <ul className={styles.more}>
            <li>
              <a href={pathIn(locale, '/posts')}>{say('All posts')}</a>
            </li>
            <li>
              <a href={pathIn(locale, '/search')}>{say('Search')}</a>
            </li>
            <li>
              <a href={pathIn(locale, '/clinicians')}>{say('Who writes here')}</a>
            </li>
            <li>
              <a href={pathIn(locale, '/about')}>{say('How we work')}</a>
            </li>
            <li>
              <a href={pathIn(locale, '/about/accessibility')}>{say('Accessibility')}</a>
            </li>
            <li>
              <a href={pathIn(locale, '/feed.xml')}>{say('Feed (RSS)')}</a>
            </li>
            {hasLetters && (
              <li>
                <a href={pathIn(locale, '/newsletter')}>{say('Letters from the clinic')}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
      {settings?.languageHelp && settings.languageHelp.notices.length > 0 && (
        <section className={styles.languages} aria-labelledby="footer_languages">
          <h2 id="footer_languages">{say('Language help')}</h2>
          <ul>
            {settings.languageHelp.notices.map(({code}) => (
              <li key={code}>
                <a href={`${LANGUAGE_HELP_PATH}#${noticeId(code)}`} {...languageAttributes(code)}>
                  {nameOfLanguage(code)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </footer>
  )
}
