import type {PostCardContent} from '@/lib/editorial/publication.ts'

import {PostCard} from '../post-card/post-card.tsx'
import styles from './post-list.module.css'

/** Posts in a grid, newest first; one sentence where there are none. */
export function PostList({posts, empty, headingLevel = 2}: {posts: readonly PostCardContent[]; empty: string; headingLevel?: 2 | 3}) {
  if (posts.length === 0) return <p className={styles.empty}>{empty}</p>
  return (
    <ul className={styles.list}>
      {posts.map((post) => (
        <li key={post._id}>
          <PostCard post={post} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  )
}
