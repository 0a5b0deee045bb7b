import {documentEvents as eventsOfDocument, type EventInSequence, type PastChange} from '../core/document-events.ts'
import type {StoredDocument} from '../core/documents.ts'
import {releaseDocumentIdOf, releaseIdOf} from '../core/ids.ts'
import {refuse} from '../errors.ts'
import type {Revision} from '../store/history.ts'
import {isGranted} from '../query/access.ts'
import {identityOf} from '../people.ts'
import {datasetOf, requireSignIn, type Call, type Reply} from './call.ts'
import {effectsOf} from './listen.ts'

/** GET `/data/history/:dataset/events/documents/:id` — what happened to a document, newest first, edits left out. */
export function documentEvents(call: Call): Reply {
  const id = call.params['id'] ?? ''
  const {history} = call.lake.store
  const dataset = datasetOf(call).name
  const told = toldTo(call)
  const limit = limitOf(call, 100)
  const from = cursorOf(call)
  const past = {
    changesOf: (ids: string[]) => history.changesOf(dataset, ids),
    changesIn: (seq: number) => history.changesIn(dataset, seq),
    content: (change: PastChange) => {
      const revision = history.revision(dataset, change.id, change.seq)
      return revision && told(revision) ? revision : undefined
    },
  }
  const page: EventInSequence[] = []
  let nextCursor = ''
  let earlier = 0
  for (const found of eventsOfDocument(id, past, from?.seq)) {
    // A transaction may tell of several things; the cursor says how many of the last one were on the page before.
    if (from && found.seq === from.seq && earlier < from.told) {
      earlier += 1
    } else if (page.length < limit) {
      page.push(found)
    } else {
      nextCursor = cursorAfter(page, from)
      break
    }
  }
  return {json: {events: {[id]: page.map(({event}) => event)}, nextCursor}}
}

type Cursor = {seq: number; told: number}

function cursorOf(call: Call): Cursor | undefined {
  const given = call.search.get('nextCursor') ?? ''
  if (given === '') return undefined
  const [, seq, told] = /^(\d{1,15})-(\d{1,6})$/.exec(given) ?? []
  if (seq === undefined || told === undefined) throw refuse(400, 'nextCursor must be what the page before named')
  return {seq: Number(seq), told: Number(told)}
}

function cursorAfter(page: EventInSequence[], from: Cursor | undefined): string {
  const last = page.at(-1)?.seq
  // A page of nothing leads to itself.
  if (last === undefined) return from ? `${from.seq}-${from.told}` : ''
  const told = page.filter(({seq}) => seq === last).length + (from?.seq === last ? from.told : 0)
  return `${last}-${told}`
}

/** GET `/data/history/:dataset/transactions/:ids` — NDJSON, oldest first unless reversed. */
export function transactions(call: Call): Reply {
  const {history} = call.lake.store
  const dataset = datasetOf(call).name
  const told = toldTo(call)
  const wishes = {
    content: !booleanOf(call, 'excludeContent') && !booleanOf(call, 'excludeMutations'),
    effects: formatOf(call) === 'mendoza',
  }
  const onlyIdentified = booleanOf(call, 'includeIdentifiedDocumentsOnly')
  const limit = limitOf(call, 50)
  const isWanted = rangeOf(call)

  const past = history.changesOf(dataset, idsOf(call)).filter(isWanted)
  const groups = [...Map.groupBy(past, ({seq}) => seq).values()]
  if (booleanOf(call, 'reverse')) groups.reverse()
  const lines: string[] = []
  // What documents held is read for what is told alone: one that was typed in for a year has long history.
  for (const group of groups) {
    if (lines.length >= limit) break
    const read = (changes: PastChange[]) =>
      changes.flatMap((change) => history.revision(dataset, change.id, change.seq) ?? []).filter(told)
    const identified = read(group)
    if (identified.length === 0) continue
    const others = onlyIdentified ? [] : history.changesIn(dataset, group[0]?.seq ?? 0).filter(({id}) => !has(group, id))
    lines.push(JSON.stringify(asTransaction([...identified, ...read(others)], wishes)))
  }
  return {body: lines.map((line) => `${line}\n`).join(''), headers: {'content-type': 'application/x-ndjson'}}
}

function has(group: PastChange[], id: string): boolean {
  return group.some((change) => change.id === id)
}

