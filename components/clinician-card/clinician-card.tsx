import {formatByline, professionIn} from '@/lib/editorial/byline.ts'
import type {ClinicianEntry} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {heldJobTitle} from '@/lib/seo/held-credentials.ts'

import {PersonName} from '../person-name/person-name.tsx'
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
  const {profession, spelledOut, standing} = byline
  if (byline.name === '') return null
  // A job title is the clinic's own English.
  const jobTitle = locale === DEFAULT_LOCALE ? heldJobTitle(clinician, byline) : null
  const lines = [...spelledOut, standing === 'Former contributor' ? null : clinician.licensedIn].filter(Boolean)
  return (
    <article className={styles.card}>
      <Picture picture={clinician.photo} shape="square" sizes="96px" widest={320} alt="" className={styles.photo} />
      <div>
        <Heading className={styles.name}>
          <PersonName byline={byline} slug={clinician.slug} locale={locale} />
        </Heading>
        <p className={styles.plain}>
          {[professionIn(locale, profession), jobTitle, standing && sayIn(locale)(standing)].filter(Boolean).join(' · ')}
        </p>
        {lines.map((line) => (
          <p key={line} className={styles.plain}>
            {line}
          </p>
        ))}
        <div className={styles.bio} lang={locale === DEFAULT_LOCALE ? undefined : DEFAULT_LOCALE}>
          <ShortText text={clinician.bio.slice(0, 1)} />
        </div>
      </div>
    </article>
  )
}
