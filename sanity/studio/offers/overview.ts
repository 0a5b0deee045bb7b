/** Offers sorted as marketing looks for them, and where each runs on a strip of days. */
import type {OfferRow} from '../../../lib/desk/offers-overview.ts'

export type Group = {title: string; rows: OfferRow[]}

const DAY = 86_400_000

/** Those that need somebody first; a group with nothing in it is left out. */
export function groupOffers(rows: readonly OfferRow[]): Group[] {
  const of = (title: string, belongs: (row: OfferRow) => boolean): Group => ({title, rows: rows.filter(belongs)})
  return [
    of('With compliance', ({isWithCompliance}) => isWithCompliance),
    of('Running', ({phase}) => phase === 'running' || phase === 'paused'),
    of('Coming', ({phase}) => phase === 'coming'),
    of('Being written', ({phase, isWithCompliance}) => phase === null && !isWithCompliance),
    of('Over', ({phase}) => phase === 'ended'),
  ].filter((group) => group.rows.length > 0)
}

/** The strip: a month back, two ahead. */
export function stripAround(now: number): {from: number; to: number} {
  return {from: now - 30 * DAY, to: now + 60 * DAY}
}

export type Bar = {start: number; width: number}

/** In hundredths of the strip. */
export function barsOf(windows: OfferRow['windows'], {from, to}: {from: number; to: number}): Bar[] {
  const share = (instant: number) => ((Math.min(Math.max(instant, from), to) - from) / (to - from)) * 100
  return windows
    .filter((window) => (window.from ?? from) < to && (window.to ?? to) > from)
    .map((window) => {
      const start = share(window.from ?? from)
      return {start, width: Math.max(0.5, share(window.to ?? to) - start)}
    })
}

/** “December 1, 2026 – December 31, 2026”, in the words of whoever looks. */
export function datesOf(windows: OfferRow['windows']): string {
  const [first] = windows
  const last = windows.at(-1)
  if (!first || !last) return ''
  const day = (instant: number) => new Date(instant).toLocaleDateString('en-US', {dateStyle: 'medium'})
  if (first.from === null && last.to === null) return 'No dates'
  // An end is the first instant at which it is over.
  const until = last.to === null ? 'no end' : day(last.to - 1)
  return `${first.from === null ? 'Since it was approved' : day(first.from)} – ${until}`
}

export function figure(value: number | null): string {
  return value === null ? 'fewer than 10' : value.toLocaleString('en-US')
}

export type Column = {
  /** `YYYY-MM-DD`. */
  day: string
  /** In hundredths of the tallest. */
  height: number
  /** Too few to be told. */
  isHidden: boolean
}

const COLUMN_DAYS = 30
/** Of a number that is not told: something was there. */
const LOWEST = 6

/** How often an offer was shown, day by day. @param now milliseconds since 1970; the last column is its day */
export function columnsOf(days: NonNullable<OfferRow['results']>['days'], now: number): Column[] {
  const most = Math.max(1, ...days.map(({views}) => views ?? 0))
  return Array.from({length: COLUMN_DAYS}, (_, index) => {
    const day = new Date(now - (COLUMN_DAYS - 1 - index) * DAY).toISOString().slice(0, 10)
    const views = days.find((known) => known.day === day)?.views
    return {day, isHidden: views === null, height: views === null ? LOWEST : ((views ?? 0) / most) * 100}
  })
}
