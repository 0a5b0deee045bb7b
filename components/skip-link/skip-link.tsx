import styles from './skip-link.module.css'

/** The first stop of the Tab key: past the header, to the page. */
export function SkipLink({to, children}: {to: string; children: string}) {
  return (
    <a className={styles.skipLink} href={`#${to}`}>
      {children}
    </a>
  )
}
