/**
 * The names under which rendered pages are cached.
 *
 * Every public page reads under one tag of its own, and every page's frame under {@link FRAME_TAG}. In another language a
 * page has a tag of its own ({@link tagIn}); places and how the clinic works show the same documents in each, and share one. A changed document is turned into the tags of the pages that show it by
 * `lib/webhooks/affected-tags.ts`, and no other page is touched.
 */

import {DEFAULT_LOCALE, LOCALES, type Locale} from '../language/locales.ts'

/** Every answer. Expiring it expires the whole site. */
export const SITE_TAG = 'site'
/** The frame of every page in a language: name, foot, topics ({@link tagIn}). */
export const FRAME_TAG = 'frame'
/** Lists of all topics in a language, each with its summary ({@link tagIn}). */
export const TOPICS_TAG = 'topics'
/** What the settings hand to every post: its standing notices and its usual call to action. */
export const POSTS_TAG = 'posts'
export const HOME_TAG = 'home'
/** The feed of all posts. */
export const FEED_TAG = 'feed'
/** What every feed reads beside its posts: notices and the editorial policy. */
export const FEEDS_TAG = 'feeds'
/** What feeds, shared pictures and `/llms.txt` say of the clinic in a language ({@link tagIn}). Not the frame's: that names all topics, and no feed does. */
export const CHANNEL_TAG = 'channel'
export const SITEMAP_TAG = 'sitemap'
/** Everything that lists name, newest first, page after page. */
export const ARCHIVE_TAG = 'archive'
/** What there is to be found. */
export const SEARCH_TAG = 'search'
/** How the clinic works. */
export const ABOUT_TAG = 'about'
/** Where patients are seen. */
export const LOCATIONS_TAG = 'locations'
/** What is offered in each state, in a language ({@link tagIn}). */
export const OFFERS_TAG = 'offers'
/** The bar above every page in a language ({@link tagIn}). */
export const BAR_TAG = 'bar'
/** Where pages went that are not there any more. */
export const REDIRECTS_TAG = 'redirects'
export const ROBOTS_TAG = 'robots.txt'
export const LLMS_TAG = 'llms.txt'
/** Every answer about licenses: expired when the records of a compact change. */
export const LICENSES_TAG = 'licenses'
/** The list of everyone who writes. */
export const CLINICIANS_TAG = 'clinicians'

/** The same list in another language: a change to a post in one leaves those of the others alone. */
export const tagIn = (locale: Locale, tag: string) => (locale === DEFAULT_LOCALE ? tag : `${tag}:${locale}`)

/** The same page in every language. */
export const inEveryLanguage = (tag: string): string[] => LOCALES.map((locale) => tagIn(locale, tag))

export const postTag = (slug: string) => `post:${slug}`
export const topicTag = (slug: string) => `topic:${slug}`
export const clinicianTag = (slug: string) => `clinician:${slug}`
/** The feed of a topic, and of a clinician: apart from their pages, which show no text of a post. */
export const topicFeedTag = (slug: string) => `feed:topic:${slug}`
export const clinicianFeedTag = (slug: string) => `feed:clinician:${slug}`

/** How many posts each list shows; the webhook needs the same numbers to know which lists show a post. */
export const HOME_POSTS = 12
/** Every feed alike. */
export const FEED_POSTS = 30
export const ARCHIVE_POSTS = 24
/** So many of a topic's newest are looked at for what to read next; {@link NEXT_POSTS} are shown. */
export const NEXT_CANDIDATES = 6
export const NEXT_POSTS = 3
/** A topic and a clinician list this many of their posts, newest first. */
export const LIST_POSTS = 200
/** And of those they reviewed the latest. */
export const REVIEWED_POSTS = 20
