import type {ExplainedWord} from '@/lib/editorial/readability/explained-words.ts'

import styles from './words-explained.module.css'

/** What the hard words of a text mean, in the order in which it uses them, each with a way back. */
export function WordsExplained({words}: {words: readonly ExplainedWord[]}) {
  if (words.length === 0) return null
  return (
    <section className={styles.words} aria-labelledby="words_heading">
      <h2 id="words_heading">Words explained</h2>
      <dl>
        {words.map(({term, definition, id, textId, anchor}) => (
          <div key={id} id={id}>
            <dt>{term}</dt>
            <dd>
              <span id={textId}>{definition}</span>{' '}
              <a href={`#${anchor}`} aria-label={`Back to “${term}” in the text`}>
                ↩
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
