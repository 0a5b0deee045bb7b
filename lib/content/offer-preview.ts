import 'server-only'

import {postQuery} from '../../sanity/queries/posts.ts'
import {now} from '../clock.ts'
import {readOfferPreviewToken} from '../desk/offer-preview.ts'
import {desk as thisDesk} from '../desk/this-desk.ts'
import {isAudience} from '../editorial/audiences.ts'
import {jurisdictionOf} from '../editorial/jurisdictions.ts'
import {clinicianOfferPage, frameOfferPage, homeOfferPage, topicOfferPage} from '../editorial/offers/pages.ts'
import type {OfferDocument} from '../editorial/offers/offer.ts'
import {whyNotShown, whyShown} from '../editorial/offers/reasons.ts'
import type {Choice, OfferPage} from '../editorial/offers/resolve.ts'
import type {CtaContent} from '../editorial/offers/shown.ts'
import type {Clinician, Publication, SiteFrame, Topic, TopicEntry} from '../editorial/publication.ts'
import {localeOf, type Locale} from '../language/locales.ts'
import {client} from './client.ts'
import {getClinician} from './clinicians.ts'
import {explainOffers, offerPageOf, offersOn, type OfferLook} from './offers.ts'
import {getHome, toPublication} from './posts.ts'
import {getHouseRules, type HouseRules} from './publications.ts'
import {isAuthentic, provenOnly} from './seals.ts'
import {getSiteFrame} from './site.ts'
import {getTopic, listTopics} from './topics.ts'

export type OfferPreviewRequest = {
  /** A post's slug, or `home:`, `topic:…`, `clinician:…`. */
  page: string
  at?: string | undefined
  state?: string | undefined
  audience?: string | undefined
}

export type PlaceExplained = {
  /** `end`, the slot of a page, `bar`, or the key of a block in the text. */
  place: string
  shown: {name: string; why: string} | null
  passedOver: {name: string; why: string}[]
}

/** The page around the offer. */
export type PreviewedPage =
  | {kind: 'post'; publication: Publication}
  | {kind: 'home'; home: Awaited<ReturnType<typeof getHome>>; frame: SiteFrame; topics: TopicEntry[]}
  | {kind: 'topic'; topic: Topic}
  | {kind: 'clinician'; clinician: Clinician}

export type OfferPreview = {
  page: PreviewedPage
  locale: Locale
  /** Of a page that is no post: those stand in the post itself. */
  cta: CtaContent | null
  /** Above every page. */
  bar: CtaContent | null
  at: number
  region: string | null
  places: PlaceExplained[]
}

/**
 * A page as it would be if the offer's text on the desk were approved.
 *
 * @returns null for a link that is not ours or has ended, and where there is no such page
 */
export async function getOfferPreview(token: string, asked: OfferPreviewRequest): Promise<OfferPreview | null> {
  const desk = thisDesk()
  const id = readOfferPreviewToken(desk.signer, token, desk.now())
  if (id === undefined) return null
  const [published, drafts] = await Promise.all([
    getHouseRules([]),
    desk.production.fetch<OfferDocument[]>('*[_id in [$id, "drafts." + $id]]', {id}),
  ])
  const draft = drafts.find(({_id}) => _id !== id) ?? drafts[0]
  const offers = [...published.offers.filter((offer) => offer._id !== id), ...(draft ? [{...draft, _id: id}] : [])]
  const rules = {...published, offers}
  const instant = Date.parse(asked.at ?? '')
  const audiences = isAudience(asked.audience) ? {audiences: [asked.audience]} : {}
  const look = {
    at: Number.isNaN(instant) ? now() : instant,
    region: jurisdictionOf(asked.state)?.value ?? null,
    ...audiences,
  }
  const found = await findPage(asked.page, localeOf(draft?.locale), rules, look)
  if (!found) return null
  const {page, offerPage} = found
  const names = new Map(offers.map(({_id, internalName, headline}) => [_id, internalName ?? headline ?? _id]))
  const nameOf = (offer: string) => names.get(offer) ?? offer
  const {locale, slot} = offerPage
  return {
    page,
    locale,
    cta: page.kind === 'post' ? null : (offersOn(offerPage, rules, '', look).get(slot) ?? null),
    bar: offersOn(frameOfferPage(locale), rules, '', look).get('bar') ?? null,
    at: look.at,
    region: look.region,
    places: explainOffers(offerPage, rules, look).map((choice) => explained(choice, nameOf)),
  }
}

/** @param locale of the offer: pages other than posts are there in each language */
async function findPage(
  asked: string,
  locale: Locale,
  rules: HouseRules,
  look: OfferLook,
): Promise<{page: PreviewedPage; offerPage: OfferPage} | null> {
  const [kind, slug = ''] = asked.split(':')
  if (kind === 'home') {
    const [home, frame, topics] = await Promise.all([getHome(locale), getSiteFrame(locale), listTopics(locale)])
    return {page: {kind, home, frame, topics}, offerPage: homeOfferPage(locale)}
  }
  if (kind === 'topic') {
    const topic = await getTopic(slug, locale)
    const isBodyArea = rules.topics.some(({_id, isBodyArea: is}) => _id === topic?._id && is === true)
    return topic && {page: {kind, topic}, offerPage: topicOfferPage({_id: topic._id, isBodyArea}, locale)}
  }
  if (kind === 'clinician') {
    const clinician = await getClinician(slug, locale)
    return clinician && {page: {kind, clinician}, offerPage: clinicianOfferPage(clinician, locale)}
  }
  const proven = provenOnly(await client.fetch(postQuery, {slug: asked}, {cache: 'no-store'}))
  if (!proven || !isAuthentic(proven.document)) return null
  const publication = await toPublication(proven, rules, [], look)
  return {page: {kind: 'post', publication}, offerPage: offerPageOf(proven, rules)}
}

function explained({place, shown, passedOver}: Choice, nameOf: (id: string) => string): PlaceExplained {
  return {
    place,
    shown: shown && {name: nameOf(shown.offer._id), why: whyShown(shown.nearness)},
    passedOver: passedOver.map(({id, why}) => ({name: nameOf(id), why: whyNotShown(why)})),
  }
}
