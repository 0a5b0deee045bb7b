/**
 * What pages show of a document that many of them share, as the webhook's projection tells it before and after a change
 * (`SHOWN` in `sanity/embedded/webhook.ts`): a page that shows none of what has changed is not rendered again.
 */
import {z} from 'zod'

import type {Locale} from '../language/locales.ts'
import {translated} from '../language/translated.ts'

const translations = z.array(z.object({locale: z.string().nullish()}).loose().transform(withLocale)).nullish()
const fields = z.object({translations}).loose()

export const shownSchema = fields.nullish()

export type Shown = z.infer<typeof fields>

type Side = {number?: number | null | undefined; shown?: Shown | null | undefined} | null | undefined

/** What stood before and what stands now, where they can be compared. */
export type Comparison = {before: Shown; after: Shown}

/**
 * @returns undefined where everything may have changed: for a document that is new or gone, where the message does not say, and where
 *   this was no publication by the desk, which counts up by one. What was put back was missing on pages in between.
 */
export function compare(before: Side, after: Side): Comparison | undefined {
  if (!before?.shown || !after?.shown) return undefined
  if (typeof before.number !== 'number' || after.number !== before.number + 1) return undefined
  return {before: before.shown, after: after.shown}
}

/** Whether one of these fields differs; without a comparison it may. @param locale in which they are read; absent where they are not words */
export function differs(comparison: Comparison | undefined, names: readonly string[], locale?: Locale): boolean {
  if (!comparison) return true
  const [before, after] = [comparison.before, comparison.after].map((shown) => {
    const read: Record<string, unknown> = locale ? translated({...shown, translations: shown.translations ?? []}, locale) : shown
    return JSON.stringify(names.map((name) => read[name] ?? null))
  })
  return before !== after
}

function withLocale<Entry extends {locale?: string | null | undefined}>(entry: Entry) {
  return {...entry, locale: entry.locale ?? null}
}
