import type {SiteFrame, Withdrawal} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {Filled} from '../filled/filled.tsx'
import page from '../not-found/not-found.module.css'
import {TopicList} from '../topic-list/topic-list.tsx'
import styles from './gone.module.css'

/** In place of a page that was removed: that it was, when and why, what to read instead, and where to go on. */
export function Gone({
  withdrawal,
  topics,
  locale = DEFAULT_LOCALE,
}: {
  withdrawal: Withdrawal
  topics: SiteFrame['topics']
  locale?: Locale
}) {
  const say = sayIn(locale)
  const {replacement} = withdrawal
  const day = formatDate(withdrawal.on, locale)
  const reason = withdrawal.reason.trim()
  return (
    <div className={page.page}>
      <p className={page.code}>{say('Error 410')}</p>
      <h1>{say('This advice was withdrawn')}</h1>
      {day && (
        <p>
          <Filled
            words={say('The page that was here was removed on {day}.')}
            day={<time dateTime={withdrawal.on ?? undefined}>{day}</time>}
          />
        </p>
      )}
      {reason && (
        <p className={styles.reason}>
          <strong>{say('Reason:')}</strong> {reason}
        </p>
      )}
      <p>{say('Please do not rely on copies of it.')}</p>
      {replacement && (
        <p className={styles.replacement}>
          <strong>{say('Read this instead:')}</strong> <a href={replacement.path}>{replacement.title}</a>
        </p>
      )}
      <p>
        <Filled
          words={say('Go to the {home}, {search}, or look by topic:')}
          home={<a href={pathIn(locale, '/')}>{say('home page')}</a>}
          search={<a href={pathIn(locale, '/search')}>{say('search')}</a>}
        />
      </p>
      <TopicList topics={topics} locale={locale} />
    </div>
  )
}
