import type {ReactNode} from 'react'

import type {Crumb} from '@/lib/editorial/trail.ts'

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
  children,
}: {
  trail: readonly Crumb[]
  title: string
  summary?: string
  children?: ReactNode
}) {
  return (
    <header className={styles.header}>
      <Breadcrumbs trail={trail} current={title} />
      <h1>{title}</h1>
      {summary && <p className={styles.summary}>{summary}</p>}
      {children && <div className={styles.more}>{children}</div>}
    </header>
  )
}
