import type {StoredDocument} from '../core/documents.ts'
import {draftIdOf, isDraftId, publishedIdOf} from '../core/ids.ts'
import {refuse} from '../errors.ts'
import type {Revision} from '../store/store.ts'
import {isGranted} from '../query/access.ts'
import {identityOf} from '../people.ts'
import {datasetOf, flag, requireSignIn, type Call, type Reply} from './call.ts'
import {effectsOf} from './listen.ts'

/** GET `/data/history/:dataset/events/documents/:id` — what happened to a document, newest first, edits left out. */
export function documentEvents(call: Call): Reply {
  const id = call.params['id'] ?? ''
  const publishedId = publishedIdOf(id)
  const revisions = [...visible(call, publishedId), ...visible(call, draftIdOf(publishedId))].toSorted((a, b) => b.seq - a.seq)
  const events = revisions.flatMap((revision) => describe(revision, revisions))
  return {json: {events: {[id]: events.slice(0, limitOf(call, 100))}, nextCursor: ''}}
}

/** GET `/data/history/:dataset/transactions/:ids` — NDJSON, oldest first unless reversed. */
export function transactions(call: Call): Reply {
  const revisions = (call.params['ids'] ?? '').split(',').flatMap((id) => visible(call, id))
  const bySequence = Map.groupBy(revisions, (revision) => revision.seq)
  let list = [...bySequence.entries()].toSorted(([a], [b]) => a - b).map(([, group]) => group)
  list = between(list, call.search.get('fromTransaction') ?? '', call.search.get('toTransaction') ?? '')
  if (flag(call, 'reverse')) list.reverse()
  const lines = list
    .slice(0, limitOf(call, 50))
    .map((group) => JSON.stringify(asTransaction(group, !flag(call, 'excludeContent'))))
  return {body: lines.map((line) => `${line}\n`).join(''), headers: {'content-type': 'application/x-ndjson'}}
}

/** GET `/data/history/:dataset/documents/:id?revision=|time=|lastRevision=true` */
export function documentRevision(call: Call): Reply {
  const revisions = visible(call, call.params['id'] ?? '')
  const {revision, time} = {revision: call.search.get('revision'), time: call.search.get('time')}
  if (time !== null && Number.isNaN(Date.parse(time))) throw refuse(400, 'time must be an instant such as 2026-01-31T12:00:00Z')
  let document: StoredDocument | undefined
  if (revision !== null) document = revisions.find((known) => known.transactionId === revision)?.after
  else if (time !== null) document = revisions.filter((known) => Date.parse(known.at) <= Date.parse(time)).at(-1)?.after
  else document = revisions.findLast((known) => known.after)?.after
  return {json: {documents: document ? [document] : []}}
}

/** The history of a document, for those whose grants say so. */
function visible(call: Call, id: string): Revision[] {
  const dataset = datasetOf(call)
  const caller = requireSignIn(call)
  const grants = call.lake.people.grants(caller, dataset.name)
  const identity = identityOf(caller)
  return call.lake.store.revisions(dataset.name, id).filter((revision) => {
    const document = revision.after ?? revision.before
    return document !== undefined && isGranted(grants, 'history', document, identity)
  })
}

/** @param all newest first */
function describe(revision: Revision, all: Revision[]) {
  const publishedId = publishedIdOf(revision.id)
  const common = {
    timestamp: revision.at,
    author: revision.author,
    documentId: publishedId,
    id: `${revision.transactionId}.${revision.id}`,
  }
  const sameTransaction = all.filter((other) => other.seq === revision.seq && other.id !== revision.id)
  if (isDraftId(revision.id)) {
    if (!revision.before && revision.after) {
      const wasPublished = sameTransaction.some((other) => other.before && !other.after)
      return [
        wasPublished
          ? {...common, type: 'unpublishDocument', versionId: revision.id, versionRevisionId: revision.transactionId}
          : {...common, type: 'createDocumentVersion', versionId: revision.id, versionRevisionId: revision.transactionId},
      ]
    }
    if (revision.before && !revision.after && !sameTransaction.some((other) => other.after)) {
      return [{...common, type: 'deleteDocumentVersion', versionId: revision.id, versionRevisionId: revision.before._rev}]
    }
    return []
  }
  const draft = sameTransaction.find((other) => isDraftId(other.id) && other.before && !other.after)
  if (revision.after && draft) {
    return [
      {
        ...common,
        type: 'publishDocumentVersion',
        versionId: draft.id,
        revisionId: revision.transactionId,
        versionRevisionId: draft.before?._rev,
        publishCause: {type: 'document.publish'},
      },
    ]
  }
  if (revision.after) {
    return [{...common, type: revision.before ? 'updateLiveDocument' : 'createLiveDocument', revisionId: revision.transactionId}]
  }
  // The draft's own revision tells of an unpublishing that made it.
  if (sameTransaction.some((other) => other.after)) return []
  const draftAtThatTime = all.find((other) => isDraftId(other.id) && other.seq <= revision.seq)
  return draftAtThatTime?.after
    ? [{...common, type: 'unpublishDocument', versionId: draftAtThatTime.id, versionRevisionId: draftAtThatTime.transactionId}]
    : [{...common, type: 'deleteDocumentGroup'}]
}

function asTransaction(group: Revision[], withMutations: boolean) {
  const first = group[0]
  return {
    id: first?.transactionId,
    timestamp: first?.at,
    author: first?.author,
    documentIDs: group.map((revision) => revision.id),
    effects: Object.fromEntries(group.map((revision) => [revision.id, effectsOf(revision)])),
    ...(withMutations ? {mutations: group.flatMap((revision) => revision.mutations)} : {}),
  }
}

function between(list: Revision[][], from: string, to: string): Revision[][] {
  const position = (id: string) => list.findIndex((group) => group[0]?.transactionId === id)
  const start = from === '' ? 0 : Math.max(0, position(from))
  const end = to === '' ? list.length : position(to) + 1
  return list.slice(start, end > 0 ? end : list.length)
}

function limitOf(call: Call, usual: number): number {
  const asked = call.search.get('limit')
  if (asked === null) return usual
  if (!/^\d{1,6}$/.test(asked)) throw refuse(400, 'limit must be a whole number')
  return Number(asked)
}
