import {receiveCommentDecision} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** Approves, redacts or rejects a reader's comment. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveCommentDecision(request, desk(), (await params).id)
}
