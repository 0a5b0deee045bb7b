/** What becomes of a pressed button: it is counted, and leads where the offer says. */
import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'
import {withCampaign} from '../editorial/offers/destinations.ts'
import type {OfferDocument} from '../editorial/offers/offer.ts'
import {calendarDay} from '../text/dates.ts'
import {safeHref} from '../text/safe-url.ts'
import {ELSEWHERE, placeOf, type Count} from './count.ts'
import {isNobody} from './robots.ts'

export type Press = {
  /** Where to; null where the offer or its button is not there any more. */
  href: string | null
  /** Null where nobody pressed it. */
  count: Count | null
}

/**
 * @param way `<offer>` or `<offer>/<button>`, as the address says
 * @param asked the address's query: `on` the page, `at` the place, `in` the variant
 * @param offers that the desk has published
 * @param now milliseconds since 1970
 */
export function pressOf({
  way: [id = '', key],
  asked,
  headers,
  offers,
  isPage,
  now,
}: {
  way: readonly string[]
  asked: URLSearchParams
  headers: Headers
  offers: readonly OfferDocument[]
  isPage: (path: string) => boolean
  now: number
}): Press {
  const offer = offers.find(({_id}) => _id === id)
  const actions = offer?.actions ?? []
  const action = key === undefined ? actions[0] : actions.find(({_key}) => _key === key)
  const href = safeHref(action?.href)
  if (!offer || !action || href === undefined) return {href: null, count: null}
  const variant = offer.variants?.find(({_key}) => _key === asked.get('in'))?._key ?? ''
  const page = asked.get('on') ?? ''
  return {
    href: withCampaign(href, action.campaign),
    count: isNobody(headers)
      ? null
      : {
          day: calendarDay(now, CLINIC_TIME_ZONE),
          kind: 'press',
          offer: offer._id,
          variant,
          action: action._key ?? '',
          place: placeOf(asked.get('at')),
          page: isPage(page) ? page : ELSEWHERE,
        },
  }
}
