/**
 * Dates as readers see them.
 *
 * The time zone is the clinic's, not the server's: the same post must not carry two dates on two machines, and a page rendered
 * at night must not name tomorrow.
 */
import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'
import {DEFAULT_LOCALE, REGIONAL, type Locale} from '../language/locales.ts'

const DATE: Intl.DateTimeFormatOptions = {year: 'numeric', month: 'long', day: 'numeric'}
const MONTH: Intl.DateTimeFormatOptions = {year: 'numeric', month: 'long'}
const NUMBERS: Intl.DateTimeFormatOptions = {year: 'numeric', month: '2-digit', day: '2-digit'}
/** Making one takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>()
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * “March 3, 2026”.
 *
 * @param moment an instant (`2026-03-03T17:00:00Z`) or a day without a time (`2026-03-03`), which no zone may shift
 * @returns undefined for something that is no date
 */
export function formatDate(
  moment: string | null | undefined,
  locale: Locale = DEFAULT_LOCALE,
  timeZone = CLINIC_TIME_ZONE,
): string | undefined {
  if (!moment || Number.isNaN(Date.parse(moment))) return undefined
  const zone = DAY.test(moment) ? 'UTC' : timeZone
  return formatOf(REGIONAL[locale], DATE, zone).format(new Date(moment))
}

/**
 * `2026-03-03`: the day on which readers of the clinic would say that something happened.
 *
 * @param instant in milliseconds since 1970
 */
export function calendarDay(instant: number, timeZone = CLINIC_TIME_ZONE): string {
  const parts = formatOf('en-US', NUMBERS, timeZone).formatToParts(instant)
  const part = (wanted: string) => parts.find(({type}) => type === wanted)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** “March 2026”; undefined for something that is no date. */
export function formatMonth(
  moment: string | null | undefined,
  locale: Locale = DEFAULT_LOCALE,
  timeZone = CLINIC_TIME_ZONE,
): string | undefined {
  if (!moment || Number.isNaN(Date.parse(moment))) return undefined
  const zone = DAY.test(moment) ? 'UTC' : timeZone
  return formatOf(REGIONAL[locale], MONTH, zone).format(new Date(moment))
}

/** True when the second instant falls on a later day than the first, as readers see them. */
export function isLaterDay(first: string | null, second: string | null, timeZone = CLINIC_TIME_ZONE): boolean {
  const one = formatDate(first, DEFAULT_LOCALE, timeZone)
  const other = formatDate(second, DEFAULT_LOCALE, timeZone)
  return one !== undefined && other !== undefined && one !== other && Date.parse(second ?? '') > Date.parse(first ?? '')
}

function formatOf(region: string, words: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const name = JSON.stringify([region, words, timeZone])
  const format = formats.get(name) ?? new Intl.DateTimeFormat(region, {...words, timeZone})
  formats.set(name, format)
  return format
}
