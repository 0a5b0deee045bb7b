import {DEFAULT_LOCALE, localeOf, type Locale} from './locales.ts'

/**
 * The address of a page in a language: `/posts` is `/es/posts` in Spanish.
 *
 * @param path of the page in the site's first language
 */
export function pathIn(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The address of something that a text points at: a post in its own language, anything else in that of the text. */
export function pagePath(page: {type: 'post' | 'topic' | 'clinician'; slug: string; locale?: unknown}, locale: Locale): string {
  switch (page.type) {
    case 'post':
      return postPath({slug: page.slug, locale: localeOf(page.locale)})
    case 'topic':
      return pathIn(locale, `/topics/${page.slug}`)
    case 'clinician':
      return pathIn(locale, `/clinicians/${page.slug}`)
  }
}

/** Where a post is read. Addresses of posts are given once for all languages, so what belongs to a post has none of them. */
export function postPath({slug, locale}: {slug: string; locale: Locale}): string {
  return pathIn(locale, `/posts/${slug}`)
}
