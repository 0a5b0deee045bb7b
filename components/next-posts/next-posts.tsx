import type {NextPosts as Content} from '@/lib/editorial/publication.ts'

import styles from './next-posts.module.css'

/** Where a reader may go on: the next part of a series, and a few posts that belong here. */
export function NextPosts({next: {series, posts}}: {next: Content}) {
  if (!series && posts.length === 0) return null
  return (
    <nav className={styles.next} aria-labelledby="read_next">
      <h2 id="read_next">Read next</h2>
      {series && (
        <p className={styles.series}>
          <span>The next part of “{series.name}”: </span>
          <a href={`/posts/${series.next.slug}`} rel="next">
            {series.next.title}
          </a>
        </p>
      )}
      {posts.length > 0 && (
        <ul>
          {posts.map(({_id, slug, title, excerpt}) => (
            <li key={_id}>
              <a href={`/posts/${slug}`}>{title}</a>
              {excerpt && <p>{excerpt}</p>}
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
