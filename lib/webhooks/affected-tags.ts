/**
 * From one changed document to the pages that show it, and no others.
 *
 * Next's tags must be known before a page is read, so the way back is looked up when something changes: which posts
 * point at this document, and on which lists those posts stand. A new query on a public page belongs into this table.
 */
import {
  handedToEveryPostQuery,
  listedPostsQuery,
  showingPostsQuery,
  slugsByIdQuery,
  slugsOfPostsQuery,
} from '../../sanity/queries/fan-out.ts'
import {
  CLINICIANS_TAG,
  clinicianTag,
  FEED_POSTS,
  FEED_TAG,
  HOME_POSTS,
  HOME_TAG,
  LICENSES_TAG,
  POSTS_TAG,
  postTag,
  SITE_TAG,
  SITEMAP_TAG,
  topicTag,
} from '../content/tags.ts'
import type {Change} from './change.ts'

/** Asks the content lake, past every cache. */
export type LookUp = (query: string, params: Record<string, unknown>) => Promise<unknown>

type CardPlaces = {
  _id: string
  post?: string | null
  slug: string | null
  topics: (string | null)[] | null
  authors: (string | null)[] | null
}
type Listed = {home: string[]; featured: string | null; feed: string[]}

const TABLE: Record<string, (change: Change, lookUp: LookUp) => Promise<string[]>> = {
  publication: publicationTags,
  clinician: clinicianTags,
  topic: topicTags,
  cta: ctaTags,
  // Where a notice stands follows from its own fields and from every post's: all are worked out again.
  disclaimer: async () => [POSTS_TAG, FEED_TAG],
  disclaimerVersion: async () => [POSTS_TAG, FEED_TAG],
  editorialPolicy: async () => [POSTS_TAG, FEED_TAG, SITEMAP_TAG],
  legalRule: async () => [POSTS_TAG, FEED_TAG],
  licenseRecord: licenseTags,
  compactMember: async () => [LICENSES_TAG],
  source: async ({id}, lookUp) => pagesWithTextFrom(await postsShowing([id], lookUp), await listedPosts(lookUp)),
  location: locationTags,
  comment: commentTags,
  siteSettings: async () => [SITE_TAG],
}

/**
 * @param lookUp asks for the state after the change
 * @returns tags to expire, each once; none for a document that no page shows
 */
export async function affectedTags(change: Change, lookUp: LookUp): Promise<string[]> {
  const find = Object.hasOwn(TABLE, change.type) ? TABLE[change.type] : undefined
  return find ? [...new Set(await find(change, lookUp))].toSorted() : []
}

async function publicationTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const pointedAt = [before, after].flatMap((trace) => [...(trace?.authors ?? []), ...(trace?.topics ?? [])])
  const lists = (await lookUp(slugsByIdQuery, {ids: pointedAt})) as {_type: string; slug: string | null}[]
  const tags = [SITEMAP_TAG, ...slugsOf(before, after).map(postTag)]
  for (const {_type, slug} of lists) if (slug) tags.push(_type === 'topic' ? topicTag(slug) : clinicianTag(slug))

  const moved =
    !before ||
    !after ||
    before.publishedAt !== after.publishedAt ||
    before.slug !== after.slug ||
    (before.standing ?? 'live') !== (after.standing ?? 'live')
  const postIds = [before?.post, after?.post].filter((postId): postId is string => typeof postId === 'string')
  const listed = await listedPosts(lookUp)
  if (moved || isOnHome({_id: id, post: postIds[0]}, listed)) tags.push(HOME_TAG)
  if (moved || listed.feed.includes(id)) tags.push(FEED_TAG)
  // Links in other posts' texts lead to this one, or stop leading anywhere.
  if (moved) tags.push(...pagesWithTextFrom(await postsShowing(postIds, lookUp), listed))
  return tags
}

async function clinicianTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const own = slugsOf(before, after).map(clinicianTag)
  const posts = await postsShowing([id], lookUp)
  return [...own, CLINICIANS_TAG, ...addressTags(before, after), ...pagesWithCardsOf(posts, await listedPosts(lookUp))]
}

async function topicTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const own = slugsOf(before, after).map(topicTag)
  const posts = await postsShowing([id], lookUp)
  // Every page's frame names every topic.
  return [SITE_TAG, ...own, ...addressTags(before, after), ...pagesWithCardsOf(posts, await listedPosts(lookUp))]
}

async function ctaTags({id}: Change, lookUp: LookUp): Promise<string[]> {
  const everywhere = (await handedToEveryPost(lookUp)).cta === id ? [POSTS_TAG] : []
  return [...everywhere, ...pagesWithTextFrom(await postsShowing([id], lookUp), await listedPosts(lookUp))]
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
  const posts = await postsShowing(ids, lookUp)
  // A reviewer who may not practice any more takes the strictest pages off the site map.
  const listed = posts.length > 0 ? [SITEMAP_TAG] : []
  return [...own, CLINICIANS_TAG, ...listed, ...pagesWithTextFrom(posts, await listedPosts(lookUp))]
}

async function locationTags({id}: Change, lookUp: LookUp): Promise<string[]> {
  return (await handedToEveryPost(lookUp)).locations.includes(id) ? [SITE_TAG] : []
}

/** A comment stands on the page of its post and nowhere else. */
async function commentTags({before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const ids = [before?.post, after?.post].filter((id): id is string => typeof id === 'string')
  const posts = (await lookUp(slugsOfPostsQuery, {ids})) as {slug: string | null}[]
  return posts.flatMap(({slug}) => (slug ? [postTag(slug)] : []))
}

/** Pages on which a post's own text stands: its page, and the feed. */
function pagesWithTextFrom(posts: CardPlaces[], listed: Listed): string[] {
  const tags = posts.flatMap(({slug}) => (slug ? [postTag(slug)] : []))
  return posts.some(({_id}) => listed.feed.includes(_id)) ? [...tags, FEED_TAG] : tags
}

/** Pages on which a post stands with its authors and main topic: its page, the feed, and every list with its card. */
function pagesWithCardsOf(posts: CardPlaces[], listed: Listed): string[] {
  const tags = pagesWithTextFrom(posts, listed)
  for (const {topics, authors} of posts) {
    for (const slug of topics ?? []) if (slug) tags.push(topicTag(slug))
    for (const slug of authors ?? []) if (slug) tags.push(clinicianTag(slug))
  }
  return posts.some((post) => isOnHome(post, listed)) ? [...tags, HOME_TAG] : tags
}

function addressTags(before: Change['before'], after: Change['after']): string[] {
  return before?.slug === after?.slug ? [] : [SITEMAP_TAG]
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

async function listedPosts(lookUp: LookUp): Promise<Listed> {
  return (await lookUp(listedPostsQuery, {homePosts: HOME_POSTS, feedPosts: FEED_POSTS})) as Listed
}

async function handedToEveryPost(lookUp: LookUp): Promise<{cta: string | null; disclaimers: string[]; locations: string[]}> {
  const handed = (await lookUp(handedToEveryPostQuery, {})) as Awaited<ReturnType<typeof handedToEveryPost>> | null
  return handed ?? {cta: null, disclaimers: [], locations: []}
}
