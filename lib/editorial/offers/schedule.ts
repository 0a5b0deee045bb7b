/**
 * When an offer runs: from a day to a day, by the clock where the clinic is, with days on which it pauses.
 *
 * Days and times are kept as somebody typed them, with the name of the time zone: an offer that ends “on 31 December” does so when that
 * day is over at the clinic, in summer as in winter.
 */
import {CLINIC_TIME_ZONE} from '../../clinic-time-zone.ts'
import {instantOf, isTimeZone} from '../local-time.ts'

export type Schedule = {
  /** `YYYY-MM-DD`; absent: as soon as it is approved. */
  startsOn?: string | null
  /** `HH:MM`; absent: when the day begins. */
  startsAt?: string | null
  /** The last day; absent: until somebody ends it. */
  endsOn?: string | null
  /** `HH:MM` on the last day, at which it has ended; absent: when the day is over. */
  endsAt?: string | null
  /** Name of a time zone, such as `America/Denver`; absent: the clinic's. */
  timeZone?: string | null
  /** Whole days in between, the last one included. */
  pauses?: {from?: string | null; to?: string | null}[] | null
}

/** From the first millisecond to the one before the last, both in milliseconds since 1970. */
export type Window = {from: number; to: number}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/
const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/

export type ScheduleProblem = {field: keyof Schedule; why: string}

/** What keeps a schedule from being one; each for whoever typed it. */
export function scheduleProblems(schedule: Schedule | null | undefined): ScheduleProblem[] {
  const {startsOn, startsAt, endsOn, endsAt, timeZone, pauses} = schedule ?? {}
  const problems: ScheduleProblem[] = []
  const check = (field: keyof Schedule, isFine: boolean, why: string) => void (isFine || problems.push({field, why}))
  check('startsOn', !startsOn || isDay(startsOn), 'Write the first day as a day of the calendar.')
  check('endsOn', !endsOn || isDay(endsOn), 'Write the last day as a day of the calendar.')
  check('startsAt', !startsAt || CLOCK_TIME.test(startsAt), 'Write the time as 24 hours: 09:00.')
  check('endsAt', !endsAt || CLOCK_TIME.test(endsAt), 'Write the time as 24 hours: 17:30.')
  check('startsAt', !startsAt || Boolean(startsOn), 'A time needs its day.')
  check('endsAt', !endsAt || Boolean(endsOn), 'A time needs its day.')
  check('timeZone', !timeZone || isTimeZone(timeZone), 'Choose a time zone.')
  for (const {from, to} of pauses ?? [])
    check(
      'pauses',
      isDay(from) && isDay(to) && String(from) <= String(to),
      'A pause has a first day and a last one, in this order.',
    )
  if (problems.length === 0) {
    const {from, to} = span(schedule)
    check('endsOn', from < to, 'It would end before it begins.')
  }
  return problems
}

/**
 * The stretches of time in which it runs, in order: none for a schedule that cannot be read, so that a slip of the hand shows nothing
 * rather than something.
 */
export function windowsOf(schedule: Schedule | null | undefined): Window[] {
  if (scheduleProblems(schedule).length > 0) return []
  let windows = [span(schedule)]
  const zone = schedule?.timeZone || CLINIC_TIME_ZONE
  for (const {from, to} of schedule?.pauses ?? []) {
    const pause = {from: startOf(from, null, zone), to: endOf(to, null, zone)}
    windows = windows.flatMap((window) =>
      [
        {from: window.from, to: Math.min(window.to, pause.from)},
        {from: Math.max(window.from, pause.to), to: window.to},
      ].filter((part) => part.from < part.to),
    )
  }
  return windows
}

/** @param now milliseconds since 1970 */
export function runsAt(schedule: Schedule | null | undefined, now: number): boolean {
  return windowsOf(schedule).some(({from, to}) => from <= now && now < to)
}

export type Phase = 'coming' | 'running' | 'paused' | 'ended'

export function phaseAt(schedule: Schedule | null | undefined, now: number): Phase {
  const windows = windowsOf(schedule)
  if (windows.some(({from, to}) => from <= now && now < to)) return 'running'
  const isBehind = windows.some(({to}) => to <= now)
  const isAhead = windows.some(({from}) => now < from)
  if (isAhead) return isBehind ? 'paused' : 'coming'
  return 'ended'
}

/** Instants at which it begins or ends, later than one and not later than the other. */
export function edgesBetween(schedule: Schedule | null | undefined, since: number, now: number): number[] {
  return windowsOf(schedule)
    .flatMap(({from, to}) => [from, to])
    .filter((edge) => since < edge && edge <= now)
}

function span(schedule: Schedule | null | undefined): Window {
  const {startsOn, startsAt, endsOn, endsAt, timeZone} = schedule ?? {}
  const zone = timeZone || CLINIC_TIME_ZONE
  return {
    from: startsOn ? startOf(startsOn, startsAt, zone) : -Infinity,
    to: endsOn ? endOf(endsOn, endsAt, zone) : Infinity,
  }
}

function startOf(day: string | null | undefined, time: string | null | undefined, zone: string): number {
  return instantOf(wallClock(day, time ?? '00:00'), zone)
}

function endOf(day: string | null | undefined, time: string | null | undefined, zone: string): number {
  return time ? startOf(day, time, zone) : instantOf(wallClock(day, '00:00') + DAY_MILLISECONDS, zone)
}

function wallClock(day: string | null | undefined, time: string): number {
  return Date.parse(`${day ?? ''}T${time}:00Z`)
}

function isDay(day: unknown): boolean {
  if (typeof day !== 'string' || !CALENDAR_DAY.test(day)) return false
  const time = Date.parse(`${day}T00:00:00Z`)
  // `Date.parse` reads 30 February as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
