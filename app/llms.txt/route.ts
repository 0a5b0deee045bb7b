import {getLlmsContent} from '@/lib/content/crawlers.ts'
import {getChannel} from '@/lib/content/feeds.ts'
import {toLlms} from '@/lib/seo/llms.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const dynamic = 'force-static'
export const revalidate = 3600

/** The reviewed posts by address, where the clinic offers such a list. */
export async function GET() {
  const [channel, content] = await Promise.all([getChannel(), getLlmsContent()])
  const headers = {'Content-Type': 'text/plain; charset=utf-8'}
  if (!content) return new Response('This site has no such list.\n', {status: 404, headers})
  return new Response(toLlms(content, channel, readSiteUrl(process.env)), {headers})
}
