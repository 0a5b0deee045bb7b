/** What the daily totals say: of an offer, of its places and pages, and of a campaign's test. */
import {masked} from './count.ts'
import type {Total} from './store.ts'

/** Null stands for a number that is too small to be shown. */
export type Figures = {views: number | null; presses: number | null}

export type OfferResults = Figures & {
  offer: string
  days: ({day: string} & Figures)[]
  places: ({place: string} & Figures)[]
  /** The most viewed first. */
  pages: ({page: string} & Figures)[]
}

const MOST_PAGES = 100

export function resultsOf(totals: readonly Total[]): OfferResults[] {
  return [...Map.groupBy(totals, ({offer}) => offer)]
    .map(([offer, own]) => ({
      offer,
      ...figuresOf(own),
      days: groups(own, 'day').toSorted((one, other) => (one.day < other.day ? -1 : 1)),
      places: groups(own, 'place').toSorted(byViews),
      pages: groups(own, 'page').toSorted(byViews).slice(0, MOST_PAGES),
    }))
    .toSorted(byViews)
}

function groups<Field extends 'day' | 'place' | 'page'>(
  totals: readonly Total[],
  field: Field,
): (Record<Field, string> & Figures)[] {
  return [...Map.groupBy(totals, (total) => total[field])].map(
    ([name, own]) => ({[field]: name, ...figuresOf(own)}) as Record<Field, string> & Figures,
  )
}

function figuresOf(totals: readonly Total[]): Figures {
  return {views: masked(sumOf(totals, 'view')), presses: masked(sumOf(totals, 'press'))}
}

function sumOf(totals: readonly Total[], kind: Total['kind']): number {
  return totals.reduce((sum, total) => sum + (total.kind === kind ? total.times : 0), 0)
}

function byViews(one: Figures, other: Figures): number {
  return (other.views ?? 0) - (one.views ?? 0)
}

/** A share with the interval in which it lies, 95 times of 100. */
export type Share = {value: number; low: number; high: number}

export type TestResult = {
  /** Key; empty for the offer's own words. */
  variant: string
  views: number | null
  presses: number | null
  /** Of views that led to a press. */
  share: Share | null
  /** Against the offer's own words; null for them, and without enough data. */
  difference: Share | null
}

export type TestVerdict = {results: TestResult[]; hasEnough: boolean}

/** Fewer say nothing about anything. */
const ENOUGH_VIEWS = 200
const ENOUGH_PRESSES = 10

/**
 * What a campaign's test has shown so far.
 *
 * @param variants keys of all that are tested, the offer's own words (the empty key) included
 */
export function testResultsOf(totals: readonly Total[], variants: readonly string[]): TestVerdict {
  const counted = variants.map((variant) => {
    const own = totals.filter((total) => total.variant === variant)
    return {variant, views: sumOf(own, 'view'), presses: Math.min(sumOf(own, 'press'), sumOf(own, 'view'))}
  })
  const hasEnough = counted.length > 1 && counted.every(({views, presses}) => views >= ENOUGH_VIEWS && presses >= ENOUGH_PRESSES)
  const base = counted.find(({variant}) => variant === '')
  return {
    hasEnough,
    results: counted.map((one) => ({
      variant: one.variant,
      views: masked(one.views),
      presses: masked(one.presses),
      share: hasEnough ? wilson(one.presses, one.views) : null,
      difference: hasEnough && base && one !== base ? newcombe(one, base) : null,
    })),
  }
}

/** Of the normal distribution, for 95 of 100. */
const Z = 1.959964

/** Wilson's score interval (1927), which is honest for small shares. */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return {value: 0, low: 0, high: 1}
  const share = hits / of
  const middle = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of)
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  return {value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half)}
}

type Counted = {presses: number; views: number}

/** The interval of a difference, of Wilson's intervals (Newcombe 1998, method 10). */
export function newcombe(one: Counted, other: Counted): Share {
  const [first, second] = [wilson(one.presses, one.views), wilson(other.presses, other.views)]
  const value = first.value - second.value
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  }
}
