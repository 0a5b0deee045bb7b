/**
 * From one changed document to the pages that show it, and no others.
 *
 * Next's tags must be known before a page is read, so the way back is looked up when something changes: which posts
 * point at this document, and on which lists those posts stand. A new query on a public page belongs into this table.
 */
import {
  handedToEveryPostQuery,
  leadsHereQuery,
  listedPostsQuery,
  namingPostsQuery,
  otherLanguagesQuery,
  showingPostsQuery,
  slugsByIdQuery,
  slugsOfPostsQuery,
} from '../../sanity/queries/fan-out.ts'
import {
  ABOUT_TAG,
  ARCHIVE_TAG,
  clinicianFeedTag,
  CLINICIANS_TAG,
  clinicianTag,
  FEED_POSTS,
  FEED_TAG,
  FEEDS_TAG,
  HOME_POSTS,
  HOME_TAG,
  LICENSES_TAG,
  LLMS_TAG,
  LOCATIONS_TAG,
  NEXT_CANDIDATES,
  POSTS_TAG,
  postTag,
  REDIRECTS_TAG,
  ROBOTS_TAG,
  SEARCH_TAG,
  SITE_TAG,
  SITEMAP_TAG,
  tagIn,
  topicFeedTag,
  topicTag,
} from '../content/tags.ts'
import {DEFAULT_LOCALE, LOCALES, localeOf} from '../language/locales.ts'
import {pageAddress, type PageType} from '../editorial/addresses.ts'
import type {Change} from './change.ts'

/** Asks the content lake, past every cache. */
export type LookUp = (query: string, params: Record<string, unknown>) => Promise<unknown>

type CardPlaces = {
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
type ListFeed = {_id: string; slug: string; posts: string[]}
type Listed = {home: string[]; featured: string | null; feed: string[]; topicFeeds: ListFeed[]; clinicianFeeds: ListFeed[]}

const TABLE: Record<string, (change: Change, lookUp: LookUp) => Promise<string[]>> = {
  publication: publicationTags,
  clinician: clinicianTags,
  topic: topicTags,
  cta: ctaTags,
  // Where a notice stands follows from its own fields and from every post's: all are worked out again.
  disclaimer: async () => [POSTS_TAG, FEEDS_TAG, LLMS_TAG],
  disclaimerVersion: async () => [POSTS_TAG, FEEDS_TAG, LLMS_TAG],
  editorialPolicy: async () => [POSTS_TAG, FEEDS_TAG, LLMS_TAG, SEARCH_TAG, SITEMAP_TAG],
  // It decides which offers stand, and feeds carry none.
  legalRule: async () => [POSTS_TAG],
  licenseRecord: licenseTags,
  compactMember: async () => [LICENSES_TAG],
  source: async ({id}, lookUp) => pagesWithTextFrom(...(await postsAndLists([id], lookUp))),
  crawlerPolicy: async () => [ROBOTS_TAG, LLMS_TAG],
  aboutPage: async (change, lookUp) => [ABOUT_TAG, ...addressTags(change), ...(await oldAddresses('aboutPage', change, lookUp))],
  redirect: async () => [REDIRECTS_TAG],
  location: locationTags,
  comment: commentTags,
  siteSettings: async () => [SITE_TAG],
}

/** Types of which some page shows something. */
export const SHOWN_TYPES: readonly string[] = Object.keys(TABLE)

/**
 * @param lookUp asks for the state after the change
 * @returns tags to expire, each once; none for a document that no page shows
 */
export async function affectedTags(change: Change, lookUp: LookUp): Promise<string[]> {
  const find = Object.hasOwn(TABLE, change.type) ? TABLE[change.type] : undefined
  return find ? [...new Set(await find(change, lookUp))].toSorted() : []
}

async function publicationTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const pointedAt = [before, after].flatMap((trace) => [
    ...(trace?.authors ?? []),
    ...(trace?.reviewers ?? []),
    ...(trace?.topics ?? []),
  ])
  const lists = (await lookUp(slugsByIdQuery, {ids: pointedAt})) as {_type: string; slug: string | null}[]
  const locales = [...new Set([before, after].flatMap((trace) => (trace ? [localeOf(trace.locale)] : [])))]
  const inEach = (tag: string) => locales.map((locale) => tagIn(locale, tag))
  const wasOrIsListed = [before, after].some((trace) => trace && (trace.standing ?? 'live') === 'live')
  const tags = [
    SITEMAP_TAG,
    LLMS_TAG,
    ...slugsOf(before, after).map(postTag),
    ...(wasOrIsListed ? [...inEach(ARCHIVE_TAG), SEARCH_TAG] : []),
  ]
  for (const {_type, slug} of lists) if (slug) tags.push(...(_type === 'topic' ? inEach(topicTag(slug)) : [clinicianTag(slug)]))

  const moved =
    !before ||
    !after ||
    before.publishedAt !== after.publishedAt ||
    before.slug !== after.slug ||
    before.locale !== after.locale ||
    (before.standing ?? 'live') !== (after.standing ?? 'live')
  const postIds = [before?.post, after?.post].filter((postId): postId is string => typeof postId === 'string')
  if (moved || NAMED_BY_OTHERS.some((field) => before?.[field] !== after?.[field]) || !sameTopics(before, after)) {
    tags.push(...(await pagesNaming({postId: postIds[0], traces: [before, after]}, lookUp)))
  }
  // The other languages of a post link to it, and say whether it is newer than they are.
  if (moved || SAID_BY_TRANSLATIONS.some((field) => before?.[field] !== after?.[field])) {
    tags.push(...(await pagesInOtherLanguages([...postIds, before?.original, after?.original], lookUp)))
  }
  // Links in other posts' texts lead to this one, or stop leading anywhere.
  const linking = moved ? await postsShowing(postIds, lookUp) : []
  const listed = await listedPosts([...pointedAt, ...listsOf(linking)], lookUp)
  if (moved || isOnHome({_id: id, post: postIds[0]}, listed)) tags.push(...inEach(HOME_TAG))
  // An old address leads to the post, not to its publication.
  tags.push(...(await oldAddresses('post', {id: postIds[0] ?? id, before, after}, lookUp)))
  tags.push(...feedsChangedBy({id, before, after, moved}, listed), ...pagesWithTextFrom(linking, listed))
  return tags
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

async function clinicianTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const own = slugsOf(before, after).flatMap((slug) => [clinicianTag(slug), clinicianFeedTag(slug)])
  const showing = await postsAndLists([id], lookUp)
  const led = await oldAddresses('clinician', {id, before, after}, lookUp)
  return [...own, CLINICIANS_TAG, ...addressTags({before, after}), ...led, ...pagesWithCardsOf(...showing)]
}

