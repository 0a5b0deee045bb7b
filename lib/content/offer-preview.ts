import 'server-only'

import {postQuery} from '../../sanity/queries/posts.ts'
import {now} from '../clock.ts'
import {readOfferPreviewToken} from '../desk/offer-preview.ts'
import {desk as thisDesk} from '../desk/this-desk.ts'
import {isAudience} from '../editorial/audiences.ts'
import {jurisdictionOf} from '../editorial/jurisdictions.ts'
import {frameOfferPage} from '../editorial/offers/pages.ts'
import type {OfferDocument} from '../editorial/offers/offer.ts'
import {whyNotShown, whyShown} from '../editorial/offers/reasons.ts'
import type {Choice} from '../editorial/offers/resolve.ts'
import type {CtaContent} from '../editorial/offers/shown.ts'
import type {Publication} from '../editorial/publication.ts'
import {client} from './client.ts'
import {explainOffers, offersOn} from './offers.ts'
import {toPublication} from './posts.ts'
import {getHouseRules} from './publications.ts'
import {isAuthentic, provenOnly} from './seals.ts'

export type OfferPreviewRequest = {
  slug: string
  at?: string | undefined
  state?: string | undefined
  audience?: string | undefined
}

export type PlaceExplained = {
  /** `end`, or the key of a block in the text. */
  place: string
  shown: {name: string; why: string} | null
  passedOver: {name: string; why: string}[]
}

export type OfferPreview = {
  publication: Publication
  /** Above every page. */
  bar: CtaContent | null
  at: number
  region: string | null
  places: PlaceExplained[]
}

/**
 * A post as it would be if the offer's text on the desk were approved.
 *
 * @returns null for a link that is not ours or has ended, and where there is no such post
 */
export async function getOfferPreview(token: string, asked: OfferPreviewRequest): Promise<OfferPreview | null> {
  const desk = thisDesk()
  const id = readOfferPreviewToken(desk.signer, token, desk.now())
  if (id === undefined) return null
  const [stored, rules, drafts] = await Promise.all([
    client.fetch(postQuery, {slug: asked.slug}, {cache: 'no-store'}),
    getHouseRules([]),
    desk.production.fetch<OfferDocument[]>('*[_id in [$id, "drafts." + $id]]', {id}),
  ])
  const proven = provenOnly(stored)
  if (!proven || !isAuthentic(proven.document)) return null
  const draft = drafts.find(({_id}) => _id !== id) ?? drafts[0]
  const offers = [...rules.offers.filter((offer) => offer._id !== id), ...(draft ? [{...draft, _id: id}] : [])]
  const instant = Date.parse(asked.at ?? '')
  const at = Number.isNaN(instant) ? now() : instant
  const region = jurisdictionOf(asked.state)?.value ?? null
  const audiences = isAudience(asked.audience) ? [asked.audience] : undefined
  const look = {at, region, ...(audiences ? {audiences} : {})}
  const publication = await toPublication(proven, {...rules, offers}, [], look)
  const names = new Map(offers.map(({_id, internalName, headline}) => [_id, internalName ?? headline ?? _id]))
  const nameOf = (offer: string) => names.get(offer) ?? offer
  const choices = explainOffers(proven, {...rules, offers}, look)
  const bar = offersOn(frameOfferPage(publication.locale), {...rules, offers}, '', look).get('bar') ?? null
  return {publication, bar, at, region, places: choices.map((choice) => explained(choice, nameOf))}
}

function explained({place, shown, passedOver}: Choice, nameOf: (id: string) => string): PlaceExplained {
  return {
    place,
    shown: shown && {name: nameOf(shown.offer._id), why: whyShown(shown.nearness)},
    passedOver: passedOver.map(({id, why}) => ({name: nameOf(id), why: whyNotShown(why)})),
  }
}
