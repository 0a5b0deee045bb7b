import {fullName, joinNames} from '@/lib/editorial/byline.ts'
import type {EditablePost} from '@/lib/editorial/publication.ts'
import {formatDate} from '@/lib/text/dates.ts'

import styles from '../about-list/about-list.module.css'
import {PageHeader} from '../page-header/page-header.tsx'

/** Where Studio's page beside the form begins: whose page is it to be? */
export function DraftList({posts}: {posts: readonly EditablePost[]}) {
  return (
    <div className="wide">
      <PageHeader
        trail={[]}
        title="Which post?"
        summary="Choose one to see its page as it is being written. What was edited last comes first."
      />
      {posts.length === 0 && <p>Nobody has begun a post yet.</p>}
      <ul className={styles.list}>
        {posts.map(({id, title, authors, editedAt, hasDraft}) => (
          <li key={id}>
            <a href={`/draft/${id}`}>{title || 'Untitled'}</a>
            <p>
              {[
                hasDraft ? 'Draft' : 'As published',
                joinNames(authors.map(fullName).filter(Boolean)),
                `edited ${formatDate(editedAt)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
