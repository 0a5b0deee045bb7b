import {receiveFeedback} from '@/lib/readers/receive-feedback.ts'
import {door} from '@/lib/readers/this-door.ts'

/** “Was this helpful?”: counts a yes or a no. */
export async function POST(request: Request, {params}: {params: Promise<{slug: string}>}): Promise<Response> {
  return receiveFeedback(request, (await params).slug, door())
}
