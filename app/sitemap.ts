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
    ...posts.map(({slug, changedAt}) => ({url: `${siteUrl}/posts/${slug}`, lastModified: changedAt})),
    {url: `${siteUrl}/about`},
    ...about.map(({slug}) => ({url: `${siteUrl}/about/${slug}`})),
    ...topics.map(({slug}) => ({url: `${siteUrl}/topics/${slug}`})),
    ...clinicians.map(({slug}) => ({url: `${siteUrl}/clinicians/${slug}`})),
  ]
}
