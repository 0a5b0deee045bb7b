import {formatByline} from '@/lib/editorial/byline.ts'
import type {ClinicianEntry} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, firstLanguageOn, type Locale} from '@/lib/language/locales.ts'
import {languageLeft} from '@/lib/language/translated.ts'

import {PersonName} from '../person-name/person-name.tsx'
import {PersonRole} from '../person-role/person-role.tsx'
import {Picture} from '../picture/picture.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './clinician-card.module.css'

/** A person in a few lines: who they are, what the letters mean, whom they help. */
export function ClinicianCard({
  clinician,
  headingLevel = 2,
  locale = DEFAULT_LOCALE,
}: {
  clinician: ClinicianEntry
  headingLevel?: 2 | 3
  locale?: Locale
}) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const byline = formatByline(clinician, clinician.licensure)
  if (byline.name === '') return null
  const licensedIn = byline.standing === 'Former contributor' ? null : clinician.licensedIn
  return (
    <article className={styles.card}>
      <Picture picture={clinician.photo} shape="square" sizes="96px" widest={320} alt="" className={styles.photo} />
      <div>
        <Heading className={styles.name}>
          <PersonName byline={byline} slug={clinician.slug} locale={locale} />
        </Heading>
        <PersonRole person={clinician} byline={byline} locale={locale} className={styles.plain} />
        {byline.spelledOut.map((credential) => (
          <p key={credential} className={styles.plain} lang={firstLanguageOn(locale)}>
            {credential}
          </p>
        ))}
        {licensedIn && <p className={styles.plain}>{licensedIn}</p>}
        <div className={styles.bio} lang={languageLeft(clinician, 'bio', locale)}>
          <ShortText text={clinician.bio.slice(0, 1)} />
        </div>
      </div>
    </article>
  )
}
