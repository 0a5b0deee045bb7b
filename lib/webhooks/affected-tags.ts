/**
 * From one changed document to the pages that show it, and no others.
 *
 * Next's tags must be known before a page is read, so the way back is looked up when something changes: which posts
 * point at this document, and on which lists those posts stand. A new query on a public page belongs into this table.
 */
import {namingPostsQuery, otherLanguagesQuery, slugsByIdQuery, slugsOfPostsQuery} from '../../sanity/queries/fan-out.ts'
import {
  ARCHIVE_TAG,
  clinicianFeedTag,
  CLINICIANS_TAG,
  clinicianTag,
  FEED_TAG,
  FEEDS_TAG,
  HOME_TAG,
  inEveryLanguage,
  LICENSES_TAG,
  LLMS_TAG,
  NEXT_CANDIDATES,
  POSTS_TAG,
  postTag,
  REDIRECTS_TAG,
  ROBOTS_TAG,
  SEARCH_TAG,
  SITEMAP_TAG,
  tagIn,
  topicFeedTag,
  topicTag,
} from '../content/tags.ts'
import {DEFAULT_LOCALE, localeOf} from '../language/locales.ts'
import {oldAddresses, slugsOf} from './addresses-of.ts'
import {
  feedsWith,
  isOnHome,
  listedPosts,
  pagesWithTextFrom,
  postsAndLists,
  type Listed,
  type ListFeed,
  type LookUp,
} from './card-places.ts'
import {legalRuleTags, offerTags} from './offered-pages.ts'
import {noticeTags, wordingTags} from './noticed-pages.ts'
import {aboutPageTags, clinicianTags, locationTags, settingsTags, topicTags} from './shared-changes.ts'
import type {Change} from './change.ts'

const TABLE: Record<string, (change: Change, lookUp: LookUp, now: number) => Promise<string[]>> = {
  publication: publicationTags,
  clinician: clinicianTags,
  topic: topicTags,
  cta: offerTags,
  disclaimer: noticeTags,
  disclaimerVersion: wordingTags,
  editorialPolicy: async () => [POSTS_TAG, FEEDS_TAG, LLMS_TAG, SEARCH_TAG, SITEMAP_TAG],
  legalRule: legalRuleTags,
  licenseRecord: licenseTags,
  compactMember: async () => [LICENSES_TAG],
  source: async ({id}, lookUp) => pagesWithTextFrom(...(await postsAndLists([id], lookUp))),
  crawlerPolicy: async () => [ROBOTS_TAG, LLMS_TAG],
  aboutPage: aboutPageTags,
  redirect: async () => [REDIRECTS_TAG],
  location: locationTags,
  comment: commentTags,
  siteSettings: settingsTags,
}

/** Types of which some page shows something. */
export const SHOWN_TYPES: readonly string[] = Object.keys(TABLE)

/**
 * @param lookUp asks for the state after the change
 * @param now milliseconds since 1970
 * @returns tags to expire, each once, that of the page whose own the change is before all others; none for a document that no page shows
 */
export async function affectedTags(change: Change, lookUp: LookUp, now: number): Promise<string[]> {
  const find = Object.hasOwn(TABLE, change.type) ? TABLE[change.type] : undefined
  const [first, ...others] = find ? await find(change, lookUp, now) : []
  return first === undefined ? [] : [...new Set([first, ...others.toSorted()])]
}

