/** Posts as pages that offers may stand on. */
import {objectsIn, referencedIds, type Ref, type TopicDocument} from '../documents.ts'
import {localeOf, type Locale} from '../../language/locales.ts'
import {resolveOffers, type OfferPage, type OfferWorld} from './resolve.ts'

/** Of a publication, or of a draft of a post. */
export type PostForOffers = {
  /** Of the post, not of its publication. */
  id: string
  locale?: string | null
  /** Absent in a draft. */
  standing?: string | null
  topics?: Ref[] | null
  authors?: Ref[] | null
  audiences?: string[] | null
  body?: unknown
  cta?: Ref | null
}

type KnownTopic = Pick<TopicDocument, '_id'> & {isBodyArea?: boolean | null}

export function postPage(post: PostForOffers, topics: readonly KnownTopic[]): OfferPage {
  const {id, locale, standing, audiences, body, cta} = post
  const [atEnd = null] = referencedIds([cta])
  return {
    slot: 'end',
    id,
    locale: localeOf(locale),
    topics: topicsAmong(referencedIds(post.topics), topics),
    clinicians: referencedIds(post.authors),
    audiences: audiences ?? [],
    isOpen: (standing ?? 'live') === 'live',
    inText: objectsIn(body).flatMap(({_type, _key, cta: inText}) => {
      const [offer] = _type === 'ctaBlock' ? referencedIds([inText]) : []
      return offer && _key ? [{key: _key, offer}] : []
    }),
    atEnd,
  }
}

/** What surrounds every page in a language: a bar stands there. */
export function frameOfferPage(locale: Locale): OfferPage {
  return {...EMPTY, slot: 'bar', id: 'frame', locale}
}

/** Whether an offer is the bar that surrounds all pages of its language. @param now milliseconds since 1970 */
export function isAboveEveryPage(id: string, now: number, world: OfferWorld): boolean {
  const offer = world.offers.find(({_id}) => _id === id)
  const [choice] = offer ? resolveOffers(frameOfferPage(localeOf(offer.locale)), {region: null, now}, world) : []
  return choice?.shown?.offer._id === id
}

/** Pages of which there is one in each language. */
export function homeOfferPage(locale: Locale): OfferPage {
  return {...EMPTY, slot: 'home', id: 'home', locale}
}

export function topicOfferPage(topic: KnownTopic, locale: Locale): OfferPage {
  return {...EMPTY, slot: 'topic', id: topic._id, locale, topics: topicsAmong([topic._id], [topic])}
}

export function clinicianOfferPage({_id, status}: {_id: string; status?: string | null}, locale: Locale): OfferPage {
  return {...EMPTY, slot: 'clinician', id: _id, locale, clinicians: [_id], isOpen: (status ?? 'active') === 'active'}
}

const EMPTY = {topics: [], clinicians: [], audiences: [], isOpen: true, inText: [], atEnd: null} as const

function topicsAmong(ids: readonly string[], topics: readonly KnownTopic[]): OfferPage['topics'] {
  return ids.map((id) => ({id, isBodyArea: topics.find(({_id}) => _id === id)?.isBodyArea === true}))
}
