/** Which offer stands where, for whom and when: one table over a small cast of offers. */
import type {LegalRule} from '../../../../lib/editorial/documents.ts'
import type {OfferDocument} from '../../../../lib/editorial/offers/offer.ts'
import {
  markOf,
  offersIn,
  resolveOffers,
  variantOf,
  type OfferPage,
  type OfferWorld,
  type Reader,
} from '../../../../lib/editorial/offers/resolve.ts'

const at = (text: string) => Date.parse(text)
const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id})

const rule = (subject: string, jurisdiction: string, status: LegalRule['status']): LegalRule => ({
  _id: `${subject}-${jurisdiction}`,
  subject,
  jurisdiction,
  status,
  verified: true,
})
const RULES = [
  rule('dryNeedling', 'TX', 'permitted'),
  rule('dryNeedling', 'ND', 'conditional'),
  rule('dryNeedling', 'CA', 'prohibited'),
  rule('dryNeedling', 'UT', 'silent'),
  rule('dryNeedling', 'OK', 'unknown'),
  rule('telehealth', 'WA', 'permitted'),
  rule('telehealth', 'OR', 'prohibited'),
  rule('freeOffer', 'FL', 'conditional'),
  rule('freeOffer', 'NJ', 'prohibited'),
]

const note = (id: string, kind: string, states: string[] = [], from = 0, to: number | null = null, locale = 'en' as const) => ({
  id,
  kind,
  locale,
  states,
  from,
  to,
})
const NOTES: OfferWorld['notes'] = [
  note('federal', 'federalBeneficiaryExclusion'),
  note('florida', 'stateRequiredOffer', ['FL']),
  note('later', 'federalBeneficiaryExclusion', [], at('2026-12-10T00:00:00Z')),
  note('over', 'federalBeneficiaryExclusion', [], 0, at('2026-12-01T00:00:00Z')),
]

const offer = (_id: string, fields: Partial<OfferDocument> = {}): OfferDocument => ({
  _id,
  _type: 'cta',
  headline: _id,
  offerType: 'none',
  actions: [{_key: 'a', kind: 'book', label: 'Book', href: 'https://schedule.example/'}],
  ...fields,
})
const placed = (_id: string, placement: OfferDocument['placement'], fields: Partial<OfferDocument> = {}) =>
  offer(_id, {placement: placement ?? null, ...fields})

/** A post about knees, by one person, for people in sport. */
const KNEE: OfferPage = {
  slot: 'end',
  id: 'post-knee',
  locale: 'en',
  topics: [
    {id: 'topic-knee', isBodyArea: true},
    {id: 'topic-arthritis', isBodyArea: false},
  ],
  clinicians: ['jane'],
  audiences: ['athletes'],
  isOpen: true,
  inText: [],
  atEnd: null,
}
const NOON = at('2026-12-05T19:00:00Z')
const DECEMBER = {startsOn: '2026-12-01', endsOn: '2026-12-31', timeZone: 'America/Denver'}

type Row = {
  offers: OfferDocument[]
  page?: Partial<OfferPage>
  region?: string | null
  now?: number
  usual?: string
  /** Of the offer at the end; null where none stands. */
  shown: string | null
  /** Of others, in their order. */
  why?: [id: string, why: string][]
}

const everywhere = (id: string, fields: Partial<OfferDocument> = {}) => placed(id, {everywhere: true}, fields)
const named = (id: string, fields: Partial<OfferDocument> = {}) => offer(id, fields)

