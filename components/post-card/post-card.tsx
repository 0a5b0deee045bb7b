import {fullName, joinNames} from '@/lib/editorial/byline.ts'
import type {PostCardContent} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, languageAttributes, type Locale} from '@/lib/language/locales.ts'
import {pathIn, postPath} from '@/lib/language/paths.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {Picture} from '../picture/picture.tsx'
import styles from './post-card.module.css'

/**
 * One post in a list.
 *
 * The title alone is the link, so that screen readers hear one name; its area covers the card for the finger.
 *
 * @param locale of the page it stands on; the post may be in another language
 * @param isLead the post at the top of a page: larger, and its picture does not wait
 * @param isFirst of the usual size, and its picture does not wait either
 */
export function PostCard({
  post,
  headingLevel = 2,
  isLead = false,
  locale = DEFAULT_LOCALE,
  isFirst = false,
}: {
  post: PostCardContent
  headingLevel?: 2 | 3
  isLead?: boolean
  locale?: Locale
  isFirst?: boolean
}) {
  // A clinician's page lists what they wrote in every language.
  const own = post.locale === locale ? {} : languageAttributes(post.locale)
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const published = formatDate(post.publishedAt, locale)
  const names = joinNames(post.authors.map(fullName).filter(Boolean), locale)
  return (
    <article className={isLead ? `${styles.card} ${styles.lead}` : styles.card}>
      <div className={styles.words}>
        {post.topic && (
          <p className={styles.topic}>
            <a href={pathIn(locale, `/topics/${post.topic.slug}`)}>{post.topic.title}</a>
          </p>
        )}
        <Heading className={styles.title}>
          <a href={postPath(post)} {...own}>
            {post.title}
          </a>
        </Heading>
        <p className={styles.excerpt} {...own}>
          {post.excerpt}
        </p>
        <p className={styles.meta}>
          {names && <span>{names}</span>}
          {published && <time dateTime={post.publishedAt}>{published}</time>}
        </p>
      </div>
      <Picture
        picture={post.cover}
        shape="card"
        sizes={isLead ? '(min-width: 60rem) 42rem, 100vw' : '(min-width: 60rem) 30rem, (min-width: 40rem) 45vw, 100vw'}
        widest={isLead ? 1600 : 960}
        isMain={isLead || isFirst}
        alt=""
        className={styles.picture}
      />
    </article>
  )
}
