import styles from './pager.module.css'

/**
 * The way through a list that is longer than a page: links, the neighbors by name.
 *
 * @param hrefOf the address of a page, counted from 1
 */
export function Pager({page, pages, hrefOf}: {page: number; pages: number; hrefOf: (page: number) => string}) {
  if (pages < 2) return null
  return (
    <nav className={styles.pager} aria-label="Pages">
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          <span aria-hidden="true">← </span>Previous page
        </a>
      ) : (
        <span />
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          Next page<span aria-hidden="true"> →</span>
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