const ROWS: Record<string, Row> = {
  // How an offer comes to stand on a page.
  'no offers at all': {offers: [], shown: null},
  'an offer that nothing brings there': {offers: [offer('a')], shown: null},
  'the one its author has chosen': {offers: [named('a')], page: {atEnd: 'a'}, shown: 'a'},
  'one that was chosen and is not published': {offers: [], page: {atEnd: 'a'}, shown: null, why: [['a', 'notPublished']]},
  'the usual one, where none was chosen': {offers: [offer('a')], usual: 'a', shown: 'a'},
  'the usual one in place of a chosen one that is not published': {
    offers: [offer('b')],
    page: {atEnd: 'a'},
    usual: 'b',
    shown: 'b',
    why: [['a', 'notPublished']],
  },
  'one for this very post': {offers: [placed('a', {posts: [ref('post-knee')]})], shown: 'a'},
  'one for another post': {offers: [placed('a', {posts: [ref('post-hip')]})], shown: null},
  'one for a condition': {offers: [placed('a', {topics: [ref('topic-arthritis')]})], shown: 'a'},
  'one for a part of the body': {offers: [placed('a', {topics: [ref('topic-knee')]})], shown: 'a'},
  'one for another topic': {offers: [placed('a', {topics: [ref('topic-back')]})], shown: null},
  'one for a clinician': {offers: [placed('a', {clinicians: [ref('jane')]})], shown: 'a'},
  'one for another clinician': {offers: [placed('a', {clinicians: [ref('theo')]})], shown: null},
  'one for everywhere': {offers: [everywhere('a')], shown: 'a'},
  // Of several.
  'what was chosen before what is for this post': {
    offers: [placed('a', {posts: [ref('post-knee')]}), named('b')],
    page: {atEnd: 'b'},
    shown: 'b',
    why: [['a', 'lessNear']],
  },
  'this post before a condition': {
    offers: [placed('a', {topics: [ref('topic-arthritis')]}), placed('b', {posts: [ref('post-knee')]})],
    shown: 'b',
    why: [['a', 'lessNear']],
  },
  'a condition before a part of the body': {
    offers: [placed('a', {topics: [ref('topic-knee')]}), placed('b', {topics: [ref('topic-arthritis')]})],
    shown: 'b',
    why: [['a', 'lessNear']],
  },
  'a part of the body before a clinician': {
    offers: [placed('a', {clinicians: [ref('jane')]}), placed('b', {topics: [ref('topic-knee')]})],
    shown: 'b',
    why: [['a', 'lessNear']],
  },
  'a clinician before everywhere': {
    offers: [everywhere('a'), placed('b', {clinicians: [ref('jane')]})],
    shown: 'b',
    why: [['a', 'lessNear']],
  },
  'everywhere before the usual one': {offers: [offer('a'), everywhere('b')], usual: 'a', shown: 'b', why: [['a', 'lessNear']]},
  'the nearest of its own rules counts': {
    offers: [placed('a', {everywhere: true, posts: [ref('post-knee')]}), placed('b', {topics: [ref('topic-arthritis')]})],
    shown: 'a',
    why: [['b', 'lessNear']],
  },
  'of two alike, the higher priority': {
    offers: [everywhere('a', {priority: 10}), everywhere('b', {priority: 90})],
    shown: 'b',
    why: [['a', 'lowerPriority']],
  },
  'no priority counts as fifty': {
    offers: [everywhere('a'), everywhere('b', {priority: 51})],
    shown: 'b',
    why: [['a', 'lowerPriority']],
  },
  'nearness counts more than priority': {
    offers: [everywhere('a', {priority: 100}), placed('b', {clinicians: [ref('jane')]}, {priority: 0})],
    shown: 'b',
    why: [['a', 'lessNear']],
  },
  'of two alike, the one that began later': {
    offers: [
      everywhere('a', {schedule: {startsOn: '2026-11-01', timeZone: 'UTC'}}),
      everywhere('b', {schedule: {startsOn: '2026-12-01', timeZone: 'UTC'}}),
    ],
    shown: 'b',
    why: [['a', 'newerOne']],
  },
  'of two that are alike in everything, always the same': {
    offers: [everywhere('b'), everywhere('a')],
    shown: 'a',
    why: [['b', 'newerOne']],
  },
  // Where it must not stand.
  'not on a post that it leaves out': {
    offers: [placed('a', {everywhere: true, notOnPosts: [ref('post-knee')]})],
    shown: null,
    why: [['a', 'notOnThisPost']],
  },
  'not even where the author chose it': {
    offers: [placed('a', {notOnPosts: [ref('post-knee')]})],
    page: {atEnd: 'a'},
    shown: null,
    why: [['a', 'notOnThisPost']],
  },
  'nothing on what was retracted or archived': {offers: [everywhere('a')], page: {isOpen: false, atEnd: 'a'}, shown: null},
  'not in another language': {offers: [everywhere('a', {locale: 'es'})], shown: null, why: [['a', 'otherLanguage']]},
  'in its own language': {offers: [everywhere('a', {locale: 'es'})], page: {locale: 'es'}, shown: 'a'},
  'the usual one of another language is none': {
    offers: [offer('a', {locale: 'es'})],
    usual: 'a',
    shown: null,
    why: [['a', 'otherLanguage']],
  },
  // Places.
  'on a topic’s page only where it is placed there': {
    offers: [placed('a', {topics: [ref('topic-knee')]}), placed('b', {topics: [ref('topic-knee')], slots: ['topic']})],
    page: {slot: 'topic', id: 'topic-knee'},
    shown: 'b',
  },
  'on a clinician’s page': {
    offers: [placed('a', {clinicians: [ref('jane')], slots: ['clinician', 'end']})],
    page: {slot: 'clinician', id: 'jane', topics: []},
    shown: 'a',
  },
  'on the front page': {
    offers: [placed('a', {everywhere: true, slots: ['home']})],
    page: {slot: 'home', id: 'home', topics: [], clinicians: [], audiences: []},
    shown: 'a',
  },
  'the usual one ends posts and nothing else': {
    offers: [offer('a')],
    usual: 'a',
    page: {slot: 'topic', id: 'topic-knee'},
    shown: null,
  },
  'a post’s rule is for the end of that post alone': {
    offers: [placed('a', {posts: [ref('topic-knee')], slots: ['topic', 'end']})],
    page: {slot: 'topic', id: 'topic-knee'},
    shown: null,
  },
  // Time.
  'a second before its first day': {
    offers: [everywhere('a', {schedule: DECEMBER})],
    now: at('2026-12-01T06:59:59Z'),
    shown: null,
    why: [['a', 'coming']],
  },
  'as its first day begins': {offers: [everywhere('a', {schedule: DECEMBER})], now: at('2026-12-01T07:00:00Z'), shown: 'a'},
  'in the last second of its last day': {
    offers: [everywhere('a', {schedule: DECEMBER})],
    now: at('2027-01-01T06:59:59Z'),
    shown: 'a',
  },
  'when its last day is over': {
    offers: [everywhere('a', {schedule: DECEMBER})],
    now: at('2027-01-01T07:00:00Z'),
    shown: null,
    why: [['a', 'ended']],
  },
  'when it is over somewhere else, and not yet at the clinic': {
    offers: [everywhere('a', {schedule: DECEMBER})],
    now: at('2027-01-01T00:30:00Z'),
    shown: 'a',
  },
  'while it pauses': {
    offers: [everywhere('a', {schedule: {...DECEMBER, pauses: [{from: '2026-12-05', to: '2026-12-05'}]}})],
    shown: null,
    why: [['a', 'paused']],
  },
  'through the night in which clocks go back': {
    offers: [everywhere('a', {schedule: {startsOn: '2026-11-01', endsOn: '2026-11-01', timeZone: 'America/Denver'}})],
    now: at('2026-11-02T06:30:00Z'),
    shown: 'a',
  },
  'through the night in which clocks go forward': {
    offers: [everywhere('a', {schedule: {startsOn: '2027-03-14', endsOn: '2027-03-14', timeZone: 'America/Denver'}})],
    now: at('2027-03-15T06:00:00Z'),
    shown: null,
    why: [['a', 'ended']],
  },
  'one with dates that cannot be read never': {
    offers: [everywhere('a', {schedule: {endsOn: 'Christmas'}})],
    shown: null,
    why: [['a', 'ended']],
  },
  'the usual one follows one that has ended': {
    offers: [everywhere('a', {schedule: DECEMBER}), offer('b')],
    usual: 'b',
    now: at('2027-01-01T07:00:00Z'),
    shown: 'b',
    why: [['a', 'ended']],
  },
  // R23 and case 8: what is regulated.
  'dry needling, where it is permitted': {offers: [everywhere('a', {regulatedAs: 'dryNeedling'})], region: 'TX', shown: 'a'},
  'dry needling, under conditions': {offers: [everywhere('a', {regulatedAs: 'dryNeedling'})], region: 'ND', shown: 'a'},
  'dry needling, where it is forbidden': {
    offers: [everywhere('a', {regulatedAs: 'dryNeedling'})],
    region: 'CA',
    shown: null,
    why: [['a', 'forbiddenInRegion']],
  },
  'dry needling, where the law says nothing': {
    offers: [everywhere('a', {regulatedAs: 'dryNeedling'})],
    region: 'UT',
    shown: null,
    why: [['a', 'forbiddenInRegion']],
  },
  'dry needling, where nobody knows': {
    offers: [everywhere('a', {regulatedAs: 'dryNeedling'})],
    region: 'OK',
    shown: null,
    why: [['a', 'forbiddenInRegion']],
  },
  'dry needling, where nobody has looked': {
    offers: [everywhere('a', {regulatedAs: 'dryNeedling'})],
    region: 'ME',
    shown: null,
    why: [['a', 'forbiddenInRegion']],
  },
  'dry needling, where the reader’s state is unknown': {
    offers: [everywhere('a', {regulatedAs: 'dryNeedling'})],
    shown: null,
    why: [['a', 'regionUnknown']],
  },
  'dry needling, even where its author chose it': {
    offers: [named('a', {regulatedAs: 'dryNeedling'})],
    page: {atEnd: 'a'},
    shown: null,
    why: [['a', 'regionUnknown']],
  },
  // Its own regions.
  'in a state that it names': {
    offers: [everywhere('a', {regions: {mode: 'only', states: ['WA', 'OR']}})],
    region: 'WA',
    shown: 'a',
  },
  'in a state that it does not name': {
    offers: [everywhere('a', {regions: {mode: 'only', states: ['WA', 'OR']}})],
    region: 'ID',
    shown: null,
    why: [['a', 'notInRegion']],
  },
  'in a state that it leaves out': {
    offers: [everywhere('a', {regions: {mode: 'except', states: ['NY']}})],
    region: 'NY',
    shown: null,
    why: [['a', 'notInRegion']],
  },
  'in a state that it does not leave out': {
    offers: [everywhere('a', {regions: {mode: 'except', states: ['NY']}})],
    region: 'WA',
    shown: 'a',
  },
  'limited to states, where the reader’s is unknown: shown with their names': {
    offers: [everywhere('a', {regions: {mode: 'only', states: ['WA', 'OR']}})],
    shown: 'a',
  },
  // Audiences.
  'for those whom the post is for': {offers: [everywhere('a', {audiences: ['athletes', 'parents']})], shown: 'a'},
  'for others': {offers: [everywhere('a', {audiences: ['parents']})], shown: null, why: [['a', 'otherAudience']]},
  'for some, on a post for everybody': {
    offers: [everywhere('a', {audiences: ['parents']})],
    page: {audiences: []},
    shown: null,
    why: [['a', 'otherAudience']],
  },
  'for everybody, on a post for some': {offers: [everywhere('a', {audiences: []})], shown: 'a'},
  // R20: what is free.
  'free, with its note': {offers: [everywhere('a', {offerType: 'free', notes: [ref('federal')]})], shown: 'a'},
  'free, without its note': {offers: [everywhere('a', {offerType: 'free'})], shown: null, why: [['a', 'noteMissing']]},
  'cheaper, without its note': {offers: [everywhere('a', {offerType: 'discounted'})], shown: null, why: [['a', 'noteMissing']]},
  'free, with a note of another kind alone': {
    offers: [everywhere('a', {offerType: 'free', notes: [ref('florida')]})],
    shown: null,
    why: [['a', 'noteMissing']],
  },
  'free, with a note that has not begun': {
    offers: [everywhere('a', {offerType: 'free', notes: [ref('later')]})],
    shown: null,
    why: [['a', 'noteMissing']],
  },
  'free, with the same note when it has': {
    offers: [everywhere('a', {offerType: 'free', notes: [ref('later')]})],
    now: at('2026-12-10T00:00:00Z'),
    shown: 'a',
  },
  'free, with a note that is over': {
    offers: [everywhere('a', {offerType: 'free', notes: [ref('over')]})],
    shown: null,
    why: [['a', 'noteMissing']],
  },
  'free, with a note that no longer exists': {
    offers: [everywhere('a', {offerType: 'free', notes: [ref('federal'), ref('gone')]})],
    shown: null,
    why: [['a', 'noteMissing']],
  },
  'free, where a state forbids that': {
    offers: [everywhere('a', {offerType: 'free', notes: [ref('federal')]})],
    region: 'NJ',
    shown: null,
    why: [['a', 'forbiddenInRegion']],
  },
  'paid, in the same state': {offers: [everywhere('a')], region: 'NJ', shown: 'a'},
  // Its buttons.
  'with nothing to press': {offers: [everywhere('a', {actions: []})], shown: null, why: [['a', 'nothingToPress']]},
  'by telehealth alone, where the state is unknown': {
    offers: [everywhere('a', {actions: [{_key: 't', kind: 'telehealth', label: 'By video', href: 'https://v.example/'}]})],
    shown: null,
    why: [['a', 'nothingToPress']],
  },
  'by telehealth alone, where it is permitted': {
    offers: [everywhere('a', {actions: [{_key: 't', kind: 'telehealth', label: 'By video', href: 'https://v.example/'}]})],
    region: 'WA',
    shown: 'a',
  },
  'by telehealth alone, where it is forbidden': {
    offers: [everywhere('a', {actions: [{_key: 't', kind: 'telehealth', label: 'By video', href: 'https://v.example/'}]})],
    region: 'OR',
    shown: null,
    why: [['a', 'nothingToPress']],
  },
  // In the text.
  'one that stands in the text does not stand at the end again': {
    offers: [offer('a'), offer('b')],
    page: {inText: [{key: 'k', offer: 'a'}], atEnd: 'a'},
    usual: 'b',
    shown: 'b',
    why: [['a', 'inTextAlready']],
  },
  'one that cannot stand in the text may not stand at the end either': {
    offers: [offer('a', {schedule: {startsOn: '2027-01-01', timeZone: 'UTC'}})],
    page: {inText: [{key: 'k', offer: 'a'}], atEnd: 'a'},
    shown: null,
    why: [['a', 'coming']],
  },
}

