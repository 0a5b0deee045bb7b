import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'

/** Canada writes days as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('en-CA', {year: 'numeric', month: '2-digit', day: '2-digit', timeZone: CLINIC_TIME_ZONE})

/**
 * The day of a review for machines, `2026-03-03`: the same day that readers see in words.
 *
 * A review has a day and no hour (schema.org takes a Date for `lastReviewed`). Undefined for something that is no date.
 */
export function reviewDay(instant: string | null | undefined): string | undefined {
  const milliseconds = Date.parse(instant ?? '')
  return Number.isNaN(milliseconds) ? undefined : isoDay.format(milliseconds)
}
