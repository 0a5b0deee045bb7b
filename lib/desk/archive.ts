/** One post's whole file, for whoever asks years later: as a ZIP that proves itself with the public keys in it. */
import {strToU8, zipSync} from 'fflate'

import {publishedId} from '../editorial/documents.ts'
import {readEntry} from '../editorial/ledger.ts'
import type {Desk} from './desk.ts'
import {workflowId, type WorkflowDocument} from './gather.ts'
import {readEditions} from './ledger.ts'
import {pageText} from './as-of.ts'
import {RefusedError} from './refusal.ts'

const README = `The file of one post.

editions/     one entry of the clinic's ledger a file, oldest first: "record" is the exact text that was hashed (SHA-256,
              hexadecimal, in "hash") and signed (Ed25519, RFC 8032, over {"hash":"…","kind":"edition"} with the keys sorted).
pages/        what the page said after each entry, in plain text.
approvals.json, reviews.json, audit.json
              who approved which text, what reviewers said, who tried what.
keys.json     the public keys (SPKI, base64), by the id that stands beside each signature.

A gap in the numbers of the entries is another post's entry. The whole ledger is checked by: npm run verify-chain
`

/**
 * @returns the bytes of a ZIP: editions, pages, approvals, reviews, audit entries, public keys
 * @throws RefusedError 404 for a post the desk has never seen
 */
export async function archivePost(desk: Desk, postId: string): Promise<Uint8Array> {
  const id = publishedId(postId)
  const [editions, workflow, reviews, audit] = await Promise.all([
    readEditions(desk, id),
    // Not by the document's address: an id with strokes in it would lead elsewhere.
    desk.production.fetch<WorkflowDocument | null>('*[_id == $id][0]', {id: workflowId(id)}),
    desk.compliance.fetch<unknown[]>('*[_type == "reviewNote" && postId == $id] | order(at asc)', {id}),
    desk.compliance.fetch<unknown[]>('*[_type == "auditEntry" && subject == $id] | order(at asc)', {id}),
  ])
  if (editions.length === 0 && !workflow) throw new RefusedError(404, 'The desk knows no such post.')
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`)
  const files: Record<string, Uint8Array> = {
    'README.txt': strToU8(README),
    'approvals.json': json(workflow?.approvals ?? []),
    'reviews.json': json(reviews),
    'audit.json': json(audit),
    'keys.json': json(desk.signer.publicKeys),
  }
  for (const edition of editions) {
    const name = String(edition.sequence).padStart(8, '0')
    files[`editions/${name}.json`] = json(edition)
    files[`pages/${name}.txt`] = strToU8(pageText(readEntry(edition)))
  }
  return zipSync(files, {mtime: new Date(desk.now())})
}
