/**
 * Pages on which an offer appears, disappears or changes: each page is resolved in the world before and in the world after, with the
 * function that decides on the page itself.
 */
import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'
import {offeredPagesQuery} from '../../sanity/queries/fan-out.ts'
import {
  BAR_TAG,
  clinicianTag,
  HOME_TAG,
  inEveryLanguage,
  OFFERS_TAG,
  POSTS_TAG,
  postTag,
  tagIn,
  topicTag,
} from '../content/tags.ts'
import {referencedIds} from '../editorial/documents.ts'
import type {
  DisclaimerDocument,
  DisclaimerVersionDocument,
  LegalRule,
  SettingsDocument,
  TopicDocument,
} from '../editorial/documents.ts'
import {isBar, type OfferDocument} from '../editorial/offers/offer.ts'
import {
  clinicianOfferPage,
  frameOfferPage,
  homeOfferPage,
  postPage,
  topicOfferPage,
  type PostForOffers,
} from '../editorial/offers/pages.ts'
import {markOf, resolveOffers, type OfferPage, type OfferWorld} from '../editorial/offers/resolve.ts'
import {edgesBetween} from '../editorial/offers/schedule.ts'
import {offerWorld, usualOffers} from '../editorial/offers/world.ts'
import {LOCALES} from '../language/locales.ts'
import {calendarDay} from '../text/dates.ts'
import type {LookUp} from './card-places.ts'
import type {Change} from './change.ts'
import type {Shown} from './shown.ts'

type Answer = {
  posts: (PostForOffers & {slug: string | null})[]
  topics: (Pick<TopicDocument, '_id' | 'isBodyArea'> & {slug: string | null})[]
  clinicians: {_id: string; slug: string | null; status: string | null}[]
  offers: OfferDocument[]
  rules: LegalRule[]
  disclaimers: DisclaimerDocument[]
  versions: DisclaimerVersionDocument[]
  settings: SettingsDocument | null
}

/** A page with the tag it is cached under. */
type Place = {page: OfferPage; tag: string}

/** An offer that was published, changed or taken down. */
export async function offerTags(change: Change, lookUp: LookUp, now: number): Promise<string[]> {
  const {id, before, after} = change
  // Written past the desk, or put back: it may have been missing anywhere.
  if (!isOfTheDesk(before, after)) return [POSTS_TAG, ...[BAR_TAG, HOME_TAG, OFFERS_TAG].flatMap(inEveryLanguage)]
  const answer = await ask(lookUp)
  const others = answer.offers.filter(({_id}) => _id !== id)
  const world = (side: Change['before']) => worldOf({...answer, offers: side?.shown ? [...others, offerFrom(id, side)] : others})
  const tags = tagsWhere(placesOf(answer), turned([world(before), world(after)], [now, now]))
  // A bar is nothing that is offered in a state.
  const isOffer = [before, after].some((side) => side?.shown && !isBar(offerFrom(id, side)))
  return isOffer ? [...tags, ...inEveryLanguage(OFFERS_TAG)] : tags
}

/** What the law of a state says about an offer. */
export async function legalRuleTags({id, before}: Change, lookUp: LookUp, now: number): Promise<string[]> {
  const answer = await ask(lookUp)
  const others = answer.rules.filter(({_id}) => _id !== id)
  const was = before?.shown ? [...others, ruleFrom(id, before.shown)] : others
  const elsewhere = turned([worldOf({...answer, rules: was}), worldOf(answer)], [now, now])
  return [...tagsWhere(placesOf(answer), elsewhere), ...inEveryLanguage(OFFERS_TAG)]
}

/** The clinic's usual offers are others than before. @param before as the settings named them */
export async function usualOfferTags(before: OfferWorld['usual'], lookUp: LookUp, now: number): Promise<string[]> {
  const answer = await ask(lookUp)
  const world = worldOf(answer)
  return tagsWhere(placesOf(answer), turned([{...world, usual: before}, world], [now, now]))
}