const worldOf = ({offers, usual}: Pick<Row, 'offers' | 'usual'>): OfferWorld => ({
  offers,
  rules: RULES,
  usual: {en: usual ?? null},
  notes: NOTES,
})
const resolve = (row: Row) => {
  const reader: Reader = {region: row.region ?? null, now: row.now ?? NOON}
  return resolveOffers({...KNEE, ...row.page}, reader, worldOf(row))
}

test('the table is as long as it must be', () => {
  expect(Object.keys(ROWS).length).toBeGreaterThanOrEqual(60)
})

test.each(Object.entries(ROWS))('%s', (_what, row) => {
  const end = resolve(row).at(-1)
  expect(end?.shown?.offer._id ?? null).toBe(row.shown)
  if (row.why) expect(end?.passedOver.map(({id, why}) => [id, why])).toEqual(row.why)
  // Whatever order the CMS answers in.
  const turned = resolve({...row, offers: row.offers.toReversed()})
  expect(markOf(turned)).toBe(markOf(resolve(row)))
})

describe('a bar above pages', () => {
  const bar = (id: string, fields: Partial<OfferDocument> = {}) =>
    placed(id, {slots: ['bar']}, {schedule: {endsOn: '2026-12-31', timeZone: 'UTC'}, actions: [], ...fields})
  const above = (page: OfferPage, offers: OfferDocument[], now = NOON) =>
    resolveOffers(page, {region: null, now}, worldOf({offers})).find(({place}) => place === 'bar')
  const frame: OfferPage = {...KNEE, slot: 'bar', id: 'frame', topics: [], clinicians: [], audiences: []}

  test.each([
    ['for everybody: in what surrounds every page', frame, bar('a'), 'a'],
    ['for everybody: not on a post once more', KNEE, bar('a'), undefined],
    ['for some: on posts for them', KNEE, bar('a', {audiences: ['athletes']}), 'a'],
    ['for others', KNEE, bar('a', {audiences: ['parents']}), null],
    ['for some: not above every page', frame, bar('a', {audiences: ['athletes']}), null],
    ['in another language', frame, bar('a', {locale: 'es'}), null],
    ['on another page’s end', {...KNEE, slot: 'home'}, bar('a', {audiences: ['athletes']}), undefined],
    ['after its last day', frame, bar('a', {schedule: {endsOn: '2026-12-04', timeZone: 'UTC'}}), null],
  ] as const)('%s', (_what, page, one, shown) => {
    const choice = above(page, [one])
    expect(choice && (choice.shown?.offer._id ?? null)).toBe(shown)
  })

  test('of two the one with the higher priority stands', () => {
    const choice = above(frame, [bar('a'), bar('b', {priority: 90})])
    expect([choice?.shown?.offer._id, choice?.passedOver]).toEqual(['b', [{id: 'a', why: 'lowerPriority'}]])
  })

  test('it is no offer: neither at the end of a post nor among what a state is offered', () => {
    const one = bar('a', {audiences: ['athletes'], placement: {slots: ['bar'], everywhere: true}})
    expect(resolveOffers(KNEE, {region: null, now: NOON}, worldOf({offers: [one]})).at(-1)).toMatchObject({
      place: 'end',
      shown: null,
    })
    expect(offersIn('WA', 'en', NOON, worldOf({offers: [one]}))).toEqual([])
  })
})

