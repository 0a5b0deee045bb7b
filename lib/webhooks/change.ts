import {z} from 'zod'

import {shownSchema} from './shown.ts'

/**
 * Ids of what a list of references points at. The authors of a work are names in a list of the same name: to GROQ each of
 * them is a reference to null.
 */
const idsSchema = z.array(z.string().nullable()).transform((ids) => ids.filter((id) => id !== null))

/** What a post pointed at, and where it stood; null where there was or is no document. */
const traceSchema = z
  .object({
    /** Of a publication. */
    post: z.string().nullish(),
    standing: z.string().nullish(),
    slug: z.string().nullish(),
    publishedAt: z.string().nullish(),
    /** What other posts say of it. */
    title: z.string().nullish(),
    excerpt: z.string().nullish(),
    series: z.string().nullish(),
    part: z.number().nullish(),
    authors: idsSchema.nullish(),
    reviewers: idsSchema.nullish(),
    topics: idsSchema.nullish(),
    /** Of a publication that search engines and feeds are to leave out. */
    noIndex: z.boolean().nullish(),
    /** The language of a publication; absent for the first. */
    locale: z.string().nullish(),
    /** The post that it is a translation of. */
    original: z.string().nullish(),
    /** What its translations are compared with. */
    contentHash: z.string().nullish(),
    /** Of an approved wording. */
    disclaimer: z.string().nullish(),
    /** Of a license. */
    clinician: z.string().nullish(),
    /** How often the desk has published a document that many pages share. */
    number: z.number().nullish(),
    /** What pages show of it. */
    shown: shownSchema,
  })
  .nullish()

const changeSchema = z.object({
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  before: traceSchema,
  after: traceSchema,
})

/** One changed document, as the webhook's projection tells it (`sanity/embedded/webhook.ts`). */
export type Change = z.infer<typeof changeSchema>

/** @returns undefined for a body that does not tell a change */
export function readChange(body: string): Change | undefined {
  try {
    return changeSchema.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}