async function publicationTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const pointedAt = [before, after].flatMap((trace) => [
    ...(trace?.authors ?? []),
    ...(trace?.reviewers ?? []),
    ...(trace?.topics ?? []),
  ])
  const locales = [...new Set([before, after].flatMap((trace) => (trace ? [localeOf(trace.locale)] : [])))]
  const inEach = (tag: string) => locales.map((locale) => tagIn(locale, tag))
  const wasOrIsListed = [before, after].some((trace) => trace && (trace.standing ?? 'live') === 'live')
  const moved =
    !before ||
    !after ||
    before.publishedAt !== after.publishedAt ||
    before.slug !== after.slug ||
    before.locale !== after.locale ||
    (before.standing ?? 'live') !== (after.standing ?? 'live')
  const postIds = [before?.post, after?.post].filter((postId): postId is string => typeof postId === 'string')
  const changed = (fields: readonly (typeof NAMED_BY_OTHERS | typeof SAID_BY_TRANSLATIONS)[number][]) =>
    moved || fields.some((field) => before?.[field] !== after?.[field])
  // All at once: over a network the questions take longer than the answers.
  const [lists, naming, inOtherLanguages, led, [linking, listed]] = await Promise.all([
    lookUp(slugsByIdQuery, {ids: pointedAt}) as Promise<{_type: string; slug: string | null}[]>,
    changed(NAMED_BY_OTHERS) || !sameTopics(before, after)
      ? pagesNaming({postId: postIds[0], traces: [before, after]}, lookUp)
      : [],
    // The other languages of a post link to it, and say whether it is newer than they are.
    changed(SAID_BY_TRANSLATIONS) ? pagesInOtherLanguages([...postIds, before?.original, after?.original], lookUp) : [],
    // An old address leads to the post, not to its publication.
    oldAddresses('post', {id: postIds[0] ?? id, before, after}, lookUp),
    // Links in other posts' texts lead to this one, or stop leading anywhere.
    moved ? postsAndLists(postIds, lookUp, pointedAt) : listedPosts(pointedAt, lookUp).then((found) => [[], found] as const),
  ])
  return [
    // Where it stands now comes before where it stood.
    ...slugsOf(after, before).map(postTag),
    SITEMAP_TAG,
    LLMS_TAG,
    ...(wasOrIsListed ? [...inEach(ARCHIVE_TAG), SEARCH_TAG] : []),
    ...lists.flatMap(({_type, slug}) =>
      slug ? (_type === 'topic' ? inEach(topicTag(slug)) : inEveryLanguage(clinicianTag(slug))) : [],
    ),
    ...naming,
    ...inOtherLanguages,
    ...led,
    ...(moved || isOnHome({_id: id, post: postIds[0]}, listed) ? inEach(HOME_TAG) : []),
    ...feedsChangedBy({id, before, after, moved}, listed),
    ...pagesWithTextFrom(linking, listed),
  ]
}

/** What another post says of it, or decides whether it says anything. */
const NAMED_BY_OTHERS = ['title', 'excerpt', 'series', 'part'] as const

function sameTopics(before: Change['before'], after: Change['after']): boolean {
  return JSON.stringify(before?.topics ?? []) === JSON.stringify(after?.topics ?? [])
}

/** What a page in another language says of it. */
const SAID_BY_TRANSLATIONS = ['contentHash', 'locale', 'original'] as const

async function pagesInOtherLanguages(ids: readonly (string | null | undefined)[], lookUp: LookUp): Promise<string[]> {
  const originals = ids.filter((id): id is string => typeof id === 'string')
  const found = (await lookUp(otherLanguagesQuery, {originals})) as {slug: string | null}[]
  return found.flatMap(({slug}) => (slug ? [postTag(slug)] : []))
}

type Naming = {
  byChoice: (string | null)[]
  bySeries: (string | null)[]
  byTopic: {slug: string | null; topic: string}[]
  newest: {_id: string; posts: {post: string; publishedAt: string}[]}[]
}

/**
 * Pages that name a post as the next to read, or did.
 *
 * @param traces where it stood, and stands
 */
export async function pagesNaming(
  {postId = '', traces}: {postId?: string | undefined; traces: readonly Change['before'][]},
  lookUp: LookUp,
): Promise<string[]> {
  const series = traces.flatMap((trace) => trace?.series ?? [])
  const topics = [...new Set(traces.flatMap((trace) => trace?.topics ?? []))]
  const publishedAt = traces.flatMap((trace) => trace?.publishedAt ?? [])
  // One more than a page looks at: the page itself is among a topic's newest, and leaves itself out.
  // Only posts in its own language name it. One that has changed its language is found by its choice and series at least.
  const locale = traces.at(-1)?.locale ?? traces[0]?.locale ?? DEFAULT_LOCALE
  const params = {post: postId, series, topics, limit: NEXT_CANDIDATES + 1, locale}
  const found = (await lookUp(namingPostsQuery, params)) as Naming
  const near = found.newest
    .filter(({posts}) => {
      const last = posts.at(-1)
      const isFull = posts.length > NEXT_CANDIDATES
      return !isFull || posts.some(({post}) => post === postId) || publishedAt.some((at) => at >= (last?.publishedAt ?? ''))
    })
    .map(({_id}) => _id)
  const byTopic = found.byTopic.filter(({topic}) => near.includes(topic)).map(({slug}) => slug)
  return [...found.byChoice, ...found.bySeries, ...byTopic].flatMap((slug) => (slug ? [postTag(slug)] : []))
}

