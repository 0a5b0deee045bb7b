import type {MetadataRoute} from 'next'

import {getSitemap} from '@/lib/content/site.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

/** Every page that search engines may list. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const siteUrl = readSiteUrl(process.env)
  const {posts, topics, clinicians, about} = await getSitemap()
  return [
    {url: `${siteUrl}/`},
    {url: `${siteUrl}/posts`},
    {url: `${siteUrl}/clinicians`},
    {url: `${siteUrl}/locations`},
    {url: `${siteUrl}/about`},
    // It is there whether the clinic has written something for it or not.
    {url: `${siteUrl}/about/accessibility`},
    ...about.filter(({slug}) => slug !== 'accessibility').map(({slug}) => ({url: `${siteUrl}/about/${slug}`})),
    ...posts.map(({slug, changedAt}) => ({url: `${siteUrl}/posts/${slug}`, ...known(changedAt)})),
    ...topics.map(({slug, changedAt}) => ({url: `${siteUrl}/topics/${slug}`, ...known(changedAt)})),
    ...clinicians.map(({slug, changedAt}) => ({url: `${siteUrl}/clinicians/${slug}`, ...known(changedAt)})),
  ]
}

/** A day that nobody knows is left out, not made up. */
function known(changedAt: string | undefined): {lastModified?: string} {
  return changedAt ? {lastModified: changedAt} : {}
}
