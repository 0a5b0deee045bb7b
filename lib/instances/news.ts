/**
 * What one instance of the site tells the others of a change: which tags it expired, and which message told of it, so that
 * nobody else takes that message for lost. Nothing of the content is in it.
 */
import {z} from 'zod'

const newsSchema = z.object({
  tags: z.array(z.string().max(400)).max(5000),
  /** The headers of the message, as Sanity’s webhooks have them. */
  headers: z.record(z.string().startsWith('sanity-'), z.string().max(400)),
})

export type News = z.infer<typeof newsSchema>

/** Of a message these are told; its signature is not. */
const TOLD_HEADERS = [
  'sanity-document-id',
  'sanity-transaction-id',
  'sanity-transaction-time',
  'sanity-operation',
  'sanity-dataset',
] as const

export function newsOf(tags: readonly string[], headers: Record<string, string | string[] | undefined>): News {
  const told = TOLD_HEADERS.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]] as const] : []))
  return {tags: [...tags], headers: Object.fromEntries(told)}
}

/** @returns undefined for what no instance of ours can have told */
export function readNews(text: string): News | undefined {
  try {
    return newsSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
