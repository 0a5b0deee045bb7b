import {formatDate} from '@/lib/text/dates.ts'

import styles from './preview-banner.module.css'

/** Says above a draft what it is, to whoever was sent a link to it. */
export function PreviewBanner({until}: {until: string}) {
  return (
    <aside className={styles.banner} aria-label="About this page">
      <p className={styles.title}>Not reviewed, not published</p>
      <p>
        You were sent a link to a text that somebody is still working on. Do not act on it and do not pass it on. The link ends on{' '}
        <time dateTime={until}>{formatDate(until)}</time>.
      </p>
    </aside>
  )
}
