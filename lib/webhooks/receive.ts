import {expiredHeader} from '../page-store/expired-header.ts'
import {affectedTags} from './affected-tags.ts'
import type {LookUp} from './card-places.ts'
import {readChange, type Change} from './change.ts'
import {isAuthentic, SIGNATURE_HEADER} from './signature.ts'

/** The projection is a few hundred bytes; what is larger was not sent by us. */
const LARGEST_BODY = 64 * 1024

export type Receiver = {
  secret: string | undefined
  /** This machine's clock, by which signatures are judged; milliseconds since 1970. */
  now: number
  /** The clinic's, which may be set for a demonstration. */
  clock: number
  lookUp: LookUp
  expire: (tag: string) => void
  /** What the editorial desk does about a change before any page is rendered again. */
  settle?: (change: Change) => Promise<unknown>
  /** Told of the expired pages once the answer is on its way. */
  afterwards?: (tags: string[]) => void
}

/**
 * Receives one signed message about a changed document and expires the pages that show it.
 *
 * @returns 401 for a wrong, absent or old signature, 413 and 400 for what cannot be a message of ours, and for a good
 *   one 200 with the tags expired; nothing is expired but for the last
 */
export async function receiveChange(
  request: Request,
  {secret, now, clock, lookUp, expire, settle, afterwards}: Receiver,
): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return refuse(413, 'The message is too large')
  const body = await request.text()
  if (Buffer.byteLength(body) > LARGEST_BODY) return refuse(413, 'The message is too large')
  if (!isAuthentic({body, header: request.headers.get(SIGNATURE_HEADER), secret, now}))
    return refuse(401, 'The signature is not valid')
  const change = readChange(body)
  if (!change) return refuse(400, 'The message does not tell a change: check the projection of the webhook')
  // Both before anything expires, so that no reader gets a page in between. What the desk puts back is told of by a message of its own,
  // with its own pages.
  const [tags] = await Promise.all([affectedTags(change, lookUp, clock), settle?.(change)])
  for (const tag of tags) expire(tag)
  afterwards?.(tags)
  return Response.json({tags}, {headers: expiredHeader(tags)})
}

function refuse(status: number, message: string): Response {
  return Response.json({message}, {status})
}
