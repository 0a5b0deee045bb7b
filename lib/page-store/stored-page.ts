/** A page as readers get it, finished. */
export type StoredPage = {
  status: number
  type: string
  /** Where a redirect leads. */
  location: string | null
  body: Buffer
  /** Of the content; the same page rendered twice has the same. */
  etag: string
  /** What is shown on it, by the tags of `lib/content/tags.ts`; null where that is not known. */
  tags: readonly string[] | null
  /** Milliseconds since 1970. */
  renderedAt: number
  /** False for what Next made for one reader alone. */
  isShared: boolean
  /** Packed quickly at first, and as small as can be a moment later. */
  brotli?: Buffer
  gzip?: Buffer
}
