import {formatByline} from '@/lib/editorial/byline.ts'
import type {Author} from '@/lib/editorial/publication.ts'

import {Picture} from '../picture/picture.tsx'
import styles from './byline.module.css'

/** Who wrote this: names, letters with their meaning, and the plain word for what each person is. */
export function Byline({authors}: {authors: readonly Author[]}) {
  if (authors.length === 0) return null
  return (
    <ul className={styles.byline} aria-label={authors.length === 1 ? 'Author' : 'Authors'}>
      {authors.map((author) => (
        <li key={author._id} className={styles.author}>
          <Picture picture={author.photo} shape="square" sizes="48px" widest={160} alt="" className={styles.photo} />
          <div>
            <PersonLine author={author} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function PersonLine({author}: {author: Author}) {
  const {name, letters, furtherLetters, profession, spelledOut, standing} = formatByline(author)
  const plain = [profession, standing].filter(Boolean).join(' · ')
  return (
    <>
      <p className={styles.name}>
        {author.slug ? <a href={`/clinicians/${author.slug}`}>{name}</a> : name}
        {letters.map(({abbreviation, fullName}) => (
          <span key={abbreviation} className={styles.letters}>
            , <abbr title={fullName || undefined}>{abbreviation}</abbr>
          </span>
        ))}
        {furtherLetters > 0 && <span className={styles.letters}> and {furtherLetters} more</span>}
      </p>
      {plain && <p className={styles.plain}>{plain}</p>}
      {spelledOut.map((words) => (
        <p key={words} className={styles.plain}>
          {words}
        </p>
      ))}
    </>
  )
}
