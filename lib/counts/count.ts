/** What is counted of offers: how often one was shown and pressed, on a day, on a page, in a place. Nothing of whoever did it. */
import {SLOTS} from '../editorial/offers/offer.ts'

export type Count = {
  /** `YYYY-MM-DD`, by the clock at the clinic. */
  day: string
  kind: 'view' | 'press'
  offer: string
  /** Key of a variant of its words; empty for its own. */
  variant: string
  /** Key of the button that was pressed; empty for a view. */
  action: string
  place: string
  /** Path of the page, or {@link ELSEWHERE}. */
  page: string
}

/** A page that this site does not know, or that the browser did not name. */
export const ELSEWHERE = 'elsewhere'

/** Where in a page; all places in a text are one. */
const PLACES: ReadonlySet<string> = new Set([...SLOTS.map(({value}) => value), 'text', 'state'])

export function placeOf(named: string | null): string {
  return named !== null && PLACES.has(named) ? named : ELSEWHERE
}

/** A number this small could be somebody. */
export const SMALLEST_SHOWN = 10

/** @returns null where the number is not to be shown */
export function masked(count: number): number | null {
  return count === 0 || count >= SMALLEST_SHOWN ? count : null
}
