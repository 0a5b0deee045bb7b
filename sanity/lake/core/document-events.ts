/**
 * What became of a document, as Studio's history tells it: created, scheduled, published, taken down, deleted.
 *
 * Edits are left out; Studio finds them in the transactions itself. The past is handed in.
 */
import {isMarkedForDeletion, type StoredDocument} from './documents.ts'
import {draftIdOf, isDraftId, isPublishedId, isVersionId, publishedIdOf, releaseDocumentIdOf, releaseIdOf} from './ids.ts'

/** That a transaction changed a document, without what the document held. */
export type PastChange = {
  /** The transaction's place among all others. */
  seq: number
  transactionId: string
  author: string
  /** ISO 8601. */
  at: string
  id: string
  existedBefore: boolean
  existsAfter: boolean
}

export type Past = {
  /** The changes of these documents, oldest first. */
  changesOf: (ids: string[]) => PastChange[]
  /** The changes of one transaction. */
  changesIn: (seq: number) => PastChange[]
  /** What a document held; undefined where that is not to be told. */
  content: (change: PastChange) => {before: StoredDocument | undefined; after: StoredDocument | undefined} | undefined
}

export type DocumentEvent = {
  type: string
  id: string
  timestamp: string
  author: string
  documentId: string
  [detail: string]: unknown
}
export type EventInSequence = {seq: number; event: DocumentEvent}

/**
 * A version's own events, or those of a document and its draft, newest first.
 *
 * @param upTo leaves out what transactions after this one did
 */
export function* documentEvents(id: string, past: Past, upTo = Infinity): Generator<EventInSequence> {
  const found = isVersionId(id) ? versionEvents(id, past) : pairEvents(id, past, upTo)
  for (const one of found) if (one.seq <= upTo) yield one
}

function* pairEvents(askedId: string, past: Past, upTo: number): Generator<EventInSequence> {
  const publishedId = publishedIdOf(askedId)
  const changes = past.changesOf([publishedId, draftIdOf(publishedId)])
  for (const change of changes.toReversed()) {
    if (change.seq > upTo || (isDraftId(change.id) && change.existedBefore && change.existsAfter)) continue
    const content = past.content(change)
    if (!content) continue
    const pair = changes.find((other) => other.seq === change.seq && other.id !== change.id)
    if (isDraftId(change.id)) {
      const ofDraft = draftEvent(change, pair, content.before)
      if (ofDraft) yield {seq: change.seq, event: ofDraft}
      continue
    }
    const published = publishedEvent(change, pair, changes, past)
    // What a release did to the published document is no part of the draft's story.
    if (published && !(isDraftId(askedId) && 'releaseId' in published)) yield {seq: change.seq, event: published}
  }
}

function draftEvent(
  change: PastChange,
  published: PastChange | undefined,
  before: StoredDocument | undefined,
): DocumentEvent | undefined {
  if (!change.existedBefore && change.existsAfter) {
    const wasTakenDown = published && !published.existsAfter
    return happening(change, wasTakenDown ? 'unpublishDocument' : 'createDocumentVersion', {
      versionId: change.id,
      versionRevisionId: change.transactionId,
    })
  }
  // Where it was published, the published document tells of it.
  if (change.existsAfter || published?.existsAfter) return undefined
  return happening(change, 'deleteDocumentVersion', {versionId: change.id, versionRevisionId: before?._rev})
}

function publishedEvent(
  change: PastChange,
  draft: PastChange | undefined,
  changes: PastChange[],
  past: Past,
): DocumentEvent | undefined {
  const isDraftGone = draft !== undefined && !draft.existsAfter
  const source = isDraftGone ? draft : versionThatWent(change, past)
  if (change.existsAfter) {
    if (source) return publication(change, source, past)
    return happening(change, change.existedBefore ? 'updateLiveDocument' : 'createLiveDocument', {
      revisionId: change.transactionId,
    })
  }
  // The draft's own change tells of a taking down that made it.
  if (draft?.existsAfter) return undefined
  const lastDraft = changes.findLast((other) => isDraftId(other.id) && other.seq <= change.seq)
  if (!lastDraft?.existsAfter) return happening(change, 'deleteDocumentGroup', {})
  const release = source && releaseOf(source)
  return happening(change, 'unpublishDocument', {
    versionId: lastDraft.id,
    versionRevisionId: lastDraft.transactionId,
    ...(release ? {releaseId: release} : {}),
  })
}

