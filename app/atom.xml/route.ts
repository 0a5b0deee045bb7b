import {getChannel, listFeedEntries} from '@/lib/content/feeds.ts'
import {feedResponse} from '@/lib/seo/feed.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const dynamic = 'force-static'
export const revalidate = 3600

/** The newest posts in full, as Atom. */
export async function GET() {
  const [channel, entries] = await Promise.all([getChannel(), listFeedEntries()])
  return feedResponse('atom', {channel, entries, path: '/', siteUrl: readSiteUrl(process.env)})
}
