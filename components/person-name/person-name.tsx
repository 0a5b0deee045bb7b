import type {Byline} from '@/lib/editorial/byline.ts'

import styles from './person-name.module.css'

/** “Dr. Jane Doe, PT, DPT”: the name leads to the person’s page where there is one, each set of letters says what it means. */
export function PersonName({byline, slug}: {byline: Byline; slug?: string}) {
  const {prefix, letters, furtherLetters} = byline
  const name = prefix ? `${prefix} ${byline.name}` : byline.name
  if (byline.name === '') return null
  return (
    <>
      {slug ? <a href={`/clinicians/${slug}`}>{name}</a> : name}
      {letters.map(({abbreviation, fullName}) => (
        <span key={abbreviation} className={styles.letters}>
          , <abbr title={fullName || undefined}>{abbreviation}</abbr>
        </span>
      ))}
      {furtherLetters > 0 && <span className={styles.letters}> and {furtherLetters} more</span>}
    </>
  )
}
