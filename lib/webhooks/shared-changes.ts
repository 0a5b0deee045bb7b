/** Pages that show a document which many of them share: a topic, a person, the settings. */
import {
  ABOUT_TAG,
  CHANNEL_TAG,
  clinicianFeedTag,
  CLINICIANS_TAG,
  clinicianTag,
  FEEDS_TAG,
  FRAME_TAG,
  HOME_TAG,
  inEveryLanguage,
  LLMS_TAG,
  LOCATIONS_TAG,
  POSTS_TAG,
  SEARCH_TAG,
  SITE_TAG,
  tagIn,
  topicFeedTag,
  TOPICS_TAG,
  topicTag,
} from '../content/tags.ts'
import type {OfferWorld} from '../editorial/offers/resolve.ts'
import {DEFAULT_LOCALE, isLocale, LOCALES, localeOf} from '../language/locales.ts'
import {addressTags, oldAddresses, slugsOf} from './addresses-of.ts'
import {handedToEveryPost} from './handed-out.ts'
import {
  feedsWith,
  pagesOf,
  pagesWithCardsOf,
  pagesWithTextFrom,
  postsAndLists,
  type CardPlaces,
  type LookUp,
} from './card-places.ts'
import type {Change} from './change.ts'
import {usualOfferTags} from './offered-pages.ts'
import {compare, differs, type Shown} from './shown.ts'

/** A topic's name stands in every page's frame; what else it says on its own pages and where all topics are listed. */
export async function topicTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const change = compare(before, after)
  const isElsewhere = before?.slug !== after?.slug
  const renamed = LOCALES.filter((locale) => isElsewhere || differs(change, ['title'], locale))
  const regrouped = renamed.length === LOCALES.length || differs(change, ['isBodyArea'])
  const listed = LOCALES.filter((locale) => renamed.includes(locale) || differs(change, ['summary'], locale))
  const own = LOCALES.filter((locale) => listed.includes(locale) || differs(change, ['introduction', 'seo'], locale))
  const slugs = slugsOf(before, after)
  const tags = [
    ...(regrouped ? LOCALES : renamed).map((locale) => tagIn(locale, FRAME_TAG)),
    ...(regrouped ? LOCALES : listed).map((locale) => tagIn(locale, TOPICS_TAG)),
    ...slugs.flatMap((slug) => own.map((locale) => tagIn(locale, topicTag(slug)))),
    // A topic's feed is in the first language.
    ...(listed.includes(DEFAULT_LOCALE) ? slugs.map(topicFeedTag) : []),
    ...addressTags({before, after}),
  ]
  // Which notices a topic asks for decides what stands on its posts.
  const asked = differs(change, ['requiredNotices'])
  if (renamed.length > 0 || asked) {
    const [posts, lists] = await postsAndLists([id], lookUp)
    const named = posts.filter(({locale}) => renamed.includes(localeOf(locale)))
    // A post that only leads there names it in its text. Where nobody knows (no list shows the post): better one page too many.
    const isAbout = ({listIds}: CardPlaces) => listIds === null || listIds.includes(id)
    const isMainOf = ({topics}: CardPlaces) => !topics?.[0] || slugs.includes(topics[0])
    tags.push(
      ...(asked ? pagesWithTextFrom(posts, lists) : []),
      // A page and a feed name all topics of a post, a card the main one.
      ...pagesOf(named),
      ...feedsWith(named.filter(isAbout), lists),
      ...pagesWithCardsOf(posts.filter(isMainOf), lists, renamed),
      ...(renamed.length > 0 ? [SEARCH_TAG, ...(await oldAddresses('topic', {id, before, after}, lookUp))] : []),
    )
  }
  return tags
}

/** A person's name stands on every list with a post of theirs, their letters in feeds too, and their life on the posts alone. */
export async function clinicianTags({id, before, after}: Change, lookUp: LookUp): Promise<string[]> {
  const change = compare(before, after)
  const isRenamed = before?.slug !== after?.slug || differs(change, ['name'])
  const hasOtherLetters = isRenamed || differs(change, ['byline'])
  const read = LOCALES.filter((locale) => hasOtherLetters || differs(change, ['jobTitle', 'bio'], locale))
  const own = LOCALES.filter((locale) => read.includes(locale) || differs(change, ['rest']))
  const slugs = slugsOf(before, after)
  const tags = [
    ...own.flatMap((locale) => [...slugs.map(clinicianTag), CLINICIANS_TAG].map((tag) => tagIn(locale, tag))),
    ...addressTags({before, after}),
  ]
  if (read.length === 0) return tags
  const [posts, lists] = await postsAndLists([id], lookUp)
  tags.push(...pagesOf(posts.filter(({locale}) => read.includes(localeOf(locale)))))
  if (isRenamed) tags.push(...pagesWithCardsOf(posts, lists), ...(await oldAddresses('clinician', {id, before, after}, lookUp)))
  if (hasOtherLetters || LOCALES.some((locale) => differs(change, ['jobTitle'], locale)))
    tags.push(...feedsWith(posts, lists), ...slugs.map(clinicianFeedTag))
  return tags
}

const IN_THE_FRAME = ['title', 'description', 'clinicName', 'about', 'emergencyNotice', 'languageHelp', 'locations', 'languages']
const IN_FEEDS = ['title', 'description', 'clinicName']

export async function settingsTags({before, after}: Change, lookUp: LookUp, now: number): Promise<string[]> {
  const change = compare(before, after)
  // Also how a site that has just started asks for everything.
  if (!change) return [SITE_TAG]
  const inEach = (tag: string, names: readonly string[]) =>
    LOCALES.flatMap((locale) => (differs(change, names, locale) ? [tagIn(locale, tag)] : []))
  const tags = [
    ...inEach(FRAME_TAG, IN_THE_FRAME),
    ...inEach(CHANNEL_TAG, IN_FEEDS),
    ...inEach(HOME_TAG, ['tagline', 'featuredPost']),
  ]
  if (differs(change, ['locations'])) tags.push(LOCATIONS_TAG)
  if (differs(change, ['standingDisclaimers'])) tags.push(POSTS_TAG, FEEDS_TAG, LLMS_TAG)
  if (differs(change, ['usualOffers'])) tags.push(...(await usualOfferTags(usualBefore(change.before), lookUp, now)))
  return tags
}

function usualBefore({usualOffers}: Shown): OfferWorld['usual'] {
  const all = Array.isArray(usualOffers) ? (usualOffers as {locale?: unknown; id?: unknown}[]) : []
  return Object.fromEntries(all.flatMap(({locale, id}) => (isLocale(locale) && typeof id === 'string' ? [[locale, id]] : [])))
}

export async function locationTags({id}: Change, lookUp: LookUp): Promise<string[]> {
  const {locations} = await handedToEveryPost(lookUp)
  return locations.includes(id) ? [LOCATIONS_TAG, ...inEveryLanguage(FRAME_TAG)] : [LOCATIONS_TAG]
}

export async function aboutPageTags(change: Change, lookUp: LookUp): Promise<string[]> {
  return [ABOUT_TAG, ...addressTags(change), ...(await oldAddresses('aboutPage', change, lookUp))]
}
