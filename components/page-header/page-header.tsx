import type {ReactNode} from 'react'

import type {Crumb} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'

import {Breadcrumbs} from '../breadcrumbs/breadcrumbs.tsx'
import styles from './page-header.module.css'

/**
 * The head of a page that is no post: the way to it, its name, and a sentence on what it is.
 *
 * @param children further words below
 */
export function PageHeader({
  trail,
  title,
  summary,
  locale,
  children,
}: {
  trail: readonly Crumb[]
  title: string
  summary?: string
  locale?: Locale
  children?: ReactNode
}) {
  return (
    <header className={styles.header}>
      <Breadcrumbs trail={trail} current={title} {...(locale ? {locale} : {})} />
      <h1>{title}</h1>
      {summary && <p className={styles.summary}>{summary}</p>}
      {children && <div className={styles.more}>{children}</div>}
    </header>
  )
}
