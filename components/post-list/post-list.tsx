import type {PostCardContent} from '@/lib/editorial/publication.ts'
import type {Locale} from '@/lib/language/locales.ts'

import {PostCard} from '../post-card/post-card.tsx'
import styles from './post-list.module.css'

/**
 * Posts in a grid, newest first; one sentence where there are none.
 *
 * @param isFront the front page's: two larger ones before the rows of three
 * @param isAtTop nothing with a picture stands above it: on a phone, its first picture is the largest thing to see
 */
export function PostList({
  posts,
  empty,
  headingLevel = 2,
  isFront = false,
  locale,
  isAtTop = false,
}: {
  posts: readonly PostCardContent[]
  empty: string
  headingLevel?: 2 | 3
  isFront?: boolean
  locale?: Locale
  isAtTop?: boolean
}) {
  if (posts.length === 0) return <p className={styles.empty}>{empty}</p>
  return (
    <ul className={isFront ? `${styles.list} ${styles.front}` : styles.list}>
      {posts.map((post, index) => (
        <li key={post._id}>
          <PostCard post={post} headingLevel={headingLevel} isFirst={isAtTop && index === 0} {...(locale ? {locale} : {})} />
        </li>
      ))}
    </ul>
  )
}
