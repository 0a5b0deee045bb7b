/**
 * The one clock of the server.
 *
 * `ROUNDS_CLOCK` starts it at another instant, from which it runs on: to see what the site will say when a license has
 * lapsed or a review is overdue. Only `server.ts` sets it in motion, and only for the embedded lake.
 */

/** Milliseconds since 1970. */
export function now(): number {
  return Date.now() + Number(process.env['ROUNDS_CLOCK_OFFSET'] ?? 0)
}
