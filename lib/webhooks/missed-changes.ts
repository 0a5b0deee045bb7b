import {changedSinceQuery} from '../../sanity/queries/changes.ts'
import {now} from '../clock.ts'
import {SITE_TAG} from '../content/tags.ts'
import type {Desk} from '../desk/desk.ts'
import {journal} from '../page-store/journal.ts'
import {settle} from '../desk/settle.ts'
import {SHOWN_TYPES} from './affected-tags.ts'
import {ChangeLog, type Comparison} from './change-log.ts'

/** A message takes a moment to come. */
const GRACE_MILLISECONDS = 10_000
/** The CMS's clock may be behind by so much; and what is written in one second is not always seen in it. */
const OVERLAP_MILLISECONDS = 180_000

/** Routes are modules of their own; what they share hangs on the process. */
const SHARED = Symbol.for('rounds.change-logs')
type Logs = {production: ChangeLog; compliance: ChangeLog}

/** What the messages to this process have told, by dataset. */
export function changeLogs(): Logs {
  const shared = globalThis as {[SHARED]?: Logs}
  return (shared[SHARED] ??= {production: new ChangeLog(watchedSince()), compliance: new ChangeLog(watchedSince())})
}

/** Notes a message that was acted on. The headers are those of Sanity's webhooks. @param compliance name of that dataset */
export function hearMessage(headers: Headers, compliance: string): void {
  const [id, revision] = [headers.get('sanity-document-id'), headers.get('sanity-transaction-id')]
  // The site's own message at its start is about nothing in particular.
  if (!id || !revision) return
  const log = headers.get('sanity-dataset') === compliance ? changeLogs().compliance : changeLogs().production
  const writtenAt = Date.parse(headers.get('sanity-transaction-time') ?? '')
  log.hear({id, revision, operation: headers.get('sanity-operation') ?? '', writtenAt})
}

/**
 * From when on a change must be told of, by the site's clock: since every page was rendered afresh, or since the process began.
 * The first look comes seconds later, and what was lost before it is lost as well.
 */
export function watchedSince(): number {
  const {freshSince, startedAt} = journal()
  return freshSince ?? now() - (Date.now() - startedAt)
}

/** Looks for changes that no message told of; each look goes on where the last one that succeeded ended. */
export function createMissedLook(
  desk: Desk,
  logs: Logs = changeLogs(),
  startedAt: number = watchedSince(),
): () => Promise<string[]> {
  let since = startedAt

  /** @returns the tags to expire: all, because nobody knows where a document stood before */
  return async () => {
    const until = desk.now() - GRACE_MILLISECONDS
    if (until <= startedAt) return []
    const window = {
      types: SHOWN_TYPES,
      since: new Date(Math.max(startedAt, since - OVERLAP_MILLISECONDS)).toISOString(),
      until: new Date(until).toISOString(),
    }
    const [production, compliance] = await Promise.all([
      desk.production.fetch(changedSinceQuery, window),
      desk.compliance.fetch(changedSinceQuery, window),
    ])
    const found: Comparison[] = [logs.production.compare(production), logs.compliance.compare(compliance)]
    since = until
    sayWhatWasMissed(found)
    // One after the other: each may write.
    // oxlint-disable-next-line no-await-in-loop
    for (const {_id, _type} of found.flatMap(({missed}) => missed))
      await settle(desk, {id: _id, type: _type, before: null, after: null})
    return found.some(({missed, isCountOff}) => missed.length > 0 || isCountOff) ? [SITE_TAG] : []
  }
}

/** One line for whoever reads the log: why every page is rendered again. */
function sayWhatWasMissed(found: readonly Comparison[]): void {
  const documents = found.flatMap(({missed}) => missed.map(({_id}) => _id))
  const isCountOff = found.some((comparison) => comparison.isCountOff)
  if (documents.length === 0 && !isCountOff) return
  process.stdout.write(
    `${JSON.stringify({event: 'missed', at: new Date().toISOString(), documents: documents.slice(0, 20), isCountOff})}\n`,
  )
}
