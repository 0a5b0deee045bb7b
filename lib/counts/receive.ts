import type {OfferDocument} from '../editorial/offers/offer.ts'
import type {Count} from './count.ts'
import {pressOf} from './go.ts'

export type Pressed = {
  offers: readonly OfferDocument[]
  now: number
  store: {add: (count: Count) => Promise<void>}
  isPage: (path: string) => boolean
}

const HEADERS = {'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow'}
/** Where an offer led that is not there any more. */
const OFFERS = '/offers'

/**
 * Counts a pressed button, and answers with where it leads.
 *
 * @returns 303 for a reader; 204 for what a browser sends along (`ping`); 303 to all offers where this one is not there any more
 */
export async function receivePress(
  request: Request,
  way: readonly string[],
  {offers, now, store, isPage}: Pressed,
): Promise<Response> {
  const {searchParams: asked} = new URL(request.url)
  const {href, count} = pressOf({way, asked, headers: request.headers, offers, isPage, now})
  if (count) {
    try {
      await store.add(count)
    } catch (cause) {
      // Whoever wants an appointment gets it all the same.
      process.stderr.write(`A pressed button was not counted: ${cause instanceof Error ? cause.message : String(cause)}\n`)
    }
  }
  if (request.method === 'POST') return new Response(null, {status: 204, headers: HEADERS})
  return new Response(null, {status: 303, headers: {...HEADERS, location: href ?? OFFERS}})
}
