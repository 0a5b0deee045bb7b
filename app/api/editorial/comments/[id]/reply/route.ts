import {receiveCommentReply} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** Answers a comment that readers see. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveCommentReply(request, desk(), (await params).id)
}
