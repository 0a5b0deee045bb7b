import {defineQuery} from 'next-sanity'

import {asStored, isInFeeds, personFields} from './fragments.ts'

const group = /* groq */ `{"agents": coalesce(agents, []), "allow": allow == true}`

/** What the clinic asks of crawlers. */
export const crawlerPolicyQuery = defineQuery(/* groq */ `*[_type == "crawlerPolicy"][0]{
  "statement": coalesce(statement, ""),
  "searchBots": searchBots${group},
  "trainingBots": trainingBots${group},
  "userFetchBots": userFetchBots${group},
  "llmsTxt": llmsTxt == true,
  ${asStored}
}`)

/** The newest posts with what a list for language models says of each; which of them it names is decided in `lib/content`. */
export const llmsQuery = defineQuery(/* groq */ `*[${isInFeeds}] | order(publishedAt desc, _id asc)[0...$limit]{
  "document": @,
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "excerpt": coalesce(excerpt, ""),
  "standing": coalesce(standing, "live"),
  "tier": coalesce(tier, "A"),
  lastReviewedAt,
  nextReviewAt,
  "reviewers": coalesce(reviewers[defined(@->)]->{${personFields}}, [])
}`)
