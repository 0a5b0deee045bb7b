import type {ClinicLocation} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {languageLeft} from '@/lib/language/translated.ts'
import {safeHref} from '@/lib/text/safe-url.ts'

import styles from './location.module.css'

/**
 * One place where patients are seen: how to get there, when, and, in a list, what for.
 *
 * @param headingLevel in a list that is a part of the page; absent in the foot, where the name is a line
 */
export function Location({
  location,
  headingLevel,
  locale = DEFAULT_LOCALE,
}: {
  location: ClinicLocation
  headingLevel?: 3
  locale?: Locale
}) {
  const {name, address, phone, hours, services, telehealth} = location
  const say = sayIn(locale)
  const href = phone ? safeHref(`tel:${phone.replaceAll(/[^\d+]/g, '')}`) : undefined
  const Name = headingLevel ? (`h${headingLevel}` as const) : 'p'
  return (
    <div className={styles.location}>
      {name && <Name className={styles.place}>{name}</Name>}
      {address && (
        <address>
          {address.street}
          <br />
          {[address.city, [address.region, address.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
        </address>
      )}
      {phone && <p>{href ? <a href={href}>{phone}</a> : phone}</p>}
      {hours.map((line) => (
        <p key={line} lang={languageLeft(location, 'hours', locale)}>
          {line}
        </p>
      ))}
      {telehealth && <p>{say('Visits by video too')}</p>}
      {headingLevel && services.length > 0 && (
        <p className={styles.services}>
          <strong>{say('What we do here:')}</strong>{' '}
          <span lang={languageLeft(location, 'services', locale)}>{services.join(', ')}</span>
        </p>
      )}
    </div>
  )
}
