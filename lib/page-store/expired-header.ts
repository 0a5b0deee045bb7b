/**
 * How a route tells the page store what has changed: in a header of its answer, which the store takes off. By the time it
 * reads it, Next has expired the same tags.
 */
export const EXPIRED_HEADER = 'x-rounds-expired'

export function expiredHeader(tags: readonly string[]): Record<string, string> {
  return tags.length === 0 ? {} : {[EXPIRED_HEADER]: tags.map(encodeURIComponent).join(',')}
}

/** @param header as Node has it: Next hands over headers of a route as lists */
export function readExpired(header: unknown): string[] {
  const told = [header].flat().filter((one) => typeof one === 'string' && one !== '')
  return told.flatMap((one) => String(one).split(',').map(decodeURIComponent))
}
