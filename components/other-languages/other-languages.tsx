import type {OtherLanguage} from '@/lib/editorial/publication.ts'
import {LANGUAGES, languageAttributes} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {knownWordIn, sayIn} from '@/lib/language/phrases.ts'

import styles from './other-languages.module.css'

/** The same post in other languages, said in each of them: who needs it may read nothing else on the page. */
export function OtherLanguages({posts}: {posts: readonly OtherLanguage[]}) {
  if (posts.length === 0) return null
  return (
    <ul className={styles.languages}>
      {posts.map((post) => {
        const language = LANGUAGES.find(({code}) => code === post.locale)?.english ?? ''
        return (
          <li key={post.locale}>
            <a href={postPath(post)} hrefLang={post.locale} rel="alternate" {...languageAttributes(post.locale)}>
              {sayIn(post.locale)('Read it in {language}', {language: knownWordIn(post.locale, language)})}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