async function topicTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const own = slugsOf(before, after).flatMap((slug) => [
    ...LOCALES.map((locale) => tagIn(locale, topicTag(slug))),
    topicFeedTag(slug),
  ])
  const showing = await postsAndLists([id], lookUp)
  const led = await oldAddresses('topic', {id, before, after}, lookUp)
  // Every page's frame names every topic.
  return [SITE_TAG, ...own, ...addressTags({before, after}), ...led, ...pagesWithCardsOf(...showing)]
}

async function ctaTags({id}: Change, lookUp: LookUp): Promise<string[]> {
  const everywhere = (await handedToEveryPost(lookUp)).ctas.includes(id) ? [POSTS_TAG] : []
  // Neither feeds nor any other copy of a text carry offers.
  return [...everywhere, ...pagesOf(await postsShowing([id], lookUp))]
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
  const own = people.flatMap(({slug}) => (slug ? [clinicianTag(slug)] : []))
  const [posts, listed] = await postsAndLists(ids, lookUp)
  // A reviewer who may not practice any more takes the strictest pages off the site map.
  const directories = posts.length > 0 ? [SEARCH_TAG, SITEMAP_TAG, LLMS_TAG] : []
  return [...own, CLINICIANS_TAG, ...directories, ...pagesWithTextFrom(posts, listed)]
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

async function locationTags({id}: Change, lookUp: LookUp): Promise<string[]> {
  return (await handedToEveryPost(lookUp)).locations.includes(id) ? [LOCATIONS_TAG, SITE_TAG] : [LOCATIONS_TAG]
}

/** A comment stands on the page of its post and nowhere else. */
async function commentTags({before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const ids = [before?.post, after?.post].filter((id): id is string => typeof id === 'string')
  const posts = (await lookUp(slugsOfPostsQuery, {ids})) as {slug: string | null}[]
  return posts.flatMap(({slug}) => (slug ? [postTag(slug)] : []))
}

/** Pages on which a post's own text stands: its page, and the feeds. */
function pagesWithTextFrom(posts: CardPlaces[], listed: Listed): string[] {
  return [...pagesOf(posts), ...feedsWith(posts, listed)]
}

function pagesOf(posts: CardPlaces[]): string[] {
  return posts.flatMap(({slug}) => (slug ? [postTag(slug)] : []))
}

/** The feeds that show any of these posts. */
function feedsWith(posts: CardPlaces[], {feed, topicFeeds, clinicianFeeds}: Listed): string[] {
  const shows = (ids: string[]) => posts.some(({_id}) => ids.includes(_id))
  return [
    ...posts.flatMap(({_id, locale}) => (feed.includes(_id) ? [tagIn(localeOf(locale), FEED_TAG)] : [])),
    ...topicFeeds.flatMap((one) => (shows(one.posts) ? [topicFeedTag(one.slug)] : [])),
    ...clinicianFeeds.flatMap((one) => (shows(one.posts) ? [clinicianFeedTag(one.slug)] : [])),
  ]
}

/** Pages on which a post stands with its authors and main topic: its page, the feeds, and every list with its card. */
function pagesWithCardsOf(posts: CardPlaces[], listed: Listed): string[] {
  const tags = pagesWithTextFrom(posts, listed)
  for (const post of posts) {
    const {topics, authors} = post
    const locale = localeOf(post.locale)
    for (const slug of topics ?? []) if (slug) tags.push(tagIn(locale, topicTag(slug)))
    for (const slug of authors ?? []) if (slug) tags.push(clinicianTag(slug))
    if (isOnHome(post, listed)) tags.push(tagIn(locale, HOME_TAG))
    // `topics` is null for a post that no list shows.
    if (topics !== null) tags.push(tagIn(locale, ARCHIVE_TAG), SEARCH_TAG)
  }
  return tags
}

function addressTags({before, after}: Pick<Change, 'before' | 'after'>): string[] {
  return before?.slug === after?.slug ? [] : [SITEMAP_TAG]
}

/** What old addresses answer follows from where pages stand now, and what they are called. */
async function oldAddresses(
  type: PageType,
  {id, before, after}: Pick<Change, 'id' | 'before' | 'after'>,
  lookUp: LookUp,
): Promise<string[]> {
  const addresses = [before, after].flatMap((trace) =>
    trace?.slug ? LOCALES.map((locale) => pageAddress(type, trace.slug ?? '', locale)) : [],
  )
  return (await lookUp(leadsHereQuery, {ids: [id], addresses})) === true ? [REDIRECTS_TAG] : []
}

function slugsOf(before: Change['before'], after: Change['after']): string[] {
  return [before?.slug, after?.slug].filter((slug): slug is string => typeof slug === 'string')
}

function isOnHome({_id, post}: {_id: string; post?: string | null | undefined}, listed: Listed): boolean {
  return listed.home.includes(_id) || (listed.featured !== null && listed.featured === post)
}

async function postsShowing(ids: string[], lookUp: LookUp): Promise<CardPlaces[]> {
  return (await lookUp(showingPostsQuery, {ids})) as CardPlaces[]
}

/** Posts that show any of these documents, and what the lists they may stand on show. */
async function postsAndLists(ids: string[], lookUp: LookUp): Promise<[CardPlaces[], Listed]> {
  const posts = await postsShowing(ids, lookUp)
  return [posts, await listedPosts(listsOf(posts), lookUp)]
}

function listsOf(posts: CardPlaces[]): string[] {
  return posts.flatMap(({listIds}) => listIds ?? [])
}

/** @param listIds topics and clinicians whose feeds matter */
async function listedPosts(listIds: string[], lookUp: LookUp): Promise<Listed> {
  const params = {homePosts: HOME_POSTS, feedPosts: FEED_POSTS, listIds: [...new Set(listIds)]}
  return (await lookUp(listedPostsQuery, params)) as Listed
}

async function handedToEveryPost(lookUp: LookUp): Promise<{ctas: (string | null)[]; disclaimers: string[]; locations: string[]}> {
  const handed = (await lookUp(handedToEveryPostQuery, {})) as Awaited<ReturnType<typeof handedToEveryPost>> | null
  return handed ?? {ctas: [], disclaimers: [], locations: []}
}