/** Pages with an offer beside which a legal note stands, or which appears or disappears with its wording. */
export async function offerNoteTags(noteId: string, lookUp: LookUp, now: number): Promise<string[]> {
  const answer = await ask(lookUp)
  const world = worldOf(answer)
  const without = {...world, notes: world.notes.filter(({id}) => id !== noteId)}
  const shows = ({page}: Place) =>
    resolveOffers(page, {region: null, now}, world).some(({shown}) => shown?.notes.includes(noteId))
  const changes = turned([without, world], [now, now])
  const isUsed = answer.offers.some(({notes}) => referencedIds(notes).includes(noteId))
  return [
    ...tagsWhere(placesOf(answer), (place) => shows(place) || changes(place)),
    ...(isUsed ? inEveryLanguage(OFFERS_TAG) : []),
  ]
}

/** Pages on which an offer has begun or ended by itself, or shows the words of another day. @param world what the desk has published */
export async function turnedOfferTags(world: OfferWorld, since: number, now: number, lookUp: LookUp): Promise<string[]> {
  if (!mayHaveTurned(world, since, now)) return []
  const tags = tagsWhere(placesOf(await ask(lookUp)), turned([world, world], [since, now]))
  return [...tags, ...inEveryLanguage(OFFERS_TAG)]
}

function mayHaveTurned({offers, notes}: OfferWorld, since: number, now: number): boolean {
  const isAnother = (zone: string) => calendarDay(since, zone) !== calendarDay(now, zone)
  return (
    offers.some(
      ({schedule, variants}) =>
        edgesBetween(schedule, since, now).length > 0 ||
        ((variants ?? []).length > 0 && isAnother(schedule?.timeZone || CLINIC_TIME_ZONE)),
    ) || notes.some(({from, to}) => [from, to].some((instant) => instant !== null && since < instant && instant <= now))
  )
}

/** Whether a page shows something else in the second world, or at the second instant. */
function turned([was, is]: readonly [OfferWorld, OfferWorld], [then, now]: readonly [number, number]) {
  const mark = ({page}: Place, world: OfferWorld, at: number) => markOf(resolveOffers(page, {region: null, now: at}, world))
  return (place: Place) => mark(place, was, then) !== mark(place, is, now)
}

function tagsWhere(places: readonly Place[], isChanged: (place: Place) => boolean): string[] {
  return places.filter(isChanged).map(({tag}) => tag)
}

async function ask(lookUp: LookUp): Promise<Answer> {
  return (await lookUp(offeredPagesQuery, {})) as Answer
}

function worldOf({settings, ...published}: Answer): OfferWorld {
  return offerWorld({...published, usual: usualOffers(settings)})
}

function placesOf({posts, topics, clinicians}: Answer): Place[] {
  return [
    ...posts.flatMap(({slug, ...post}) => (slug ? [{page: postPage(post, topics), tag: postTag(slug)}] : [])),
    ...LOCALES.flatMap((locale) => [
      {page: frameOfferPage(locale), tag: tagIn(locale, BAR_TAG)},
      {page: homeOfferPage(locale), tag: tagIn(locale, HOME_TAG)},
      ...topics.flatMap((topic) =>
        topic.slug ? [{page: topicOfferPage(topic, locale), tag: tagIn(locale, topicTag(topic.slug))}] : [],
      ),
      ...clinicians.flatMap(({slug, ...person}) =>
        slug ? [{page: clinicianOfferPage(person, locale), tag: tagIn(locale, clinicianTag(slug))}] : [],
      ),
    ]),
  ]
}

/** The message carries the fields of the stored document that an offer's resolution reads (`SHOWN`), as the desk has sealed them. */
function offerFrom(id: string, {shown, number}: {shown?: Shown | null | undefined; number?: number | null | undefined}) {
  return {...shown, _id: id, _type: 'cta', deskSeal: {number: number ?? null}} as OfferDocument
}

/** The same of a legal rule. */
function ruleFrom(id: string, shown: Shown): LegalRule {
  return {...shown, _id: id} as Shown & LegalRule
}

/** The next in the desk's count, its first publication, or its taking down. */
function isOfTheDesk(before: Change['before'], after: Change['after']): boolean {
  const [was, is] = [before?.number ?? null, after?.number ?? null]
  if (before?.shown && after?.shown) return was !== null && is === was + 1
  return before?.shown ? was !== null : is !== null
}
