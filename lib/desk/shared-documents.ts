/**
 * Publishes profiles, topics, offers, settings and licenses: one press in Studio, one transaction here.
 *
 * What many pages share is looked up when they are rendered. So that nobody changes a page by writing such a document
 * with a token of their own, it counts only with the desk's seal, and the ledger says what must stand there.
 */
import type {Transaction} from '@sanity/client'

import {normalAddress, isPageType, pageAddress} from '../editorial/addresses.ts'
import {publishedId} from '../editorial/documents.ts'
import type {Actor} from '../editorial/ledger.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import {isSharedType, isWhollySealed, sharedKind, sharedTypesIn, type SharedDocument} from '../editorial/shared-documents.ts'
import {sortedJson} from '../editorial/content-hash.ts'
import {namesOfRoles} from '../editorial/workflow.ts'
import {writeAudit, type AuditEntry} from './audit.ts'
import {checkRedirect} from './check-redirect.ts'
import type {Desk} from './desk.ts'
import {appendEntry, latestEntry, readLedgerHead, type StoredHead} from './ledger.ts'
import {addRedirect, movedFrom} from './redirects.ts'
import {RefusedError} from './refusal.ts'
import {entryFor, isPrivate, OF_DOCUMENTS, sealNext, type Entry, type Sealed} from './sealing.ts'

const MOST_ATTEMPTS = 5

/**
 * Publishes a document as it stands: its draft, or where there is none, the published one as somebody left it.
 *
 * @throws RefusedError 400 for a type the desk does not publish, 403 for whoever may not, 404, 409 where somebody else
 *   was quicker five times
 */
export async function publishShared(desk: Desk, member: Member, type: string, id: string): Promise<{number: number}> {
  return decide(desk, member, {type, id, action: 'publishDocument'}, async (by, announce) => {
    const {draft, published} = await documentsOf(desk, type, id)
    const document = draft ?? published
    if (!document) throw new RefusedError(404, 'There is no such document.')
    if (type === 'redirect') await checkRedirect(desk, document)
    if (type === 'cta') throw new RefusedError(409, 'Offers go to compliance: send it, and somebody there approves it.')
    const transaction = clientFor(desk, type).transaction()
    // A draft that somebody changes in this moment is not the one that was looked at.
    if (draft) {
      transaction.patch(draft._id, {unset: ['deskSeal'], ...(draft._rev ? {ifRevisionID: draft._rev} : {})})
      transaction.delete(draft._id)
    }
    return writeShared(desk, transaction, {document, former: published, by, announce})
  })
}

/**
 * Takes a document off every page. Its text stays as a draft; what it said stays in the ledger.
 *
 * @throws RefusedError as {@link publishShared}, and 409 for what there must always be one of
 */
export async function takeDownShared(desk: Desk, member: Member, type: string, id: string): Promise<{number: number}> {
  return decide(desk, member, {type, id, action: 'takeDownDocument'}, async (by, announce) => {
    if (isSharedType(type) && sharedKind(type).isSingleton) throw new RefusedError(409, 'There must always be one of these.')
    const {draft, published} = await documentsOf(desk, type, id)
    if (!published) throw new RefusedError(409, 'It is not published.')
    const {_rev, _createdAt, _updatedAt, deskSeal: _seal, ...fields} = published
    const transaction = clientFor(desk, type).transaction()
    if (!draft) transaction.create({...fields, _id: `drafts.${published._id}`})
    transaction.patch(published._id, {unset: ['deskSeal'], ...(_rev ? {ifRevisionID: _rev} : {})})
    transaction.delete(published._id)
    const number = ((await latestEntry(desk, published._id, OF_DOCUMENTS))?.edition ?? 0) + 1
    const removal = entryFor(published, {number, by, at: new Date(desk.now()).toISOString()}, 'documentRemoval')
    await announce()
    await commit(desk, type, transaction, removal)
    return {number}
  })
}

/**
 * Publishes what lies in the datasets without a seal: after a first import, or for data of a version before seals.
 *
 * @param ids only these; absent: all
 * @returns ids of the documents that pages show from now on
 */
export async function sealUnsealed(desk: Desk, by: Actor, ids?: readonly string[]): Promise<string[]> {
  const sealed: string[] = []
  for (const document of await unsealedDocuments(desk)) {
    if (ids && !ids.includes(document._id)) continue
    await republish(desk, document, by)
    sealed.push(document._id)
  }
  return sealed
}

/**
 * Publishes a document with other fields than it has now, for what the desk itself finds out.
 *
 * @param document the published one with its new fields; a draft of it is left as it is
 */
