import 'server-only'

import {crawlerPolicyQuery, llmsQuery} from '../../sanity/queries/crawlers.ts'
import {now} from '../clock.ts'
import type {CrawlerPolicy} from '../editorial/crawlers.ts'
import {versionInEffect} from '../editorial/notices.ts'
import type {ShortText} from '../editorial/publication.ts'
import {validReview} from '../seo/around-the-text.ts'
import type {LlmsContent} from '../seo/llms.ts'
import {contentFetch} from './fetch.ts'
import {currencyNow, getHouseRules} from './publications.ts'
import {isAuthentic} from './seals.ts'
import {getStandings, withLicensure} from './standings.ts'
import {LIST_POSTS, LLMS_TAG, ROBOTS_TAG} from './tags.ts'

/** What the clinic asks of crawlers; null where nobody has said anything. */
export async function getCrawlerPolicy(tags: string[] = [ROBOTS_TAG]): Promise<CrawlerPolicy | null> {
  const stored = await contentFetch({query: crawlerPolicyQuery, tags})
  const nobody = {agents: [], allow: true}
  return (
    stored && {
      ...stored,
      searchBots: stored.searchBots ?? nobody,
      trainingBots: stored.trainingBots ?? nobody,
      userFetchBots: stored.userFetchBots ?? nobody,
    }
  )
}

/**
 * The newest posts that stand, were reviewed by somebody who may practice, and are not due to be reviewed again; null where
 * the clinic offers no such list.
 */
export async function getLlmsContent(): Promise<LlmsContent | null> {
  const tags = [LLMS_TAG]
  const policy = await getCrawlerPolicy(tags)
  if (!policy?.llmsTxt) return null
  const answer = await contentFetch({query: llmsQuery, params: {limit: LIST_POSTS}, tags})
  const stored = answer.filter(({document}) => isAuthentic(document))
  const rules = await getHouseRules(tags)
  const standings = await getStandings(
    stored.flatMap(({reviewers}) => reviewers),
    rules.policy,
    tags,
  )
  return {
    statement: policy.statement,
    notices: rules.standing.flatMap((id) => {
      const version = versionInEffect(id, {versions: rules.versions, now: now()})
      return version ? [(version.text ?? []) as ShortText] : []
    }),
    entries: stored.flatMap((post) => {
      const currency = currencyNow(post, rules.policy, standings)
      const review = validReview({...post, reviewers: withLicensure(post.reviewers, standings), currency})
      if (!review || currency.isDue || currency.noIndex) return []
      return [{slug: post.slug, title: post.title, excerpt: post.excerpt, lastReviewedAt: review.at}]
    }),
  }
}
