import type {ExplainedWord} from '@/lib/editorial/readability/explained-words.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './words-explained.module.css'

/** What the hard words of a text mean, in the order in which it uses them, each with a way back. */
export function WordsExplained({words, locale = DEFAULT_LOCALE}: {words: readonly ExplainedWord[]; locale?: Locale}) {
  const say = sayIn(locale)
  if (words.length === 0) return null
  return (
    <section className={styles.words} aria-labelledby="words_heading">
      <h2 id="words_heading">{say('Words explained')}</h2>
      <dl>
        {words.map(({term, definition, id, textId, anchor}) => (
          <div key={id} id={id}>
            <dt>{term}</dt>
            <dd>
              <span id={textId}>{definition}</span>{' '}
              <a href={`#${anchor}`} aria-label={say('Back to “{term}” in the text', {term})}>
                ↩
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
