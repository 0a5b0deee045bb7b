import type {Topic} from '@/lib/editorial/publication.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'

import {PageHeader} from '../page-header/page-header.tsx'
import {PostList} from '../post-list/post-list.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './topic-page.module.css'

/** More than these are not looked through by eye. */
const MANY = 6

/** One subject: what it is about, and what has been written on it. */
export function TopicPage({topic, trail}: {topic: Topic; trail: readonly Crumb[]}) {
  return (
    <div className="wide">
      <PageHeader trail={trail} title={topic.title} summary={topic.summary}>
        {topic.introduction.length > 0 && <ShortText text={topic.introduction} />}
      </PageHeader>
      {topic.posts.length > MANY && (
        <p className={styles.narrow}>
          <a href={`/search?topic=${topic.slug}`}>Search within this topic</a>
        </p>
      )}
      <PostList isAtTop posts={topic.posts} empty="The first post on this topic is being written." />
    </div>
  )
}
