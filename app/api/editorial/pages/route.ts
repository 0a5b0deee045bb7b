import {receiveAsOf} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** What a page said at an instant. */
export async function GET(request: Request): Promise<Response> {
  return receiveAsOf(request, desk())
}
