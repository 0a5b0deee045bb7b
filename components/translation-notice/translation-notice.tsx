import type {MadeFrom} from '@/lib/editorial/publication.ts'
import {languageAttributes, LANGUAGES, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {knownWordIn, sayIn} from '@/lib/language/phrases.ts'

import styles from './translation-notice.module.css'

/**
 * Of a translation: from what and by whom, and whether what it was made from has changed since. What may put readers at
 * risk stands in a box that cannot be missed.
 */
export function TranslationNotice({madeFrom: {by, original}, locale}: {madeFrom: MadeFrom; locale: Locale}) {
  if (!original) return null
  const say = sayIn(locale)
  const language = knownWordIn(locale, LANGUAGES.find(({code}) => code === original.locale)?.english ?? '')
  const how =
    by === 'software'
      ? say('Translated by software from {language}, then checked by the people named above.', {language})
      : say('Translated from {language}.', {language})
  const isBehind = original.isNewer || original.isRetracted
  return (
    <section
      className={isBehind ? `${styles.notice} ${styles.behind}` : styles.notice}
      aria-label={say('About this translation')}
    >
      {isBehind && (
        <p>
          <strong>
            {original.isRetracted
              ? say('The version in {language} was taken back. Check with a clinician before you rely on this translation.', {
                  language,
                })
              : say('The version in {language} is newer. What it changed may be missing here.', {language})}
          </strong>
        </p>
      )}
      <p>
        {how}{' '}
        <a href={postPath(original)} hrefLang={original.locale} rel="alternate">
          {say('Read it in {language}', {language})}
          <span className="visually-hidden">
            : <span {...languageAttributes(original.locale)}>{original.title}</span>
          </span>
        </a>
      </p>
    </section>
  )
}
