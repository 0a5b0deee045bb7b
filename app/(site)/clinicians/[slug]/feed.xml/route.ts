import {clinicianFeedContent} from '@/app/feeds/clinician-feed.ts'
import {feedResponse} from '@/lib/seo/feed.ts'

type Context = {params: Promise<{slug: string}>}

export const dynamic = 'force-static'
export const revalidate = 3600

/** Rendered when first asked for. */
export function generateStaticParams() {
  return []
}

/** The newest posts of a clinician in full, as RSS. */
export async function GET(_request: Request, {params}: Context) {
  return feedResponse('rss', await clinicianFeedContent((await params).slug))
}
