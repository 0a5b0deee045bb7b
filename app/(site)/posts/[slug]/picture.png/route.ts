import {getChannel} from '@/lib/content/feeds.ts'
import {getPost} from '@/lib/content/posts.ts'
import {drawSharePicture} from '@/lib/media/share-picture.ts'
import {sharePictureWords} from '@/lib/seo/share-picture.ts'

type Context = {params: Promise<{slug: string}>}

export const dynamic = 'force-static'
export const revalidate = 3600

/** Drawn when first asked for. */
export function generateStaticParams() {
  return []
}

/** The picture that goes with a shared link to a post. */
export async function GET(_request: Request, {params}: Context) {
  const [channel, publication] = await Promise.all([getChannel(), getPost((await params).slug)])
  if (!publication) return new Response('There is no such post.\n', {status: 404, headers: {'Content-Type': 'text/plain'}})
  const picture = await drawSharePicture(sharePictureWords(publication, channel))
  return new Response(new Uint8Array(picture), {headers: {'Content-Type': 'image/png'}})
}
