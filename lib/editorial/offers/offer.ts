/** A call to action as it is stored, and the number that an approval of it is bound to. */
import {canonicalJson, sha256Hex} from '../content-hash.ts'
import type {Ref, StoredDocument, StoredPicture} from '../documents.ts'
import type {OfferAction} from './destinations.ts'
import type {Schedule} from './schedule.ts'

export const OFFER_TYPES = [
  {value: 'none', title: 'Nothing: only a way to get in touch'},
  {value: 'info', title: 'Information'},
  {value: 'event', title: 'An event'},
  {value: 'insuranceBased', title: 'Care that a health plan pays for'},
  {value: 'discounted', title: 'Something at a lower price'},
  {value: 'free', title: 'Something free'},
] as const

/** What may move somebody to choose this clinic because it costs less (42 U.S.C. 1320a-7a(a)(5), 1320a-7b(b)). */
const INDUCEMENTS: ReadonlySet<string> = new Set(['free', 'discounted'])

export function isInducement(offerType: string | null | undefined): boolean {
  return INDUCEMENTS.has(offerType ?? '')
}

/** Whose beneficiaries an offer may have to leave out. */
export const FEDERAL_PROGRAMS = [
  {value: 'medicare', title: 'Medicare'},
  {value: 'medicareAdvantage', title: 'Medicare Advantage'},
  {value: 'medicaid', title: 'Medicaid'},
  {value: 'chip', title: 'CHIP'},
  {value: 'tricare', title: 'TRICARE'},
  {value: 'champva', title: 'CHAMPVA'},
  {value: 'vha', title: 'Veterans Health Administration'},
  {value: 'ihs', title: 'Indian Health Service'},
  {value: 'feca', title: 'Federal employees’ compensation'},
  {value: 'otherFederal', title: 'Other federal programs'},
] as const

/** Where an offer may stand. */
export const SLOTS = [
  {value: 'end', title: 'At the end of posts'},
  {value: 'topic', title: 'On topic pages'},
  {value: 'clinician', title: 'On clinicians’ pages'},
  {value: 'home', title: 'On the front page'},
  {value: 'bar', title: 'As a bar above every page, or above the posts for its readers'},
] as const

export type Slot = (typeof SLOTS)[number]['value']

/** Whether it is a notice above pages, and not an offer among their words. */
export function isBar({placement}: Pick<OfferDocument, 'placement'>): boolean {
  return (placement?.slots ?? []).includes('bar')
}

export type Regions = {mode?: 'everywhere' | 'only' | 'except' | null; states?: string[] | null}

export type Placement = {
  slots?: string[] | null
  /** On every page with one of these slots. */
  everywhere?: boolean | null
  posts?: Ref[] | null
  topics?: Ref[] | null
  clinicians?: Ref[] | null
  notOnPosts?: Ref[] | null
}

/** Other words for the same offer, shown in their share of pages and days. */
export type Variant = {
  _key?: string
  name?: string | null
  weight?: number | null
  headline?: string | null
  body?: string | null
  /** Of the first button. */
  label?: string | null
}

export type OfferDocument = StoredDocument & {
  internalName?: string | null
  /** Of its words; absent: the site's first language. */
  locale?: string | null
  offerType?: string | null
  headline?: string | null
  body?: string | null
  picture?: StoredPicture | null
  tone?: 'quiet' | 'warm' | null
  /** One to three. */
  actions?: OfferAction[] | null
  /** Legal notes that stand right under it. */
  notes?: Ref[] | null
  excludedPrograms?: string[] | null
  /** A treatment whose law differs by state. */
  regulatedAs?: string | null
  regions?: Regions | null
  /** For whom; empty: for everybody. */
  audiences?: string[] | null
  schedule?: Schedule | null
  placement?: Placement | null
  /** 0 to 100; of two that fit alike the higher one stands. */
  priority?: number | null
  variants?: Variant[] | null
}

/** Everything that readers see or that decides who sees it. Its name in Studio is nobody's business but marketing's. */
const BOUND = [
  'locale',
  'offerType',
  'headline',
  'body',
  'picture',
  'tone',
  'actions',
  'notes',
  'excludedPrograms',
  'regulatedAs',
  'regions',
  'audiences',
  'schedule',
  'placement',
  'priority',
  'variants',
] as const satisfies readonly (keyof OfferDocument)[]

/**
 * The number an approval is bound to: one changed character is another number.
 *
 * @param wordings of its legal notes, as they are in effect: hashes by the notes' ids
 */
export function offerHash(offer: OfferDocument, wordings: Readonly<Record<string, string>>): string {
  const fields = Object.fromEntries(BOUND.flatMap((name) => (isEmpty(offer[name]) ? [] : [[name, offer[name]]])))
  return sha256Hex(canonicalJson({fields, wordings}))
}

/** What Studio leaves behind when a field is emptied is as good as nothing. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
