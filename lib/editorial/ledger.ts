/**
 * The ledger: one immutable entry for every change of what patients read, each bound to the one before.
 *
 * An entry is kept as the exact text that was hashed and signed, so that a single altered byte shows, and so that “what
 * did this page say on 3 March?” is a look-up. Entries are numbered through the whole clinic: removing one breaks the
 * chain for all that follow.
 */
import type {SealedApproval} from './approvals.ts'
import type {BylineSnapshot} from './byline.ts'
import {canonicalJson, sha256Hex, sortedJson} from './content-hash.ts'
import type {Seal, StoredDocument} from './documents.ts'
import type {Role} from './workflow.ts'

export const ENTRY_KINDS = [
  {value: 'publication', title: 'Published'},
  {value: 'review', title: 'Reviewed, no change'},
  {value: 'correction', title: 'Corrected'},
  {value: 'surroundings', title: 'Byline, notice or offer changed'},
  {value: 'retraction', title: 'Retracted'},
  {value: 'archive', title: 'Archived'},
  {value: 'withdrawal', title: 'Taken down'},
  {value: 'document', title: 'Profile, topic, offer or record published'},
  {value: 'documentRemoval', title: 'Profile, topic, offer or record taken down'},
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]['value']

export type Actor = {userId: string; name: string; role: Role | 'clock'}

/** What a page said, in words: text, byline, notices, offer. */
/** `number`: which publication of the offer by the desk it was; absent in entries of before these were counted. */
export type OfferRecord = {id: string; number?: number; headline: string; body: string; labels: string[]; footnote: string}

export type PageRecord = {
  title: string
  standfirst: string
  byline: string[]
  reviewedBy: string[]
  publishedAt: string | null
  updatedAt: string | null
  lastReviewedAt: string | null
  keyPoints: string[]
  text: string[]
  /** Explanations of hard words. */
  words: string[]
  sources: string[]
  notices: {versionId: string; textHash: string; text: string}[]
  /** At the end of the post. */
  cta: OfferRecord | null
  /** Absent where none stands in the text, and in entries of before they were recorded. */
  offersInText?: OfferRecord[]
  corrections: string[]
  retraction: string | null
}

export type LedgerEntry = {
  sequence: number
  /** Hash of the entry before; null for the first. */
  previous: string | null
  /** The post's own count. */
  edition: number
  kind: EntryKind
  at: string
  by: Actor
  postId: string
  path: string
  contentHash: string
  reason?: string
  approvals: SealedApproval[]
  bylines: BylineSnapshot[]
  page: PageRecord | null
  /** The publication as it was written, without its seal; null once it was taken down. */
  publication: Record<string, unknown> | null
  /** A document that many pages share, with its seal; `postId` holds its id. Absent for private ones, and for posts. */
  document?: Record<string, unknown>
}

/** As it lies in the dataset; everything but `record` is there to be searched for, and checked against it. */
export type EditionDocument = StoredDocument & {
  sequence: number
  postId: string
  path: string
  edition: number
  kind: EntryKind
  at: string
  /** Of what the page said; null for one that was taken down. */
  pageHash: string | null
  record: string
  hash: string
  seal: Seal
}

/** The end of the chain. */
export type LedgerHead = {sequence: number; hash: string | null}

export const EMPTY_LEDGER: LedgerHead = {sequence: 0, hash: null}
export const LEDGER_HEAD_ID = 'ledger.head'

export type SignHash = (payload: string) => Seal
export type CheckSeal = (payload: string, seal: Partial<Seal> | null | undefined) => boolean

/** The entry as it is written: text, hash of the text, signature of the hash. */
export function editionDocument(entry: LedgerEntry, sign: SignHash): EditionDocument {
  const record = sortedJson(entry)
  const hash = sha256Hex(record)
  return {
    // A dot keeps the entry from readers without a token; the zeros keep the list in order.
    _id: `edition.${String(entry.sequence).padStart(8, '0')}`,
    _type: 'edition',
    sequence: entry.sequence,
    postId: entry.postId,
    path: entry.path,
    edition: entry.edition,
    kind: entry.kind,
    at: entry.at,
    pageHash: entry.page && pageHashOf(entry.page),
    record,
    hash,
    seal: sign(entryPayload(hash)),
  }
}

/** Two pages with the same number say the same. */
export function pageHashOf(page: PageRecord): string {
  return sha256Hex(canonicalJson(page))
}

export function entryPayload(hash: string): string {
  return canonicalJson({kind: 'edition', hash})
}

/** The entry in a stored edition. Whether it can be believed is what {@link verifyChain} tells. */
export function readEntry({record}: Pick<EditionDocument, 'record'>): LedgerEntry {
  return JSON.parse(record) as LedgerEntry
}

/** Whether an entry is word for word what this clinic's server wrote. Its place in the chain is another question. */
export function isAuthenticEdition(
  {record, hash, seal}: Pick<EditionDocument, 'record' | 'hash' | 'seal'>,
  isSigned: CheckSeal,
): boolean {
  return typeof record === 'string' && sha256Hex(record) === hash && isSigned(entryPayload(hash), seal)
}

export type ChainProblem = {sequence: number; why: string}

/**
 * Checks every entry and every link.
 *
 * @param editions in any order
 * @param head what the dataset says the end of the chain is
 * @returns the first problem of each entry; an empty list means that nothing was altered, removed or slipped in
 */
export function verifyChain(
  editions: readonly EditionDocument[],
  head: LedgerHead,
  isSigned: CheckSeal,
): {problems: ChainProblem[]; head: LedgerHead} {
  const problems: ChainProblem[] = []
  let last: LedgerHead = EMPTY_LEDGER
  for (const edition of editions.toSorted((one, other) => one.sequence - other.sequence)) {
    const why = judgeEdition(edition, last, isSigned)
    if (why) problems.push({sequence: edition.sequence, why})
    last = {sequence: edition.sequence, hash: edition.hash}
  }
  if (head.sequence !== last.sequence || head.hash !== last.hash) {
    problems.push({sequence: last.sequence, why: `The chain ends here, but the ledger says it ends at ${head.sequence}.`})
  }
  return {problems, head: last}
}

function judgeEdition(edition: EditionDocument, last: LedgerHead, isSigned: CheckSeal): string | undefined {
  if (edition.sequence !== last.sequence + 1) return `Entry ${last.sequence + 1} is missing.`
  if (typeof edition.record !== 'string' || sha256Hex(edition.record) !== edition.hash) return 'The text does not match its hash.'
  if (!isSigned(entryPayload(edition.hash), edition.seal)) return 'The signature is not this clinic’s.'
  const entry = readEntry(edition)
  if (entry.previous !== last.hash) return 'It does not follow the entry before it.'
  for (const field of ['sequence', 'postId', 'path', 'edition', 'kind', 'at'] as const) {
    if (entry[field] !== edition[field]) return `The field “${field}” was altered.`
  }
  if ((edition.pageHash ?? null) !== (entry.page && pageHashOf(entry.page))) return 'The field “pageHash” was altered.'
  return undefined
}

/**
 * The entry that was in force at an address at an instant.
 *
 * @param path `/posts/…`
 * @returns undefined where nothing had been published there by then
 */
export function entryAsOf(editions: readonly EditionDocument[], path: string, instant: string): LedgerEntry | undefined {
  const moment = Date.parse(instant)
  const latest = editions
    .filter((edition) => edition.path === path && Date.parse(edition.at) <= moment)
    .toSorted((one, other) => other.sequence - one.sequence)[0]
  return latest && readEntry(latest)
}
