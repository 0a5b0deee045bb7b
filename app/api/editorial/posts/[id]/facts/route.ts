import {receiveFacts} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** What the gate looks at besides the text on the sender's screen. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveFacts(request, desk(), (await params).id)
}
