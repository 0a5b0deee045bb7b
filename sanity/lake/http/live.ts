import {isPublishedId} from '../core/ids.ts'
import {refuse} from '../errors.ts'
import {mayRead} from '../query/access.ts'
import {tagsOfChange} from '../query/sync-tags.ts'
import type {CommittedTransaction} from '../store/store.ts'
import {datasetOf, flag, type Call, type Reply} from './call.ts'

const HEARTBEAT_MILLISECONDS = 15_000
/** Whoever was away for longer asks everything again. */
const MOST_MISSED = 1000

/**
 * GET `/data/live/events/:dataset` — server-sent events that name what has changed, by the tags that queries answer with.
 *
 * They hold no content. Drafts and versions ring for those who ask for them with a token, and every change only for those who may read
 * the document. An event's id is its transaction's place: whoever comes back with it hears what was missed, or is told to begin anew.
 *
 * @throws LakeError 401 where drafts are asked for without a token, 403 where nothing of the dataset may be read
 */
export function liveEvents(call: Call): Reply {
  const dataset = datasetOf(call)
  const access = call.lake.people.readAccess(call.caller, dataset.name)
  const withDrafts = flag(call, 'includeDrafts')
  if (withDrafts && call.caller.kind === 'anonymous') throw refuse(401, 'includeDrafts needs a token')
  if (access.kind === 'nothing') throw refuse(403, `Insufficient permissions; permission "read" required in "${dataset.name}"`)

  const tagsOf = (transaction: Pick<CommittedTransaction, 'changes'>): string[] => {
    const heard = transaction.changes.flatMap(({id, before, after}) => {
      if (!withDrafts && !isPublishedId(id)) return []
      const readable = [before, after].filter((document) => document !== undefined && mayRead(access, document))
      const document = readable.at(-1)
      return document ? tagsOfChange(dataset.name, document, before) : []
    })
    return [...new Set(heard)]
  }
  return {
    stream: (stream) => {
      stream.comment()
      const tell = (seq: number, tags: string[]) => {
        if (tags.length > 0) stream.send({id: String(seq), data: {tags}})
      }
      const last = call.lake.store.history.lastSeq(dataset.name)
      const since = sinceOf(call)
      if (since !== undefined && (since > last || last - since > MOST_MISSED)) {
        stream.send({name: 'restart', id: String(last), data: {}})
      } else {
        stream.send({name: 'welcome', id: String(last), data: {}})
        for (let seq = (since ?? last) + 1; seq <= last; seq++) {
          tell(seq, tagsOf({changes: call.lake.store.history.states(dataset.name, seq)}))
        }
      }
      const heartbeat = setInterval(() => stream.comment(), HEARTBEAT_MILLISECONDS)
      const unsubscribe = call.lake.events.subscribe((transaction) => {
        if (transaction.dataset === dataset.name) tell(transaction.seq, tagsOf(transaction))
      })
      const unwatch = call.lake.events.watchDatasets((changed, change) => {
        if (changed !== dataset.name) return
        // Gone for good, or open to others: whoever may come back does so.
        if (change === 'deleted') stream.send({name: 'goaway', data: {reason: 'The dataset was deleted'}})
        stream.end()
      })
      return () => {
        clearInterval(heartbeat)
        unsubscribe()
        unwatch()
      }
    },
  }
}

function sinceOf(call: Call): number | undefined {
  const id = call.request.headers['last-event-id'] ?? call.search.get('lastEventId')
  if (id === undefined || id === null || id === '') return undefined
  // What is no place of ours comes from another lake: begin anew.
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : Infinity
}
