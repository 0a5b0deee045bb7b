import type {Locale} from '../language/locales.ts'
import {ENGLISH} from './english.ts'
import {SPANISH} from './spanish.ts'
import {wordsOf} from './words.ts'

/** What the search must know of a language. */
export type SearchLanguage = {
  /** A word without its plural. */
  stem: (word: string) => string
  /** Words that say nothing about what is looked for. */
  emptyWords: ReadonlySet<string>
  /** Groups of names for one thing, in lower case and without accents. */
  synonyms: readonly (readonly string[])[]
}

const LANGUAGES: Record<Locale, SearchLanguage> = {en: ENGLISH, es: SPANISH}

export function languageOf(locale: Locale): SearchLanguage & {termsOf: (text: string) => string[]} {
  const language = LANGUAGES[locale]
  return {...language, termsOf: (text) => termsOf(text, language)}
}

/** The words to look for: stems, without the empty ones, unless there are no others. */
function termsOf(text: string, {stem, emptyWords}: SearchLanguage): string[] {
  const all = wordsOf(text)
  const telling = all.filter((word) => !emptyWords.has(word))
  return (telling.length > 0 ? telling : all).map(stem)
}
