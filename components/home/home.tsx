import type {PostCardContent, SiteFrame, TopicEntry} from '@/lib/editorial/publication.ts'
import type {CtaContent} from '@/lib/editorial/offers/shown.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

import {Cta} from '../cta/cta.tsx'
import {PostCard} from '../post-card/post-card.tsx'
import {PostList} from '../post-list/post-list.tsx'
import {TopicList} from '../topic-list/topic-list.tsx'
import styles from './home.module.css'

/** The front page: what this is, one post to begin with, the newest, and everything by subject. */
export function Home({
  frame,
  tagline = null,
  topics,
  lead,
  posts,
  cta = null,
  locale = DEFAULT_LOCALE,
}: {
  frame: SiteFrame
  /** The clinic in one sentence; its name stands where there is none. */
  tagline?: string | null
  topics: readonly TopicEntry[]
  lead: PostCardContent | null
  posts: readonly PostCardContent[]
  cta?: CtaContent | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  const clinic = frame.settings?.clinicName
  return (
    <div className={styles.home}>
      <div className={styles.masthead}>
        <h1>{tagline ?? siteTitle(frame)}</h1>
        {clinic && (
          <p>
            {say('Written by the clinicians of {clinic}.', {clinic})}{' '}
            <a href={pathIn(locale, '/clinicians')}>{say('Meet them')}</a>
          </p>
        )}
      </div>
      {lead && (
        <div className={styles.lead}>
          <PostCard post={lead} isLead locale={locale} />
        </div>
      )}
      <section className={styles.section} aria-labelledby="newest_posts">
        <h2 id="newest_posts">{say('Newest')}</h2>
        <PostList
          posts={posts}
          headingLevel={3}
          isFront
          locale={locale}
          empty={say(lead ? 'More posts are being written.' : 'The first post is being written.')}
        />
        {posts.length > 0 && (
          <p className={styles.all}>
            <a href={pathIn(locale, '/posts')}>{say('All posts')}</a>
          </p>
        )}
      </section>
      {cta && (
        <div className={styles.section}>
          <Cta cta={cta} instance="home" locale={locale} />
        </div>
      )}
      {topics.length > 0 && (
        <section className={styles.section} aria-labelledby="all_topics">
          <h2 id="all_topics">{say('Topics')}</h2>
          <TopicList topics={topics} locale={locale} />
        </section>
      )}
    </div>
  )
}
