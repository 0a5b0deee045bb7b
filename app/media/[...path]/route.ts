import {connection} from '@/lib/content/client.ts'
import {mediaResponse} from '@/lib/media/media-response.ts'

/** Pictures, from the site's own origin; see `lib/media/media-response.ts`. */
export async function GET(request: Request, {params}: {params: Promise<{path: string[]}>}) {
  return mediaResponse(request, (await params).path, connection)
}
