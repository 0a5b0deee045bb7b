import 'server-only'

import {now} from '../clock.ts'
import {versionInEffect} from '../editorial/notices.ts'
import {resolveOffers, type OfferPage, type OfferWorld} from '../editorial/offers/resolve.ts'
import {ctaContent, type CtaContent} from '../editorial/offers/shown.ts'
import {offerWorld} from '../editorial/offers/world.ts'
import type {ShortText} from '../editorial/publication.ts'
import type {HouseRules} from './publications.ts'

/**
 * The offers of a page, by their places: `end`, or the key of a block in the text.
 *
 * @param region two letters of a state; null on a page that is the same for everybody
 */
export function offersOn(page: OfferPage, rules: HouseRules, region: string | null = null): Map<string, CtaContent> {
  const instant = now()
  const textOf = (id: string) => {
    const version = versionInEffect(id, {versions: rules.versions, now: instant, locale: page.locale})
    return (version?.text ?? []) as ShortText
  }
  return new Map(
    resolveOffers(page, {region, now: instant}, worldOf(rules)).flatMap(({place, shown}) =>
      shown ? [[place, ctaContent(shown, textOf)] as const] : [],
    ),
  )
}

function worldOf({offers, legalRules, disclaimers, versions, usualOffers}: HouseRules): OfferWorld {
  return offerWorld({offers, rules: legalRules, disclaimers, versions, usual: usualOffers})
}
