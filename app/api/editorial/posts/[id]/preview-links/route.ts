import {receivePreviewLink} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** A link to a draft for somebody without a seat in Studio. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receivePreviewLink(request, desk(), (await params).id)
}
