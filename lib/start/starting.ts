/** Requests that come while the site is starting. */
import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http'

import {COME_BACK_SECONDS, STARTING_PAGE} from './bare-pages.ts'

/** Most starts are over by then; a build takes minutes. */
const HELD_MILLISECONDS = 10_000
/**
 * Answers as the site does as soon as it is ready. Whoever has waited long enough is asked to come back.
 *
 * @param ready comes with what answers from then on
 */
export async function answerWhenReady(
  ready: Promise<RequestListener>,
  request: IncomingMessage,
  response: ServerResponse,
  wait = HELD_MILLISECONDS,
): Promise<void> {
  const answer = await Promise.race([ready, soon(wait)])
  if (answer) {
    answer(request, response)
    return
  }
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(COME_BACK_SECONDS),
  })
  response.end(request.method === 'HEAD' ? undefined : STARTING_PAGE)
}

function soon(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref())
}
