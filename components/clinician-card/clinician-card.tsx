import {formatByline} from '@/lib/editorial/byline.ts'
import type {ClinicianEntry} from '@/lib/editorial/publication.ts'
import {heldJobTitle} from '@/lib/seo/held-credentials.ts'

import {PersonName} from '../person-name/person-name.tsx'
import {Picture} from '../picture/picture.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './clinician-card.module.css'

/** A person in a few lines: who they are, what the letters mean, whom they help. */
export function ClinicianCard({clinician, headingLevel = 2}: {clinician: ClinicianEntry; headingLevel?: 2 | 3}) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const byline = formatByline(clinician, clinician.licensure)
  const {profession, spelledOut, standing} = byline
  if (byline.name === '') return null
  const lines = [...spelledOut, standing === 'Former contributor' ? null : clinician.licensedIn].filter(Boolean)
  return (
    <article className={styles.card}>
      <Picture picture={clinician.photo} shape="square" sizes="96px" widest={320} alt="" className={styles.photo} />
      <div>
        <Heading className={styles.name}>
          <PersonName byline={byline} slug={clinician.slug} />
        </Heading>
        <p className={styles.plain}>{[profession, heldJobTitle(clinician, byline), standing].filter(Boolean).join(' · ')}</p>
        {lines.map((line) => (
          <p key={line} className={styles.plain}>
            {line}
          </p>
        ))}
        <div className={styles.bio}>
          <ShortText text={clinician.bio.slice(0, 1)} />
        </div>
      </div>
    </article>
  )
}
