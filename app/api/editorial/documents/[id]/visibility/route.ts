import {receiveVisibility} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'
import {journal} from '@/lib/page-store/journal.ts'

type Context = {params: Promise<{id: string}>}

/** Whether readers see what is published of a document, and since when. */
export async function GET(request: Request, {params}: Context): Promise<Response> {
  return receiveVisibility(request, desk(), (await params).id, journal())
}
