/** An offer in words, line by line: for laying two versions of it side by side. */
import {AUDIENCES} from '../audiences.ts'
import {referencedIds} from '../documents.ts'
import {jurisdictionOf} from '../jurisdictions.ts'
import {withCampaign} from './destinations.ts'
import {FEDERAL_PROGRAMS, OFFER_TYPES, SLOTS, type OfferDocument} from './offer.ts'

export type OfferLine = {
  /** The field, as Studio names it. */
  title: string
  text: string
}

/** @param nameOf a document that the offer names, by its id */
export function offerLines(offer: OfferDocument, nameOf: (id: string) => string): OfferLine[] {
  const {locale, offerType, headline, body, tone, actions, picture, notes, excludedPrograms, regulatedAs} = offer
  const {audiences, priority, variants} = offer
  const named = (references: Parameters<typeof referencedIds>[0]) => referencedIds(references).map(nameOf).join('; ')
  return [
    {title: 'Headline', text: headline ?? ''},
    {title: 'Text', text: body ?? ''},
    {
      title: 'Buttons',
      text: lines(actions, ({label, href, campaign}) => `${label ?? ''} → ${withCampaign(href ?? '', campaign)}`),
    },
    {title: 'What is offered', text: titleIn(OFFER_TYPES, offerType)},
    {title: 'Language', text: locale ?? 'en'},
    {title: 'Tone', text: tone ?? 'quiet'},
    {
      title: 'Picture',
      text: picture?.asset?._ref ? `${picture.decorative ? 'decoration' : (picture.alt ?? '')} (${picture.asset._ref})` : '',
    },
    {title: 'Legal notes', text: named(notes)},
    {title: 'Not for patients of', text: (excludedPrograms ?? []).map((one) => titleIn(FEDERAL_PROGRAMS, one)).join(', ')},
    {title: 'Regulated treatment', text: regulatedAs ?? ''},
    {title: 'Where it is offered', text: regionText(offer)},
    {title: 'For whom', text: (audiences ?? []).map((one) => titleIn(AUDIENCES, one)).join(', ')},
    {title: 'When it runs', text: scheduleText(offer)},
    {title: 'Where it stands', text: placementText(offer, named)},
    {title: 'Priority', text: String(priority ?? 50)},
    {
      title: 'Test of other words',
      text: lines(variants, ({name, weight, headline: head, body: text, label}) =>
        [`${name ?? ''} (${weight ?? 1})`, head, text, label].filter(Boolean).join(' · '),
      ),
    },
  ]
}

export type LinePair = {title: string; before: string; after: string}

/** Line beside line. */
export function besideEachOther(before: readonly OfferLine[], after: readonly OfferLine[]): LinePair[] {
  return after.map(({title, text}) => ({title, before: before.find((line) => line.title === title)?.text ?? '', after: text}))
}

function lines<Item>(items: readonly Item[] | null | undefined, write: (item: Item) => string): string {
  return (items ?? []).map(write).join('\n')
}

function titleIn(list: readonly {value: string; title: string}[], value: string | null | undefined): string {
  return list.find((known) => known.value === value)?.title ?? value ?? ''
}

function regionText({regions}: OfferDocument): string {
  const states = (regions?.states ?? []).map((code) => jurisdictionOf(code)?.title ?? code).join(', ')
  if (regions?.mode === 'only') return `Only in ${states}`
  return regions?.mode === 'except' ? `Everywhere but in ${states}` : 'Everywhere'
}

function scheduleText({schedule}: OfferDocument): string {
  const {startsOn, startsAt, endsOn, endsAt, timeZone, pauses} = schedule ?? {}
  const edge = (word: string, day: string | null | undefined, time: string | null | undefined) =>
    day ? [`${word} ${day}${time ? ` ${time}` : ''}`] : []
  return [
    ...edge('From', startsOn, startsAt),
    ...edge('until', endsOn, endsAt),
    ...(timeZone ? [`(${timeZone})`] : []),
    ...(pauses ?? []).map(({from, to}) => `pauses from ${from ?? '…'} to ${to ?? '…'}`),
  ].join(' ')
}

function placementText({placement}: OfferDocument, named: (references: Parameters<typeof referencedIds>[0]) => string): string {
  const {slots, everywhere, posts, topics, clinicians, notOnPosts} = placement ?? {}
  const part = (title: string, text: string) => (text ? [`${title}: ${text}`] : [])
  return [
    (slots ?? ['end']).map((slot) => titleIn(SLOTS, slot)).join(', '),
    ...(everywhere ? ['On every page with such a place'] : []),
    ...part('Posts', named(posts)),
    ...part('Topics', named(topics)),
    ...part('Clinicians', named(clinicians)),
    ...part('Never on', named(notOnPosts)),
  ].join('\n')
}
