import type {SiteFrame} from '@/lib/editorial/publication.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {Filled} from '../filled/filled.tsx'
import {TopicList} from '../topic-list/topic-list.tsx'
import styles from './not-found.module.css'

/** For an address without a page: why that may be, and where to go on. */
export function NotFound({topics, locale = DEFAULT_LOCALE}: {topics: SiteFrame['topics']; locale?: Locale}) {
  const say = sayIn(locale)
  return (
    <div className={styles.page}>
      <p className={styles.code}>{say('Error 404')}</p>
      <h1>{say('There is no page at this address')}</h1>
      <p>
        <Filled
          words={say(
            'It may have been moved or taken down, or a letter may be missing from the address. Go to the {home}, {search}, or look by topic:',
          )}
          home={<a href={pathIn(locale, '/')}>{say('home page')}</a>}
          search={<a href={pathIn(locale, '/search')}>{say('search')}</a>}
        />
      </p>
      <TopicList topics={topics} locale={locale} />
    </div>
  )
}
