/**
 * Keeps what a reader typed for the moment between a refused form and the page that explains why.
 *
 * A form that is sent without scripts can only be answered by another page. Its address must not hold the words, because
 * addresses are logged; so it holds a number, and the words lie here, in memory, for a few minutes.
 */
import {randomBytes} from 'node:crypto'

import type {FormProblem} from '../editorial/readers/form-problem.ts'

export type Kept = {
  /** Which form of which post: another page cannot show it. */
  form: string
  typed: Record<string, string>
  problems: FormProblem[]
}

export type Tray = {
  /** @returns the number under which the words lie */
  keep(kept: Kept): Promise<string>
  look(number: string, form: string): Promise<Kept | undefined>
}

/** How long words are kept. */
export const TRAY_MILLISECONDS = 15 * 60_000
const MOST_KEPT = 500
/** Of one field; what is longer was not typed by a person. */
const LONGEST_FIELD = 8000

/** @param now the clock, in milliseconds since 1970 */
export function memoryTray(now: () => number): Tray {
  const kept = new Map<string, Kept & {until: number}>()
  return {
    keep: async ({form, typed, problems}) => {
      for (const [number, {until}] of kept) if (until <= now()) kept.delete(number)
      for (const number of kept.keys()) {
        if (kept.size < MOST_KEPT) break
        kept.delete(number)
      }
      const number = randomBytes(16).toString('base64url')
      const cut = Object.fromEntries(Object.entries(typed).map(([field, words]) => [field, words.slice(0, LONGEST_FIELD)]))
      kept.set(number, {form, typed: cut, problems, until: now() + TRAY_MILLISECONDS})
      return number
    },
    look: async (number, form) => {
      const found = kept.get(number)
      return found && found.until > now() && found.form === form ? found : undefined
    },
  }
}
