/**
 * Which offers stand on a page, for a reader somewhere, at an instant, and why.
 *
 * One pure function decides for the page, for the preview in Studio, for the list of pages that an edit reaches and for the command
 * line. Every offer that could stand in a place gets a reason, also those that do not.
 */
import {CLINIC_TIME_ZONE} from '../../clinic-time-zone.ts'
import {canonicalJson, sha256Hex} from '../content-hash.ts'
import {referencedIds, type LegalRule} from '../documents.ts'
import {mayOffer} from '../regions.ts'
import {localeOf, type Locale} from '../../language/locales.ts'
import type {OfferAction} from './destinations.ts'
import {isBar, isInducement, type OfferDocument, type Slot, type Variant} from './offer.ts'
import {phaseAt} from './schedule.ts'
import {calendarDay} from '../../text/dates.ts'

/** A page as far as offers are concerned. */
export type OfferPage = {
  slot: Slot | 'state'
  /** Of the document the page is about; of a post, not of its publication. */
  id: string
  locale: Locale
  topics: readonly {id: string; isBodyArea: boolean}[]
  clinicians: readonly string[]
  /** Whom a post is written for; empty: everybody. */
  audiences: readonly string[]
  /** False for what was retracted or is only kept for reference: nothing is offered there. */
  isOpen: boolean
  /** Offers that the author has put into the text, by the keys of their blocks. */
  inText: readonly {key: string; offer: string}[]
  /** The one the author has chosen for the end. */
  atEnd: string | null
}

export type Reader = {
  /** Two letters of a state; null where it is unknown, as on every page that is the same for everybody. */
  region: string | null
  /** Milliseconds since 1970. */
  now: number
}

/** What the desk has published, and nothing else. */
export type OfferWorld = {
  offers: readonly OfferDocument[]
  rules: readonly LegalRule[]
  /** The clinic's usual offer in each language, by id. */
  usual: Partial<Record<Locale, string | null>>
  /** Legal notes with a wording in effect, in which language, and where they apply; empty `states`: everywhere. */
  notes: readonly {id: string; kind: string; locale: Locale; states: readonly string[]; from: number; to: number | null}[]
}

/** The nearer an offer is meant for a page, the sooner it stands there. */
export const NEARNESS = ['named', 'post', 'condition', 'bodyArea', 'clinician', 'everywhere', 'usual'] as const
export type Nearness = (typeof NEARNESS)[number]

export type WhyNot =
  | 'notPublished'
  | 'otherLanguage'
  | 'coming'
  | 'paused'
  | 'ended'
  | 'notInRegion'
  | 'forbiddenInRegion'
  | 'regionUnknown'
  | 'otherAudience'
  | 'notOnThisPost'
  | 'noteMissing'
  | 'nothingToPress'
  | 'inTextAlready'
  | 'lessNear'
  | 'lowerPriority'
  | 'newerOne'

export type Choice = {
  /** The page's slot, `bar` above it, or the key of a block in the text. */
  place: string
  shown: ShownOffer | null
  /** The best first. */
  passedOver: readonly {id: string; why: WhyNot}[]
}

export type ShownOffer = {
  offer: OfferDocument
  nearness: Nearness
  variant: Variant | null
  actions: readonly OfferAction[]
  /** Ids of the legal notes that must stand with it for this reader, in order. */
  notes: readonly string[]
  /** States it is limited to, where the reader's is unknown; null where it is not. */
  onlyIn: readonly string[] | null
  /** Something of it depends on the state, and was left out because that is unknown. */
  isPartlyHidden: boolean
}

/** Everything the page shows, in the order of its places; the end comes last. */
export function resolveOffers(page: OfferPage, reader: Reader, world: OfferWorld): Choice[] {
  if (!page.isOpen) return []
  const choices: Choice[] = []
  const inText = new Set<string>()
  for (const {key, offer: id} of page.inText) {
    const offer = world.offers.find(({_id}) => _id === id)
    const verdict = offer ? judge(offer, 'named', page, reader, world) : 'notPublished'
    if (typeof verdict === 'string') choices.push({place: key, shown: null, passedOver: [{id, why: verdict}]})
    else {
      inText.add(id)
      choices.push({place: key, shown: verdict, passedOver: []})
    }
  }
  return [...choices, ...barAbove(page, reader, world), chooseForSlot(page, reader, world, inText)]
}

/** A bar for some readers stands above the posts that are written for them; one for everybody belongs to what surrounds every page. */
function barAbove(page: OfferPage, reader: Reader, world: OfferWorld): Choice[] {
  if (page.slot !== 'end') return []
  const choice = chooseForSlot({...page, slot: 'bar'}, reader, world, new Set())
  return choice.shown || choice.passedOver.length > 0 ? [choice] : []
}

