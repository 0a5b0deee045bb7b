import type {AboutPageEntry} from '@/lib/editorial/publication.ts'
import {ABOUT, type Crumb} from '@/lib/editorial/trail.ts'

import {PageHeader} from '../page-header/page-header.tsx'
import styles from './about-list.module.css'

/** Everything on how the clinic works. */
export function AboutList({pages, trail}: {pages: readonly AboutPageEntry[]; trail: readonly Crumb[]}) {
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={ABOUT.title}
        summary="Who writes here, who checks it, and what happens when something is wrong."
      />
      <ul className={styles.list}>
        {pages.map(({_id, slug, title, summary}) => (
          <li key={_id}>
            <a href={`${ABOUT.path}/${slug}`}>{title}</a>
            {summary && <p>{summary}</p>}
          </li>
        ))}
        <li>
          <a href="/clinicians">Who writes here</a>
          <p>The people whose names stand above the posts, and what the letters mean.</p>
        </li>
      </ul>
    </div>
  )
}
