/** An offer as a page shows it: the words of this page and day, its buttons, and the notes that must stand with it. */
import {jurisdictionOf} from '../jurisdictions.ts'
import type {PictureContent, ShortText} from '../publication.ts'
import {withCampaign} from './destinations.ts'
import type {OfferDocument} from './offer.ts'
import type {ShownOffer} from './resolve.ts'

export type CtaContent = {
  id: string
  /** Where it stands on its page. */
  place: string
  /** Which publication of it by the desk this is. */
  number: number
  /** Key of the variant whose words these are; null for the offer's own. */
  variant: string | null
  headline: string
  body: string | null
  tone: 'quiet' | 'warm'
  picture: PictureContent | null
  actions: readonly {
    key: string
    kind: string
    label: string
    href: string
    /** Address of this site that counts the press, and leads on. */
    counted: string
  }[]
  /** Legal notes, in order. */
  notes: readonly {id: string; text: ShortText}[]
  /** Names of the states it is limited to, where the reader's is unknown. */
  onlyIn: readonly string[]
  /** Something of it depends on the reader's state. */
  dependsOnState: boolean
}

/** A published offer carries the desk's count. */
export type PublishedOffer = OfferDocument & {deskSeal?: {number?: number | null} | null}

/** Where on the site it is shown. */
export type ShownAt = {
  /** Of the page; empty where it stands on all of them. */
  path: string
  /** `text` for every place in a text. */
  place: string
}

/** @param textOf a note's wording in effect, in the offer's language */
export function ctaContent(shown: ShownOffer, textOf: (noteId: string) => ShortText, at: ShownAt): CtaContent {
  const {offer, variant, actions, notes, onlyIn, isPartlyHidden} = shown
  const [first] = offer.actions ?? []
  return {
    id: offer._id,
    place: at.place,
    number: (offer as PublishedOffer).deskSeal?.number ?? 0,
    variant: variant?._key ?? null,
    headline: variant?.headline?.trim() || (offer.headline ?? ''),
    body: (variant?.body?.trim() || offer.body?.trim()) ?? null,
    tone: offer.tone ?? 'quiet',
    picture: pictureOf(offer),
    actions: actions.map((action, index) => ({
      key: action._key ?? String(index),
      kind: action.kind ?? 'page',
      label: ((action === first && variant?.label?.trim()) || action.label?.trim()) ?? '',
      href: withCampaign(action.href ?? '', action.campaign),
      counted: countedAddress(offer._id, action._key, {...at, variant: variant?._key}),
    })),
    notes: notes.map((id) => ({id, text: textOf(id)})),
    onlyIn: (onlyIn ?? []).map((code) => jurisdictionOf(code)?.title ?? code),
    dependsOnState: isPartlyHidden,
  }
}

function countedAddress(
  offer: string,
  action: string | undefined,
  {path, place, variant}: ShownAt & {variant: string | undefined},
): string {
  const query = new URLSearchParams({...(path ? {on: path} : {}), at: place, ...(variant ? {in: variant} : {})})
  const way = [offer, ...(action ? [action] : [])].map(encodeURIComponent).join('/')
  // Strokes in a query need no escape, and make half of it.
  return `/go/${way}?${query.toString().replaceAll('%2F', '/')}`
}

function pictureOf({picture}: OfferDocument): PictureContent | null {
  const assetId = picture?.asset?._ref
  if (!assetId) return null
  const {crop = null, hotspot = null} = picture as Partial<Pick<PictureContent, 'crop' | 'hotspot'>>
  return {assetId, alt: picture.decorative ? '' : (picture.alt ?? ''), lqip: null, crop, hotspot}
}
