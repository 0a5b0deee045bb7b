/** How this installation is: for a load balancer, in one word; for the clinic's engineer, in numbers. Pure. */
import type {StoreState} from '../page-store/journal.ts'

export type CmsState = {reachable: true; milliseconds: number} | {reachable: false; why: string}

export type EditorialCounts = {
  published: number
  scheduled: number
  inReview: number
  reviewOverdue: number
  commentsWaiting: number
  reportsOpen: number
}

export type HealthFacts = {
  /** Milliseconds since 1970, as all instants here. */
  now: number
  startedAt: number
  /** Of this process, in bytes. */
  memory: number
  /** Null in development and where Next serves alone. */
  store: StoreState | null
  lastMessage: number | null
  lastLook: number | null
  /** Redis is named and does not answer. */
  isAlone: boolean
  cms: CmsState
  /** Null where the CMS did not answer. */
  editorial: EditorialCounts | null
}

export type Health = {
  live: true
  /** Readers can be sent here: pages are there, or can be rendered. */
  ready: boolean
  /** `degraded`: readers are served, and somebody should look. */
  status: 'well' | 'degraded' | 'unready'
  /** What somebody should look at, in plain words. */
  problems: string[]
  startedAt: string
  memory: number
  lastWebhook: string | null
  lastPoll: string | null
  pages: {held: number; bytes: number; waiting: number; failedRenders: number; oldest: string | null} | null
  cms: CmsState
  editorial: EditorialCounts | null
}

/** The look at the clock comes every ten seconds, and may take some. */
const POLL_OVERDUE_MILLISECONDS = 120_000

export function healthOf({now, startedAt, memory, store, lastMessage, lastLook, isAlone, cms, editorial}: HealthFacts): Health {
  const problems = [
    ...(cms.reachable ? [] : [`The CMS does not answer: ${cms.why} Readers get pages as they were last known.`]),
    ...(store && store.waiting > 0 ? [`${store.waiting} pages could not be rendered again, and are tried again.`] : []),
    ...(isAlone ? ['Redis does not answer. Instances find each other’s changes by themselves, within half a minute.'] : []),
    ...(now - (lastLook ?? startedAt) > POLL_OVERDUE_MILLISECONDS
      ? ['The look for lost messages and for what falls due is overdue.']
      : []),
  ]
  const ready = cms.reachable || (store?.pages ?? 0) > 0
  return {
    live: true,
    ready,
    status: ready ? (problems.length === 0 ? 'well' : 'degraded') : 'unready',
    problems,
    startedAt: iso(startedAt),
    memory,
    lastWebhook: lastMessage === null ? null : iso(lastMessage),
    lastPoll: lastLook === null ? null : iso(lastLook),
    pages: store && {
      held: store.pages,
      bytes: store.bytes,
      waiting: store.waiting,
      failedRenders: store.failed,
      oldest: store.oldest === null ? null : iso(store.oldest),
    },
    cms,
    editorial,
  }
}

function iso(instant: number): string {
  return new Date(instant).toISOString()
}
