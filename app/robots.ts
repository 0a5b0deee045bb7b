import type {MetadataRoute} from 'next'

import {readSiteUrl} from '@/lib/site-url.ts'

/** The address of the site is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic'

/** Public pages are for everyone; the writers' tools are for nobody else. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {userAgent: '*', allow: '/', disallow: ['/studio', '/api/', '/gallery']},
    sitemap: `${readSiteUrl(process.env)}/sitemap.xml`,
  }
}
