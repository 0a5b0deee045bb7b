import {formatByline} from '@/lib/editorial/byline.ts'
import type {ClinicianEntry} from '@/lib/editorial/publication.ts'

import {Picture} from '../picture/picture.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './clinician-card.module.css'

/** A person in a few lines: who they are, what the letters mean, whom they help. */
export function ClinicianCard({clinician, headingLevel = 2}: {clinician: ClinicianEntry; headingLevel?: 2 | 3}) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const {name, letters, profession, spelledOut, standing} = formatByline(clinician)
  return (
    <article className={styles.card}>
      <Picture picture={clinician.photo} shape="square" sizes="96px" widest={320} alt="" className={styles.photo} />
      <div>
        <Heading className={styles.name}>
          {clinician.slug ? <a href={`/clinicians/${clinician.slug}`}>{name}</a> : name}
          {letters.map(({abbreviation, fullName}) => (
            <span key={abbreviation} className={styles.letters}>
              , <abbr title={fullName || undefined}>{abbreviation}</abbr>
            </span>
          ))}
        </Heading>
        <p className={styles.plain}>{[profession, clinician.jobTitle, standing].filter(Boolean).join(' · ')}</p>
        {spelledOut.map((words) => (
          <p key={words} className={styles.plain}>
            {words}
          </p>
        ))}
        <div className={styles.bio}>
          <ShortText text={clinician.bio.slice(0, 1)} />
        </div>
      </div>
    </article>
  )
}
