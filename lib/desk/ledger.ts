/** The ledger in the dataset: an entry is appended in the same transaction as the change it records. */
import type {Transaction} from '@sanity/client'

import {
  editionDocument,
  EMPTY_LEDGER,
  isAuthenticEdition,
  LEDGER_HEAD_ID,
  readEntry,
  type EditionDocument,
  type EntryKind,
  type LedgerEntry,
  type LedgerHead,
} from '../editorial/ledger.ts'
import type {Desk} from './desk.ts'

export type StoredHead = LedgerHead & {_rev?: string}

export async function readLedgerHead(desk: Desk): Promise<StoredHead> {
  const head = await desk.production.fetch<StoredHead | null>('*[_id == $id][0]{sequence, hash, _rev}', {id: LEDGER_HEAD_ID})
  return head ?? EMPTY_LEDGER
}

/**
 * Adds an entry to a transaction.
 *
 * The end of the ledger is moved on with its revision as the condition: of two writers at the same moment one is
 * refused with 409 and begins again, so that no number is given twice.
 *
 * @returns the end of the ledger after the entry, for a further entry in the same transaction
 */
export function appendEntry(
  transaction: Transaction,
  head: StoredHead,
  entry: Omit<LedgerEntry, 'sequence' | 'previous'>,
  desk: Pick<Desk, 'signer'>,
): StoredHead {
  const edition = editionDocument({...entry, sequence: head.sequence + 1, previous: head.hash}, desk.signer.sign)
  const next = {sequence: edition.sequence, hash: edition.hash}
  transaction.create(edition)
  if (head.sequence === 0) transaction.create({_id: LEDGER_HEAD_ID, _type: 'ledger', ...next})
  else transaction.patch(LEDGER_HEAD_ID, {set: next, ...(head._rev ? {ifRevisionID: head._rev} : {})})
  return next
}

/** Mostly the newest entry can be believed, and the others need not be read: each holds a whole post. */
const FIRST_LOOK = 3

/** The last word of the ledger about a document, of the entries that can be believed. @param kinds absent: all */
export async function latestEntry(desk: Desk, postId: string, kinds?: readonly EntryKind[]): Promise<LedgerEntry | undefined> {
  const query = `*[_type == "edition" && postId == $postId${kinds ? ' && kind in $kinds' : ''}] | order(sequence desc)`
  for (const slice of [`[0...${FIRST_LOOK}]`, '']) {
    // The second question is asked only where the first has found nothing.
    // oxlint-disable-next-line no-await-in-loop
    const editions = await desk.production.fetch<EditionDocument[]>(`${query}${slice}`, {postId, kinds: kinds ?? []})
    const latest = editions.find(
      (edition) => isAuthenticEdition(edition, desk.signer.isSigned) && readEntry(edition).postId === postId,
    )
    if (latest) return readEntry(latest)
    if (editions.length < FIRST_LOOK) return undefined
  }
  return undefined
}

/** Every entry, in order. */
export async function readEditions(desk: Desk, postId?: string): Promise<EditionDocument[]> {
  const filter = postId === undefined ? '_type == "edition"' : '_type == "edition" && postId == $postId'
  return desk.production.fetch<EditionDocument[]>(`*[${filter}] | order(sequence asc)`, {postId: postId ?? ''})
}
