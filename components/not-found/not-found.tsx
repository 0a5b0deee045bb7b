import type {SiteFrame} from '@/lib/editorial/publication.ts'

import {TopicList} from '../topic-list/topic-list.tsx'
import styles from './not-found.module.css'

/** For an address without a page: why that may be, and where to go on. */
export function NotFound({topics}: {topics: SiteFrame['topics']}) {
  return (
    <div className={styles.page}>
      <p className={styles.code}>Error 404</p>
      <h1>There is no page at this address</h1>
      <p>
        It may have been moved or taken down, or a letter may be missing from the address. Go to the <a href="/">home page</a>,{' '}
        <a href="/search">search</a>, or look by topic:
      </p>
      <TopicList topics={topics} />
    </div>
  )
}
