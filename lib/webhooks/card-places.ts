/** Where posts stand besides their own pages: as a card on lists, in full in feeds. */
import {listedPostsQuery, showingPostsQuery} from '../../sanity/queries/fan-out.ts'
import {
  ARCHIVE_TAG,
  clinicianFeedTag,
  clinicianTag,
  FEED_POSTS,
  FEED_TAG,
  HOME_POSTS,
  HOME_TAG,
  postTag,
  SEARCH_TAG,
  tagIn,
  topicFeedTag,
  topicTag,
} from '../content/tags.ts'
import {localeOf, LOCALES, type Locale} from '../language/locales.ts'

/** Asks the content lake, past every cache. */
export type LookUp = (query: string, params: Record<string, unknown>) => Promise<unknown>

export type CardPlaces = {
  _id: string
  locale?: string | null
  post?: string | null
  slug: string | null
  topics: (string | null)[] | null
  authors: (string | null)[] | null
  /** Ids of the topics and clinicians whose lists it may stand on. */
  listIds: string[] | null
}
/** A topic’s or a clinician’s feed, and which posts it shows. */
export type ListFeed = {_id: string; slug: string; posts: string[]}
export type Listed = {
  home: string[]
  featured: string | null
  feed: string[]
  topicFeeds: ListFeed[]
  clinicianFeeds: ListFeed[]
}

/** Pages on which a post's own text stands: its page, and the feeds. */
export function pagesWithTextFrom(posts: readonly CardPlaces[], listed: Listed): string[] {
  return [...pagesOf(posts), ...feedsWith(posts, listed)]
}

export function pagesOf(posts: readonly {slug: string | null}[]): string[] {
  return posts.flatMap(({slug}) => (slug ? [postTag(slug)] : []))
}

/** The feeds that show any of these posts. */
export function feedsWith(posts: readonly CardPlaces[], {feed, topicFeeds, clinicianFeeds}: Listed): string[] {
  const shows = (ids: string[]) => posts.some(({_id}) => ids.includes(_id))
  return [
    ...posts.flatMap(({_id, locale}) => (feed.includes(_id) ? [tagIn(localeOf(locale), FEED_TAG)] : [])),
    ...topicFeeds.flatMap((one) => (shows(one.posts) ? [topicFeedTag(one.slug)] : [])),
    ...clinicianFeeds.flatMap((one) => (shows(one.posts) ? [clinicianFeedTag(one.slug)] : [])),
  ]
}

/**
 * Pages on which a post stands with its authors and main topic: its page, the feeds, and every list with its card.
 *
 * @param languages in which cards read differently: a person's page has cards of posts in every language, in words of its own; other
 *   lists have those of their own language
 */
export function pagesWithCardsOf(posts: readonly CardPlaces[], listed: Listed, languages: readonly Locale[] = LOCALES): string[] {
  const own = posts.filter(({locale}) => languages.includes(localeOf(locale)))
  const tags = pagesWithTextFrom(own, listed)
  for (const {authors} of posts)
    for (const slug of authors ?? []) if (slug) tags.push(...languages.map((locale) => tagIn(locale, clinicianTag(slug))))
  for (const post of own) {
    const {topics} = post
    const locale = localeOf(post.locale)
    for (const slug of topics ?? []) if (slug) tags.push(tagIn(locale, topicTag(slug)))
    if (isOnHome(post, listed)) tags.push(tagIn(locale, HOME_TAG))
    // `topics` is null for a post that no list shows.
    if (topics !== null) tags.push(tagIn(locale, ARCHIVE_TAG), SEARCH_TAG)
  }
  return tags
}

export function isOnHome({_id, post}: {_id: string; post?: string | null | undefined}, listed: Listed): boolean {
  return listed.home.includes(_id) || (listed.featured !== null && listed.featured === post)
}

export async function postsShowing(ids: string[], lookUp: LookUp): Promise<CardPlaces[]> {
  return (await lookUp(showingPostsQuery, {ids})) as CardPlaces[]
}

/**
 * Posts that show any of these documents, and what the lists they may stand on show.
 *
 * @param listIds further topics and clinicians whose feeds matter
 */
export async function postsAndLists(
  ids: string[],
  lookUp: LookUp,
  listIds: readonly string[] = [],
): Promise<[CardPlaces[], Listed]> {
  const posts = await postsShowing(ids, lookUp)
  return [posts, await listedPosts([...listIds, ...listsOf(posts)], lookUp)]
}

export function listsOf(posts: readonly CardPlaces[]): string[] {
  return posts.flatMap(({listIds}) => listIds ?? [])
}

/** @param listIds topics and clinicians whose feeds matter */
export async function listedPosts(listIds: string[], lookUp: LookUp): Promise<Listed> {
  const params = {homePosts: HOME_POSTS, feedPosts: FEED_POSTS, listIds: [...new Set(listIds)]}
  return (await lookUp(listedPostsQuery, params)) as Listed
}
