import type {FaqBlock} from '@/lib/editorial/publication.ts'

import {ShortText} from '../short-text/short-text.tsx'
import styles from './faq.module.css'

/** Questions that unfold their answers, without a script; the browser's own search opens them. */
export function Faq({faq, headingLevel = 2}: {faq: FaqBlock; headingLevel?: 2 | 3 | 4 | 5}) {
  const items = faq.items.filter(({question, answer}) => question && answer.length > 0)
  if (items.length === 0) return null
  const Heading = `h${headingLevel}` as const
  return (
    <section className={styles.faq}>
      {faq.title && <Heading className={styles.heading}>{faq.title}</Heading>}
      {items.map(({_key, question, answer}) => (
        <details key={_key} className={styles.item}>
          <summary>{question}</summary>
          <div className={styles.answer}>
            <ShortText text={answer} />
          </div>
        </details>
      ))}
    </section>
  )
}
