/** Clocks on the wall: what time it is somewhere, and which instant a time on such a clock stands for. */

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The instant at which clocks somewhere show a time.
 *
 * Where clocks are put forward over it, the first instant after the gap. Where they show it twice, the first time.
 *
 * @param wallClock as if it were in UTC, in milliseconds since 1970
 * @returns milliseconds since 1970; `NaN` for what is no number
 */
export function instantOf(wallClock: number, timeZone: string): number {
  if (!Number.isFinite(wallClock)) return Number.NaN
  const [before, after] = [-DAY, DAY].map((distance) => offsetAt(wallClock + distance, timeZone))
  const candidates = [...new Set([before, after])]
    .map((offset) => wallClock - Number(offset))
    .toSorted((one, other) => one - other)
  const shown = candidates.find((instant) => instant + offsetAt(instant, timeZone) === wallClock)
  if (shown !== undefined) return shown
  // In the gap: clocks go from one offset to the other at this instant.
  const [earlier = wallClock, later = wallClock] = candidates
  return changeBetween(earlier, later, timeZone)
}

const DAY = 24 * 60 * 60 * 1000

/** How far local clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const read: Record<string, number> = {}
  for (const {type, value} of format.formatToParts(instant)) read[type] = Number(value)
  const {year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0} = read
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false
  try {
    return Intl.DateTimeFormat('en-US', {timeZone: name}).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The first millisecond with the later offset. */
function changeBetween(earlier: number, later: number, timeZone: string): number {
  let [low, high] = [earlier, later]
  const offset = offsetAt(low, timeZone)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, timeZone) === offset) low = middle
    else high = middle
  }
  return high
}