/** GET `/data/history/:dataset/documents/:ids?revision=|time=|lastRevision=true` — those of them that were there. */
export function documentRevision(call: Call): Reply {
  const {history} = call.lake.store
  const dataset = datasetOf(call).name
  const told = toldTo(call)
  const revision = call.search.get('revision')
  const time = instantOf(call, 'time')
  const isLast = booleanOf(call, 'lastRevision')
  if ([revision !== null, time !== undefined, isLast].filter(Boolean).length > 1) {
    throw refuse(400, 'Ask for a revision, a time or the lastRevision, and for one of them')
  }
  const documentIn = (candidate: Revision | undefined): StoredDocument[] =>
    candidate?.after && told(candidate) ? [candidate.after] : []
  const found = idsOf(call).flatMap((id): StoredDocument[] => {
    if (revision !== null) return documentIn(history.named(dataset, id, revision))
    if (time !== undefined) return documentIn(history.at(dataset, id, time))
    return documentIn(history.last(dataset, id)).map((document) => asPublished(call, document))
  })
  return {json: {documents: found}}
}

/**
 * A version that ended because its release was published carries that transaction as its revision: by it, Studio finds
 * what the release replaced.
 */
function asPublished(call: Call, document: StoredDocument): StoredDocument {
  const releaseId = releaseIdOf(document._id)
  if (releaseId === undefined) return document
  const {history} = call.lake.store
  const dataset = datasetOf(call).name
  const last = history.changesOf(dataset, [document._id]).at(-1)
  if (!last || last.existsAfter) return document
  const release = history.revision(dataset, releaseDocumentIdOf(releaseId), last.seq)
  return release?.after?.['state'] === 'published' ? {...document, _rev: last.transactionId} : document
}

/** Whether a caller may hear of a revision: their grants for history, held against the document of that moment. */
function toldTo(call: Call): (revision: Revision) => boolean {
  const caller = requireSignIn(call)
  const grants = call.lake.people.grants(caller, datasetOf(call).name)
  const identity = identityOf(caller)
  return ({before, after}) => {
    const document = after ?? before
    return document !== undefined && isGranted(grants, 'history', document, identity)
  }
}

function asTransaction(revisions: Revision[], wishes: {content: boolean; effects: boolean}) {
  const first = revisions[0]
  return {
    id: first?.transactionId,
    timestamp: first?.at,
    author: first?.author,
    documentIDs: revisions.map((revision) => revision.id),
    ...(wishes.effects ? {effects: Object.fromEntries(revisions.map((revision) => [revision.id, effectsOf(revision)]))} : {}),
    ...(wishes.content ? {mutations: revisions.flatMap((revision) => revision.mutations)} : {}),
  }
}

/** Both ends are included. A transaction that nobody knows is taken for one from before anything that is remembered. */
function rangeOf(call: Call): (change: PastChange) => boolean {
  const {history} = call.lake.store
  const dataset = datasetOf(call).name
  const place = (name: string, otherwise: number) => {
    const id = call.search.get(name) ?? ''
    return id === '' ? otherwise : (history.placeOf(dataset, id) ?? -1)
  }
  const [first, last] = [place('fromTransaction', 0), place('toTransaction', Infinity)]
  const [since, until] = [instantOf(call, 'fromTime'), instantOf(call, 'toTime')]
  const authors = listOf(call.search.get('authors') ?? '')
  return ({seq, at, author}) =>
    seq >= first &&
    seq <= last &&
    (since === undefined || at >= since) &&
    (until === undefined || at <= until) &&
    (authors.length === 0 || authors.includes(author))
}

function idsOf(call: Call): string[] {
  return [...new Set(listOf(call.params['ids'] ?? ''))]
}

function listOf(text: string): string[] {
  return text.split(',').filter(Boolean)
}

/** As the lake writes instants, so that they can be compared as texts. */
function instantOf(call: Call, name: string): string | undefined {
  const given = call.search.get(name) ?? ''
  if (given === '') return undefined
  if (Number.isNaN(Date.parse(given))) throw refuse(400, `${name} must be an instant such as 2026-01-31T12:00:00Z`)
  return new Date(given).toISOString()
}

function booleanOf(call: Call, name: string): boolean {
  const given = call.search.get(name) ?? 'false'
  if (given !== 'true' && given !== 'false') throw refuse(400, `${name} must be true or false`)
  return given === 'true'
}

function formatOf(call: Call): string | null {
  const format = call.search.get('effectFormat')
  if (format !== null && format !== 'mendoza') throw refuse(400, 'effectFormat can only be mendoza')
  return format
}

function limitOf(call: Call, usual: number): number {
  const asked = call.search.get('limit')
  if (asked === null) return usual
  if (!/^\d{1,6}$/.test(asked)) throw refuse(400, 'limit must be a whole number')
  return Number(asked)
}
