import {listFeedEntries} from '@/lib/content/feeds.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {feedResponse} from '@/lib/seo/feed.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const dynamic = 'force-static'
export const revalidate = 3600

/** The newest posts in full, as JSON Feed. */
export async function GET() {
  const [frame, entries] = await Promise.all([getSiteFrame(), listFeedEntries()])
  return feedResponse('json', {frame, entries, path: '/', siteUrl: readSiteUrl(process.env)})
}
