/** What becomes of a request: a stored page, a page made for one reader, Studio, or a message about a change. */
import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http'

import compression from 'compression'

import type {Connection} from '../../sanity/connection.ts'
import type {Edge} from '../edge/edge.ts'
import type {News} from '../instances/news.ts'
import type {Finish} from '../page-store/finisher.ts'
import {journal} from '../page-store/journal.ts'
import {collectTags} from '../page-store/page-tags.ts'
import type {StoredPage} from '../page-store/stored-page.ts'
import {storedPathOf} from '../page-store/stored-routes.ts'
import type {ThisStore} from '../page-store/this-store.ts'
import {ADDRESS_HEADER, addressOf} from '../readers/caller.ts'
import {comesToLife, securityHeaders} from '../security/headers.ts'
import {finishPage} from './finished-pages.ts'
import {NOWHERE, requestedPath} from './requested-path.ts'
import {isSearch, maySearch} from './searches.ts'
import {hearOfChanges, sendStored, type UnderWay} from './stored-pages.ts'

export type Site = {
  /** Next's own. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  store: ThisStore
  /** A cache in front of the site, where there is one. */
  edge: Edge | undefined
  finish: Finish
  connection: Connection
  /** Readers come by TLS. */
  isSecure: boolean
  development: boolean
  /** Stored pages are sent from then on. */
  begun: Promise<void>
  /** What is not the same all the time. */
  now: () => {
    /** Ports on which the embedded lake serves event streams. */
    streamPorts: readonly number[]
    /** By the lake's clock, in milliseconds since 1970. */
    freshSince: number | undefined
    /** Tells other instances; absent where there are none. */
    tell: ((news: News) => void) | undefined
  }
  /** Writes a line into the log. */
  say: (line: string) => void
  /** Told of each page that was sent to a reader. */
  saw: (path: string, page: StoredPage, request: IncomingMessage) => void
}

/** Where the CMS tells of changes. What other instances tell comes in elsewhere, and goes no further. */
const MESSAGES = '/api/revalidate'

export function answerFor({
  handle,
  store,
  edge,
  finish,
  connection,
  isSecure,
  development,
  begun,
  now,
  say,
  saw,
}: Site): RequestListener {
  const compress = compression()
  const {keeper} = store
  const underWay: UnderWay = new Map()
  const onPages = securityHeaders({pathname: '/', connection, streamPorts: [], development, isSecure})

  return (request, response) => {
    const tags = store.tagsFor(request)
    // First, and with as little work as can be: this is what readers ask for.
    const stored = development || tags ? undefined : storedPathOf(request)
    if (stored !== undefined) {
      void begun.then(() => sendStored(request, response, stored, {keeper, edge, headers: onPages, saw}))
      return
    }
    const pathname = requestedPath(request.url ?? '/') ?? NOWHERE
    if (pathname === NOWHERE) request.url = NOWHERE
    const {streamPorts} = now()
    const headers = securityHeaders({pathname, connection, streamPorts, development, isSecure})
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    // Set here and nowhere else: whatever a browser sent under this name is gone.
    request.headers[ADDRESS_HEADER] = addressOf(request.socket.remoteAddress, request.headers['x-forwarded-for'])
    if (isSearch(pathname)) void maySearch(request, response).then((may) => may && pass(pathname, tags, request, response))
    else pass(pathname, tags, request, response)
  }

  function pass(pathname: string, tags: Set<string> | undefined, request: IncomingMessage, response: ServerResponse): void {
    // Around the rest, so that a page is read before it is packed; Next's own would be inside.
    // Its types are Express's; it asks of both what Node's have.
    compress(request as never, response as never, () => {
      // In development Next's scripts show what went wrong; Studio is made of them.
      if (!development && !comesToLife(pathname)) {
        finishPage(request, response, finish)
        if (request.method === 'POST' && pathname.startsWith('/api/')) {
          const {freshSince, tell} = now()
          hearOfChanges(request, response, {
            keeper,
            edge,
            journal: journal(),
            freshSince,
            say,
            underWay,
            ...(tell && pathname === MESSAGES ? {tell} : {}),
          })
        }
      }
      void collectTags(tags ?? new Set(), () => handle(request, response))
    })
  }
}
