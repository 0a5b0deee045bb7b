import 'server-only'

import {now} from '../clock.ts'
import {versionInEffect} from '../editorial/notices.ts'
import {clinicianOfferPage, frameOfferPage, homeOfferPage, postPage, topicOfferPage} from '../editorial/offers/pages.ts'
import {offersIn, resolveOffers, type Choice, type OfferPage, type OfferWorld} from '../editorial/offers/resolve.ts'
import {ctaContent, type CtaContent} from '../editorial/offers/shown.ts'
import {offerWorld} from '../editorial/offers/world.ts'
import type {ShortText} from '../editorial/publication.ts'
import type {Locale} from '../language/locales.ts'
import {pathIn} from '../language/paths.ts'
import {getHouseRules, type HouseRules} from './publications.ts'
import {BAR_TAG, clinicianTag, HOME_TAG, OFFERS_TAG, tagIn, topicTag} from './tags.ts'

/**
 * The offers of a page that is the same for everybody, by their places: `end`, or the key of a block in the text.
 *
 * @param path of the page
 * @param look for a preview; readers see what holds now, wherever they are
 */
export function offersOn(page: OfferPage, rules: HouseRules, path: string, look?: OfferLook): Map<string, CtaContent> {
  const {at, region} = look ?? NOW_ANYWHERE()
  return new Map(
    resolveOffers(seenBy(page, look), {region, now: at}, worldOf(rules)).flatMap(({place, shown}) =>
      shown ? [[place, ctaContent(shown, textOf(rules, page.locale, at), {path, place: placeName(place, page)})] as const] : [],
    ),
  )
}

/** Another instant, state or readers than a page is made for. */
export type OfferLook = {
  /** Milliseconds since 1970. */
  at: number
  region: string | null
  audiences?: readonly string[]
}

const NOW_ANYWHERE = (): OfferLook => ({at: now(), region: null})

function seenBy(page: OfferPage, look: OfferLook | undefined): OfferPage {
  return look?.audiences ? {...page, audiences: look.audiences} : page
}

/** Why each place of a page, and the bar above every page, shows what it shows. */
export function explainOffers(seen: OfferPage, rules: HouseRules, look: OfferLook): Choice[] {
  const page = seenBy(seen, look)
  const reader = {region: look.region, now: look.at}
  const world = worldOf(rules)
  const around = resolveOffers(frameOfferPage(page.locale), reader, world)
  return [
    ...around.filter(({shown, passedOver}) => shown !== null || passedOver.length > 0),
    ...resolveOffers(page, reader, world),
  ]
}

/** A publication as the CMS answers it. Sealed, so it has the shape this server wrote, whatever the generated type knows of it. */
type StoredForOffers = {postId: string; document: object}

export function offerPageOf({postId, document}: StoredForOffers, rules: HouseRules): OfferPage {
  return postPage({...document, id: postId}, rules.topics)
}

/** What is offered in a state. @param region its two letters */
export async function listOffersIn(region: string, locale: Locale): Promise<CtaContent[]> {
  const rules = await getHouseRules([tagIn(locale, OFFERS_TAG)])
  const instant = now()
  const at = {path: pathIn(locale, `/offers/${region.toLowerCase()}`), place: 'state'}
  return offersIn(region, locale, instant, worldOf(rules)).map((shown) => ctaContent(shown, textOf(rules, locale, instant), at))
}

/** The bar above every page in a language. Where it is pressed, nobody counts: it is the same words on all of them. */
export async function getNoticeBar(locale: Locale): Promise<CtaContent | null> {
  return placed(frameOfferPage(locale), tagIn(locale, BAR_TAG), '')
}

/** The offer of the front page. */
export async function getHomeOffer(locale: Locale): Promise<CtaContent | null> {
  return placed(homeOfferPage(locale), tagIn(locale, HOME_TAG), pathIn(locale, '/'))
}

export async function getTopicOffer({_id, slug}: {_id: string; slug: string}, locale: Locale): Promise<CtaContent | null> {
  const tag = tagIn(locale, topicTag(slug))
  const rules = await getHouseRules([tag])
  const isBodyArea = rules.topics.some((topic) => topic._id === _id && topic.isBodyArea === true)
  const path = pathIn(locale, `/topics/${slug}`)
  return offersOn(topicOfferPage({_id, isBodyArea}, locale), rules, path).get('topic') ?? null
}

/** Nobody is invited to see somebody who does not work here any more. */
export async function getClinicianOffer(
  {_id, slug, status}: {_id: string; slug: string; status: string},
  locale: Locale,
): Promise<CtaContent | null> {
  return placed(
    clinicianOfferPage({_id, status}, locale),
    tagIn(locale, clinicianTag(slug)),
    pathIn(locale, `/clinicians/${slug}`),
  )
}

async function placed(page: OfferPage, tag: string, path: string): Promise<CtaContent | null> {
  return offersOn(page, await getHouseRules([tag]), path).get(page.slot) ?? null
}

/** All places in a text are one. */
function placeName(place: string, {slot}: OfferPage): string {
  return place === slot || place === 'bar' ? place : 'text'
}

function textOf({versions}: HouseRules, locale: Locale, instant: number) {
  return (id: string) => (versionInEffect(id, {versions, now: instant, locale})?.text ?? []) as ShortText
}

function worldOf({offers, legalRules, disclaimers, versions, usualOffers}: HouseRules): OfferWorld {
  return offerWorld({offers, rules: legalRules, disclaimers, versions, usual: usualOffers})
}
