import type {Topic} from '@/lib/editorial/publication.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'

import {Breadcrumbs} from '../breadcrumbs/breadcrumbs.tsx'
import {PostList} from '../post-list/post-list.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './topic-page.module.css'

/** One subject: what it is about, and what has been written on it. */
export function TopicPage({topic, trail}: {topic: Topic; trail: readonly Crumb[]}) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Breadcrumbs trail={trail} current={topic.title} />
        <h1>{topic.title}</h1>
        {topic.summary && <p className={styles.summary}>{topic.summary}</p>}
        {topic.introduction.length > 0 && (
          <div className={styles.introduction}>
            <ShortText text={topic.introduction} />
          </div>
        )}
      </header>
      <PostList posts={topic.posts} empty="The first post on this topic is being written." />
    </div>
  )
}
