/** An offer as a page shows it: the words of this page and day, its buttons, and the notes that must stand with it. */
import {jurisdictionOf} from '../jurisdictions.ts'
import type {PictureContent, ShortText} from '../publication.ts'
import {withCampaign} from './destinations.ts'
import type {OfferDocument} from './offer.ts'
import type {ShownOffer} from './resolve.ts'

export type CtaContent = {
  id: string
  /** Which publication of it by the desk this is. */
  number: number
  headline: string
  body: string | null
  tone: 'quiet' | 'warm'
  picture: PictureContent | null
  actions: readonly {key: string; kind: string; label: string; href: string}[]
  /** Legal notes, in order. */
  notes: readonly {id: string; text: ShortText}[]
  /** Names of the states it is limited to, where the reader's is unknown. */
  onlyIn: readonly string[]
  /** Something of it depends on the reader's state. */
  dependsOnState: boolean
}

/** A published offer carries the desk's count. */
export type PublishedOffer = OfferDocument & {deskSeal?: {number?: number | null} | null}

/** @param textOf a note's wording in effect, in the offer's language */
export function ctaContent(shown: ShownOffer, textOf: (noteId: string) => ShortText): CtaContent {
  const {offer, variant, actions, notes, onlyIn, isPartlyHidden} = shown
  const [first] = offer.actions ?? []
  return {
    id: offer._id,
    number: (offer as PublishedOffer).deskSeal?.number ?? 0,
    headline: variant?.headline?.trim() || (offer.headline ?? ''),
    body: (variant?.body?.trim() || offer.body?.trim()) ?? null,
    tone: offer.tone ?? 'quiet',
    picture: pictureOf(offer),
    actions: actions.map((action, index) => ({
      key: action._key ?? String(index),
      kind: action.kind ?? 'page',
      label: ((action === first && variant?.label?.trim()) || action.label?.trim()) ?? '',
      href: withCampaign(action.href ?? '', action.campaign),
    })),
    notes: notes.map((id) => ({id, text: textOf(id)})),
    onlyIn: (onlyIn ?? []).map((code) => jurisdictionOf(code)?.title ?? code),
    dependsOnState: isPartlyHidden,
  }
}

function pictureOf({picture}: OfferDocument): PictureContent | null {
  const assetId = picture?.asset?._ref
  if (!assetId) return null
  const {crop = null, hotspot = null} = picture as Partial<Pick<PictureContent, 'crop' | 'hotspot'>>
  return {assetId, alt: picture.decorative ? '' : (picture.alt ?? ''), lqip: null, crop, hotspot}
}
