import {receiveReportClosing} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** Marks a reader's report as dealt with. */
export async function POST(request: Request, {params}: {params: Promise<{id: string}>}): Promise<Response> {
  return receiveReportClosing(request, desk(), (await params).id)
}
