/** Which pages a change of an offer reaches: exactly those that show something else since. */
import {jest} from '@jest/globals'
import {evaluate, parse} from 'groq-js'

import {offerWorld} from '../../../lib/editorial/offers/world.ts'
import type {OfferDocument} from '../../../lib/editorial/offers/offer.ts'
import {affectedTags} from '../../../lib/webhooks/affected-tags.ts'
import {readChange, type Change} from '../../../lib/webhooks/change.ts'
import {turnedOfferTags} from '../../../lib/webhooks/offered-pages.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id})
const slug = (current: string) => ({_type: 'slug', current})
const NOW = Date.parse('2026-12-05T12:00:00Z')

const post = (name: string, fields: object = {}) => ({
  _id: `publication-${name}`,
  _type: 'publication',
  standing: 'live',
  post: ref(name),
  slug: slug(name),
  topics: [ref('legs')],
  authors: [ref('haddad')],
  ...fields,
})
const offer = (fields: Partial<OfferDocument> = {}) => ({
  offerType: 'none',
  headline: 'Ask us',
  actions: [{_key: 'a', kind: 'page', label: 'Ask', href: '/ask'}],
  ...fields,
})
const stored = (id: string, fields: Partial<OfferDocument> = {}, number = 1) => ({
  _id: id,
  _type: 'cta',
  deskSeal: {number},
  ...offer(fields),
})

/** Three posts: one names an offer, one has it in its text, one ends with the usual one. A fourth is retracted. */
const PAGES = [
  post('knee', {cta: ref('chosen')}),
  post('hip', {topics: [ref('legs')], body: [{_type: 'ctaBlock', _key: 'k', cta: ref('chosen')}]}),
  post('back', {topics: [ref('spine')], authors: [ref('okafor')]}),
  post('gone', {standing: 'retracted', cta: ref('chosen')}),
  post('espalda', {locale: 'es', topics: [ref('spine')]}),
  {_id: 'legs', _type: 'topic', slug: slug('legs'), isBodyArea: true},
  {_id: 'spine', _type: 'topic', slug: slug('spine'), isBodyArea: true},
  {_id: 'haddad', _type: 'clinician', slug: slug('haddad')},
  {_id: 'okafor', _type: 'clinician', slug: slug('okafor')},
  {_id: 'siteSettings', _type: 'siteSettings', defaultCta: ref('usual')},
  {_id: 'federal', _type: 'disclaimer', kind: 'federalBeneficiaryExclusion'},
  {
    _id: 'federal-v1',
    _type: 'disclaimerVersion',
    disclaimer: ref('federal'),
    locale: 'en',
    effectiveFrom: '2026-01-01T00:00:00Z',
  },
]

const lookUpIn = (dataset: unknown[]) => async (query: string, params: Record<string, unknown>) =>
  (await evaluate(parse(query, {params}), {dataset, params})).get() as Promise<unknown>

const change = (
  id: string,
  type: string,
  before: object | null,
  after: object | null,
  counts: [number, number] = [1, 2],
): Change => {
  const read = readChange(
    JSON.stringify({
      id,
      type,
      before: before && {number: counts[0], shown: before},
      after: after && {number: counts[1], shown: after},
    }),
  )
  if (!read) throw new Error('No change')
  return read
}
const tagsOf = async (one: Change, others: object[] = []) =>
  (await affectedTags(one, lookUpIn([...PAGES, ...others]), NOW)).toSorted()

/** What each state's page offers may be another since. */
const STATES = ['offers', 'offers:es']
const CHOSEN = stored('chosen')
const USUAL = stored('usual')

type Row = [what: string, before: object | null, after: object | null, others: object[], tags: string[]]

const OF_THE_CHOSEN: Row[] = [
  ['one word', offer(), offer({headline: 'Ask us now'}), [USUAL], ['post:hip', 'post:knee']],
  ['its legal note', offer(), offer({notes: [ref('federal')]}), [USUAL], ['post:hip', 'post:knee']],
  ['its first publication', null, offer(), [USUAL], ['post:hip', 'post:knee']],
  ['its taking down', offer(), null, [USUAL], ['post:hip', 'post:knee']],
  ['dates in the past', offer(), offer({schedule: {endsOn: '2026-12-04', timeZone: 'UTC'}}), [USUAL], ['post:hip', 'post:knee']],
  ['dates to come', null, offer({schedule: {startsOn: '2027-01-01', timeZone: 'UTC'}}), [USUAL], []],
  [
    'a topic more: that topic’s posts',
    offer(),
    offer({placement: {topics: [ref('spine')]}}),
    [USUAL],
    ['post:back', 'post:hip', 'post:knee'],
  ],
  [
    'places on pages of topics and people',
    offer(),
    offer({placement: {slots: ['topic', 'clinician'], topics: [ref('legs')], clinicians: [ref('haddad')]}}),
    [USUAL],
    ['clinician:haddad', 'post:hip', 'post:knee', 'topic:legs'],
  ],
  [
    'a place on the front page',
    offer(),
    offer({placement: {slots: ['home'], everywhere: true}}),
    [USUAL],
    ['home', 'post:hip', 'post:knee'],
  ],
  [
    'everywhere, where something nearer stands',
    offer(),
    offer({placement: {everywhere: true}}),
    [USUAL, stored('near', {placement: {topics: [ref('spine')]}})],
    ['post:hip', 'post:knee'],
  ],
  ['a post that it leaves out', offer(), offer({placement: {notOnPosts: [ref('knee')]}}), [USUAL], ['post:hip', 'post:knee']],
  ['another language: gone from both', offer(), offer({locale: 'es'}), [USUAL], ['post:hip', 'post:knee']],
  [
    'variants: other words on some pages, and another number on all',
    offer(),
    offer({variants: [{_key: 'b', headline: 'Or else'}]}),
    [USUAL],
    ['post:hip', 'post:knee'],
  ],
]

