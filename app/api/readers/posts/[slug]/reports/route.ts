import {receiveReport} from '@/lib/readers/receive-report.ts'
import {door} from '@/lib/readers/this-door.ts'

/** Takes a report of an error; the answer is the next page. */
export async function POST(request: Request, {params}: {params: Promise<{slug: string}>}): Promise<Response> {
  return receiveReport(request, (await params).slug, door())
}
