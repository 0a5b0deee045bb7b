/**
 * Renders a page for the store by asking this very server for it, as a reader would: so Next stays behind its documented
 * request handler, and what finishes pages finishes these.
 */
import {createHash, randomUUID} from 'node:crypto'
import {request as ask, type IncomingMessage} from 'node:http'

import {packQuickly} from './packing.ts'
import type {StoredPage} from './stored-page.ts'

/** Names the rendering that a request belongs to. Nobody else can guess one. */
const RENDERING_HEADER = 'x-rounds-rendering'
/** A page that takes longer will not come. */
const LONGEST_MILLISECONDS = 30_000

export type Loopback = {
  /** @throws Error where the server does not answer in time */
  render: (path: string) => Promise<StoredPage>
  /** The tags to be collected for a request of our own; undefined for everybody else's. The header is taken off. */
  tagsFor: (request: IncomingMessage) => Set<string> | undefined
}

/** @param now milliseconds since 1970 */
export function createLoopback({host, port, now}: {host: string; port: number; now: () => number}): Loopback {
  const renderings = new Map<string, Set<string>>()

  const render = async (path: string): Promise<StoredPage> => {
    const id = randomUUID()
    const tags = new Set<string>()
    renderings.set(id, tags)
    const renderedAt = now()
    try {
      const {response, body} = await get({host, port, path, headers: {[RENDERING_HEADER]: id, accept: 'text/html'}})
      const {'content-type': type = '', 'cache-control': caching = '', location = null} = response.headers
      return {
        status: response.statusCode ?? 500,
        type,
        location,
        body,
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
        tags: tags.size > 0 ? [...tags] : null,
        renderedAt,
        isShared: !/\b(?:private|no-store)\b/.test(caching) && response.headers['set-cookie'] === undefined,
        ...(await packQuickly(body)),
      }
    } finally {
      renderings.delete(id)
    }
  }

  return {
    render,
    tagsFor: (request) => {
      const id = request.headers[RENDERING_HEADER]
      delete request.headers[RENDERING_HEADER]
      return typeof id === 'string' ? renderings.get(id) : undefined
    },
  }
}

type Asking = {host: string; port: number; path: string; headers: Record<string, string>}

function get(asking: Asking): Promise<{response: IncomingMessage; body: Buffer}> {
  return new Promise((resolve, reject) => {
    // On a connection of its own: one that was kept may be closed by the server in the moment in which it is used again.
    const request = ask(
      {...asking, agent: false, method: 'GET', signal: AbortSignal.timeout(LONGEST_MILLISECONDS)},
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve({response, body: Buffer.concat(parts)}))
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end()
  })
}
