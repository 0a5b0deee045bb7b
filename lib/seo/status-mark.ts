/**
 * The status of an address at which no page stands, written into the page that says so.
 *
 * Next answers a page with 200, or with 404 and without a word in its HTML. A reader without scripts, and every search
 * engine, should get the words as well as the status.
 */

/** Name of a `<meta>` in the page's head. */
export const STATUS_MARK = 'rounds-status'

/** The variable by which `server.ts` tells pages, and Next's settings, that it reads the mark. Elsewhere they do without. */
export const MARK_IS_READ = 'ROUNDS_STATUSES'

export const ABSENT_STATUSES = ['404', '410'] as const
export type AbsentStatus = (typeof ABSENT_STATUSES)[number]

/**
 * The status that a finished page asks for; undefined for a page that stands.
 *
 * Text cannot feign it: whatever a person writes, its angle brackets and quotes are escaped.
 *
 * @param html the whole page, or its head
 */
export function readStatusMark(html: string): number | undefined {
  const status = ABSENT_STATUSES.find((one) => html.includes(`<meta name="${STATUS_MARK}" content="${one}"/>`))
  return status === undefined ? undefined : Number(status)
}
