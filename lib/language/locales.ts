/**
 * Languages: those the site speaks itself, and those in which a few words may stand on a page.
 *
 * A language is spoken by the site when it has a list of phrases (`phrases.ts`); adding one is adding a list.
 */
export const LOCALES = ['en', 'es'] as const

/** A language that pages are written in, by its BCP 47 code. */
export type Locale = (typeof LOCALES)[number]

/** What is not marked as another language is written in this one. */
export const DEFAULT_LOCALE: Locale = 'en'

/** Each by its own name: that is what somebody who reads nothing else on the page looks for. */
export const LANGUAGES = [
  {code: 'en', name: 'English', english: 'English'},
  {code: 'es', name: 'Español', english: 'Spanish'},
  {code: 'ar', name: 'العربية', english: 'Arabic'},
  {code: 'am', name: 'አማርኛ', english: 'Amharic'},
  {code: 'de', name: 'Deutsch', english: 'German'},
  {code: 'fa', name: 'فارسی', english: 'Farsi'},
  {code: 'fr', name: 'Français', english: 'French'},
  {code: 'he', name: 'עברית', english: 'Hebrew'},
  {code: 'hmn', name: 'Hmoob', english: 'Hmong'},
  {code: 'ja', name: '日本語', english: 'Japanese'},
  {code: 'km', name: 'ខ្មែរ', english: 'Khmer'},
  {code: 'ko', name: '한국어', english: 'Korean'},
  {code: 'la', name: 'Latina', english: 'Latin'},
  {code: 'lo', name: 'ລາວ', english: 'Lao'},
  {code: 'om', name: 'Afaan Oromoo', english: 'Oromo'},
  {code: 'pa', name: 'ਪੰਜਾਬੀ', english: 'Punjabi'},
  {code: 'pt', name: 'Português', english: 'Portuguese'},
  {code: 'ro', name: 'Română', english: 'Romanian'},
  {code: 'ru', name: 'Русский', english: 'Russian'},
  {code: 'so', name: 'Soomaali', english: 'Somali'},
  {code: 'th', name: 'ไทย', english: 'Thai'},
  {code: 'tl', name: 'Tagalog', english: 'Tagalog'},
  {code: 'uk', name: 'Українська', english: 'Ukrainian'},
  {code: 'ur', name: 'اردو', english: 'Urdu'},
  {code: 'vi', name: 'Tiếng Việt', english: 'Vietnamese'},
  {code: 'zh-Hans', name: '简体中文', english: 'Chinese, simplified'},
  {code: 'zh-Hant', name: '繁體中文', english: 'Chinese, traditional'},
] as const satisfies readonly {code: string; name: string; english: string}[]

/** As people in the United States write days and numbers. */
export const REGIONAL: Readonly<Record<Locale, string>> = {en: 'en-US', es: 'es-US'}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])
/** Language, script and region, each as BCP 47 writes it; nothing else is written into a page. */
const CODE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((known) => known === value)
}

/** The site's language for something stored, of which older documents say nothing. */
export function localeOf(value: unknown): Locale {
  return isLocale(value) ? value : DEFAULT_LOCALE
}

/** `lang` and `dir` for an element, by a code that somebody typed; nothing for what is no code. */
export function languageAttributes(code: string | null | undefined): {lang?: string; dir?: 'ltr' | 'rtl'} {
  if (!code || !CODE.test(code)) return {}
  return {lang: code, dir: directionOf(code)}
}

/** Which way a language is written. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  const [language = ''] = code.split('-')
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

/** `lang` for words that there are in the first language alone, on a page in another. */
export function firstLanguageOn(locale: Locale): Locale | undefined {
  return locale === DEFAULT_LOCALE ? undefined : DEFAULT_LOCALE
}

/** A language by its own name; the code where nobody has told it. */
export function nameOfLanguage(code: string): string {
  return LANGUAGES.find((known) => known.code === code)?.name ?? code
}
