import type {Metadata} from 'next'

import {Home} from '@/components/home/home.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {getHome} from '@/lib/content/posts.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {homeGraph, toJsonLd} from '@/lib/seo/json-ld.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), path: '/'})
}

export default async function HomePage() {
  const [frame, {lead, posts}] = await Promise.all([getSiteFrame(), getHome()])
  return (
    <>
      <Home frame={frame} lead={lead} posts={posts} />
      <JsonLd json={toJsonLd(homeGraph({siteUrl: readSiteUrl(process.env), frame}))} />
    </>
  )
}
