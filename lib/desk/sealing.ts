/** The next publication of a document that many pages share: its seal, and what the ledger says of it. */
import {canonicalJson, sha256Hex} from '../editorial/content-hash.ts'
import {asPublished, publishedId} from '../editorial/documents.ts'
import type {Actor, LedgerEntry} from '../editorial/ledger.ts'
import {
  isSharedType,
  sealShared,
  sharedFields,
  sharedKind,
  type DeskSeal,
  type SharedDocument,
} from '../editorial/shared-documents.ts'
import type {Desk} from './desk.ts'
import {latestEntry} from './ledger.ts'

export type Sealed = SharedDocument & {deskSeal: DeskSeal}
export type Entry = Omit<LedgerEntry, 'sequence' | 'previous'>

/** What the ledger says of documents that many pages share. */
export const OF_DOCUMENTS = ['document', 'documentRemoval'] as const

/**
 * The next publication of a document, and the ledger entry that must be written with it.
 *
 * @param document draft or published
 */
export async function sealNext(desk: Desk, document: SharedDocument, by: Actor): Promise<{sealed: Sealed; entry: Entry}> {
  const {deskSeal: _old, ...fields} = asPublished(document)
  const number = ((await latestEntry(desk, fields._id, OF_DOCUMENTS))?.edition ?? 0) + 1
  const at = new Date(desk.now()).toISOString()
  const sealed = sealShared(fields, {number, at, by: by.name}, desk.signer.sign)
  return {sealed, entry: entryFor(sealed, {number, by, at}, 'document')}
}

export function entryFor(
  document: SharedDocument,
  {number, by, at}: {number: number; by: Actor; at: string},
  kind: 'document' | 'documentRemoval',
): Entry {
  return {
    edition: number,
    kind,
    at,
    by,
    postId: publishedId(document._id),
    path: `document:${publishedId(document._id)}`,
    contentHash: sha256Hex(canonicalJson(sharedFields(document))),
    approvals: [],
    bylines: [],
    page: null,
    publication: null,
    // A license's number must not stand in the public dataset: of a private document the entry holds the hash alone.
    ...(kind === 'document' && !isPrivate(document._type) ? {document: {...document}} : {}),
  }
}

export function isPrivate(type: string): boolean {
  return isSharedType(type) && sharedKind(type).dataset === 'compliance'
}
