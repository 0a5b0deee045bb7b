import type {NoticeContent} from '@/lib/editorial/publication.ts'

import {ShortText} from '../short-text/short-text.tsx'
import styles from './disclaimers.module.css'

/** Legal notices that belong at one place of the page, each once, in the words compliance wrote. */
export function Disclaimers({
  disclaimers,
  placement,
}: {
  disclaimers: readonly NoticeContent[]
  placement: NoticeContent['placement']
}) {
  const chosen = new Map(
    disclaimers.filter((one) => one.placement === placement && one.text.length > 0).map((one) => [one._id, one]),
  )
  if (chosen.size === 0) return null
  return (
    <section className={styles.disclaimers} aria-label={placement === 'aboveBody' ? 'Please note first' : 'Please note'}>
      {[...chosen.values()].map(({_id, severity, text}) => (
        <div key={_id} className={`${styles.disclaimer} ${styles[severity] ?? ''}`}>
          <ShortText text={text} />
        </div>
      ))}
    </section>
  )
}
