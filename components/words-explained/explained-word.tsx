import type {ReactNode} from 'react'

import type {ExplainedWord as Word} from '@/lib/editorial/readability/explained-words.ts'

import styles from './explained-word.module.css'

/** A hard word where it first stands: it leads to its explanation, and is read out with it. */
export function ExplainedWord({
  word: {id, textId, anchor},
  children,
}: {
  word: Pick<Word, 'id' | 'textId' | 'anchor'>
  children: ReactNode
}) {
  return (
    <dfn id={anchor} className={styles.word}>
      <a href={`#${id}`} aria-describedby={textId}>
        {children}
      </a>
    </dfn>
  )
}
