import {DEFAULT_LOCALE, type Locale} from './locales.ts'

/**
 * The address of a page in a language: `/posts` is `/es/posts` in Spanish.
 *
 * @param path of the page in the site's first language
 */
export function pathIn(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** Where a post is read. Addresses of posts are given once for all languages, so what belongs to a post has none of them. */
export function postPath({slug, locale}: {slug: string; locale: Locale}): string {
  return pathIn(locale, `/posts/${slug}`)
}
