import type {NoticeContent} from '@/lib/editorial/publication.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {ShortText} from '../short-text/short-text.tsx'
import styles from './disclaimers.module.css'

/** Legal notices that belong at one place of the page, each once, in the words compliance wrote. */
export function Disclaimers({
  disclaimers,
  placement,
  locale = DEFAULT_LOCALE,
}: {
  disclaimers: readonly NoticeContent[]
  placement: NoticeContent['placement']
  locale?: Locale
}) {
  const chosen = new Map(
    disclaimers.filter((one) => one.placement === placement && one.text.length > 0).map((one) => [one._id, one]),
  )
  if (chosen.size === 0) return null
  return (
    <section
      className={styles.disclaimers}
      aria-label={sayIn(locale)(placement === 'aboveBody' ? 'Please note first' : 'Please note')}
    >
      {[...chosen.values()].map(({_id, severity, text}) => (
        <div key={_id} className={`${styles.disclaimer} ${styles[severity] ?? ''}`}>
          <ShortText text={text} />
        </div>
      ))}
    </section>
  )
}