/** Everything that may be offered in a state, wherever it stands: the most important first. */
export function offersIn(region: string, locale: Locale, now: number, world: OfferWorld): ShownOffer[] {
  return world.offers
    .flatMap((offer) => {
      if (isBar(offer)) return []
      const page: OfferPage = {
        slot: 'state',
        id: region,
        locale,
        topics: [],
        clinicians: [],
        // Whom it is for, its words say.
        audiences: offer.audiences ?? [],
        isOpen: true,
        inText: [],
        atEnd: null,
      }
      const verdict = judge(offer, 'everywhere', page, {region, now}, world)
      return typeof verdict === 'string' ? [] : [verdict]
    })
    .toSorted(inOrder)
}

function chooseForSlot(page: OfferPage, reader: Reader, world: OfferWorld, inText: ReadonlySet<string>): Choice {
  const passedOver: {id: string; why: WhyNot; rank: number}[] = []
  const candidates: ShownOffer[] = []
  if (page.atEnd !== null && !world.offers.some(({_id}) => _id === page.atEnd))
    passedOver.push({id: page.atEnd, why: 'notPublished', rank: 0})
  for (const offer of world.offers) {
    const nearness = nearnessOf(offer, page, world)
    if (!nearness) continue
    const verdict = inText.has(offer._id) ? 'inTextAlready' : judge(offer, nearness, page, reader, world)
    if (typeof verdict === 'string') passedOver.push({id: offer._id, why: verdict, rank: NEARNESS.indexOf(nearness)})
    else candidates.push(verdict)
  }
  const [shown = null, ...others] = candidates.toSorted(inOrder)
  return {
    place: page.slot,
    shown,
    passedOver: [
      ...others.map((other) => ({id: other.offer._id, why: whyLess(shown, other), rank: NEARNESS.indexOf(other.nearness)})),
      ...passedOver,
    ]
      .toSorted((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))
      .map(({id, why}) => ({id, why})),
  }
}

/** How an offer comes to stand on a page; null where nothing brings it there. */
function nearnessOf(offer: OfferDocument, page: OfferPage, world: OfferWorld): Nearness | null {
  if (page.slot === 'end' && page.atEnd === offer._id) return 'named'
  const isUsual = page.slot === 'end' && world.usual[page.locale] === offer._id
  if (page.slot === 'bar') return isBar(offer) && isForEverybody(offer) === isFrame(page) ? 'everywhere' : null
  const {slots, everywhere, posts, topics, clinicians} = offer.placement ?? {}
  if ((slots ?? ['end']).includes(page.slot)) {
    if (page.slot === 'end' && referencedIds(posts).includes(page.id)) return 'post'
    const under = referencedIds(topics)
    const found = page.topics.filter(({id}) => under.includes(id))
    if (found.some(({isBodyArea}) => !isBodyArea)) return 'condition'
    if (found.length > 0) return 'bodyArea'
    if (page.clinicians.some((id) => referencedIds(clinicians).includes(id))) return 'clinician'
    if (everywhere) return 'everywhere'
  }
  return isUsual ? 'usual' : null
}

/** It surrounds pages whatever they are written for. */
const isFrame = ({id, slot}: OfferPage) => slot === 'bar' && id === 'frame'
const isForEverybody = ({audiences}: OfferDocument) => (audiences ?? []).length === 0

/** What is shown of it, or the first reason why nothing is. */
function judge(
  offer: OfferDocument,
  nearness: Nearness,
  page: OfferPage,
  {region, now}: Reader,
  world: OfferWorld,
): ShownOffer | WhyNot {
  const locale = localeOf(offer.locale)
  if (locale !== page.locale) return 'otherLanguage'
  if (referencedIds(offer.placement?.notOnPosts).includes(page.id)) return 'notOnThisPost'
  const phase = phaseAt(offer.schedule, now)
  if (phase !== 'running') return phase
  const inRegion = regionVerdict(offer, region, world.rules)
  if (inRegion !== 'fine') return inRegion
  const audiences = offer.audiences ?? []
  if (audiences.length > 0 && !page.audiences.some((one) => audiences.includes(one))) return 'otherAudience'
  const notes = notesFor(offer, {region, now, locale}, world)
  if (notes === null) return 'noteMissing'
  const actions = (offer.actions ?? []).filter(({kind}) => kind !== 'telehealth' || mayOffer('telehealth', region, world.rules))
  if (actions.length === 0 && page.slot !== 'bar') return 'nothingToPress'
  return {
    offer,
    nearness,
    variant: variantOf(offer, page.id, now),
    actions,
    notes,
    onlyIn: region === null && offer.regions?.mode === 'only' ? [...(offer.regions.states ?? [])].toSorted() : null,
    isPartlyHidden: region === null && actions.length < (offer.actions ?? []).length,
  }
}

