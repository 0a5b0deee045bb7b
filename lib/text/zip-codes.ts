/** What United States ZIP codes tell about distance, without asking anybody where they are. */

/** Five digits, or nine with a hyphen. */
const ZIP = /^(\d{5})(?:-\d{4})?$/

/** The five digits of a ZIP code as somebody typed it; undefined for what is none. */
export function readZip(typed: string): string | undefined {
  return ZIP.exec(typed.trim())?.[1]
}

/**
 * The same places, nearest first.
 *
 * The first digit stands for a group of states and the first three for one sorting center: the more digits two codes share
 * from the left, the nearer they are, and among equals the nearer number comes first. That is coarse, and says so on the
 * page; it needs no map and no company that has one.
 */
export function nearestFirst<Place>(
  zip: string,
  places: readonly Place[],
  zipOf: (place: Place) => string | null | undefined,
): Place[] {
  const distance = (place: Place): [unlike: number, apart: number] => {
    const code = readZip(zipOf(place) ?? '')
    if (!code) return [Number.POSITIVE_INFINITY, 0]
    const shared = code.split('').findIndex((digit, at) => digit !== zip[at])
    return [shared === -1 ? 0 : zip.length - shared, Math.abs(Number(code) - Number(zip))]
  }
  return places.toSorted((one, other) => {
    const [a, b] = [distance(one), distance(other)]
    return a[0] - b[0] || a[1] - b[1]
  })
}
