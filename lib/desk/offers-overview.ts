/** All offers at a glance: what runs, what comes, what is over, on how many posts each stands, and what became of it. */
import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'
import {SMALLEST_SHOWN} from '../counts/count.ts'
import {resultsOf, testResultsOf, type OfferResults, type TestVerdict} from '../counts/results.ts'
import type {Total} from '../counts/store.ts'
import {publishedId} from '../editorial/documents.ts'
import type {OfferDocument} from '../editorial/offers/offer.ts'
import {isAboveEveryPage, postPage, type PostForOffers} from '../editorial/offers/pages.ts'
import {resolveOffers} from '../editorial/offers/resolve.ts'
import {reviewPayload, type OfferReview} from '../editorial/offers/review.ts'
import {phaseAt, windowsOf, type Phase} from '../editorial/offers/schedule.ts'
import {isSharedSealed, type SharedDocument} from '../editorial/shared-documents.ts'
import {csvOf} from '../text/csv.ts'
import {calendarDay} from '../text/dates.ts'
import type {Desk} from './desk.ts'
import {gatherSurroundings} from './gather.ts'
import {offerWorldOf} from './publishing.ts'

export type OfferRow = {
  id: string
  name: string
  headline: string
  locale: string
  /** Of what is approved; null where nothing is. */
  phase: Phase | null
  /** From the first instant to the one after the last, in milliseconds since 1970; null without an end. */
  windows: {from: number | null; to: number | null}[]
  /** Something of it is not approved: the draft differs, or nothing ever was. */
  hasDraft: boolean
  isWithCompliance: boolean
  posts: number
  /** It is the bar that surrounds all pages of its language. */
  isAboveEveryPage: boolean
  results: Pick<OfferResults, 'views' | 'presses' | 'days'> | null
  /** Absent where no other words are tested. */
  test?: TestVerdict & {names: Record<string, string>}
}

/** Since when results are added up. */
const DAYS = 30
const DAY_MILLISECONDS = 86_400_000

export type CountedTotals = (span: {from: string; to: string}) => Total[]

export async function offersOverview(desk: Desk, totals: CountedTotals): Promise<OfferRow[]> {
  const now = desk.now()
  const [{documents, reviews, posts}, surroundings] = await Promise.all([
    desk.production.fetch<{
      documents: (OfferDocument & SharedDocument)[]
      reviews: OfferReview[]
      posts: PostForOffers[]
    }>(/* groq */ `{
      "documents": *[_type == "cta"],
      "reviews": *[_type == "offerReview"],
      "posts": *[_type == "publication" && standing == "live" && defined(slug.current)]{
        "id": post._ref, locale, standing, topics, authors, audiences, "body": body[_type == "ctaBlock"], cta
      }
    }`),
    gatherSurroundings(desk),
  ])
  const world = offerWorldOf(surroundings)
  const standing = new Map<string, number>()
  for (const post of posts) {
    const shown = resolveOffers(postPage(post, surroundings.topics), {region: null, now}, world).flatMap(
      (choice) => choice.shown ?? [],
    )
    for (const id of new Set(shown.map(({offer}) => offer._id))) standing.set(id, (standing.get(id) ?? 0) + 1)
  }
  const counted = totals({
    from: calendarDay(now - DAYS * DAY_MILLISECONDS, CLINIC_TIME_ZONE),
    to: calendarDay(now, CLINIC_TIME_ZONE),
  })
  const results = resultsOf(counted)
  const sent = new Set(
    reviews
      .filter((review) => review.state === 'inReview' && desk.signer.isSigned(reviewPayload(review), review.seal))
      .map(({offer}) => offer._ref),
  )
  return [...Map.groupBy(documents, ({_id}) => publishedId(_id))]
    .map(([id, versions]) => {
      const draft = versions.find(({_id}) => _id !== id)
      const stored = versions.find(({_id}) => _id === id)
      const published = stored && isSharedSealed(stored, desk.signer.isSigned) ? stored : null
      const {internalName, headline, locale, schedule, variants} = published ?? draft ?? stored ?? {}
      const own = results.find(({offer}) => offer === id) ?? null
      const tested = (variants ?? []).flatMap(({_key, name}) => (_key ? [[_key, name ?? _key] as const] : []))
      return {
        id,
        name: internalName ?? headline ?? id,
        headline: headline ?? '',
        locale: locale ?? 'en',
        phase: published ? phaseAt(schedule, now) : null,
        windows: published ? windowsOf(schedule).map(({from, to}) => ({from: finite(from), to: finite(to)})) : [],
        hasDraft: draft !== undefined || published === null,
        isWithCompliance: sent.has(id),
        posts: standing.get(id) ?? 0,
        isAboveEveryPage: isAboveEveryPage(id, now, world),
        results: own && {views: own.views, presses: own.presses, days: own.days},
        ...(tested.length > 0
          ? {
              test: {
                ...testResultsOf(
                  counted.filter(({offer}) => offer === id),
                  ['', ...tested.map(([key]) => key)],
                ),
                names: Object.fromEntries([['', 'As it is'], ...tested]),
              },
            }
          : {}),
      }
    })
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

/** One line a day, offer, place and page. Small numbers are not in it. */
export function countsCsv(totals: readonly Total[]): string {
  const shown = (times: number) => (times < SMALLEST_SHOWN ? `fewer than ${SMALLEST_SHOWN}` : String(times))
  return csvOf([
    ['Day', 'Offer', 'Words', 'Place', 'Page', 'Button', 'What', 'Times'],
    ...totals.map(({day, offer, variant, place, page, action, kind, times}) => [
      day,
      offer,
      variant || 'as it is',
      place,
      page,
      action,
      kind === 'view' ? 'shown' : 'pressed',
      shown(times),
    ]),
  ])
}

function finite(instant: number): number | null {
  return Number.isFinite(instant) ? instant : null
}
