import {receiveMove} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** Moves a post: sends it for review, approves, publishes, retracts. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveMove(request, desk(), (await params).id)
}
