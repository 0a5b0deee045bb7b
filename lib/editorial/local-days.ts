/**
 * When a day begins and ends where a licence is held.
 *
 * A licence that “expires on 30 November” in Hawaii is still good while it is already 1 December in London.
 */
import {jurisdictionOf} from './jurisdictions.ts'
import {offsetAt} from './local-time.ts'

export const DAY = 24 * 60 * 60 * 1000

const CALENDAR_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * The last millisecond of a day, in milliseconds since 1970. Days on which clocks change are as long as they are.
 *
 * @param day `YYYY-MM-DD`
 * @param jurisdiction a code of `jurisdictions.ts`
 * @returns `NaN` for a day that is not in the calendar and for an unknown jurisdiction, which no clock comes before
 */
export function endOfDay(day: string, jurisdiction: string): number {
  const midnight = calendarTime(day)
  return startOfLocalDay(midnight + DAY, jurisdiction) - 1
}

/** The first millisecond of a day, in milliseconds since 1970; `NaN` where {@link endOfDay} is. */
export function startOfDay(day: string, jurisdiction: string): number {
  return startOfLocalDay(calendarTime(day), jurisdiction)
}

/**
 * How many midnights lie between now and a day, seen from the jurisdiction: 0 on the day itself, negative afterwards.
 *
 * @returns `NaN` where {@link endOfDay} is
 */
export function daysUntil(day: string, jurisdiction: string, now: number): number {
  const zone = jurisdictionOf(jurisdiction)?.timeZone
  if (!zone || !Number.isFinite(now)) return Number.NaN
  const today = Math.floor((now + offsetAt(now, zone)) / DAY) * DAY
  return Math.round((calendarTime(day) - today) / DAY)
}

/** Midnight of a day as if it were in UTC, or `NaN` for anything that is not a day of the calendar. */
function calendarTime(day: string): number {
  const parts = typeof day === 'string' ? CALENDAR_DAY.exec(day) : null
  if (!parts) return Number.NaN
  const time = Date.parse(`${day}T00:00:00Z`)
  // `Date.parse` reads 30 February as 2 March.
  return Number.isNaN(time) || new Date(time).getUTCDate() !== Number(parts[3]) ? Number.NaN : time
}

function startOfLocalDay(wallClock: number, jurisdiction: string): number {
  const zone = jurisdictionOf(jurisdiction)?.timeZone
  if (!zone || !Number.isFinite(wallClock)) return Number.NaN
  // The offset is asked for twice: the first answer may lie on the other side of a change of clocks.
  const guess = wallClock - offsetAt(wallClock, zone)
  return wallClock - offsetAt(guess, zone)
}
