import 'server-only'

import type {PostQueryResult} from '../../sanity/types.ts'
import {archiveQuery} from '../../sanity/queries/search.ts'
import {homeQuery, newestPostSlugsQuery, nextPostsQuery, postQuery} from '../../sanity/queries/posts.ts'
import type {NextPosts, PostCardContent, Proven, Publication} from '../editorial/publication.ts'
import {contentFetch} from './fetch.ts'
import {bodyOf, currencyNow, furtherSourcesOf, getHouseRules, noticesOf, offerOf, placed} from './publications.ts'
import {authenticCards, authenticEntries, isAuthentic} from './seals.ts'
import {getStandings, withLicensure} from './standings.ts'
import {
  ARCHIVE_POSTS,
  ARCHIVE_TAG,
  HOME_POSTS,
  HOME_TAG,
  NEXT_CANDIDATES,
  NEXT_POSTS,
  POSTS_TAG,
  SITE_TAG,
  postTag,
} from './tags.ts'

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
  const {document: _document, works: _works, furtherSourceIds: _ids, usualCta, placeholders, ...shown} = stored
  return {
    ...shown,
    authors: withLicensure(stored.authors, standings),
    reviewers: withLicensure(stored.reviewers, standings),
    cover: stored.cover && placed(stored.cover, placeholders),
    body: bodyOf(stored, rules),
    furtherSources: furtherSourcesOf(stored),
    notices: noticesOf(stored, rules),
    cta: offerOf(stored.document.cta ? stored.cta : (usualCta?.cta ?? null), rules),
    currency: currencyNow(stored, rules.policy, standings),
  }
}

/**
 * What to read after a post: its author's choice first, then the newest on its main topic. Never one whose review is due.
 *
 * @param slug of the page that shows them: it is rendered again when one of them changes
 */
export async function getNextPosts({slug, postId, topics, nextPosts}: NextOf): Promise<NextPosts> {
  const tags = [postTag(slug), POSTS_TAG]
  const {series, part} = nextPosts
  const related: readonly (string | null)[] = nextPosts.related
  const params = {
    post: postId,
    related,
    series: series ?? '',
    part: part ?? 0,
    topic: topics[0]?._id ?? '',
    limit: NEXT_CANDIDATES,
  }
  const found = await contentFetch({query: nextPostsQuery, params, tags})
  const {policy} = await getHouseRules(tags)
  const all = [...found.chosen, ...found.sameTopic, ...(found.nextPart ? [found.nextPart] : [])]
  const standings = await getStandings(
    all.flatMap(({reviewers}) => reviewers),
    policy,
    tags,
  )
  const current = <Post extends (typeof all)[number]>(posts: readonly Post[]) =>
    authenticEntries(posts.filter((post) => !currencyNow(post, policy, standings).isDue))
  const chosen = current(found.chosen).toSorted((one, other) => related.indexOf(one.post) - related.indexOf(other.post))
  const [nextPart = null] = current(found.nextPart ? [found.nextPart] : [])
  const rest = current(found.sameTopic).filter(({_id}) => chosen.every((known) => known._id !== _id))
  const named = ({_id, slug: at, title, excerpt}: {_id: string; slug: string; title: string; excerpt: string}) => ({
    _id,
    slug: at,
    title,
    excerpt,
  })
  return {
    series: series && nextPart ? {name: series, next: named(nextPart)} : null,
    posts: [...chosen, ...rest]
      .filter(({_id}) => _id !== nextPart?._id)
      .slice(0, NEXT_POSTS)
      .map(named),
  }
}

type NextOf = Pick<Publication, 'slug' | 'postId' | 'topics' | 'nextPosts'>

/** The post at the top of the home page, and the newest of the others. */
export async function getHome() {
  const tags = [HOME_TAG, SITE_TAG]
  const {featured, posts} = await contentFetch({query: homeQuery, params: {limit: HOME_POSTS}, tags})
  const newest = authenticCards(posts)
  const [lead = newest[0] ?? null] = authenticCards(featured?.post ? [featured.post] : [])
  return {lead, posts: newest.filter((post) => post._id !== lead?._id)}
}

/**
 * One page of everything that was published, newest first; null past the end.
 *
 * @param page counted from 1
 */
export async function getArchivePage(page: number): Promise<{posts: PostCardContent[]; pages: number} | null> {
  const [start, end] = [(page - 1) * ARCHIVE_POSTS, page * ARCHIVE_POSTS]
  const {count, posts} = await contentFetch({query: archiveQuery, params: {start, end}, tags: [ARCHIVE_TAG]})
  const pages = Math.max(1, Math.ceil(count / ARCHIVE_POSTS))
  return page <= pages ? {posts: authenticCards(posts), pages} : null
}

/** The newest posts' addresses. Asked once while building; the day's answer is never reused. */
export async function listNewestPostSlugs() {
  const tags = [HOME_TAG]
  return contentFetch({query: newestPostSlugsQuery, params: {limit: PRERENDERED_POSTS}, tags, revalidate: 1})
}
