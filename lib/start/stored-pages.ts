/** The page store at the door of the site: which requests it answers, and how it hears of changes. */
import type {IncomingMessage, ServerResponse} from 'node:http'

import type {Edge} from '../edge/edge.ts'
import {answerWith} from '../page-store/answer.ts'
import {EXPIRED_HEADER, readExpired} from '../page-store/expired-header.ts'
import {FAILED_PAGE} from '../page-store/failed-page.ts'
import type {Keeper} from '../page-store/keeper.ts'
import {holdAnswer} from './held-answer.ts'

/** Whoever tells of a change waits no longer: hosted webhooks give up after thirty seconds. The rendering goes on. */
const LONGEST_WAIT = 20_000

/** Sends a stored page; the reader of one that is not stored yet waits until it is rendered. */
export async function sendStored(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  keeper: Keeper,
  edge?: Edge,
): Promise<void> {
  try {
    const page = await keeper.page(path)
    // One that waits to be rendered again will be put in its place without a word: the edge must not keep it until then.
    const kept = edge && !keeper.isWaiting(path) ? edge.headersFor(page) : {}
    const {status, headers, body} = answerWith(page, request, kept)
    response.writeHead(status, headers)
    response.end(body ?? undefined)
  } catch {
    response.writeHead(500, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'})
    response.end(request.method === 'HEAD' ? undefined : FAILED_PAGE)
  }
}

/** When a change was written, in Sanity’s webhooks and the embedded lake’s alike. */
const WRITTEN_AT_HEADER = 'sanity-transaction-time'

/**
 * To be called before a message to the site is handed on. When its answer says that something has changed, the pages that
 * show it are rendered first, the edge drops what it has of them, and it is acknowledged then.
 *
 * @param freshSince everything was rendered afresh at this instant, by the lake's clock: what was written before is on the
 *   pages already. Milliseconds since 1970; undefined while that is not so. A demo clinic that was just loaded has hundreds
 *   of such messages waiting.
 */
export function hearOfChanges(
  request: IncomingMessage,
  response: ServerResponse,
  {keeper, edge, freshSince}: {keeper: Keeper; edge?: Edge | undefined; freshSince: number | undefined},
): void {
  const writtenAt = Date.parse(String(request.headers[WRITTEN_AT_HEADER]))
  holdAnswer(response, async (answer) => {
    const tags = readExpired(answer.getHeader(EXPIRED_HEADER))
    answer.removeHeader(EXPIRED_HEADER)
    if (freshSince !== undefined && writtenAt < freshSince) return
    if (tags.length > 0) await Promise.race([keeper.changed(tags).then(() => edge?.changed(tags)), enough()])
  })
}

function enough(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT).unref())
}
