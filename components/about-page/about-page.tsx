import type {ReactNode} from 'react'

import type {AboutPageContent} from '@/lib/editorial/publication.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {languageLeft} from '@/lib/language/translated.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {Filled} from '../filled/filled.tsx'
import {PageHeader} from '../page-header/page-header.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './about-page.module.css'

/**
 * How the clinic works, in its own words, and since when that holds.
 *
 * @param children what stands below the clinic's words and is not the clinic's
 */
export function AboutPage({
  page,
  trail,
  locale = DEFAULT_LOCALE,
  children,
}: {
  page: AboutPageContent
  trail: readonly Crumb[]
  locale?: Locale
  children?: ReactNode
}) {
  const since = formatDate(page.effectiveFrom, locale)
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={page.title}
        titleLang={languageLeft(page, 'title', locale)}
        summary={page.summary}
        summaryLang={languageLeft(page, 'summary', locale)}
        locale={locale}
      />
      <div className={styles.text}>
        {page.sections.map(({_key, heading, text}) => (
          <section key={_key} lang={languageLeft(page, 'sections', locale)}>
            <h2>{heading}</h2>
            <ShortText text={text} />
          </section>
        ))}
        {since && page.effectiveFrom && (
          <p className={styles.since}>
            <Filled words={sayIn(locale)('As of {day}')} day={<time dateTime={page.effectiveFrom}>{since}</time>} />
          </p>
        )}
      </div>
      {children}
    </div>
  )
}