export async function republish(desk: Desk, document: SharedDocument, by: Actor): Promise<void> {
  const announce = () => writeAudit(desk, auditOf(desk, by, 'publishDocument', document._id, 'done'))
  const transaction = clientFor(desk, document._type).transaction()
  if (document._rev) transaction.patch(document._id, {unset: ['deskSeal'], ifRevisionID: document._rev})
  await writeShared(desk, transaction, {document, former: null, by, announce})
}

/** Published documents that no page shows, because the desk did not publish them. */
export async function unsealedDocuments(desk: Desk): Promise<SharedDocument[]> {
  const query = '*[_type in $types && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(_type asc, _id asc)'
  const found = await Promise.all([
    desk.production.fetch<SharedDocument[]>(query, {types: sharedTypesIn('production')}),
    desk.compliance.fetch<SharedDocument[]>(query, {types: sharedTypesIn('compliance')}),
  ])
  return found.flat().filter((document) => !isWhollySealed(document, desk.signer.isSigned))
}

export type SharedRestoration = 'untouched' | 'restored' | 'removed'

/**
 * Puts back what was altered or deleted past the desk; nothing is signed here that was not signed before.
 *
 * What the desk never published is left where it is: no page shows it, and somebody may be about to publish it.
 */
export async function restoreShared(desk: Desk, type: string, id: string): Promise<SharedRestoration> {
  const {published} = await documentsOf(desk, type, id)
  const latest = await latestEntry(desk, id, OF_DOCUMENTS)
  if (!latest) return 'untouched'
  const isWhole = isWhollySealed(published, desk.signer.isSigned)
  const client = clientFor(desk, type)
  if (latest.kind === 'documentRemoval') {
    if (!published?.deskSeal) return 'untouched'
    await client.patch(published._id).unset(['deskSeal']).commit({visibility: 'sync'})
    await tell(desk, id, 'It had been taken down, and was put back past the desk: pages do not show it.')
    return 'removed'
  }
  if (isWhole && published?.deskSeal?.number === latest.edition) return 'untouched'
  if (isWhole && published && isPrivate(type) && (published.deskSeal?.number ?? 0) > latest.edition) {
    // The desk stopped between the two datasets: the record is its own, and the ledger does not know it yet.
    await recordPrivate(desk, published as Sealed, latest.by)
    return 'untouched'
  }
  const document = isPrivate(type) ? await privateCopy(desk, id) : (latest.document as SharedDocument | undefined)
  if (isWhollySealed(document, desk.signer.isSigned) && document?._id === id && document.deskSeal?.number === latest.edition) {
    await client.createOrReplace(document, {visibility: 'sync'})
    await tell(desk, id, 'It was altered past the desk and has been put back as it was published.')
    return 'restored'
  }
  if (!published?.deskSeal) return 'untouched'
  await client.patch(published._id).unset(['deskSeal']).commit({visibility: 'sync'})
  await tell(desk, id, 'It was altered past the desk, and what was published cannot be found: pages do not show it.')
  return 'removed'
}

type Writing = {
  /** A draft, or a published one as it is to be from now on. */
  document: SharedDocument
  /** What readers have seen of it until now, where it may have stood at another address. */
  former: SharedDocument | null
  by: Actor
  announce: () => Promise<void>
}

/** Seals a document and writes it with its ledger entry; its former address leads to it. */
async function writeShared(
  desk: Desk,
  transaction: Transaction,
  {document, former, by, announce}: Writing,
): Promise<{number: number}> {
  const {sealed, entry} = await sealNext(desk, document, by)
  transaction.createOrReplace(sealed)
  if (isPrivate(document._type)) transaction.createOrReplace(copyOf(sealed))
  await announce()
  const from = former && isWhollySealed(former, desk.signer.isSigned) ? pageOf(former) : undefined
  const hasMoved = from !== undefined && from !== pageOf(sealed)
  await commit(desk, document._type, transaction, entry, async (head) => {
    if (hasMoved) await addRedirect(transaction, {desk, by, head}, movedFrom(from, sealed._id))
  })
  return {number: entry.edition}
}

/** Where readers find it; undefined for what has no page. In every language: `/topics/knee` stands for `/es/topics/knee` too. */
function pageOf(document: SharedDocument): string | undefined {
  const slug = (document as {slug?: {current?: unknown} | null}).slug?.current
  return isPageType(document._type) && typeof slug === 'string' ? normalAddress(pageAddress(document._type, slug)) : undefined
}

