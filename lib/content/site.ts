import 'server-only'

import {locationsQuery, siteFrameQuery, sitemapQuery} from '../../sanity/queries/site.ts'
import {lastChanges} from '../seo/last-changes.ts'
import {contentFetch} from './fetch.ts'
import {currencyNow, getHouseRules} from './publications.ts'
import {authenticCards} from './seals.ts'
import {getStandings} from './standings.ts'
import {LOCATIONS_TAG, SITEMAP_TAG, SITE_TAG} from './tags.ts'

/** What surrounds every page: the clinic, its locations, the topics. */
export async function getSiteFrame() {
  const tags = [SITE_TAG]
  return contentFetch({query: siteFrameQuery, tags})
}

/** Every place where patients are seen, by name. */
export async function listLocations() {
  const tags = [LOCATIONS_TAG]
  return contentFetch({query: locationsQuery, tags})
}

/** Every page that search engines may list. */
export async function getSitemap() {
  const tags = [SITEMAP_TAG]
  const {posts, topics, clinicians, about} = await contentFetch({query: sitemapQuery, tags})
  const {policy} = await getHouseRules(tags)
  const standings = await getStandings(
    posts.flatMap(({reviewers}) => reviewers),
    policy,
    tags,
  )
  // Cards lose their proof, which says whose lists they stand on.
  const cards = posts.map((post) => ({
    ...post,
    listIds: [...(post.proof.topics ?? []), ...(post.proof.authors ?? [])].map(({_ref}) => _ref),
  }))
  const listed = authenticCards(cards).filter((post) => !currencyNow(post, policy, standings).noIndex)
  const changes = lastChanges(listed)
  const withChange = ({_id, slug}: {_id: string; slug: string}) => ({slug, changedAt: changes.get(_id)})
  return {posts: listed, about, topics: topics.map(withChange), clinicians: clinicians.map(withChange)}
}
