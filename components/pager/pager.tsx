import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './pager.module.css'

/**
 * The way through a list that is longer than a page: links, the neighbors by name.
 *
 * @param hrefOf the address of a page, counted from 1
 */
export function Pager({
  page,
  pages,
  hrefOf,
  locale = DEFAULT_LOCALE,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
  locale?: Locale
}) {
  const say = sayIn(locale)
  if (pages < 2) return null
  return (
    <nav className={styles.pager} aria-label={say('Pages')}>
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          <span aria-hidden="true">← </span>
          {say('Previous page')}
        </a>
      ) : (
        <span />
      )}
      <p>{say('Page {page} of {pages}', {page, pages})}</p>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          {say('Next page')}
          <span aria-hidden="true"> →</span>
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
