import type {Locale} from './locales.ts'

type Fields = Record<string, unknown>
type Translatable = {translations: readonly ({locale: string | null} & Fields)[]}

/**
 * Something that the clinic keeps in several languages, in one of them.
 *
 * @returns the same fields, each in the language where somebody has written it, else as it stands
 */
export function translated<Content extends Translatable>(content: Content, locale: Locale): Omit<Content, 'translations'> {
  const {translations, ...own} = content
  const {locale: _locale, ...words} = translations.find((one) => one.locale === locale) ?? {locale}
  return {...own, ...Object.fromEntries(Object.entries(words).filter(([name, value]) => name in own && isWritten(value)))}
}

function isWritten(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''
}
