import {DEFAULT_LOCALE, REGIONAL, type Locale} from './locales.ts'
import {SPANISH} from './spanish.ts'

/** A sentence of the site itself, named by its English wording. */
export type Phrase = keyof typeof SPANISH

/** What a phrase is filled in with. Numbers are amounts, and are written as the language does: 3,000. */
export type Values = Record<string, string | number>
export type Say = (phrase: Phrase, values?: Values) => string

const LISTS: Partial<Record<Locale, Record<Phrase, string>>> = {es: SPANISH}

/** The site's own words in a language; `{…}` is filled in with the value of that name. */
export function sayIn(locale: Locale): Say {
  return (phrase, values = {}) => filled(LISTS[locale]?.[phrase] ?? phrase, values, locale)
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

function filled(words: string, values: Values, locale: Locale): string {
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : whole
    return typeof value === 'number' ? value.toLocaleString(REGIONAL[locale]) : (value ?? whole)
  })
}
