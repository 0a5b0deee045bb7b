import type {PostCardContent, SiteFrame} from '@/lib/editorial/publication.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

import {PostCard} from '../post-card/post-card.tsx'
import {PostList} from '../post-list/post-list.tsx'
import {TopicList} from '../topic-list/topic-list.tsx'
import styles from './home.module.css'

/** The front page: what this is, one post to begin with, the newest, and everything by subject. */
export function Home({frame, lead, posts}: {frame: SiteFrame; lead: PostCardContent | null; posts: readonly PostCardContent[]}) {
  const clinic = frame.settings?.clinicName
  return (
    <div className={styles.home}>
      <div className={styles.masthead}>
        <h1>{frame.settings?.tagline ?? siteTitle(frame)}</h1>
        {clinic && (
          <p>
            Written by the clinicians of {clinic}. <a href="/clinicians">Meet them</a>
          </p>
        )}
      </div>
      {lead && (
        <div className={styles.lead}>
          <PostCard post={lead} isLead />
        </div>
      )}
      <section className={styles.section} aria-labelledby="newest_posts">
        <h2 id="newest_posts">Newest</h2>
        <PostList
          posts={posts}
          headingLevel={3}
          isFront
          empty={lead ? 'More posts are being written.' : 'The first post is being written.'}
        />
        {posts.length > 0 && (
          <p className={styles.all}>
            <a href="/posts">All posts</a>
          </p>
        )}
      </section>
      {frame.topics.length > 0 && (
        <section className={styles.section} aria-labelledby="all_topics">
          <h2 id="all_topics">Topics</h2>
          <TopicList topics={frame.topics} />
        </section>
      )}
    </div>
  )
}
