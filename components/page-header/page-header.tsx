import type {ReactNode} from 'react'

import type {Crumb} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'

import {Breadcrumbs} from '../breadcrumbs/breadcrumbs.tsx'
import styles from './page-header.module.css'

/**
 * The head of a page that is no post: the way to it, its name, and a sentence on what it is.
 *
 * @param trail none where the page is on nobody's way
 * @param children further words below
 */
export function PageHeader({
  trail,
  title,
  titleLang,
  summary,
  summaryLang,
  locale,
  children,
}: {
  trail: readonly Crumb[]
  title: string
  /** Where it is in another language than the page. */
  titleLang?: Locale | undefined
  summary?: string
  summaryLang?: Locale | undefined
  locale?: Locale
  children?: ReactNode
}) {
  return (
    <header className={styles.header}>
      {trail.length > 0 && <Breadcrumbs trail={trail} current={title} currentLang={titleLang} {...(locale ? {locale} : {})} />}
      <h1 lang={titleLang}>{title}</h1>
      {summary && (
        <p className={styles.summary} lang={summaryLang}>
          {summary}
        </p>
      )}
      {children && <div className={styles.more}>{children}</div>}
    </header>
  )
}
