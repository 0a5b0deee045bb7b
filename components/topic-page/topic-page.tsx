import type {Topic} from '@/lib/editorial/publication.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'

import type {CtaContent} from '@/lib/editorial/offers/shown.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {Cta} from '../cta/cta.tsx'
import {PageHeader} from '../page-header/page-header.tsx'
import {PostList} from '../post-list/post-list.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './topic-page.module.css'

/** More than these are not looked through by eye. */
const MANY = 6

/** One subject: what it is about, and what has been written on it. */
export function TopicPage({
  topic,
  trail,
  cta = null,
  locale = DEFAULT_LOCALE,
}: {
  topic: Topic
  trail: readonly Crumb[]
  cta?: CtaContent | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  return (
    <div className="wide">
      <PageHeader trail={trail} title={topic.title} summary={topic.summary} locale={locale}>
        {topic.introduction.length > 0 && <ShortText text={topic.introduction} />}
      </PageHeader>
      {topic.posts.length > MANY && (
        <p className={styles.narrow}>
          <a href={`${pathIn(locale, '/search')}?topic=${topic.slug}`}>{say('Search within this topic')}</a>
        </p>
      )}
      <PostList isAtTop posts={topic.posts} empty={say('The first post on this topic is being written.')} locale={locale} />
      {cta && (
        <div className={styles.offer}>
          <Cta cta={cta} instance="topic" locale={locale} />
        </div>
      )}
    </div>
  )
}
