import type {NextPosts as Content} from '@/lib/editorial/publication.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './next-posts.module.css'

/** Where a reader may go on: the next part of a series, and a few posts that belong here. */
export function NextPosts({next: {series, posts}, locale = DEFAULT_LOCALE}: {next: Content; locale?: Locale}) {
  const say = sayIn(locale)
  if (!series && posts.length === 0) return null
  return (
    <nav className={styles.next} aria-labelledby="read_next">
      <h2 id="read_next">{say('Read next')}</h2>
      {series && (
        <p className={styles.series}>
          <span>{say('The next part of “{series}”:', {series: series.name})} </span>
          <a href={postPath({slug: series.next.slug, locale})} rel="next">
            {series.next.title}
          </a>
        </p>
      )}
      {posts.length > 0 && (
        <ul>
          {posts.map(({_id, slug, title, excerpt}) => (
            <li key={_id}>
              <a href={postPath({slug, locale})}>{title}</a>
              {excerpt && <p>{excerpt}</p>}
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
