import type {SiteFrame} from '@/lib/editorial/publication.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

import {Location} from '../location/location.tsx'
import {Mark} from '../mark/mark.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './site-footer.module.css'

/** The foot of every page: what to do in an emergency, who publishes this, where, and about what. */
export function SiteFooter({frame}: {frame: SiteFrame}) {
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
            <h2 id="footer_locations">Where we are</h2>
            <ul className={styles.locations}>
              {settings.locations.map((location) => (
                <li key={location._id}>
                  <Location location={location} />
                </li>
              ))}
            </ul>
            <p className={styles.all}>
              <a href="/locations">All locations, and the nearest</a>
            </p>
          </section>
        )}
        <nav aria-labelledby="site_topics" className={styles.links}>
          <h2 id="site_topics">Topics</h2>
          <ul>
            {topics.map(({_id, slug, title}) => (
              <li key={_id}>
                <a href={`/topics/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
          <ul className={styles.more}>
            <li>
              <a href="/posts">All posts</a>
            </li>
            <li>
              <a href="/search">Search</a>
            </li>
            <li>
              <a href="/clinicians">Who writes here</a>
            </li>
            <li>
              <a href="/about">How we work</a>
            </li>
            <li>
              <a href="/about/accessibility">Accessibility</a>
            </li>
            <li>
              <a href="/feed.xml">Feed (RSS)</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
