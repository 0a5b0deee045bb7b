import type {Publication} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {Filled} from '../filled/filled.tsx'
import styles from './retraction.module.css'

/** What stands in place of a text that was taken back: that it was, when, and why. The address stays, so that links lead here. */
export function Retraction({retraction, locale = DEFAULT_LOCALE}: {retraction: Publication['retraction']; locale?: Locale}) {
  const say = sayIn(locale)
  const day = formatDate(retraction?.at, locale)
  const reason = retraction?.reason.trim()
  const notice = retraction?.notice.trim()
  return (
    <section className={styles.retraction} aria-labelledby="retraction">
      <h2 id="retraction">{say('This post has been retracted')}</h2>
      <div className={styles.body}>
        {day && (
          <p>
            <Filled words={say('Retracted on {day}.')} day={<time dateTime={retraction?.at}>{day}</time>} />
          </p>
        )}
        {notice && <p>{notice}</p>}
        {reason && (
          <p>
            <strong>{say('Reason:')}</strong> {reason}
          </p>
        )}
        <p>{say('Please do not rely on earlier copies of it.')}</p>
      </div>
    </section>
  )
}
