import type {ReactNode} from 'react'

import type {NumberedCitation} from '@/lib/editorial/citations.ts'
import {sourceId} from '@/lib/editorial/citations.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './citation.module.css'

/** Words with the number of the source that supports them. */
export function Citation({
  citation,
  locale = DEFAULT_LOCALE,
  children,
}: {
  citation: NumberedCitation
  locale?: Locale
  children: ReactNode
}) {
  return (
    <>
      {children}
      <sup className={styles.citation}>
        <a
          id={citation.anchor}
          href={`#${sourceId(citation.number)}`}
          aria-label={sayIn(locale)('Source {number}', {number: citation.number})}
        >
          {citation.number}
        </a>
      </sup>
    </>
  )
}