describe('what is shown of an offer', () => {
  const free = everywhere('a', {
    offerType: 'free',
    notes: [ref('federal'), ref('florida')],
    regions: {mode: 'only', states: ['WA', 'FL']},
    actions: [
      {_key: 'b', kind: 'book', label: 'Book', href: 'https://s.example/'},
      {_key: 't', kind: 'telehealth', label: 'By video', href: 'https://s.example/video'},
    ],
  })
  const shownIn = (region: string | null) => resolve({offers: [free], region, shown: 'a'}).at(-1)?.shown

  test.each([
    ['a state with no wording of its own', 'WA', ['federal'], ['b', 't'], null, false],
    ['a state that asks for more', 'FL', ['federal', 'florida'], ['b'], null, false],
    [
      'an unknown state: every note, no telehealth, and where it is offered',
      null,
      ['federal', 'florida'],
      ['b'],
      ['FL', 'WA'],
      true,
    ],
  ])('in %s', (_what, region, notes, buttons, onlyIn, isPartlyHidden) => {
    const shown = shownIn(region)
    expect({...shown, offer: undefined}).toMatchObject({notes, onlyIn, isPartlyHidden})
    expect(shown?.actions.map(({_key}) => _key)).toEqual(buttons)
  })

  test('an offer in the text says what became of it', () => {
    const page = {
      inText: [
        {key: 'one', offer: 'a'},
        {key: 'two', offer: 'gone'},
      ],
      atEnd: null,
    }
    const choices = resolve({offers: [offer('a')], page, shown: null})
    expect(choices.map(({place, shown, passedOver}) => [place, shown?.nearness ?? null, passedOver])).toEqual([
      ['one', 'named', []],
      ['two', null, [{id: 'gone', why: 'notPublished'}]],
      ['end', null, []],
    ])
  })
})

