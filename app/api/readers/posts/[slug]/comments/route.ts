import {receiveComment} from '@/lib/readers/receive-comment.ts'
import {door} from '@/lib/readers/this-door.ts'

/** Takes a reader's comment; the answer is the next page. */
export async function POST(request: Request, {params}: {params: Promise<{slug: string}>}): Promise<Response> {
  return receiveComment(request, (await params).slug, door())
}