/** Feeds that show the publication now, or may have shown it before. */
function feedsChangedBy(
  {id, before, after, moved}: Pick<Change, 'id' | 'before' | 'after'> & {moved: boolean},
  {feed, topicFeeds, clinicianFeeds}: Listed,
): string[] {
  if (![before, after].some((trace) => trace && (trace.standing ?? 'live') === 'live')) return []
  const locales = [...new Set([before, after].flatMap((trace) => (trace ? [localeOf(trace.locale)] : [])))]
  const everywhere = moved || (before?.noIndex ?? false) !== (after?.noIndex ?? false)
  const wasThere = (listId: string, field: 'topics' | 'authors') => before?.[field]?.includes(listId) ?? false
  const isThere = (listId: string, field: 'topics' | 'authors') => after?.[field]?.includes(listId) ?? false
  const changed = (feeds: ListFeed[], field: 'topics' | 'authors') =>
    feeds.filter(({_id, posts}) => {
      const named = wasThere(_id, field) || isThere(_id, field)
      return named && (everywhere || posts.includes(id) || wasThere(_id, field) !== isThere(_id, field))
    })
  return [
    ...(everywhere || feed.includes(id) ? locales.map((locale) => tagIn(locale, FEED_TAG)) : []),
    ...changed(topicFeeds, 'topics').map(({slug}) => topicFeedTag(slug)),
    ...changed(clinicianFeeds, 'authors').map(({slug}) => clinicianFeedTag(slug)),
  ]
}

/** A license shows in its holder's letters. */
async function licenseTags({before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const ids = [before?.clinician, after?.clinician].filter((id): id is string => typeof id === 'string')
  return clinicianPages(ids, lookUp)
}

/**
 * Pages that show any of these people's bylines.
 *
 * @param ids of clinicians
 */
export async function clinicianPages(ids: string[], lookUp: LookUp): Promise<string[]> {
  if (ids.length === 0) return []
  const people = (await lookUp(slugsByIdQuery, {ids})) as {slug: string | null}[]
  const own = people.flatMap(({slug}) => (slug ? inEveryLanguage(clinicianTag(slug)) : []))
  const [posts, listed] = await postsAndLists(ids, lookUp)
  // A reviewer who may not practice any more takes the strictest pages off the site map.
  const directories = posts.length > 0 ? [SEARCH_TAG, SITEMAP_TAG, LLMS_TAG] : []
  return [...own, ...inEveryLanguage(CLINICIANS_TAG), ...directories, ...pagesWithTextFrom(posts, listed)]
}

/**
 * Where posts stand in full or by address, besides their own pages: feeds and directories.
 *
 * @param postIds of posts, not of their publications
 */
export async function copiesOf(postIds: string[], lookUp: LookUp): Promise<string[]> {
  if (postIds.length === 0) return []
  const [showing, listed] = await postsAndLists(postIds, lookUp)
  const own = showing.filter(({post}) => typeof post === 'string' && postIds.includes(post))
  return [SITEMAP_TAG, LLMS_TAG, ...feedsWith(own, listed)]
}

/** A comment stands on the page of its post and nowhere else. */
async function commentTags({before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const ids = [before?.post, after?.post].filter((id): id is string => typeof id === 'string')
  const posts = (await lookUp(slugsOfPostsQuery, {ids})) as {slug: string | null}[]
  return posts.flatMap(({slug}) => (slug ? [postTag(slug)] : []))
}
