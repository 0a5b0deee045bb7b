import type {ReactNode} from 'react'

import type {AboutPageContent} from '@/lib/editorial/publication.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {PageHeader} from '../page-header/page-header.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './about-page.module.css'

/**
 * How the clinic works, in its own words, and since when that holds.
 *
 * @param children what stands below the clinic's words and is not the clinic's
 */
export function AboutPage({page, trail, children}: {page: AboutPageContent; trail: readonly Crumb[]; children?: ReactNode}) {
  const since = formatDate(page.effectiveFrom)
  return (
    <div className="wide">
      <PageHeader trail={trail} title={page.title} summary={page.summary} />
      <div className={styles.text}>
        {page.sections.map(({_key, heading, text}) => (
          <section key={_key}>
            <h2>{heading}</h2>
            <ShortText text={text} />
          </section>
        ))}
        {since && page.effectiveFrom && (
          <p className={styles.since}>
            As of <time dateTime={page.effectiveFrom}>{since}</time>
          </p>
        )}
      </div>
      {children}
    </div>
  )
}
