import {receiveArchive} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** A post's whole file as one archive. */
export async function GET(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveArchive(request, desk(), (await params).id)
}
