import {receiveConfirmation} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** Confirms what somebody may do. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveConfirmation(request, desk(), (await params).id)
}