test.each(OF_THE_CHOSEN)('%s', async (_what, before, after, others, tags) => {
  const now = after ? [{...CHOSEN, ...after, deskSeal: {number: 2}}] : []
  const one = change('chosen', 'cta', before, after, [1, 2])
  expect(await tagsOf(one, [...now, ...others])).toEqual([...tags, ...STATES].toSorted())
})

test('the usual offer: posts that name none, nor have it in their text', async () => {
  const after = offer({headline: 'Come in'})
  const now = [{...USUAL, ...after, deskSeal: {number: 2}}, CHOSEN]
  // The post with the chosen one in its text ends with the usual one.
  expect(await tagsOf(change('usual', 'cta', offer(), after), now)).toEqual([...STATES, 'post:back', 'post:hip'])
})

test.each([
  [1, 1],
  [2, 1],
  [1, 3],
] as [number, number][])('counted from %d to %d it was no publication: every post is looked at', async (...counts) => {
  expect(await tagsOf(change('chosen', 'cta', offer(), offer(), counts), [CHOSEN, USUAL])).toEqual([
    'bar',
    'bar:es',
    'home',
    'home:es',
    'offers',
    'offers:es',
    'posts',
  ])
})

test.each([
  ['for everybody', {}, ['bar']],
  ['for everybody, in Spanish', {locale: 'es'}, ['bar:es']],
  ['for some: posts for them', {audiences: ['athletes']}, ['post:hip']],
])('a bar %s', async (_what, fields, tags) => {
  const bar = offer({placement: {slots: ['bar']}, actions: [], ...fields})
  const hip = {...PAGES[1], audiences: ['athletes']}
  const others = [hip, CHOSEN, USUAL, stored('bar', bar)]
  expect(await tagsOf(change('bar', 'cta', null, bar, [0, 1]), others)).toEqual(tags)
})

test('another usual offer in the settings', async () => {
  const settings = (id: string) => ({usualOffers: [{locale: 'en', id}]})
  const one = change('siteSettings', 'siteSettings', settings('old'), settings('usual'))
  expect(await tagsOf(one, [CHOSEN, USUAL, stored('old')])).toEqual(['post:back', 'post:hip'])
})

test('a rule of law: offers of what it is about', async () => {
  const rule = (status: string) => ({subject: 'freeOffer', jurisdiction: 'NJ', status})
  // Pages are the same for every state: nothing changes on them where nothing regulated can be shown.
  expect(await tagsOf(change('rule', 'legalRule', rule('permitted'), rule('prohibited')), [CHOSEN, USUAL])).toEqual(STATES)
})

test('a legal note’s wording: where an offer with it stands, and where one appears with it', async () => {
  const free = stored('chosen', {offerType: 'free', notes: [ref('federal')]})
  const wording = (locale: string): Change => ({
    id: 'federal-v2',
    type: 'disclaimerVersion',
    before: null,
    after: {disclaimer: 'federal', locale},
  })
  expect(await tagsOf(wording('en'), [free, USUAL])).toEqual([...STATES, 'post:hip', 'post:knee'])
})

describe('by themselves', () => {
  const world = (...offers: OfferDocument[]) =>
    offerWorld({offers, rules: [], disclaimers: [], versions: [], usual: {en: 'usual'}})
  const at = (text: string) => Date.parse(text)
  const december = stored('chosen', {schedule: {startsOn: '2026-12-01', endsOn: '2026-12-31', timeZone: 'America/Denver'}})
  const turned = async (since: string, now: string, offers: OfferDocument[] = [december, USUAL]) =>
    (await turnedOfferTags(world(...offers), at(since), at(now), lookUpIn([...PAGES, ...offers]))).toSorted()

  test.each([
    ['begins', '2026-12-01T06:59:59Z', '2026-12-01T07:00:00Z'],
    ['ends', '2027-01-01T06:59:59Z', '2027-01-01T07:00:00Z'],
    ['began and ended while the site was off', '2026-11-01T00:00:00Z', '2026-12-02T00:00:00Z'],
  ])('one that %s: the pages that name it', async (_what, since, now) => {
    expect(await turned(since, now)).toEqual([...STATES, 'post:hip', 'post:knee'])
  })

  test('nothing is asked where nothing turns', async () => {
    const asked = jest.fn(async () => ({}))
    expect(await turnedOfferTags(world(december, USUAL), at('2026-12-01T07:00:00Z'), at('2026-12-31T07:00:00Z'), asked)).toEqual(
      [],
    )
    expect(asked).not.toHaveBeenCalled()
  })

  test('a test of other words: at the clinic’s midnight, pages whose words are others today', async () => {
    const tested = stored('usual', {schedule: {timeZone: 'America/Denver'}, variants: [{_key: 'b', headline: 'Or else'}]})
    const many = Array.from({length: 40}, (_, index) => post(`post-${index}`))
    const lookUp = lookUpIn([...PAGES, ...many, tested])
    const tags = await turnedOfferTags(world(tested), at('2026-12-05T06:59:59Z'), at('2026-12-05T07:00:00Z'), lookUp)
    expect(tags.length).toBeGreaterThan(10)
    expect(tags.length).toBeLessThan(32)
    expect(await turnedOfferTags(world(tested), at('2026-12-05T07:00:00Z'), at('2026-12-06T06:59:59Z'), lookUp)).toEqual([])
  })
})