describe('a campaign’s test', () => {
  const tested = {
    _id: 'a',
    schedule: {timeZone: 'America/Denver'},
    variants: [
      {_key: 'b', name: 'B', headline: 'Other words', weight: 1},
      {_key: 'c', name: 'C', headline: 'Third words', weight: 2},
    ],
  }
  const keyOn = (page: string, now: number) => variantOf(tested, page, now)?._key ?? 'a'

  test('a page shows the same words all day, whoever reads it', () => {
    const morning = at('2026-12-05T07:00:00Z')
    for (const page of ['post-1', 'post-2', 'post-3'])
      expect(new Set(Array.from({length: 24}, (_, hour) => keyOn(page, morning + hour * 3_600_000))).size).toBe(1)
  })

  test('each gets its share of pages and days', () => {
    const counts: Record<string, number> = {}
    for (let page = 0; page < 100; page += 1)
      for (let day = 0; day < 40; day += 1) {
        const key = keyOn(`post-${page}`, at('2026-12-01T12:00:00Z') + day * 86_400_000)
        counts[key] = (counts[key] ?? 0) + 1
      }
    for (const [key, share] of [
      ['a', 0.25],
      ['b', 0.25],
      ['c', 0.5],
    ] as const)
      expect(Math.abs((counts[key] ?? 0) / 4000 - share)).toBeLessThan(0.03)
  })

  test('the day is that of the clinic', () => {
    // Over the seven hours between midnight in Greenwich and midnight in Denver nothing changes.
    for (let page = 0; page < 20; page += 1)
      expect(keyOn(`post-${page}`, at('2026-12-05T23:59:00Z'))).toBe(keyOn(`post-${page}`, at('2026-12-06T06:59:00Z')))
  })

  test('without variants there is nothing to choose, and one without a share is none', () => {
    for (const variants of [null, undefined, [], [{_key: 'b', weight: 0}]])
      expect(variantOf({_id: 'a', variants}, 'p', NOON)).toBeNull()
  })
})
