import 'server-only'

import type {PostQueryResult} from '../../sanity/types.ts'
import {homeQuery, newestPostSlugsQuery, postQuery} from '../../sanity/queries/posts.ts'
import type {Proven, Publication} from '../editorial/publication.ts'
import {contentFetch} from './fetch.ts'
import {bodyOf, currencyNow, furtherSourcesOf, getHouseRules, noticesOf, offerOf} from './publications.ts'
import {authenticCards, isAuthentic} from './seals.ts'
import {getStandings, withLicensure} from './standings.ts'
import {HOME_POSTS, HOME_TAG, POSTS_TAG, SITE_TAG, postTag} from './tags.ts'

/** How many posts are rendered when the site is built; older ones are rendered when first asked for. */
const PRERENDERED_POSTS = 100

/** What patients read at `/posts/<slug>`; null when nothing is published there that the server has sealed. */
export async function getPost(slug: string): Promise<Publication | null> {
  const tags = [postTag(slug), POSTS_TAG, SITE_TAG]
  const stored = await contentFetch({query: postQuery, params: {slug}, tags})
  return stored && isAuthentic(stored.document) ? toPublication(stored, tags) : null
}

/** The stored publication with everything that is looked up at the moment of rendering. */
export async function toPublication(stored: NonNullable<Proven<PostQueryResult>>, tags: string[]): Promise<Publication> {
  const rules = await getHouseRules(tags)
  const standings = await getStandings([...stored.authors, ...stored.reviewers], rules.policy, tags)
  const {document: _document, works: _works, furtherSourceIds: _ids, usualCta, ...shown} = stored
  return {
    ...shown,
    authors: withLicensure(stored.authors, standings),
    reviewers: withLicensure(stored.reviewers, standings),
    body: bodyOf(stored, rules),
    furtherSources: furtherSourcesOf(stored),
    notices: noticesOf(stored, rules),
    cta: offerOf(stored.document.cta ? stored.cta : (usualCta?.cta ?? null), rules),
    currency: currencyNow(stored, rules.policy, standings),
  }
}

/** The post at the top of the home page, and the newest of the others. */
export async function getHome() {
  const tags = [HOME_TAG, SITE_TAG]
  const {featured, posts} = await contentFetch({query: homeQuery, params: {limit: HOME_POSTS}, tags})
  const newest = authenticCards(posts)
  const [lead = newest[0] ?? null] = authenticCards(featured?.post ? [featured.post] : [])
  return {lead, posts: newest.filter((post) => post._id !== lead?._id)}
}

/** The newest posts' addresses. Asked once while building; the day's answer is never reused. */
export async function listNewestPostSlugs() {
  const tags = [HOME_TAG]
  return contentFetch({query: newestPostSlugsQuery, params: {limit: PRERENDERED_POSTS}, tags, revalidate: 1})
}