/** The version of the same document that ended in the same transaction: it is what was published. */
function versionThatWent(change: PastChange, past: Past): PastChange | undefined {
  return past
    .changesIn(change.seq)
    .find((other) => isVersionId(other.id) && publishedIdOf(other.id) === change.id && other.existedBefore && !other.existsAfter)
}

function publication(change: PastChange, source: PastChange, past: Past): DocumentEvent {
  const releaseId = releaseOf(source)
  const release = releaseId === undefined ? undefined : releaseChange(source, releaseId, past)
  return happening(change, 'publishDocumentVersion', {
    versionId: source.id,
    revisionId: change.transactionId,
    versionRevisionId: past.content(source)?.before?._rev,
    publishCause: !release ? 'document.publish' : release.before === 'scheduled' ? 'release.schedule' : 'release.publish',
    ...(releaseId === undefined ? {} : {releaseId}),
  })
}

function* versionEvents(id: string, past: Past): Generator<EventInSequence> {
  const releaseId = releaseIdOf(id) ?? ''
  const changes = past.changesOf([id, releaseDocumentIdOf(releaseId)])
  /** What became of a schedule is known from what came after it. */
  let outcome: 'pending' | 'unscheduled' | 'published' = 'pending'
  for (const change of changes.toReversed()) {
    if (change.id === id) {
      const found = versionEvent(change, releaseId, past)
      if (found) yield {seq: change.seq, event: found}
      continue
    }
    const [before, after] = [past.content(change)?.before, past.content(change)?.after]
    const version = changes.findLast((other) => other.id === id && other.seq <= change.seq)
    const common = {releaseId, versionId: id, versionRevisionId: version?.transactionId}
    if (after?.['state'] === 'published') outcome = 'published'
    if (after?.['state'] === 'active' && before?.['state'] === 'scheduled') {
      outcome = 'unscheduled'
      if (version?.existsAfter) yield {seq: change.seq, event: happening(change, 'unscheduleDocumentVersion', common, id)}
    }
    if (after?.['state'] === 'scheduled' && before?.['publishAt'] !== after['publishAt']) {
      const schedule = {...common, publishAt: after['publishAt'], state: outcome}
      if (version?.existsAfter) yield {seq: change.seq, event: happening(change, 'scheduleDocumentVersion', schedule, id)}
      // Another hour took this one's place.
      outcome = 'unscheduled'
    }
  }
}

function versionEvent(change: PastChange, releaseId: string, past: Past): DocumentEvent | undefined {
  if (change.existedBefore && change.existsAfter) return undefined
  const content = past.content(change)
  if (!content) return undefined
  const common = {releaseId, versionId: change.id}
  if (change.existsAfter) return happening(change, 'createDocumentVersion', {...common, versionRevisionId: change.transactionId})
  const publishedId = publishedIdOf(change.id)
  const published = past.changesIn(change.seq).find((other) => other.id === publishedId)
  if (published?.existsAfter) return publication(published, change, past)
  const isTakenDown = published !== undefined && content.before !== undefined && isMarkedForDeletion(content.before)
  const type = isTakenDown ? 'unpublishDocument' : 'deleteDocumentVersion'
  return happening(change, type, {...common, versionRevisionId: content.before?._rev})
}

/** How the release itself changed in the transaction in which its version was published. */
function releaseChange(version: PastChange, releaseId: string, past: Past): {before: unknown} | undefined {
  const id = releaseDocumentIdOf(releaseId)
  const change = past.changesIn(version.seq).find((other) => other.id === id)
  return change && {before: past.content(change)?.before?.['state']}
}

function releaseOf({id}: PastChange): string | undefined {
  return isPublishedId(id) ? undefined : releaseIdOf(id)
}

function happening(change: PastChange, type: string, details: Record<string, unknown>, about = change.id): DocumentEvent {
  const {transactionId, author, at} = change
  return {type, id: `${transactionId}.${about}`, timestamp: at, author, documentId: publishedIdOf(about), ...details}
}
