/**
 * The cache in front of the site: what it may keep, and when it is told to drop it.
 *
 * It is told twice. An answer with the old text may have left the site just before the page changed, and reach the edge just after
 * it was told. By the second time, such an answer has arrived.
 */
import type {StoredPage} from '../page-store/stored-page.ts'
import {createDropQueue, type DropQueueEdges} from './drop-queue.ts'
import type {EdgeKind} from './edge-kind.ts'
import {EVERY_PAGE, keysOf, keysToDrop} from './keys.ts'
import {lifetimeOf} from './lifetime.ts'

export type Edge = {
  /** The headers that have the edge keep a page; none for what it must not keep. */
  headersFor: (page: StoredPage) => Record<string, string>
  /**
   * To be called once the pages that show these tags are in their places.
   *
   * @returns once no reader gets an older one from the edge
   */
  changed: (tags: readonly string[]) => Promise<void>
  /**
   * To be called once every page has been rendered afresh. Before, nothing may be kept: pages of the last run, Next's among them,
   * may be older than what was acknowledged then. What the edge still has of that run is dropped.
   */
  begin: () => Promise<void>
}

export type EdgeEdges = Pick<DropQueueEdges, 'later' | 'say'> & {
  /** Milliseconds since 1970. */
  now: () => number
}

export function createEdge({keep, places, longestWay}: EdgeKind, {now, later, say}: EdgeEdges): Edge {
  const queues = places.map((place) => createDropQueue({place, later, say}))
  const startedAt = now()
  let hasBegun = false

  const drop = async (keys: readonly string[]): Promise<void> => {
    await Promise.all(
      queues.map(async (queue) => {
        await queue.drop(keys)
        await new Promise<void>((resolve) => later(longestWay, resolve))
        await queue.drop(keys)
      }),
    )
  }

  return {
    headersFor: (page) => {
      const lifetime = hasBegun && page.renderedAt >= startedAt ? lifetimeOf(page, now()) : undefined
      return lifetime === undefined ? {} : keep(keysOf(page.tags), lifetime)
    },
    changed: (tags) => drop(keysToDrop(tags)),
    begin: () => {
      hasBegun = true
      return drop([EVERY_PAGE])
    },
  }
}
