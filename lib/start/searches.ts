/** Pages that are made for each reader anew: nobody may ask for so many that others wait. */
import type {IncomingMessage, ServerResponse} from 'node:http'

import {ADDRESS_HEADER} from '../readers/caller.ts'
import type {Limit} from '../readers/limiter.ts'
import {readersMemory} from '../readers/memory.ts'
import {TOO_OFTEN_PAGE} from './bare-pages.ts'

const MADE_FOR_ONE = /^(?:\/[a-z]{2})?\/(?:search|locations\/near)$/
/** Of one address: two searches a second, for a minute. A waiting room, or a street of phones, may share one. */
const SEARCHES: Limit = {most: 120, milliseconds: 60_000}

/** Whether a page is made for each reader anew. */
export function isSearch(pathname: string): boolean {
  return MADE_FOR_ONE.test(pathname)
}

/**
 * Counts a search.
 *
 * @returns true where it may go on; else it has been answered with 429
 */
export async function maySearch(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const {limiter, callerKey} = readersMemory()
  const caller = await callerKey(String(request.headers[ADDRESS_HEADER] ?? ''))
  if (await limiter.take(`search:${caller}`, SEARCHES)) return true
  response.writeHead(429, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(SEARCHES.milliseconds / 1000),
  })
  response.end(request.method === 'HEAD' ? undefined : TOO_OFTEN_PAGE)
  return false
}
