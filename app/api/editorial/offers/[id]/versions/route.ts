import {receiveOfferVersions} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** Every version of an offer that was approved, in words, and the one on the desk. */
export async function GET(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveOfferVersions(request, desk(), (await params).id)
}
