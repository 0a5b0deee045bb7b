/** The bytes the server signs for the records that only it may write. */
import {canonicalJson, sha256Hex} from './content-hash.ts'
import type {Role} from './workflow.ts'

/** Someone's place in the clinic: their roles, and which clinician they are. */
export type Member = {userId: string; name: string; roles: Role[]; clinicianId?: string | null; active: boolean}

export function memberPayload({userId, name, roles, clinicianId, active}: Member): string {
  return canonicalJson({kind: 'member', userId, name, roles: roles.toSorted(), clinicianId, active})
}

/**
 * A decision that is carried out later, by somebody else or by the clock: a correction's public words, a proposed
 * retraction, a time to publish. Signed, so that nobody can put one into another person's mouth.
 */
export function decisionPayload(kind: 'correction' | 'retraction' | 'schedule', postId: string, decision: object): string {
  return canonicalJson({kind, postId, ...Object.fromEntries(Object.entries(decision).filter(([field]) => field !== 'seal'))})
}

/** What a list shows of a publication; signed apart, so that a list need not read every text to trust a card. */
const CARD_FIELDS: ReadonlySet<string> = new Set([
  'locale',
  'title',
  'slug',
  'excerpt',
  'authors',
  'topics',
  'coverImage',
  'publishedAt',
  'seo',
  'standing',
])
/** What the dataset adds by itself, and the seal that cannot cover itself. */
const UNSEALED: ReadonlySet<string> = new Set(['_rev', '_createdAt', '_updatedAt', '_system', '_originalId', 'seal'])

type Sealable = {_id: string; edition?: number | null}

export function cardDigest(publication: object): string {
  return digest(publication, (field) => CARD_FIELDS.has(field))
}

export function textDigest(publication: object): string {
  return digest(publication, (field) => !CARD_FIELDS.has(field) && !UNSEALED.has(field))
}

export function publicationPayload(publication: Sealable, card: string, text: string): string {
  return canonicalJson({kind: 'publication', id: publication._id, edition: publication.edition, card, text})
}

function digest(document: object, covers: (field: string) => boolean): string {
  return sha256Hex(canonicalJson(Object.fromEntries(Object.entries(document).filter(([field]) => covers(field)))))
}
