import type {TopicEntry} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './topic-list.module.css'

type Topics = readonly TopicEntry[]

/** Everything the site writes about, each subject with its sentence where there is one: parts of the body first. */
export function TopicList({topics, locale = DEFAULT_LOCALE}: {topics: Topics; locale?: Locale}) {
  const say = sayIn(locale)
  const bodyAreas = topics.filter(({isBodyArea}) => isBodyArea)
  const others = topics.filter(({isBodyArea}) => !isBodyArea)
  if (bodyAreas.length === 0 || others.length === 0) return <Topics topics={topics} locale={locale} />
  return (
    <>
      <p className={styles.kind} id="topics_body">
        {say('Parts of the body')}
      </p>
      <Topics topics={bodyAreas} locale={locale} labelledBy="topics_body" />
      <p className={styles.kind} id="topics_more">
        {say('More topics')}
      </p>
      <Topics topics={others} locale={locale} labelledBy="topics_more" />
    </>
  )
}

function Topics({topics, locale, labelledBy}: {topics: Topics; locale: Locale; labelledBy?: string}) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.list} aria-labelledby={labelledBy}>
      {topics.map(({_id, slug, title, summary}) => (
        <li key={_id}>
          <a href={pathIn(locale, `/topics/${slug}`)}>{title}</a>
          {summary && <p>{summary}</p>}
        </li>
      ))}
    </ul>
  )
}
