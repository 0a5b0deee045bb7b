import type {Refreshed} from '../page-store/keeper.ts'

/** More are not named one by one. */
const MOST_NAMED = 20

export type Heard = {
  /** Of the document; null where it was the clock. */
  id: string | null
  revision: string | null
  operation: string | null
  /** When it was written in the CMS, when the message came, and when the first reader could see it. Milliseconds since 1970. */
  writtenAt: number | null
  heardAt: number
  visibleAt: number
}

/**
 * The line in the log for one publish: what has changed, which pages show it, and how long it took. JSON, because programs
 * read logs.
 */
export function publishLine(heard: Heard, {rendered, failed}: Refreshed): string {
  const {id, revision, operation, writtenAt, heardAt, visibleAt} = heard
  return JSON.stringify({
    event: failed.length === 0 ? 'visible' : 'partly-visible',
    at: new Date(visibleAt).toISOString(),
    document: id ?? 'clock',
    ...(revision === null ? {} : {revision}),
    ...(operation === null ? {} : {operation}),
    pages: rendered.length,
    paths: rendered.toSorted().slice(0, MOST_NAMED),
    ...(failed.length > 0 ? {failed: failed.length, failedPaths: failed.toSorted().slice(0, MOST_NAMED)} : {}),
    milliseconds: visibleAt - heardAt,
    ...(writtenAt === null ? {} : {sinceWritten: visibleAt - writtenAt}),
  })
}
