import 'server-only'

import type {DisclaimerVersionDocument} from '../editorial/documents.ts'
import {believedVersions} from '../editorial/notices.ts'
import {isCardSealed, isSealed} from '../editorial/publish.ts'
import type {Proven} from '../editorial/publication.ts'
import {isSharedSealed, type SharedDocument} from '../editorial/shared-documents.ts'
import {createSigner, createVerifier, type Verifier} from '../signing/signer.ts'
import {readSigningKeys} from '../signing/keys.ts'
import {Verdicts} from './verdicts.ts'

let verifier: Verifier | undefined

/** The keys whose signatures this site believes. Read when first needed: a build without content needs none. */
export function isSigned(payload: string, seal: Parameters<Verifier['isSigned']>[1]): boolean {
  if (!verifier) {
    const {signingKey, formerKeys} = readSigningKeys(process.env)
    verifier = signingKey ? createSigner(signingKey, formerKeys) : createVerifier(formerKeys)
  }
  return verifier.isSigned(payload, seal)
}

type Proof = Parameters<typeof isSealed>[0]

/** Pages show the same documents again and again, and a seal takes longer to check than its document to read. */
const verdicts = new Verdicts(8 * 1024 * 1024)

/** Whether every word of a publication is the server's. */
export function isAuthentic(document: Proof): boolean {
  return verdicts.of('text', document, () => isSealed(document, isSigned))
}

function isAuthenticCard(proof: Proof): boolean {
  return verdicts.of('card', proof, () => isCardSealed(proof, isSigned))
}

function isPublished(document: SharedDocument | null): boolean {
  return verdicts.of('document', document, () => isSharedSealed(document, isSigned))
}

/** Only what the editorial desk has published. */
export function publishedOnly<Document extends object>(documents: readonly (Document | null)[]): Document[] {
  // Types of stored documents say what a person may have typed; the seal says whether the desk has seen it.
  return documents.filter((document) => document !== null).filter((document) => isPublished(document as SharedDocument))
}

/** Only those wordings of notices that somebody has approved. */
export function approvedOnly(versions: readonly DisclaimerVersionDocument[]): DisclaimerVersionDocument[] {
  return versions.filter((version) => verdicts.of('wording', version, () => believedVersions([version], isSigned).length === 1))
}

/** Only the entries whose card is the server's word, without the proof of it. */
export function authenticCards<Card extends {proof: Proof}>(cards: readonly Card[]): Omit<Card, 'proof'>[] {
  return cards.filter(({proof}) => isAuthenticCard(proof)).map(({proof: _proof, ...card}) => card)
}

/** The same of entries that are no cards. */
export function authenticEntries<Entry extends {proof: Proof}>(entries: readonly Entry[]): Entry[] {
  return entries.filter(({proof}) => isAuthenticCard(proof))
}

/**
 * Takes out of an answer whatever many pages share and the desk has not published: profiles, topics, offers, settings.
 * Queries say which that is by asking for the document as it is stored (`asStored`).
 */
export function provenOnly<Answer>(answer: Answer): Proven<Answer> {
  return prove(answer) as Proven<Answer>
}

function prove(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((entry) => (isUnproven(entry) ? UNPROVEN : prove(entry))).filter((entry) => entry !== UNPROVEN)
  if (typeof value !== 'object' || value === null) return value
  if (isUnproven(value)) return null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => field !== 'stored')
      .map(([field, inner]) => [field, RAW.has(field) ? inner : prove(inner)]),
  )
}

const UNPROVEN = Symbol('not published by the desk')
/** Publications as they are stored have a seal of their own. */
const RAW: ReadonlySet<string> = new Set(['document', 'proof'])

function isUnproven(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('stored' in value)) return false
  return !isPublished(value.stored as SharedDocument | null)
}
