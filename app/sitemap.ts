import type {MetadataRoute} from 'next'

import {getSitemap} from '@/lib/content/site.ts'
import {pathIn, postPath} from '@/lib/language/paths.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

/** Every page that search engines may list. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const siteUrl = readSiteUrl(process.env)
  const {posts, topics, clinicians, about, otherLocales} = await getSitemap()
  return [
    {url: `${siteUrl}/`},
    {url: `${siteUrl}/posts`},
    {url: `${siteUrl}/clinicians`},
    {url: `${siteUrl}/locations`},
    {url: `${siteUrl}/about`},
    ...otherLocales.flatMap((locale) => [
      {url: `${siteUrl}${pathIn(locale, '/')}`},
      {url: `${siteUrl}${pathIn(locale, '/posts')}`},
    ]),
    // It is there whether the clinic has written something for it or not.
    {url: `${siteUrl}/about/accessibility`},
    ...about.filter(({slug}) => slug !== 'accessibility').map(({slug}) => ({url: `${siteUrl}/about/${slug}`})),
    ...posts.map((post) => ({
      url: `${siteUrl}${postPath(post)}`,
      ...known(post.changedAt),
      ...languagesOf(post, posts, siteUrl),
    })),
    ...topics.map(({slug, changedAt}) => ({url: `${siteUrl}/topics/${slug}`, ...known(changedAt)})),
    ...clinicians.map(({slug, changedAt}) => ({url: `${siteUrl}/clinicians/${slug}`, ...known(changedAt)})),
  ]
}

type Listed = Awaited<ReturnType<typeof getSitemap>>['posts'][number]

/** Every language a post is to be read in, itself included; nothing where there is one alone. */
function languagesOf(
  post: Listed,
  posts: readonly Listed[],
  siteUrl: string,
): {alternates?: {languages: Record<string, string>}} {
  const familyOf = ({original, post: id}: Listed) => original ?? id
  const same = posts.filter((other) => familyOf(other) === familyOf(post))
  if (same.length < 2) return {}
  return {alternates: {languages: Object.fromEntries(same.map((one) => [one.locale, `${siteUrl}${postPath(one)}`]))}}
}

/** A day that nobody knows is left out, not made up. */
function known(changedAt: string | undefined): {lastModified?: string} {
  return changedAt ? {lastModified: changedAt} : {}
}
