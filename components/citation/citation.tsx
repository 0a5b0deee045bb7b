import type {ReactNode} from 'react'

import type {NumberedCitation} from '@/lib/editorial/citations.ts'
import {sourceId} from '@/lib/editorial/citations.ts'

import styles from './citation.module.css'

/** Words with the number of the source that supports them. */
export function Citation({citation, children}: {citation: NumberedCitation; children: ReactNode}) {
  return (
    <>
      {children}
      <sup className={styles.citation}>
        <a id={citation.anchor} href={`#${sourceId(citation.number)}`} aria-label={`Source ${citation.number}`}>
          {citation.number}
        </a>
      </sup>
    </>
  )
}
