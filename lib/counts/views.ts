/** Counts how often offers were shown: once for each page with one on it that was sent to somebody. */
import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'
import type {StoredPage} from '../page-store/stored-page.ts'
import {calendarDay} from '../text/dates.ts'
import {placeOf, type Count} from './count.ts'
import {isNobody} from './robots.ts'

/** By this a page says which offers it shows (`components/cta`): id, variant or a stroke, and place. */
const MARK = /data-offer="([^" ]+) ([^" ]+) ([^" ]+)"/g
const EVERY_MILLISECONDS = 1000

type Shown = Pick<Count, 'offer' | 'variant' | 'place'>

/** Each page is looked through once. */
const known = new WeakMap<StoredPage, readonly Shown[]>()

export function offersShownOn(page: StoredPage): readonly Shown[] {
  const found = known.get(page)
  if (found) return found
  const shown = page.type.startsWith('text/html')
    ? [...page.body.toString('utf8').matchAll(MARK)].map(([, offer = '', variant = '', place = '']) => ({
        offer,
        variant: variant === '-' ? '' : variant,
        place: placeOf(place),
      }))
    : []
  known.set(page, shown)
  return shown
}

type Asked = {method?: string | undefined; headers: Record<string, string | string[] | undefined>}

/** Adds up in memory, and writes down once a second: a view is no promise to anybody. */
export class Views {
  readonly #add: (count: Count, times: number) => Promise<void>
  readonly #now: () => number
  readonly #seen = new Map<string, {count: Omit<Count, 'day'>; times: number}>()

  constructor(add: (count: Count, times: number) => Promise<void>, now: () => number) {
    this.#add = add
    this.#now = now
  }

  /** A page was sent, or is still as its reader has it. */
  see(path: string, page: StoredPage, {method, headers}: Asked): void {
    const shown = page.status === 200 && method === 'GET' ? offersShownOn(page) : []
    if (shown.length === 0) return
    const get = (name: string) => (typeof headers[name] === 'string' ? headers[name] : null)
    if (isNobody({get})) return
    for (const {offer, variant, place} of shown) {
      const count = {kind: 'view', offer, variant, action: '', place, page: path} as const
      const name = [offer, variant, place, path].join(' ')
      const entry = this.#seen.get(name)
      if (entry) entry.times += 1
      else this.#seen.set(name, {count, times: 1})
    }
  }

  /** Writes down what was seen since. */
  async flush(): Promise<void> {
    const all = [...this.#seen.values()]
    this.#seen.clear()
    const day = calendarDay(this.#now(), CLINIC_TIME_ZONE)
    await Promise.all(all.map(({count, times}) => this.#add({...count, day}, times)))
  }

  /** @returns what ends it */
  start(complain: (message: string) => void): () => void {
    const timer = setInterval(() => {
      this.flush().catch((cause: unknown) =>
        complain(`Views of offers were not counted: ${cause instanceof Error ? cause.message : String(cause)}`),
      )
    }, EVERY_MILLISECONDS)
    timer.unref()
    return () => clearInterval(timer)
  }
}
