/** The page store at the door of the site: which requests it answers, and how it hears of changes. */
import type {IncomingMessage, ServerResponse} from 'node:http'

import type {Edge} from '../edge/edge.ts'
import {answerWith} from '../page-store/answer.ts'
import {newsOf, type News} from '../instances/news.ts'
import {EXPIRED_HEADER, readExpired} from '../page-store/expired-header.ts'
import type {Journal} from '../page-store/journal.ts'
import type {Keeper, Refreshed} from '../page-store/keeper.ts'
import type {StoredPage} from '../page-store/stored-page.ts'
import {traced} from '../telemetry/tracing.ts'
import {FAILED_PAGE} from './bare-pages.ts'
import {holdAnswer} from './held-answer.ts'
import {MOST_NAMED, publishLine, type Heard} from './publish-line.ts'

/** Whoever tells of a change waits no longer: hosted webhooks give up after thirty seconds. The rendering goes on. */
const LONGEST_WAIT = 20_000
/** So long a message that comes a second time is known, and its pages are not rendered again. */
const KNOWN_FOR = 60_000
/** What is told again after that finds its pages in their places. */
const NOT_YET = 503

/**
 * Sends a stored page; the reader of one that is not stored yet waits until it is rendered.
 *
 * @param headers of every answer
 */
export async function sendStored(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  {
    keeper,
    edge,
    headers: common,
    saw,
  }: {
    keeper: Keeper
    edge?: Edge | undefined
    headers: Record<string, string>
    /** Told of each page that was sent. */
    saw?: (path: string, page: StoredPage, request: IncomingMessage) => void
  },
): Promise<void> {
  try {
    const page = await keeper.page(path)
    // One that waits to be rendered again will be put in its place without a word: the edge must not keep it until then.
    const kept = edge && !keeper.isWaiting(path) ? edge.headersFor(page) : {}
    const {status, headers, body} = answerWith(page, request, kept)
    // All at once, as a list: what is set one by one Node looks at again.
    response.writeHead(status, listOf(common, headers))
    response.end(body ?? undefined)
    saw?.(path, page, request)
  } catch {
    response.writeHead(500, {...common, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'})
    response.end(request.method === 'HEAD' ? undefined : FAILED_PAGE)
  }
}

function listOf(...all: Record<string, string>[]): string[] {
  const list: string[] = []
  for (const headers of all) for (const name in headers) list.push(name, headers[name] ?? '')
  return list
}

/** When a change was written, in Sanity’s webhooks and the embedded lake’s alike. */
const WRITTEN_AT_HEADER = 'sanity-transaction-time'

type Hearing = {
  keeper: Keeper
  /** A cache in front of the site, where there is one. */
  edge?: Edge | undefined
  journal: Journal
  freshSince: number | undefined
  say: (line: string) => void
  /** Messages whose pages are being rendered, or have just been. */
  underWay: UnderWay
  /** Tells other instances of a message; absent where it comes from one of them. */
  tell?: (news: News) => void
}

/** By document and revision. False where some page could not be rendered. */
export type UnderWay = Map<string, Promise<boolean>>

/**
 * To be called before a message to the site is handed on. When its answer says that something has changed, the pages that
 * show it are rendered first, the edge drops what it has of them, and it is acknowledged then. Where one of them cannot be rendered, or
 * that takes too long, it is not acknowledged (503): it comes again, and the rendering goes on meanwhile.
 *
 * @param freshSince everything was rendered afresh at this instant, by the lake's clock: what was written before is on the
 *   pages already. Milliseconds since 1970; undefined while that is not so. A demo clinic that was just loaded has hundreds
 *   of such messages waiting.
 */
export function hearOfChanges(
  request: IncomingMessage,
  response: ServerResponse,
  {keeper, edge, journal, freshSince, say, underWay, tell}: Hearing,
): void {
  const heardAt = Date.now()
  const message = messageIn(request)
  const {id, revision, writtenAt} = message
  holdAnswer(response, async (answer) => {
    const header = answer.getHeader(EXPIRED_HEADER)
    answer.removeHeader(EXPIRED_HEADER)
    if (answer.statusCode !== 200) return
    const tags = readExpired(header)
    // At once, so that they render while this one does; also what concerns no page, so that they do not take it for lost.
    if (id !== null) tell?.(newsOf(tags, request.headers))
    const isKnown = freshSince !== undefined && writtenAt !== null && writtenAt < freshSince
    const refreshing = isKnown || tags.length === 0 ? undefined : () => refresh(keeper, tags, id)
    const show = async (): Promise<boolean> => {
      const refreshed = await refreshing?.()
      if (refreshed) await edge?.changed(tags)
      const visibleAt = Date.now()
      if (id !== null) journal.lastMessage = visibleAt
      if (id !== null && revision !== null && !refreshed?.failed.length) journal.showed(id, revision, visibleAt)
      // A look at the clock that changed no page is nothing to speak of.
      if (refreshed && (id !== null || refreshed.rendered.length + refreshed.failed.length > 0))
        say(publishLine({...message, heardAt, visibleAt}, refreshed))
      return !refreshed?.failed.length
    }
    const name = id !== null && revision !== null ? `${id} ${revision}` : undefined
    const showing = name === undefined ? show() : onceFor(name, show, underWay)
    const isVisible = await Promise.race([showing, enough()])
    if (!isVisible && id !== null) answer.statusCode = NOT_YET
  })
}

/** The pages of one revision are rendered once, however often it is told meanwhile. */
function onceFor(name: string, show: () => Promise<boolean>, underWay: UnderWay): Promise<boolean> {
  const known = underWay.get(name)
  if (known) return known
  const showing = show()
  underWay.set(name, showing)
  const forget = () => void underWay.delete(name)
  // What failed is tried again when it is told again.
  showing.then((isVisible) => (isVisible ? setTimeout(forget, KNOWN_FOR).unref() : forget()), forget)
  return showing
}

/** From the message to the swap. */
function refresh(keeper: Keeper, tags: readonly string[], id: string | null): Promise<Refreshed> {
  return traced('publish', {document: id ?? 'clock', tags: [...tags]}, async (note) => {
    const refreshed = await keeper.changed(tags)
    note({rendered: refreshed.rendered.length, failed: refreshed.failed.length, paths: refreshed.rendered.slice(0, MOST_NAMED)})
    return refreshed
  })
}

/** What a message is about, by the headers of Sanity's webhooks; the site's own have none of them. */
function messageIn({headers}: IncomingMessage): Omit<Heard, 'heardAt' | 'visibleAt'> {
  const read = (name: string) => (typeof headers[name] === 'string' ? headers[name] : null)
  const writtenAt = Date.parse(read(WRITTEN_AT_HEADER) ?? '')
  return {
    id: read('sanity-document-id'),
    revision: read('sanity-transaction-id'),
    operation: read('sanity-operation'),
    writtenAt: Number.isNaN(writtenAt) ? null : writtenAt,
  }
}

function enough(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), LONGEST_WAIT).unref())
}
