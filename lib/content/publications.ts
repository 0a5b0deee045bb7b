import 'server-only'

import type {FeedQueryResult, PostQueryResult} from '../../sanity/types.ts'
import {noticesQuery} from '../../sanity/queries/site.ts'
import {now} from '../clock.ts'
import {
  referencedIds,
  type DisclaimerDocument,
  type DisclaimerVersionDocument,
  type LegalRule,
  type SettingsDocument,
  type Tier,
  type TopicDocument,
} from '../editorial/documents.ts'
import type {Standing} from '../editorial/licenses.ts'
import {resolveNotices, type Notice} from '../editorial/notices.ts'
import {readPolicy, type PolicyDocument} from '../editorial/policy.ts'
import type {OfferDocument} from '../editorial/offers/offer.ts'
import type {OfferWorld} from '../editorial/offers/resolve.ts'
import type {CtaContent} from '../editorial/offers/shown.ts'
import {usualOffers} from '../editorial/offers/world.ts'
import type {Body, NoticeContent, Proven, ShortText, Source} from '../editorial/publication.ts'
import {currencyOfPage, type Currency} from '../editorial/review-dates.ts'
import {localeOf} from '../language/locales.ts'
import {contentFetch} from './fetch.ts'
import {approvedOnly, publishedOnly} from './seals.ts'

type Stored = NonNullable<Proven<PostQueryResult>>
type StoredEntry = Proven<FeedQueryResult>[number]

/** What the clinic's notices, policy and legal records say, for every post alike. */
export type HouseRules = {
  disclaimers: DisclaimerDocument[]
  versions: DisclaimerVersionDocument[]
  topics: TopicDocument[]
  /** Ids of the notices on every post. */
  standing: string[]
  policy: PolicyDocument | null
  legalRules: LegalRule[]
  offers: OfferDocument[]
  /** Ids, by language. */
  usualOffers: OfferWorld['usual']
}

/** As they lie in the dataset, whoever wrote them. */
type StoredRules = Omit<HouseRules, 'standing' | 'usualOffers'> & {settings: SettingsDocument | null}

/**
 * What the editorial desk has published of them.
 *
 * @param tags the page's own
 */
export async function getHouseRules(tags: string[]): Promise<HouseRules> {
  const stored = (await contentFetch({query: noticesQuery, tags})) as StoredRules
  const [settings] = publishedOnly([stored.settings])
  const [policy] = publishedOnly([stored.policy])
  return {
    disclaimers: publishedOnly(stored.disclaimers),
    versions: approvedOnly(stored.versions),
    topics: publishedOnly(stored.topics),
    standing: referencedIds(settings?.standingDisclaimers),
    policy: policy ?? null,
    legalRules: publishedOnly(stored.legalRules),
    offers: publishedOnly(stored.offers),
    usualOffers: usualOffers(settings),
  }
}

/** The notices of a publication in today's wording; where that is in conflict, those of the day it was published. */
export function noticesOf(
  {
    document,
    authors,
    locale,
  }: Pick<Stored | StoredEntry, 'document' | 'locale'> & {authors: readonly {profession: string | null}[]},
  rules: HouseRules,
): NoticeContent[] {
  // Sealed, so it has the shape this server wrote; the generated type knows every field as possibly absent.
  const published = (document.notices ?? []) as unknown as Notice[]
  const {notices, conflicts} = resolveNotices({
    post: {disclaimers: document.disclaimers ?? []},
    tier: document.tier ?? 'A',
    topics: (document.topics ?? []).flatMap(({_ref}) => rules.topics.find(({_id}) => _id === _ref) ?? []),
    professions: authors.flatMap(({profession}) => profession ?? []),
    disclaimers: rules.disclaimers,
    versions: rules.versions,
    standing: rules.standing,
    region: null,
    now: now(),
    locale: localeOf(locale),
  })
  return (conflicts.length === 0 ? notices : published).map(({disclaimerId, kind, severity, placement, text}) => ({
    _id: disclaimerId,
    kind,
    severity,
    placement,
    text: (text ?? []) as ShortText,
  }))
}

/**
 * The text with each citation's work as it stood when the post was published.
 *
 * @param offers of its page, by the keys of their blocks; absent where a text carries none, as in feeds
 */
export function bodyOf(
  {body, works, placeholders}: Pick<Stored, 'body' | 'works'> & Partial<Pick<Stored, 'placeholders'>>,
  offers?: ReadonlyMap<string, CtaContent>,
): Body {
  const known = new Map(works.map((work) => [work._id, withConcern(work)]))
  return body.map((block) => {
    if (block._type === 'ctaBlock') {
      const {offer: _offer, ...place} = block
      return {...place, cta: offers?.get(block._key) ?? null}
    }
    if (block._type === 'figure') return placed(block, placeholders)
    if (block._type === 'video') return {...block, poster: block.poster && placed(block.poster, placeholders)}
    if (block._type !== 'block') return block
    return {
      ...block,
      markDefs: block.markDefs.map((mark) => {
        if (mark._type !== 'citation') return mark
        const {sourceId, ...citation} = mark
        return {...citation, source: known.get(sourceId ?? '') ?? null}
      }),
    }
  })
}

/** A picture with what stands in its place until it is there. */
export function placed<Picture extends {assetId: string | null; lqip: null}>(
  picture: Picture,
  placeholders: Stored['placeholders'] = [],
): Omit<Picture, 'lqip'> & {lqip: string | null} {
  return {...picture, lqip: placeholders.find(({assetId}) => assetId === picture.assetId)?.lqip ?? null}
}

export function furtherSourcesOf({works, furtherSourceIds}: Pick<Stored, 'works' | 'furtherSourceIds'>): Source[] {
  return furtherSourceIds.flatMap((id) => works.filter(({_id}) => _id === id).map(withConcern))
}

/** A work as it was cited, with what has become of it since. */
function withConcern({live, ...work}: Stored['works'][number]): Source {
  return {...work, concern: live?.concern ?? null}
}

/** How current the review of a publication is now. @param standings of its reviewers */
export function currencyNow(
  {tier, nextReviewAt, reviewers}: {tier: Tier; nextReviewAt: string | null; reviewers: readonly {_id: string}[]},
  policy: PolicyDocument | null,
  standings: ReadonlyMap<string, Standing>,
): Currency {
  const reviewerIds = reviewers.map(({_id}) => _id)
  const isSuspended = (id: string) => standings.get(id)?.suspended ?? false
  return currencyOfPage({tier, nextReviewAt, reviewerIds}, isSuspended, readPolicy(policy), now())
}
