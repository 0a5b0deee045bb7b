import {counting} from '@/lib/counts/this-store.ts'
import {receiveOffers} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** All offers at a glance, and what was counted of them. */
export async function GET(request: Request): Promise<Response> {
  return receiveOffers(request, desk(), (span) => counting().store.totals(span))
}
