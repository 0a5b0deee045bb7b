/**
 * The last look at a page for readers before it goes out, whether it was just rendered or comes from the cache.
 *
 * A page that says “there is nothing here” gets the status that it names: 404, or 410 for what was removed; Next renders and
 * keeps it like any page, with 200. Every page loses what only Next's scripts need. One that could not be rendered, which Next
 * leaves to those scripts, is said in plain words.
 */
import type {IncomingMessage, OutgoingHttpHeader, ServerResponse} from 'node:http'

import type {Finish} from '../page-store/finisher.ts'
import {readStatusMark} from '../seo/status-mark.ts'
import {FAILED_PAGE} from './bare-pages.ts'
import {callbackIn} from './held-answer.ts'

/**
 * To be called before the request for a page is handed on. HTML is held back until it is complete: the status goes out first,
 * and no page of this site is sent in parts.
 */
export function finishPage(request: IncomingMessage, response: ServerResponse, finish: Finish): void {
  // Asked with HEAD, Next gives no text to read. Node leaves it out by itself, since it knows how it was asked.
  if (request.method === 'HEAD') request.method = 'GET'
  const write = response.write.bind(response) as (...given: unknown[]) => boolean
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  const held: Buffer[] = []
  const isHeld = () => !response.headersSent && isHtml(response.getHeader('content-type'))

  response.flushHeaders = () => {
    nameOnePlace(response)
    if (!isHeld()) flushHeaders()
  }
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    nameOnePlace(response)
    if (!isHeld()) return write(chunk, ...rest)
    held.push(toBuffer(chunk, rest))
    callbackIn(rest)?.()
    return true
  }
  response.end = (...given: unknown[]) => {
    nameOnePlace(response)
    if (!isHeld()) return end(...given)
    const [chunk, ...rest] = typeof given[0] === 'function' ? [undefined, ...given] : given
    if (chunk !== undefined && chunk !== null) held.push(toBuffer(chunk, rest))
    const html = Buffer.concat(held).toString('utf8')
    // One that leads elsewhere says so by itself.
    const status = response.statusCode === 200 ? readStatusMark(html) : undefined
    if (status !== undefined) {
      response.statusCode = status
      // Whoever asks whether it is still the same would be told 304, which is for pages that stand.
      response.removeHeader('etag')
    }
    const isFailed = response.statusCode >= 500
    // Nothing is in an answer that says “not modified”.
    if (held.length === 0 && !isFailed) return end(undefined, callbackIn(rest))
    const body = Buffer.from(isFailed ? FAILED_PAGE : finish(html))
    if (response.hasHeader('content-length')) response.setHeader('content-length', body.length)
    return end(body, callbackIn(rest))
  }
}

/** A page that leads elsewhere says where twice when it was just rendered (Next 16.3), and some programs take that for one long address. */
function nameOnePlace(response: ServerResponse): void {
  const location: unknown = response.headersSent ? undefined : response.getHeader('location')
  if (Array.isArray(location)) response.setHeader('location', String(location[0]))
}

function isHtml(type: OutgoingHttpHeader | undefined): boolean {
  return typeof type === 'string' && type.startsWith('text/html')
}

function toBuffer(chunk: unknown, [encoding]: unknown[]): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk as Uint8Array)
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
}
