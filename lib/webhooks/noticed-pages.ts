/** Posts on which a notice stands: found with the rule that puts it there, not by asking every page. */
import {noticedPostsQuery} from '../../sanity/queries/fan-out.ts'
import {FEEDS_TAG, LLMS_TAG, POSTS_TAG} from '../content/tags.ts'
import {isCarriedBy} from '../editorial/notices.ts'
import type {DisclaimerDocument, DisclaimerVersionDocument, Tier, TopicDocument} from '../editorial/documents.ts'
import {DEFAULT_LOCALE, localeOf} from '../language/locales.ts'
import {feedsWith, listedPosts, listsOf, pagesOf, type CardPlaces, type LookUp} from './card-places.ts'
import type {Change} from './change.ts'
import {compare, type Shown} from './shown.ts'
import {offerNoteTags} from './offered-pages.ts'

type Answer = {
  posts: (CardPlaces & {tier: Tier; topicIds: string[]; professions: (string | null)[]; disclaimers: string[]})[]
  topics: TopicDocument[]
  standing: string[]
  disclaimer: DisclaimerDocument | null
}

/** More are not named one by one: every post is worked out again. */
const MOST_NAMED = 500

/** Of what the desk publishes of a notice, its wording aside: where it stands, and in which order. */
export async function noticeTags({id, before, after}: Change, lookUp: LookUp, now: number): Promise<string[]> {
  const change = compare(before, after)
  // A new wording is written here first; readers see it once it is approved.
  if (change && JSON.stringify(change.before) === JSON.stringify(change.after)) return []
  if (!change) return [POSTS_TAG, FEEDS_TAG, LLMS_TAG]
  return pagesCarrying({id, states: [change.before, change.after], locale: null}, lookUp, now)
}

/** A wording that is approved shows wherever its notice stands, in its language. */
export async function wordingTags({before, after}: Change, lookUp: LookUp, now: number): Promise<string[]> {
  const {disclaimer, locale} = after ?? before ?? {}
  return disclaimer ? pagesCarrying({id: disclaimer, states: [], locale: localeOf(locale)}, lookUp, now) : []
}

/** Pages on which a wording begins or ends. */
export function pagesWithWording(
  {disclaimer, locale}: Pick<DisclaimerVersionDocument, 'disclaimer' | 'locale'>,
  lookUp: LookUp,
  now: number,
): Promise<string[]> {
  return pagesCarrying({id: disclaimer._ref, states: [], locale: localeOf(locale)}, lookUp, now)
}

/**
 * @param states in which the notice was and is; none for as it is stored
 * @param locale null for all
 */
async function pagesCarrying(
  {id, states, locale}: {id: string; states: readonly Shown[]; locale: string | null},
  lookUp: LookUp,
  now: number,
): Promise<string[]> {
  const {posts, topics, standing, disclaimer} = (await lookUp(noticedPostsQuery, {id})) as Answer
  const stored = disclaimer ? [disclaimer] : []
  const asked = states.length > 0 ? states.map((shown) => ({...shown, _id: id, _type: 'disclaimer'})) : stored
  const carrying = posts.filter(
    (post) =>
      (locale === null || localeOf(post.locale) === locale) &&
      asked.some((one) =>
        isCarriedBy(one, {
          asked: new Set([...standing, ...post.disclaimers]),
          tier: post.tier,
          topics: topics.filter(({_id}) => post.topicIds.includes(_id)),
          professions: post.professions.filter((profession) => profession !== null),
        }),
      ),
  )
  const offers = await offerNoteTags(id, lookUp, now)
  const inIndex = standing.includes(id) && (locale ?? DEFAULT_LOCALE) === DEFAULT_LOCALE ? [LLMS_TAG] : []
  if (carrying.length > MOST_NAMED) return [POSTS_TAG, FEEDS_TAG, ...inIndex]
  return [...pagesOf(carrying), ...feedsWith(carrying, await listedPosts(listsOf(carrying), lookUp)), ...offers, ...inIndex]
}
