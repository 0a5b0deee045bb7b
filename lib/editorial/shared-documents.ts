/**
 * The documents that many pages share: profiles, topics, offers, settings, licenses …
 *
 * Pages look them up when they are rendered, so they are sealed like publications: only what the editorial desk has
 * published counts, and a document that was written past it counts as absent. The seal stands in the document itself.
 */
import type {Seal, StoredDocument} from './documents.ts'
import type {CheckSeal, SignHash} from './ledger.ts'
import {canonicalJson, sha256Hex} from './content-hash.ts'
import type {Role} from './workflow.ts'

type SharedKind = {
  dataset: 'production' | 'compliance'
  /** Who may publish it and take it down. */
  roles: readonly Role[]
  /** There is always exactly one: it cannot be taken down. */
  isSingleton?: boolean
  /** Of a private document, what leaves the private dataset. The rest is sealed under a digest of its own. */
  open?: (document: Fields) => Fields
}

type Fields = Record<string, unknown>

const EDITORS: readonly Role[] = ['editor', 'publisher', 'admin']
const MARKETING: readonly Role[] = ['marketing', 'admin']
const COMPLIANCE: readonly Role[] = ['compliance', 'admin']
/** Editors move pages, compliance removes them. */
const ADDRESSES: readonly Role[] = ['editor', 'publisher', 'compliance', 'admin']

export const SHARED_KINDS = {
  clinician: {dataset: 'production', roles: EDITORS},
  topic: {dataset: 'production', roles: EDITORS},
  source: {dataset: 'production', roles: EDITORS},
  location: {dataset: 'production', roles: EDITORS},
  cta: {dataset: 'production', roles: MARKETING},
  siteSettings: {dataset: 'production', roles: MARKETING, isSingleton: true},
  disclaimer: {dataset: 'production', roles: COMPLIANCE},
  legalRule: {dataset: 'production', roles: COMPLIANCE},
  editorialPolicy: {dataset: 'production', roles: COMPLIANCE, isSingleton: true},
  aboutPage: {dataset: 'production', roles: COMPLIANCE},
  crawlerPolicy: {dataset: 'production', roles: COMPLIANCE, isSingleton: true},
  redirect: {dataset: 'production', roles: ADDRESSES},
  licenseRecord: {dataset: 'compliance', roles: COMPLIANCE, open: openLicense},
  compactMember: {
    dataset: 'compliance',
    roles: COMPLIANCE,
    open: ({compact, jurisdiction, enactedOn, operationalOn}) => ({compact, jurisdiction, enactedOn, operationalOn}),
  },
} as const satisfies Record<string, SharedKind>

export type SharedType = keyof typeof SHARED_KINDS

export function isSharedType(type: string): type is SharedType {
  return Object.hasOwn(SHARED_KINDS, type)
}

export function sharedKind(type: SharedType): SharedKind {
  return SHARED_KINDS[type]
}

/** The types of one dataset. */
export function sharedTypesIn(dataset: SharedKind['dataset']): SharedType[] {
  return Object.keys(SHARED_KINDS)
    .filter(isSharedType)
    .filter((type) => SHARED_KINDS[type].dataset === dataset)
}

/** What the desk writes into the document when it publishes it. */
export type DeskSeal = Seal & {
  /** Counts up with each publication of this document: an older text cannot be put back with its older seal. */
  number: number
  at: string
  /** Name of whoever published it. */
  by: string
  /** Digest of the fields that stay in the private dataset. */
  rest: string
}

export type SharedDocument = StoredDocument & {deskSeal?: Partial<DeskSeal> | null}

/** What the dataset adds by itself, and the seal that cannot cover itself. */
const UNSEALED: ReadonlySet<string> = new Set(['_rev', '_createdAt', '_updatedAt', '_system', '_originalId', 'deskSeal'])

/** The document as it is written: its fields with the seal of this publication. */
export function sealShared<Document extends SharedDocument>(
  document: Document,
  {number, at, by}: Pick<DeskSeal, 'number' | 'at' | 'by'>,
  sign: SignHash,
): Document & {deskSeal: DeskSeal} {
  const rest = restDigest(document)
  return {...document, deskSeal: {number, at, by, rest, ...sign(sharedPayload(document, {number, at, by, rest}))}}
}

/**
 * Whether the desk published exactly this document.
 *
 * @param document as it is stored; of a private one the fields that leave its dataset are enough, with `deskSeal`
 */
export function isSharedSealed(document: SharedDocument | null | undefined, isSigned: CheckSeal): boolean {
  const {number, at, by, rest} = document?.deskSeal ?? {}
  if (!document || typeof number !== 'number' || typeof at !== 'string' || typeof by !== 'string' || typeof rest !== 'string')
    return false
  return isSharedType(document._type) && isSigned(sharedPayload(document, {number, at, by, rest}), document.deskSeal)
}

/** The same for a whole document, with the fields that never leave the private dataset. */
export function isWhollySealed(document: SharedDocument | null | undefined, isSigned: CheckSeal): boolean {
  return Boolean(document && isSharedSealed(document, isSigned) && document.deskSeal?.rest === restDigest(document))
}

/** Only what the desk published. */
export function sealedOnly<Document extends object>(documents: readonly Document[], isSigned: CheckSeal): Document[] {
  // Types of stored documents say what a person may have typed; the seal says whether the desk has seen it.
  return documents.filter((document) => isSharedSealed(document as SharedDocument, isSigned))
}

/** The fields that the seal covers. */
export function sharedFields(document: object): Fields {
  return Object.fromEntries(Object.entries(document).filter(([field]) => !UNSEALED.has(field)))
}

function sharedPayload(document: SharedDocument, {number, at, by, rest}: Omit<DeskSeal, keyof Seal>): string {
  const open = sha256Hex(canonicalJson(openFields(document)))
  return canonicalJson({kind: 'document', id: document._id, type: document._type, number, at, by, open, rest})
}

function openFields(document: SharedDocument): Fields {
  const fields = sharedFields(document)
  const open = isSharedType(document._type) ? sharedKind(document._type).open : undefined
  return open ? open(fields) : fields
}

function restDigest(document: SharedDocument): string {
  const isPrivate = isSharedType(document._type) && sharedKind(document._type).open !== undefined
  return isPrivate ? sha256Hex(canonicalJson(sharedFields(document))) : ''
}

/** The fields of `license-fields.ts`, as that projection gives them. */
function openLicense(license: Fields): Fields {
  const {clinicianId, kind, licenseType, jurisdiction, homeJurisdiction, compact, boardStatus, encumbered} = license
  const {issuedOn, effectiveOn, expiresOn, publicDisplay, verifications} = license
  return {
    clinicianId,
    kind,
    licenseType,
    jurisdiction,
    homeJurisdiction,
    compact,
    boardStatus,
    encumbered,
    issuedOn,
    effectiveOn,
    expiresOn,
    publicDisplay,
    verifications: (Array.isArray(verifications) ? (verifications as Fields[]) : []).map(({at, method, by, result}) => ({
      at,
      method,
      by,
      result,
    })),
  }
}
