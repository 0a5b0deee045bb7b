import {receiveOfferFacts} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** How an offer stands, and what is still wrong with it. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveOfferFacts(request, desk(), (await params).id)
}