/** @param addMore what is recorded behind the entry, in the same transaction */
async function commit(
  desk: Desk,
  type: string,
  transaction: Transaction,
  entry: Entry,
  addMore?: (head: StoredHead) => Promise<void>,
): Promise<void> {
  if (isPrivate(type)) {
    await transaction.commit({visibility: 'sync'})
    await append(desk, entry)
    return
  }
  const head = appendEntry(transaction, await readLedgerHead(desk), entry, desk)
  await addMore?.(head)
  await transaction.commit({visibility: 'sync'})
}

async function recordPrivate(desk: Desk, document: Sealed, by: Actor): Promise<void> {
  const {number, at} = document.deskSeal
  await append(desk, entryFor(document, {number, by, at}, 'document'))
}

/** The public dataset has the ledger; a private document is recorded right after it was written. */
async function append(desk: Desk, entry: Entry): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = desk.production.transaction()
    appendEntry(transaction, await readLedgerHead(desk), entry, desk)
    try {
      await transaction.commit({visibility: 'sync'})
      return
    } catch (cause) {
      if ((cause as {statusCode?: number}).statusCode !== 409 || attempt === MOST_ATTEMPTS) throw cause
    }
  }
}

const COPY_PREFIX = 'published.'

/** A private document as it was published last, kept beside it: the ledger is in the other dataset and cannot hold it. */
function copyOf(document: Sealed) {
  return {_id: `${COPY_PREFIX}${document._id}`, _type: 'publishedRecord', of: document._id, record: sortedJson(document)}
}

async function privateCopy(desk: Desk, id: string): Promise<SharedDocument | undefined> {
  const record = await desk.compliance.fetch<string | null>('*[_id == $id][0].record', {id: `${COPY_PREFIX}${id}`})
  try {
    return record === null ? undefined : (JSON.parse(record) as SharedDocument)
  } catch {
    return undefined
  }
}

async function documentsOf(desk: Desk, type: string, id: string) {
  return clientFor(desk, type).fetch<{draft: SharedDocument | null; published: SharedDocument | null}>(
    /* groq */ `{
      "draft": *[_id == $draft && _type == $type][0],
      "published": *[_id == $id && _type == $type][0]
    }`,
    {type, id: publishedId(id), draft: `drafts.${publishedId(id)}`},
  )
}

function clientFor(desk: Desk, type: string) {
  return isPrivate(type) ? desk.compliance : desk.production
}

/** Checks who asks, leaves one entry in the audit log before anything is written, and begins again where somebody was quicker. */
async function decide<Result>(
  desk: Desk,
  member: Member,
  {type, id, action}: {type: string; id: string; action: string},
  work: (by: Actor, announce: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  let isAnnounced = false
  const audit = (outcome: AuditEntry['outcome'], why?: string) =>
    writeAudit(desk, auditOf(desk, member, action, publishedId(id), outcome, why))
  const announce = async () => {
    if (!isAnnounced) await audit('done')
    isAnnounced = true
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (!isSharedType(type)) throw new RefusedError(400, 'The desk does not publish documents of this kind.')
      const {roles} = sharedKind(type)
      const role = member.roles.find((one) => roles.includes(one))
      if (!role) throw new RefusedError(403, `This is for ${namesOfRoles(roles)}.`)
      return await work({userId: member.userId, name: member.name, role}, announce)
    } catch (cause) {
      if (cause instanceof RefusedError) {
        await audit('refused', cause.message)
        throw cause
      }
      const collided = (cause as {statusCode?: number}).statusCode === 409
      if (collided && attempt < MOST_ATTEMPTS) continue
      await audit('failed', (cause as Error).message)
      throw collided ? conflict(cause) : cause
    }
  }
}

/** Still 409 at the last attempt: somebody keeps writing, or other documents rest on this one. */
function conflict(cause: unknown): RefusedError {
  const {message} = cause as Error
  return /referenc/i.test(message)
    ? new RefusedError(409, 'Other documents still use this one. Take it out of them first.')
    : new RefusedError(409, 'Somebody else changed this at the same moment. Try again.')
}

function tell(desk: Desk, subject: string, why: string): Promise<void> {
  return writeAudit(desk, auditOf(desk, {userId: 'desk', name: 'The editorial desk'}, 'restore', subject, 'done', why))
}

function auditOf(
  desk: Pick<Desk, 'now'>,
  {userId, name}: AuditEntry['by'],
  action: string,
  subject: string,
  outcome: AuditEntry['outcome'],
  why?: string,
): AuditEntry {
  return {at: new Date(desk.now()).toISOString(), by: {userId, name}, action, subject, outcome, ...(why ? {why} : {})}
}
