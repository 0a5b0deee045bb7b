/** Asked for in place of an address that nobody can read. Nothing is there, and the site says so in its own words. */
export const NOWHERE = '/unreadable-address'

/**
 * The path of a request.
 *
 * @param url as it stands in the request's first line: whatever somebody has typed or a program has sent
 * @returns undefined for what is no address: `//`, a half-finished `%E0%A4`, a zero byte
 */
export function requestedPath(url: string): string | undefined {
  try {
    const {pathname} = new URL(url, 'http://localhost')
    // No file has such a name, and Next looks for one.
    return decodeURIComponent(pathname).includes('\0') ? undefined : pathname
  } catch {
    return undefined
  }
}
