import {receiveReason} from '@/lib/readers/receive-feedback.ts'
import {door} from '@/lib/readers/this-door.ts'

/** Counts why a post was not helpful. */
export async function POST(request: Request, {params}: {params: Promise<{slug: string}>}): Promise<Response> {
  return receiveReason(request, (await params).slug, door())
}
