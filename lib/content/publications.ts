import 'server-only'

import type {FeedQueryResult, PostQueryResult} from '../../sanity/types.ts'
import {noticesQuery} from '../../sanity/queries/site.ts'
import {now} from '../clock.ts'
import type {DisclaimerDocument, DisclaimerVersionDocument, LegalRule, TopicDocument} from '../editorial/documents.ts'
import type {Standing} from '../editorial/licenses.ts'
import {believedVersions, resolveNotices, versionInEffect, type Notice} from '../editorial/notices.ts'
import {readPolicy, type PolicyDocument} from '../editorial/policy.ts'
import type {Body, CtaContent, NoticeContent, ShortText, Source} from '../editorial/publication.ts'
import {mayOffer} from '../editorial/regions.ts'
import {currencyOfPage, type Currency} from '../editorial/review-dates.ts'
import type {Tier} from '../editorial/documents.ts'
import {contentFetch} from './fetch.ts'
import {isSigned} from './seals.ts'

type Stored = NonNullable<PostQueryResult>
type StoredEntry = FeedQueryResult[number]

/** What the clinic's notices, policy and legal records say, for every post alike. */
export type HouseRules = {
  disclaimers: DisclaimerDocument[]
  versions: DisclaimerVersionDocument[]
  topics: TopicDocument[]
  standing: string[]
  policy: PolicyDocument | null
  legalRules: LegalRule[]
}

/** @param tags the page's own */
export async function getHouseRules(tags: string[]): Promise<HouseRules> {
  const rules = (await contentFetch({query: noticesQuery, tags})) as HouseRules
  return {...rules, versions: believedVersions(rules.versions, isSigned)}
}

/** The notices of a publication in today's wording; where that is in conflict, those of the day it was published. */
export function noticesOf(
  {document, authors}: Pick<Stored | StoredEntry, 'document'> & {authors: readonly {profession: string | null}[]},
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
  })
  return (conflicts.length === 0 ? notices : published).map(({disclaimerId, kind, severity, placement, text}) => ({
    _id: disclaimerId,
    kind,
    severity,
    placement,
    text: (text ?? []) as ShortText,
  }))
}

/** An offer with its legal note; nothing where the law may forbid it, or where the note has no approved wording. */
export function offerOf(cta: Stored['cta'], rules: HouseRules): CtaContent | null {
  if (!cta || !mayOffer(cta.regulatedAs, null, rules.legalRules)) return null
  if (!cta.footnote) return {...cta, footnote: null}
  const version = versionInEffect(cta.footnote._id, {versions: rules.versions, now: now()})
  return version ? {...cta, footnote: {_id: cta.footnote._id, text: (version.text ?? []) as ShortText}} : null
}

/** The text with each citation's work as it stood when the post was published. */
export function bodyOf({body, works}: Pick<Stored, 'body' | 'works'>, rules: HouseRules): Body {
  const known = new Map(works.map((work) => [work._id, work]))
  return body.map((block) => {
    if (block._type === 'ctaBlock') return {...block, cta: offerOf(block.cta, rules)}
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

export function furtherSourcesOf({works, furtherSourceIds}: Pick<Stored, 'works' | 'furtherSourceIds'>): Source[] {
  return furtherSourceIds.flatMap((id) => works.find(({_id}) => _id === id) ?? [])
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
