import {receiveOfferPreview} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** A link to posts as they would be with this offer. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveOfferPreview(request, desk(), (await params).id)
}
