/**
 * Under which names an edge keeps a page, and by which it is told to drop it: a key for each tag of the page.
 *
 * A key has letters, digits, `:`, `-`, `%` and `_` alone. It cannot be split by a space or a comma, every header can carry it,
 * and it means itself in a regular expression.
 */

/** Stands on every page. No tag gives a key with an underscore. */
export const EVERY_PAGE = '_all'
/** Stands on pages that do not say what they show. Every change names it. */
export const UNKNOWN_TAGS = '_unknown'

/** In bytes. Fastly and Cloudflare take 1024; thirty of ours fit into one header of Varnish’s (8 KB). */
const LONGEST_KEY = 200
/** Of all keys of a page, in bytes. A proxy in between may have room for 4 KB of headers in all (nginx). */
const MOST_BYTES = 2000
/** A change of more is told as a change of everything: it takes one request instead of dozens. */
const MOST_KEYS = 240

/** @param tag any text; two texts may share a key only where one of them is no valid Unicode */
export function keyOf(tag: string): string {
  return tag.replaceAll(/[^A-Za-z0-9:-]/gu, (letter) =>
    [...Buffer.from(letter)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}

/**
 * The keys of a page.
 *
 * @param tags null where they are not known. A page of which there would be more than fit counts as such: it is dropped too
 *   often, and never too seldom.
 */
export function keysOf(tags: readonly string[] | null): string[] {
  const keys = [...new Set(tags?.filter((tag) => tag !== '').map(keyOf))]
  const fits = keys.every((key) => key.length <= LONGEST_KEY) && keys.join(' ').length <= MOST_BYTES
  return tags !== null && fits ? [EVERY_PAGE, ...keys] : [EVERY_PAGE, UNKNOWN_TAGS]
}

/** What is to be dropped when these tags have changed. */
export function keysToDrop(tags: readonly string[]): string[] {
  // A page with a longer key is kept as one of unknown tags.
  const keys = tags.map(keyOf).filter((key) => key !== '' && key.length <= LONGEST_KEY)
  return atMost([UNKNOWN_TAGS, ...keys])
}

/** Each once, or in place of many the one that stands on every page. */
export function atMost(keys: Iterable<string>): string[] {
  const once = new Set(keys)
  return once.has(EVERY_PAGE) || once.size > MOST_KEYS ? [EVERY_PAGE] : [...once]
}
