/** The ledger in the dataset: an entry is appended in the same transaction as the change it records. */
import type {Transaction} from '@sanity/client'

import {
  editionDocument,
  EMPTY_LEDGER,
  LEDGER_HEAD_ID,
  type EditionDocument,
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

/** Every entry, in order. */
export async function readEditions(desk: Desk, postId?: string): Promise<EditionDocument[]> {
  const filter = postId === undefined ? '_type == "edition"' : '_type == "edition" && postId == $postId'
  return desk.production.fetch<EditionDocument[]>(`*[${filter}] | order(sequence asc)`, {postId: postId ?? ''})
}
