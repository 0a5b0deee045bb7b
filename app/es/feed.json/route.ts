import {getChannel, listFeedEntries} from '@/lib/content/feeds.ts'
import {feedResponse} from '@/lib/seo/feed.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const dynamic = 'force-static'
export const revalidate = 3600

/** The newest posts in Spanish, in full. */
export async function GET() {
  const [channel, entries] = await Promise.all([getChannel('es'), listFeedEntries('es')])
  return feedResponse('json', {channel, entries, path: '/es', siteUrl: readSiteUrl(process.env), locale: 'es'})
}
