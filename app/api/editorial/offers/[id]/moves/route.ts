import {receiveOfferMove} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** Sends, approves, sends back or ends an offer. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveOfferMove(request, desk(), (await params).id)
}
