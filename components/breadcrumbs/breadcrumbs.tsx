import type {Crumb} from '@/lib/editorial/trail.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './breadcrumbs.module.css'

/** The way from the home page to here; the page itself is the last stop and no link. */
export function Breadcrumbs({
  trail,
  current,
  currentLang,
  locale = DEFAULT_LOCALE,
}: {
  trail: readonly Crumb[]
  current: string
  /** Where the name of the page is in another language than the page. */
  currentLang?: Locale | undefined
  locale?: Locale
}) {
  return (
    <nav className={styles.breadcrumbs} aria-label={sayIn(locale)('Breadcrumb')}>
      <ol>
        {trail.map(({title, path}) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
        <li aria-current="page" className={styles.current} lang={currentLang}>
          {current}
        </li>
      </ol>
    </nav>
  )
}
