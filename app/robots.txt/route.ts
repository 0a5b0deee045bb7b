import {getCrawlerPolicy} from '@/lib/content/crawlers.ts'
import {toRobots} from '@/lib/seo/robots.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const dynamic = 'force-static'
export const revalidate = 3600

/** What the clinic asks of crawlers. */
export async function GET() {
  return new Response(toRobots(await getCrawlerPolicy(), readSiteUrl(process.env)), {
    headers: {'Content-Type': 'text/plain; charset=utf-8'},
  })
}
