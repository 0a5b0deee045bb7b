import type {ClinicLocation, SiteFrame} from '@/lib/editorial/publication.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'
import {safeHref} from '@/lib/text/safe-url.ts'

import {Mark} from '../mark/mark.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './site-footer.module.css'

/** The foot of every page: what to do in an emergency, who publishes this, where, and about what. */
export function SiteFooter({frame}: {frame: SiteFrame}) {
  const {settings, topics} = frame
  return (
    <footer className={styles.footer}>
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
              <a href="/clinicians">Who writes here</a>
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

function Location({location: {name, address, phone, hours, telehealth}}: {location: ClinicLocation}) {
  const href = phone ? safeHref(`tel:${phone.replaceAll(/[^\d+]/g, '')}`) : undefined
  return (
    <>
      {name && <p className={styles.place}>{name}</p>}
      {address && (
        <address>
          {address.street}
          <br />
          {[address.city, [address.region, address.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
        </address>
      )}
      {phone && <p>{href ? <a href={href}>{phone}</a> : phone}</p>}
      {hours.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {telehealth && <p>Visits by video too</p>}
    </>
  )
}
