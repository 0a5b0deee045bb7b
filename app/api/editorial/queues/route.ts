import {receiveQueues} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

/** What waits for whoever asks. */
export async function GET(request: Request): Promise<Response> {
  return receiveQueues(request, desk())
}
