/**
 * The documents of the dataset as the gate reads them: as they are stored, with everything still missing that a person
 * has not typed yet. What pages show has types of its own (`publication.ts`).
 */
import type {CredentialCategory} from './professions.ts'

export type Ref = {_ref: string; _type?: string; _key?: string; _weak?: boolean}
export type Slug = {current?: string | null}
export type StoredPicture = {asset?: {_ref?: string} | null; alt?: string | null; decorative?: boolean | null}
/** A block of Portable Text or of ours; read by its `_type`. */
export type StoredBlock = {_type: string; _key?: string; [field: string]: unknown}

export type StoredDocument = {_id: string; _type: string; _rev?: string; _updatedAt?: string; _createdAt?: string}

export type PostDocument = StoredDocument & {
  title?: string | null
  /** Absent: the site's first language. */
  locale?: string | null
  /** Which text of which post it was made from. */
  translation?: {
    of?: Ref | null
    edition?: number | null
    contentHash?: string | null
    by?: 'person' | 'software' | null
  } | null
  slug?: Slug | null
  excerpt?: string | null
  authors?: Ref[] | null
  topics?: Ref[] | null
  /** For whom it is written; absent: for every patient. */
  audiences?: string[] | null
  /** Its place in a series that is read in order. */
  series?: {name?: string | null; part?: number | null} | null
  /** Posts that its author would have the reader go on with. */
  related?: Ref[] | null
  coverImage?: StoredPicture | null
  keyPoints?: string[] | null
  body?: StoredBlock[] | null
  sources?: Ref[] | null
  disclaimers?: Ref[] | null
  cta?: Ref | null
  sponsorship?: {kind?: 'none' | 'sponsored' | null; sponsor?: string | null; role?: string | null} | null
  patientStory?: {included?: boolean | null; consentId?: string | null} | null
  waivers?: Waiver[] | null
  publishedAt?: string | null
  updatedAt?: string | null
  seo?: {title?: string | null; description?: string | null; noIndex?: boolean | null} | null
  /** Whether readers may leave comments; absent: no. */
  comments?: boolean | null
}

/** Compliance allows one sentence that the claims rules refuse, for a reason, on a source, until a day. */
export type Waiver = {
  _key?: string
  rule?: string | null
  quote?: string | null
  reason?: string | null
  sources?: Ref[] | null
  by?: string | null
  expiresOn?: string | null
}

export type ClinicianDocument = StoredDocument & {
  givenName?: string | null
  middleName?: string | null
  familyName?: string | null
  slug?: Slug | null
  profession?: string | null
  status?: string | null
  credentials?:
    | {abbreviation?: string | null; fullName?: string | null; category?: CredentialCategory | null; expiresOn?: string | null}[]
    | null
  conflictOfInterest?: {
    none?: boolean | null
    items?: {type?: string | null; entity?: string | null; description?: string | null}[] | null
    attestedAt?: string | null
  } | null
}

export type Tier = 'A' | 'B' | 'C'

export type TopicDocument = StoredDocument & {
  title?: string | null
  slug?: Slug | null
  /** How much harm a wrong sentence could do; absent counts as the strictest. */
  tier?: Tier | null
  /** Professions that may review; absent or empty: every licensed one. */
  reviewerProfessions?: string[] | null
  /** Kinds of notice every post under this topic carries. */
  requiredNotices?: string[] | null
  /** A treatment whose law differs by state, for example `dryNeedling`. */
  regulatedAs?: string | null
  isBodyArea?: boolean | null
}

export type SourceDocument = StoredDocument & {
  title?: string | null
  type?: string | null
  authors?: string[] | null
  containerTitle?: string | null
  publisher?: string | null
  year?: number | null
  volume?: string | null
  issue?: string | null
  pages?: string | null
  doi?: string | null
  pmid?: string | null
  pmcid?: string | null
  url?: string | null
  accessedOn?: string | null
  landmark?: boolean | null
  retraction?: {status?: string | null; checkedAt?: string | null; note?: string | null} | null
}

export type DisclaimerDocument = StoredDocument & {
  title?: string | null
  kind?: string | null
  placement?: 'aboveBody' | 'belowBody' | null
  severity?: 'info' | 'important' | 'critical' | null
  /** States in which it applies; empty: everywhere. */
  jurisdictions?: string[] | null
  topics?: Ref[] | null
  professions?: string[] | null
  /** Tiers that always carry it. */
  tiers?: Tier[] | null
  text?: unknown
  translations?: {locale?: string | null; text?: unknown}[] | null
}

export type Seal = {keyId: string; signature: string}

/** One approved wording of a notice: never changed, only followed by another. */
export type DisclaimerVersionDocument = StoredDocument & {
  disclaimer: Ref
  version: number
  locale: string
  text: unknown
  textHash: string
  effectiveFrom: string
  effectiveTo?: string | null
  approvedBy: string
  approvedAt: string
  legalBasis?: {citation?: string | null; url?: string | null; checkedOn?: string | null}[] | null
  seal: Seal
}

export type LocationDocument = StoredDocument & {name?: string | null; phone?: string | null}

/** What the clinic's settings hand to every post. */
export type SettingsDocument = StoredDocument & {
  standingDisclaimers?: Ref[] | null
  defaultCta?: Ref | null
  translations?: {locale?: string | null; defaultCta?: Ref | null}[] | null
  locations?: Ref[] | null
  featuredPost?: Ref | null
}

/** What the law of one place says about one thing, as somebody read it on a day. */
export type LegalRule = {
  _id: string
  jurisdiction: string
  subject: string
  status: 'permitted' | 'conditional' | 'prohibited' | 'silent' | 'unknown'
  verified: boolean
}

/** The id of the published document, for a draft as for the published one itself. */
export function publishedId(id: string): string {
  return id.replace(/^drafts\./, '').replace(/^versions\.[^.]+\./, '')
}

/**
 * The objects of a list that may not be one: whoever has a token can store anything, and half-written drafts are read
 * too.
 */
export function objectsIn(list: unknown): StoredBlock[] {
  return Array.isArray(list) ? list.filter((member): member is StoredBlock => typeof member === 'object' && member !== null) : []
}

/** The ids that a list of references names; what is no reference names none. */
export function referencedIds(references: unknown): string[] {
  return objectsIn(references).flatMap(({_ref}) => (typeof _ref === 'string' && _ref !== '' ? [_ref] : []))
}

/** The offers a post names itself, in its text and at its end. */
export function ctaIdsIn({body, cta}: Pick<PostDocument, 'body' | 'cta'>): string[] {
  return [...objectsIn(body).flatMap((block) => referencedIds([block['cta']])), ...referencedIds([cta])]
}

/** A draft as Studio would publish it: under its published id, without what the dataset adds by itself. */
export function asPublished<Document extends StoredDocument>(draft: Document): Document {
  const {_rev, _updatedAt, _createdAt, ...fields} = draft
  return {...(strengthened(fields) as Document), _id: publishedId(draft._id)}
}

/** References to documents that were drafts themselves become real ones. */
function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  if (typeof value !== 'object' || value === null) return value
  const {_strengthenOnPublish, _weak, ...fields} = value as Record<string, unknown>
  const kept = Object.fromEntries(Object.entries(fields).map(([field, inner]) => [field, strengthened(inner)]))
  return _weak !== undefined && _strengthenOnPublish === undefined ? {...kept, _weak} : kept
}
