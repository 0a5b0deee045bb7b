/** What the desk itself says of an address when a page moves or goes. */
import type {Transaction} from '@sanity/client'

import {sha256Hex} from '../editorial/content-hash.ts'
import type {Actor} from '../editorial/ledger.ts'
import type {RedirectDocument, RedirectKind} from '../editorial/redirects.ts'
import type {Desk} from './desk.ts'
import {appendEntry, type StoredHead} from './ledger.ts'
import {sealNext} from './sealing.ts'

type Fields = Omit<RedirectDocument, '_id' | '_type' | 'kind' | 'from'> & {kind: RedirectKind; from: string}

/**
 * Adds what is said of an address from now on to a transaction, with its ledger entry. What was said of it before gives way.
 *
 * @returns the end of the ledger after the entry
 */
export async function addRedirect(
  transaction: Transaction,
  {desk, by, head}: {desk: Desk; by: Actor; head: StoredHead},
  fields: Fields,
): Promise<StoredHead> {
  const known = await desk.production.fetch<string | null>(
    /* groq */ `*[_type == "redirect" && from == $from && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(_id asc)[0]._id`,
    {from: fields.from},
  )
  const {sealed, entry} = await sealNext(desk, {_id: known ?? idFor(fields.from), _type: 'redirect', ...fields}, by)
  transaction.createOrReplace(sealed)
  return appendEntry(transaction, head, entry, desk)
}

/** That whatever stood at an address stands somewhere else. @param id of the document: wherever it moves next, the address leads to it */
export function movedFrom(from: string, id: string): Fields {
  return {from, kind: 'moved', target: weakly(id)}
}

/** Names a document that may be deleted for all that. */
export function weakly(id: string) {
  return {_type: 'reference', _ref: id, _weak: true}
}

/** The same for the same address, so that two moves at one moment cannot leave two. */
function idFor(from: string): string {
  return `redirect-${sha256Hex(from).slice(0, 24)}`
}
