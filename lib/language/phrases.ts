import {DEFAULT_LOCALE, type Locale} from './locales.ts'
import {SPANISH} from './spanish.ts'

/** A sentence of the site itself, named by its English wording. */
export type Phrase = keyof typeof SPANISH

type Values = Record<string, string | number>
export type Say = (phrase: Phrase, values?: Values) => string

const LISTS: Partial<Record<Locale, Record<Phrase, string>>> = {es: SPANISH}

/** The site's own words in a language; `{…}` is filled in with the value of that name. */
export function sayIn(locale: Locale): Say {
  return (phrase, values = {}) => filled(LISTS[locale]?.[phrase] ?? phrase, values)
}

/**
 * Words that come from a list of ours, such as professions, in a language.
 *
 * @returns the words as they are where nobody has translated them
 */
export function knownWordIn(locale: Locale, words: string): string {
  const list: Record<string, string> | undefined = LISTS[locale]
  return locale !== DEFAULT_LOCALE && list && Object.hasOwn(list, words) ? (list[words] ?? words) : words
}

function filled(words: string, values: Values): string {
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
}
