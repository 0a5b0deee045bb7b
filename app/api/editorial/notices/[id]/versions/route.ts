import {receiveWording} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** Approves the wording of a notice. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveWording(request, desk(), (await params).id)
}
