import 'server-only'

import {locationsQuery, siteFrameQuery, sitemapQuery} from '../../sanity/queries/site.ts'
import type {ClinicLocation, SiteFrame} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, LOCALES, localeOf, type Locale} from '../language/locales.ts'
import {translated} from '../language/translated.ts'
import {lastChanges} from '../seo/last-changes.ts'
import {contentFetch} from './fetch.ts'
import {currencyNow, getHouseRules} from './publications.ts'
import {authenticCards} from './seals.ts'
import {getStandings} from './standings.ts'
import {FRAME_TAG, LOCATIONS_TAG, SITEMAP_TAG, tagIn} from './tags.ts'

/** Nobody waits for the list of every page: it is rendered ahead, and may take a minute where there are tens of thousands. */
const EVERY_POST = 60_000

/** What surrounds every page: the clinic, its locations, the topics. */
export async function getSiteFrame(locale: Locale = DEFAULT_LOCALE): Promise<SiteFrame> {
  const tags = [tagIn(locale, FRAME_TAG)]
  const {settings, topics} = await contentFetch({query: siteFrameQuery, params: {locale}, tags})
  const written = new Set([DEFAULT_LOCALE, ...(settings?.locales ?? []).map(localeOf)])
  return {
    settings: settings && {
      ...translated(settings, locale),
      locations: settings.locations.map((location) => translated(location, locale)),
    },
    topics: topics
      .map((topic) => translated(topic, locale))
      .toSorted((one, other) => one.title.localeCompare(other.title, locale)),
    locales: LOCALES.filter((known) => written.has(known)),
  }
}

/** Every place where patients are seen, by name. */
export async function listLocations(locale: Locale = DEFAULT_LOCALE): Promise<ClinicLocation[]> {
  const tags = [LOCATIONS_TAG]
  const locations = await contentFetch({query: locationsQuery, tags})
  return locations.map((location) => translated(location, locale))
}

/** Every page that search engines may list. */
export async function getSitemap() {
  const tags = [SITEMAP_TAG]
  const {posts: found, people, topics, clinicians, about} = await contentFetch({query: sitemapQuery, tags, timeout: EVERY_POST})
  const known = new Map(people.map((person) => [person._id, person]))
  const posts = found.map(({reviewerIds, ...post}) => ({
    ...post,
    reviewers: reviewerIds.flatMap((id) => known.get(id ?? '') ?? []),
  }))
  const {policy} = await getHouseRules(tags)
  const standings = await getStandings([...new Set(posts.flatMap(({reviewers}) => reviewers))], policy, tags)
  // Cards lose their proof, which says whose lists they stand on.
  const cards = posts.map((post) => ({
    ...post,
    listIds: [...(post.proof.topics ?? []), ...(post.proof.authors ?? [])].map(({_ref}) => _ref),
  }))
  const listed = authenticCards(cards).filter((post) => !currencyNow(post, policy, standings).noIndex)
  const spoken = listed.map((post) => ({...post, locale: localeOf(post.locale)}))
  const changes = lastChanges(spoken)
  const changesIn = new Map(LOCALES.map((locale) => [locale, lastChanges(spoken.filter((post) => post.locale === locale))]))
  return {
    posts: spoken,
    about,
    /** Besides the first, those that something is written in. */
    otherLocales: LOCALES.filter((locale) => locale !== DEFAULT_LOCALE && spoken.some((post) => post.locale === locale)),
    /** Each with its last change in each language: a topic lists posts of one. */
    topics: topics.map(({_id, slug}) => ({
      slug,
      changedAt: Object.fromEntries([...changesIn].map(([locale, changed]) => [locale, changed.get(_id)])),
    })),
    clinicians: clinicians.map(({_id, slug}) => ({slug, changedAt: changes.get(_id)})),
  }
}
