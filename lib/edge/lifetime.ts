/** How long an edge may keep a stored page. */
import {ABSENT_FOR, STORED_FOR} from '../page-store/keeper.ts'
import type {StoredPage} from '../page-store/stored-page.ts'

/** The safety net holds at the edge as well: the hour counts from when the page was rendered. */
const SHORTEST_SECONDS = 60
/** Past its time a page is sent this much longer, while the edge asks for it. `docs/hosting/varnish.vcl` has the same number. */
export const WHILE_ASKING_SECONDS = 60
/** While the whole site is down: a week. */
export const WHILE_DOWN_SECONDS = 7 * 24 * 60 * 60

/**
 * In the words of RFC 9111 and RFC 5861, which Surrogate-Control shares.
 *
 * @param now milliseconds since 1970
 * @returns undefined for what no edge may keep: made for one reader, failed, or not there since too long
 */
export function lifetimeOf({status, isShared, renderedAt}: StoredPage, now: number): string | undefined {
  const age = Math.max(0, now - renderedAt)
  if (!isShared) return undefined
  if (status === 404) {
    // Not kept past its time: a page may stand there by now.
    const left = Math.floor((ABSENT_FOR - age) / 1000)
    return left > 0 ? `max-age=${left}` : undefined
  }
  if (status >= 400 && status !== 410) return undefined
  const left = Math.max(SHORTEST_SECONDS, Math.floor((STORED_FOR - age) / 1000))
  return `max-age=${left}, stale-while-revalidate=${WHILE_ASKING_SECONDS}, stale-if-error=${WHILE_DOWN_SECONDS}`
}
