import 'server-only'

import type {FeedQueryResult} from '../../sanity/types.ts'
import {channelQuery, clinicianFeedQuery, feedQuery, topicFeedQuery} from '../../sanity/queries/feeds.ts'
import {fullName} from '../editorial/byline.ts'
import type {Channel, FeedEntry, Proven} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, localeOf, type Locale} from '../language/locales.ts'
import {translated} from '../language/translated.ts'
import {contentFetch} from './fetch.ts'
import {bodyOf, currencyNow, furtherSourcesOf, getHouseRules, noticesOf} from './publications.ts'
import {isAuthentic} from './seals.ts'
import {getStandings, withLicensure} from './standings.ts'
import {CHANNEL_TAG, clinicianFeedTag, FEED_POSTS, FEED_TAG, FEEDS_TAG, tagIn, topicFeedTag} from './tags.ts'

/** Whose feed it is, in a language; a shared picture and `/llms.txt` say no more of the clinic. */
export async function getChannel(locale: Locale = DEFAULT_LOCALE): Promise<Channel> {
  const settings = await contentFetch({query: channelQuery, params: {locale}, tags: [tagIn(locale, CHANNEL_TAG)]})
  return {settings: settings && translated(settings, locale)}
}

/** The newest posts in a language, in full. */
export async function listFeedEntries(locale: Locale = DEFAULT_LOCALE): Promise<FeedEntry[]> {
  const tags = [tagIn(locale, FEED_TAG), FEEDS_TAG]
  return entriesOf(await contentFetch({query: feedQuery, params: {limit: FEED_POSTS, locale}, tags}), tags)
}

/** A topic and its newest posts in full; null when there is no such topic. */
export async function getTopicFeed(slug: string): Promise<{title: string; summary: string; entries: FeedEntry[]} | null> {
  const tags = [topicFeedTag(slug), FEEDS_TAG]
  const topic = await contentFetch({query: topicFeedQuery, params: {slug, limit: FEED_POSTS, locale: DEFAULT_LOCALE}, tags})
  return topic && {title: topic.title, summary: topic.summary, entries: await entriesOf(topic.entries, tags)}
}

/** A clinician’s name and the newest posts they wrote, in full; null when there is no such person. */
export async function getClinicianFeed(slug: string): Promise<{name: string; entries: FeedEntry[]} | null> {
  const tags = [clinicianFeedTag(slug), FEEDS_TAG]
  const clinician = await contentFetch({query: clinicianFeedQuery, params: {slug, limit: FEED_POSTS}, tags})
  return clinician && {name: fullName(clinician), entries: await entriesOf(clinician.entries, tags)}
}

/** What the server has sealed of it, without posts that search engines are asked to leave out. */
async function entriesOf(answer: Proven<FeedQueryResult>, tags: string[]): Promise<FeedEntry[]> {
  const stored = answer.filter(({document}) => isAuthentic(document))
  const rules = await getHouseRules(tags)
  const standings = await getStandings(
    stored.flatMap(({authors, reviewers}) => [...authors, ...reviewers]),
    rules.policy,
    tags,
  )
  return stored
    .map(({document, works, furtherSourceIds, tier, ...entry}) => ({
      ...entry,
      locale: localeOf(entry.locale),
      topics: entry.topics.map((topic) => translated(topic, localeOf(entry.locale))),
      currency: currencyNow({...entry, tier}, rules.policy, standings),
      authors: withLicensure(entry.authors, standings, localeOf(entry.locale)),
      reviewers: withLicensure(entry.reviewers, standings, localeOf(entry.locale)),
      body: bodyOf({body: entry.body, works}),
      furtherSources: furtherSourcesOf({works, furtherSourceIds}),
      notices: noticesOf({document, authors: entry.authors, locale: entry.locale}, rules),
    }))
    .filter(({currency}) => !currency.noIndex)
}
