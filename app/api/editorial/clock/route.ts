import {revalidateTag} from 'next/cache'
import {after} from 'next/server'

import {now} from '@/lib/clock.ts'
import {client} from '@/lib/content/client.ts'
import {purgeComments} from '@/lib/desk/comment-retention.ts'
import {recordSurroundings} from '@/lib/desk/surroundings.ts'
import {desk} from '@/lib/desk/this-desk.ts'
import {keepTime} from '@/lib/desk/timekeeping.ts'
import {expiredHeader} from '@/lib/page-store/expired-header.ts'
import {createMissedLook} from '@/lib/webhooks/missed-changes.ts'
import {journal} from '@/lib/page-store/journal.ts'
import {isAuthentic, SIGNATURE_HEADER} from '@/lib/webhooks/signature.ts'
import {readConnectionSecrets} from '@/sanity/connection.ts'

/** What readers wrote is kept for months: to the hour is exact enough. */
const PURGE_EVERY_MILLISECONDS = 60 * 60 * 1000

let lastLook = now()
let lastPurge = 0
let lookForMissed: ReturnType<typeof createMissedLook> | undefined

/** Does what has fallen due, and renders again what reads differently now. */
export async function POST(request: Request): Promise<Response> {
  const body = await request.text()
  const {webhookSecret: secret} = readConnectionSecrets(process.env)
  if (!isAuthentic({body, header: request.headers.get(SIGNATURE_HEADER), secret, now: Date.now()})) {
    return Response.json({message: 'The signature is not valid'}, {status: 401})
  }
  const thisLook = now()
  lookForMissed ??= createMissedLook(desk())
  let tags: string[]
  try {
    const due = await keepTime(desk(), lastLook, (query, params) => client.fetch(query, params, {cache: 'no-store'}))
    tags = [...new Set([...due, ...(await lookForMissed())])]
  } catch (cause) {
    // The CMS is away, or answers something else: the next look covers this one's time as well. Not as an error of the route, which
    // Next would look up in its maps every ten seconds.
    process.stderr.write(`A look at the clock failed: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}\n`)
    return Response.json({message: 'The CMS does not answer'}, {status: 503})
  }
  for (const tag of tags) revalidateTag(tag, {expire: 0})
  lastLook = thisLook
  journal().lastLook = Date.now()
  after(() => recordSurroundings(desk(), tags))
  if (thisLook - lastPurge >= PURGE_EVERY_MILLISECONDS) {
    lastPurge = thisLook
    after(() => purgeComments(desk()))
  }
  return Response.json({tags}, {headers: expiredHeader(tags)})
}
