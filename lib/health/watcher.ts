import {timingSafeEqual} from 'node:crypto'

/** Without a proxy's word this machine itself asks: a health check of the container, or somebody at the console. */
const THIS_MACHINE = /^(?:127\.|::1$|$)/

/**
 * Whether somebody may read the numbers. Everybody else learns only whether the site is up: how much a clinic publishes, and
 * how it fares, is its own business.
 *
 * @param address where the request came from, as `server.ts` says it
 * @param token `ROUNDS_HEALTH_TOKEN`, for those who watch from elsewhere
 */
export function mayReadNumbers({
  address,
  authorization,
  token,
}: {
  address: string | null
  authorization: string | null
  token: string | undefined
}): boolean {
  // Without `server.ts` nobody says where a request came from.
  if (address !== null && THIS_MACHINE.test(address)) return true
  const given = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
  if (!token || !given) return false
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}
