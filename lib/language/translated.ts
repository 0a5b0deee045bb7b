import {firstLanguageOn, type Locale} from './locales.ts'

type Fields = Record<string, unknown>
type Translatable = {translations: readonly ({locale: string | null} & Fields)[]}

/** With the names of the fields that somebody has written in the language of the page. */
export type Translated = {translatedFields?: readonly string[]}

/**
 * Something that the clinic keeps in several languages, in one of them.
 *
 * @returns the same fields, each in the language where somebody has written it, else as it stands
 */
export function translated<Content extends Translatable>(
  content: Content,
  locale: Locale,
): Omit<Content, 'translations'> & Required<Translated> {
  const {translations, ...own} = content
  const {locale: _locale, ...words} = translations.find((one) => one.locale === locale) ?? {locale}
  const written = Object.entries(words).filter(([name, value]) => name in own && isWritten(value))
  return {...own, ...Object.fromEntries(written), translatedFields: written.map(([name]) => name)}
}

/**
 * `lang` for a field on a page in a language: nobody should hear English read out as Spanish.
 *
 * @returns nothing where the words are in the language of the page
 */
export function languageLeft({translatedFields}: Translated, field: string, locale: Locale): Locale | undefined {
  return translatedFields?.includes(field) ? undefined : firstLanguageOn(locale)
}

function isWritten(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''
}
