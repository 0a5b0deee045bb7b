import type {MetadataRoute} from 'next'

import {getSitemap} from '@/lib/content/site.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn, postPath} from '@/lib/language/paths.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

/** Every page that search engines may list. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const siteUrl = readSiteUrl(process.env)
  const {posts, topics, clinicians, about, otherLocales} = await getSitemap()
  const locales = [DEFAULT_LOCALE, ...otherLocales]
  /** A page that there is in every language, each naming the others. */
  const inEach = (path: string, changedAt: (locale: Locale) => string | undefined = () => undefined) => {
    const languages = Object.fromEntries(locales.map((locale) => [locale, `${siteUrl}${pathIn(locale, path)}`]))
    return locales.map((locale) => ({
      url: `${siteUrl}${pathIn(locale, path)}`,
      ...known(changedAt(locale)),
      ...(locales.length > 1 ? {alternates: {languages}} : {}),
    }))
  }
  const families = Map.groupBy(posts, familyOf)
  return [
    ...['/', '/posts', '/clinicians', '/locations', '/about'].flatMap((path) => inEach(path)),
    // It is there whether the clinic has written something for it or not.
    ...inEach('/about/accessibility'),
    ...about.filter(({slug}) => slug !== 'accessibility').flatMap(({slug}) => inEach(`/about/${slug}`)),
    ...posts.map((post) => ({
      url: `${siteUrl}${postPath(post)}`,
      ...known(post.changedAt),
      ...languagesOf(families.get(familyOf(post)) ?? [], siteUrl),
    })),
    ...topics.flatMap(({slug, changedAt}) => inEach(`/topics/${slug}`, (locale) => changedAt[locale])),
    // A profile lists what somebody wrote in every language.
    ...clinicians.flatMap(({slug, changedAt}) => inEach(`/clinicians/${slug}`, () => changedAt)),
  ]
}

type Listed = Awaited<ReturnType<typeof getSitemap>>['posts'][number]

/** A post and its translations. */
function familyOf({original, post}: Listed): string | null {
  return original ?? post
}

/** Every language a post is to be read in, itself included; nothing where there is one alone. */
function languagesOf(same: readonly Listed[], siteUrl: string): {alternates?: {languages: Record<string, string>}} {
  if (same.length < 2) return {}
  return {alternates: {languages: Object.fromEntries(same.map((one) => [one.locale, `${siteUrl}${postPath(one)}`]))}}
}

/** A day that nobody knows is left out, not made up. */
function known(changedAt: string | undefined): {lastModified?: string} {
  return changedAt ? {lastModified: changedAt} : {}
}
