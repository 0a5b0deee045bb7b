import 'server-only'

import type {PostQueryResult} from '../../sanity/types.ts'
import {archiveQuery} from '../../sanity/queries/search.ts'
import {homeQuery, newestPostSlugsQuery, nextPostsQuery, postQuery} from '../../sanity/queries/posts.ts'
import type {NextPosts, OtherLanguage, PostCardContent, Proven, Publication} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, LOCALES, localeOf, type Locale} from '../language/locales.ts'
import {postPath} from '../language/paths.ts'
import {translated} from '../language/translated.ts'
import {cardsOf} from './cards.ts'
import {contentFetch} from './fetch.ts'
import {offerPageOf, offersOn, type OfferLook} from './offers.ts'
import {bodyOf, currencyNow, furtherSourcesOf, getHouseRules, noticesOf, placed, type HouseRules} from './publications.ts'
import {authenticEntries, isAuthentic} from './seals.ts'
import {getStandings, withLicensure} from './standings.ts'
import {ARCHIVE_POSTS, ARCHIVE_TAG, HOME_POSTS, HOME_TAG, NEXT_CANDIDATES, NEXT_POSTS, POSTS_TAG, postTag, tagIn} from './tags.ts'

/**
 * How many posts of a language are rendered when the site is built. A build that cannot render these fails; all others are rendered when
 * first asked for: what is built is rendered afresh as the site starts.
 */
const PRERENDERED_POSTS = 10

/** What patients read at `/posts/<slug>`; null when nothing is published there that the server has sealed. */
export async function getPost(slug: string): Promise<Publication | null> {
  const tags = [postTag(slug), POSTS_TAG]
  // All at once: over a network the questions take longer than the answers.
  const [stored, rules] = await Promise.all([contentFetch({query: postQuery, params: {slug}, tags}), getHouseRules(tags)])
  return stored && isAuthentic(stored.document) ? toPublication(stored, rules, tags) : null
}

/** The stored publication with everything that is looked up at the moment of rendering. @param look for a preview of offers */
export async function toPublication(
  stored: NonNullable<Proven<PostQueryResult>>,
  rules: HouseRules,
  tags: string[],
  look?: OfferLook,
): Promise<Publication> {
  const locale = localeOf(stored.locale)
  const standings = await getStandings([...stored.authors, ...stored.reviewers], rules.policy, tags)
  const offers = offersOn(offerPageOf(stored, rules), rules, postPath({slug: stored.slug, locale}), look)
  const {document: _document, works: _works, furtherSourceIds: _ids, placeholders, madeFrom, versions, ...shown} = stored
  return {
    ...shown,
    locale,
    madeFrom: madeFromOf(madeFrom, locale),
    otherLanguages: otherLanguagesOf(versions, locale),
    topics: stored.topics.map((topic) => translated(topic, locale)),
    authors: withLicensure(
      stored.authors.map((author) => translated(author, locale)),
      standings,
      locale,
    ),
    reviewers: withLicensure(stored.reviewers, standings, locale),
    cover: stored.cover && placed(stored.cover, placeholders),
    body: bodyOf(stored, offers),
    furtherSources: furtherSourcesOf(stored),
    notices: noticesOf(stored, rules),
    bar: offers.get('bar') ?? null,
    cta: offers.get('end') ?? null,
    currency: currencyNow(stored, rules.policy, standings),
  }
}

type StoredPost = NonNullable<Proven<PostQueryResult>>

/** What a translation was made from, as that stands now. */
function madeFromOf(stored: StoredPost['madeFrom'], locale: Locale): Publication['madeFrom'] {
  if (!stored) return null
  const document = stored.original?.document
  const by = stored.by === 'software' ? 'software' : 'person'
  if (!document || !isAuthentic(document) || localeOf(document.locale) === locale) return {by, original: null}
  return {
    by,
    original: {
      locale: localeOf(document.locale),
      slug: document.slug?.current ?? '',
      title: document.title ?? '',
      isNewer: document.contentHash !== stored.contentHash,
      isRetracted: document.standing === 'retracted',
    },
  }
}

/** Where the same post is to be read in other languages. */
function otherLanguagesOf(versions: StoredPost['versions'], own: Locale): OtherLanguage[] {
  const known = versions
    .filter(({document}) => isAuthentic(document))
    .map(({document}) => ({
      locale: localeOf(document.locale),
      slug: document.slug?.current ?? '',
      title: document.title ?? '',
    }))
  return LOCALES.flatMap((locale) => (locale === own ? [] : (known.find((one) => one.locale === locale) ?? [])))
}

/**
 * What to read after a post: its author's choice first, then the newest on its main topic. Never one whose review is due.
 *
 * @param slug of the page that shows them: it is rendered again when one of them changes
 */
export async function getNextPosts({slug, postId, topics, nextPosts, locale}: NextOf): Promise<NextPosts> {
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
    locale,
  }
  const [found, {policy}] = await Promise.all([contentFetch({query: nextPostsQuery, params, tags}), getHouseRules(tags)])
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

type NextOf = Pick<Publication, 'slug' | 'postId' | 'topics' | 'nextPosts' | 'locale'>

/** The line at the top of a language's home page, the post below it, and the newest of the others. */
export async function getHome(locale: Locale = DEFAULT_LOCALE) {
  const tags = [tagIn(locale, HOME_TAG)]
  const {settings, posts} = await contentFetch({query: homeQuery, params: {limit: HOME_POSTS, locale}, tags})
  const newest = cardsOf(posts)
  const [lead = newest[0] ?? null] = cardsOf(settings?.post ? [settings.post] : [])
  const tagline = settings ? translated(settings, locale).tagline : null
  return {tagline, lead, posts: newest.filter((post) => post._id !== lead?._id)}
}

/**
 * One page of everything that was published in a language, newest first; null past the end.
 *
 * @param page counted from 1
 */
export async function getArchivePage(
  page: number,
  locale: Locale = DEFAULT_LOCALE,
): Promise<{posts: PostCardContent[]; pages: number} | null> {
  const [start, end] = [(page - 1) * ARCHIVE_POSTS, page * ARCHIVE_POSTS]
  const {count, posts} = await contentFetch({
    query: archiveQuery,
    params: {start, end, locale},
    tags: [tagIn(locale, ARCHIVE_TAG)],
  })
  const pages = Math.max(1, Math.ceil(count / ARCHIVE_POSTS))
  return page <= pages ? {posts: cardsOf(posts), pages} : null
}

/** The newest posts' addresses. Asked once while building; the day's answer is never reused. */
export async function listNewestPostSlugs(locale: Locale = DEFAULT_LOCALE) {
  const tags = [tagIn(locale, HOME_TAG)]
  return contentFetch({query: newestPostSlugsQuery, params: {limit: PRERENDERED_POSTS, locale}, tags, revalidate: 1})
}
