import {getPost} from '@/lib/content/posts.ts'
import {markdownResponse} from '@/lib/seo/markdown.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

type Context = {params: Promise<{slug: string}>}

export const dynamic = 'force-static'
export const revalidate = 3600

/** Rendered when first asked for. */
export function generateStaticParams() {
  return []
}

/** A post as Markdown. Readers know it as `/posts/<slug>.md`; `next.config.js` leads from there to here. */
export async function GET(_request: Request, {params}: Context) {
  return markdownResponse(await getPost((await params).slug), readSiteUrl(process.env))
}
