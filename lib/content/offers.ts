import 'server-only'

import {now} from '../clock.ts'
import {versionInEffect} from '../editorial/notices.ts'
import {clinicianOfferPage, homeOfferPage, topicOfferPage} from '../editorial/offers/pages.ts'
import {offersIn, resolveOffers, type OfferPage, type OfferWorld} from '../editorial/offers/resolve.ts'
import {ctaContent, type CtaContent} from '../editorial/offers/shown.ts'
import {offerWorld} from '../editorial/offers/world.ts'
import type {ShortText} from '../editorial/publication.ts'
import type {Locale} from '../language/locales.ts'
import {getHouseRules, type HouseRules} from './publications.ts'
import {clinicianTag, HOME_TAG, OFFERS_TAG, tagIn, topicTag} from './tags.ts'

/** The offers of a page that is the same for everybody, by their places: `end`, or the key of a block in the text. */
export function offersOn(page: OfferPage, rules: HouseRules): Map<string, CtaContent> {
  const instant = now()
  return new Map(
    resolveOffers(page, {region: null, now: instant}, worldOf(rules)).flatMap(({place, shown}) =>
      shown ? [[place, ctaContent(shown, textOf(rules, page.locale, instant))] as const] : [],
    ),
  )
}

/** What is offered in a state. @param region its two letters */
export async function listOffersIn(region: string, locale: Locale): Promise<CtaContent[]> {
  const rules = await getHouseRules([tagIn(locale, OFFERS_TAG)])
  const instant = now()
  return offersIn(region, locale, instant, worldOf(rules)).map((shown) => ctaContent(shown, textOf(rules, locale, instant)))
}

/** The offer of the front page. */
export async function getHomeOffer(locale: Locale): Promise<CtaContent | null> {
  return placed(homeOfferPage(locale), tagIn(locale, HOME_TAG))
}

export async function getTopicOffer({_id, slug}: {_id: string; slug: string}, locale: Locale): Promise<CtaContent | null> {
  const tag = tagIn(locale, topicTag(slug))
  const rules = await getHouseRules([tag])
  const isBodyArea = rules.topics.some((topic) => topic._id === _id && topic.isBodyArea === true)
  return offersOn(topicOfferPage({_id, isBodyArea}, locale), rules).get('topic') ?? null
}

/** Nobody is invited to see somebody who does not work here any more. */
export async function getClinicianOffer(
  {_id, slug, status}: {_id: string; slug: string; status: string},
  locale: Locale,
): Promise<CtaContent | null> {
  return placed(clinicianOfferPage({_id, status}, locale), tagIn(locale, clinicianTag(slug)))
}

async function placed(page: OfferPage, tag: string): Promise<CtaContent | null> {
  return offersOn(page, await getHouseRules([tag])).get(page.slot) ?? null
}

function textOf({versions}: HouseRules, locale: Locale, instant: number) {
  return (id: string) => (versionInEffect(id, {versions, now: instant, locale})?.text ?? []) as ShortText
}

function worldOf({offers, legalRules, disclaimers, versions, usualOffers}: HouseRules): OfferWorld {
  return offerWorld({offers, rules: legalRules, disclaimers, versions, usual: usualOffers})
}
