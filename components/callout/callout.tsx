import type {CalloutBlock} from '@/lib/editorial/publication.ts'

import {ShortText} from '../short-text/short-text.tsx'
import styles from './callout.module.css'

/** What screen readers hear before the heading, as colour says it to the eye (NHS care cards). */
const HEARD_FIRST: Record<CalloutBlock['level'], string> = {
  information: 'Information: ',
  nonUrgent: 'Non-urgent advice: ',
  urgent: 'Urgent advice: ',
  emergency: 'Immediate action required: ',
}

/** Care advice: how soon to act is said in colour, in words and to screen readers. */
export function Callout({callout, headingLevel = 3}: {callout: CalloutBlock; headingLevel?: 2 | 3 | 4 | 5}) {
  const Heading = `h${headingLevel}` as const
  return (
    <section className={`${styles.callout} ${styles[callout.level] ?? ''}`}>
      {callout.title && (
        <Heading className={styles.heading}>
          <span className="visually-hidden">{HEARD_FIRST[callout.level] ?? ''}</span>
          {callout.title}
        </Heading>
      )}
      <div className={styles.body}>
        <ShortText text={callout.body} />
      </div>
    </section>
  )
}
