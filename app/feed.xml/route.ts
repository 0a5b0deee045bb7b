import {listFeedEntries} from '@/lib/content/posts.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {toRss} from '@/lib/seo/feed.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const dynamic = 'force-static'
export const revalidate = 3600

/** The newest posts in full, for feed readers. */
export async function GET() {
  const [frame, entries] = await Promise.all([getSiteFrame(), listFeedEntries()])
  return new Response(toRss({entries, frame, siteUrl: readSiteUrl(process.env)}), {
    headers: {'Content-Type': 'application/rss+xml; charset=utf-8'},
  })
}