function regionVerdict(
  {regulatedAs, offerType, regions}: OfferDocument,
  region: string | null,
  rules: readonly LegalRule[],
): 'fine' | 'notInRegion' | 'forbiddenInRegion' | 'regionUnknown' {
  if (regulatedAs && region === null) return 'regionUnknown'
  if (region !== null) {
    const isNamed = (regions?.states ?? []).includes(region)
    if (regions?.mode === 'only' && !isNamed) return 'notInRegion'
    if (regions?.mode === 'except' && isNamed) return 'notInRegion'
    if (
      isInducement(offerType) &&
      rules.some((rule) => rule.subject === 'freeOffer' && rule.jurisdiction === region && rule.status === 'prohibited')
    )
      return 'forbiddenInRegion'
  }
  return mayOffer(regulatedAs, region, rules) ? 'fine' : 'forbiddenInRegion'
}

/** @returns null where a note has no wording in effect, or where something free carries no note at all */
function notesFor(
  offer: OfferDocument,
  {region, now, locale}: {region: string | null; now: number; locale: Locale},
  world: OfferWorld,
): string[] | null {
  const ids = referencedIds(offer.notes)
  const found = ids.map((id) =>
    world.notes.find(
      (note) => note.id === id && note.locale === locale && note.from <= now && (note.to === null || now < note.to),
    ),
  )
  if (found.some((note) => note === undefined)) return null
  const notes = found.flatMap((note) => note ?? [])
  if (isInducement(offer.offerType) && !notes.some(({kind}) => kind === 'federalBeneficiaryExclusion')) return null
  // Where the state is unknown every state's wording stands.
  return notes.filter(({states}) => region === null || states.length === 0 || states.includes(region)).map(({id}) => id)
}

/**
 * The words of a campaign's test: by page and day, never by person.
 *
 * @param now milliseconds since 1970; the day is the offer's own, where it runs
 */
export function variantOf(
  offer: Pick<OfferDocument, '_id' | 'variants' | 'schedule'>,
  pageId: string,
  now: number,
): Variant | null {
  const variants = (offer.variants ?? []).filter(({weight}) => (weight ?? 1) > 0)
  if (variants.length === 0) return null
  const zone = offer.schedule?.timeZone || CLINIC_TIME_ZONE
  const day = calendarDay(now, zone)
  // The offer's own words are one of them, with a weight of one.
  const all: (Variant | null)[] = [null, ...variants]
  const total = all.reduce((sum, one) => sum + (one?.weight ?? 1), 0)
  let drawn = (Number.parseInt(sha256Hex(`${offer._id} ${pageId} ${day}`).slice(0, 12), 16) / 2 ** 48) * total
  for (const one of all) {
    drawn -= one?.weight ?? 1
    if (drawn < 0) return one
  }
  return null
}

function inOrder(one: ShownOffer, other: ShownOffer): number {
  return (
    NEARNESS.indexOf(one.nearness) - NEARNESS.indexOf(other.nearness) ||
    (other.offer.priority ?? 50) - (one.offer.priority ?? 50) ||
    startOf(other).localeCompare(startOf(one)) ||
    (one.offer._id < other.offer._id ? -1 : 1)
  )
}

function startOf({offer}: ShownOffer): string {
  return offer.schedule?.startsOn ?? ''
}

function whyLess(shown: ShownOffer | null, other: ShownOffer): WhyNot {
  if (shown?.nearness !== other.nearness) return 'lessNear'
  return (shown.offer.priority ?? 50) === (other.offer.priority ?? 50) ? 'newerOne' : 'lowerPriority'
}

/** What a reader would see of it: two pages with the same mark show the same. */
export function markOf(choices: readonly Choice[]): string {
  return canonicalJson(
    choices.flatMap(({place, shown}) =>
      shown
        ? [
            {
              place,
              id: shown.offer._id,
              revision: (shown.offer as {deskSeal?: {number?: number}}).deskSeal?.number ?? null,
              variant: shown.variant?._key ?? null,
              actions: shown.actions.map(({_key}) => _key ?? null),
              notes: shown.notes,
              onlyIn: shown.onlyIn,
              isPartlyHidden: shown.isPartlyHidden,
            },
          ]
        : [],
    ),
  )
}
