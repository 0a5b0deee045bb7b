/** Every rule of an offer, on one good offer in which one thing at a time is wrong. */
import type {DisclaimerDocument, DisclaimerVersionDocument, LegalRule} from '../../../../lib/editorial/documents.ts'
import type {OfferDocument} from '../../../../lib/editorial/offers/offer.ts'
import {judgeOffer, OFFER_RULES, type OfferFacts} from '../../../../lib/editorial/offers/rules.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id})
const NOW = Date.parse('2026-11-26T12:00:00Z')

const notice = (_id: string, kind: string, jurisdictions: string[] = []): DisclaimerDocument => ({
  _id,
  _type: 'disclaimer',
  title: _id,
  kind,
  jurisdictions,
})
const wording = (id: string, effectiveFrom = '2026-01-01T00:00:00Z', locale = 'en') =>
  ({
    _id: `${id}-v1`,
    _type: 'disclaimerVersion',
    disclaimer: ref(id),
    version: 1,
    locale,
    effectiveFrom,
  }) as DisclaimerVersionDocument
const law = (subject: string, jurisdiction: string, status: LegalRule['status']): LegalRule => ({
  _id: `${subject}-${jurisdiction}`,
  subject,
  jurisdiction,
  status,
  verified: true,
})

const OFFER: OfferDocument = {
  _id: 'cta',
  _type: 'cta',
  offerType: 'free',
  headline: 'Not sure where to start?',
  body: 'Tell us what hurts.',
  actions: [{_key: 'a', kind: 'book', label: 'Schedule a free assessment', href: 'https://book.example/start'}],
  notes: [ref('federal'), ref('florida')],
  excludedPrograms: ['medicare'],
  regions: {mode: 'only', states: ['WA', 'FL']},
  schedule: {startsOn: '2026-12-01', endsOn: '2026-12-31', timeZone: 'UTC'},
}
const FACTS: OfferFacts = {
  offer: OFFER,
  rules: [law('freeOffer', 'FL', 'conditional'), law('freeOffer', 'NJ', 'prohibited'), law('dryNeedling', 'WA', 'permitted')],
  disclaimers: [
    notice('federal', 'federalBeneficiaryExclusion'),
    notice('florida', 'stateRequiredOffer', ['FL']),
    notice('everywhere', 'stateRequiredOffer'),
  ],
  versions: [wording('federal'), wording('florida'), wording('everywhere')],
  hosts: ['book.example'],
  healthWords: ['knee'],
  now: NOW,
}

type Changes = Partial<Omit<OfferFacts, 'offer'>> & {offer?: Partial<OfferDocument>}
const with_ = ({offer, ...facts}: Changes): OfferFacts => ({...FACTS, ...facts, offer: {...OFFER, ...offer}})
const action = (fields: object) => ({offer: {actions: [{...OFFER.actions?.[0], ...fields}]}})
const variant = (fields: object) => ({offer: {variants: [{_key: 'b', name: 'B', headline: 'Other words', ...fields}]}})

/** One with nothing wrong. */
const bar = (fields: Partial<OfferDocument> = {}): Changes => ({
  offer: {placement: {slots: ['bar']}, offerType: 'info', notes: [], actions: [], regions: null, ...fields},
})

const TABLE: Record<
  string,
  {passing: [what: string, changes: Changes][]; failing: [what: string, changes: Changes, why: string][]}
> = {
  words: {
    passing: [
      ['no text below the headline', {offer: {body: null}}],
      ['sixty characters', {offer: {headline: 'é'.repeat(60)}}],
    ],
    failing: [
      ['no headline', {offer: {headline: ' '}}, 'no headline'],
      ['a headline of sixty-one', {offer: {headline: 'x'.repeat(61)}}, '61 characters'],
      ['a text of two hundred and one', {offer: {body: 'x'.repeat(201)}}, '201 characters'],
      ['nobody has said what is offered', {offer: {offerType: null}}, 'said what is offered'],
    ],
  },
  buttons: {
    passing: [['three of them', {offer: {actions: ['a', 'b', 'c'].map((_key) => ({...OFFER.actions?.[0], _key}))}}]],
    failing: [
      ['none', {offer: {actions: []}}, 'no button'],
      ['four', {offer: {actions: ['a', 'b', 'c', 'd'].map((_key) => ({...OFFER.actions?.[0], _key}))}}, '4 buttons'],
      ['without words', action({label: ''}), 'no words'],
      ['with too many words', action({label: 'x'.repeat(41)}), '41 characters'],
      ['with an asterisk of its own', action({label: 'Book*'}), 'asterisk'],
      ['that runs script', action({href: 'javascript:alert(1)'}), 'leads nowhere'],
      ['to a host that is not on the list', action({href: 'https://other.example/'}), 'leads nowhere'],
      ['with a tag that names a condition', action({campaign: {source: 'blog', medium: 'post', campaign: 'knee-pain'}}), 'tags'],
    ],
  },
  'federal-programs': {
    passing: [['what is not free needs none', {offer: {offerType: 'insuranceBased', notes: [], excludedPrograms: []}}]],
    failing: [
      ['no note', {offer: {notes: []}}, 'note about federal programs is missing'],
      ['a note of another kind', {offer: {notes: [ref('florida')]}}, 'note about federal programs is missing'],
      ['cheaper, no note', {offer: {offerType: 'discounted', notes: []}}, 'note about federal programs is missing'],
      ['no programs named', {offer: {excludedPrograms: []}}, 'for which federal programs'],
    ],
  },
  'state-wording': {
    passing: [
      ['in states that ask for nothing', {offer: {notes: [ref('federal')], regions: {mode: 'only', states: ['WA']}}}],
      ['everywhere but there', {offer: {notes: [ref('federal')], regions: {mode: 'except', states: ['FL', 'NJ']}}}],
      ['with wording for every state', {offer: {notes: [ref('federal'), ref('everywhere')]}}],
      ['what is not free', {offer: {offerType: 'none', notes: []}}],
    ],
    failing: [
      ['Florida without its wording', {offer: {notes: [ref('federal')]}}, 'Florida asks for wording'],
      [
        'everywhere, so in Florida too',
        {offer: {notes: [ref('federal')], regions: {mode: 'everywhere'}}},
        'Florida asks for wording',
      ],
      ['where it is forbidden', {offer: {regions: {mode: 'only', states: ['NJ']}}}, 'New Jersey does not allow'],
    ],
  },
  'notes-approved': {
    passing: [
      ['a wording that begins before the offer', {versions: [wording('federal', '2026-11-30T00:00:00Z'), wording('florida')]}],
    ],
    failing: [
      ['without a wording', {versions: [wording('federal')]}, '“florida” has no approved wording'],
      [
        'one that begins after the offer',
        {versions: [wording('federal', '2026-12-02T00:00:00Z'), wording('florida')]},
        'when it begins',
      ],
      ['one in another language', {offer: {locale: 'es'}}, 'in the offer’s language'],
      ['a note that is gone', {offer: {notes: [ref('federal'), ref('florida'), ref('gone')]}}, 'does not exist any more'],
    ],
  },
  regions: {
    passing: [
      ['everywhere', {offer: {regions: null}, rules: []}],
      ['regulated, where it is permitted', {offer: {regulatedAs: 'dryNeedling'}}],
    ],
    failing: [
      ['limited to no state', {offer: {regions: {mode: 'only', states: []}}}, 'none is named'],
      ['a state that is none', {offer: {regions: {mode: 'only', states: ['WA', 'ZZ']}}}, '“ZZ” is no state'],
      ['regulated, where nobody has looked', {offer: {regulatedAs: 'telehealth'}}, 'no legal rule permits it'],
      [
        'regulated, and left out where it is permitted',
        {offer: {regulatedAs: 'dryNeedling', regions: {mode: 'only', states: ['FL']}}},
        'no legal rule permits it',
      ],
    ],
  },
  schedule: {
    passing: [['no dates, for what is not free', {offer: {offerType: 'none', schedule: null}}]],
    failing: [
      ['over', {offer: {schedule: {endsOn: '2026-11-25', timeZone: 'UTC'}}}, 'last day is over'],
      ['no day of the calendar', {offer: {schedule: {startsOn: '2026-02-30'}}}, 'cannot be read'],
      ['free for ever', {offer: {schedule: null}}, 'has no last day'],
    ],
  },
  bar: {
    passing: [
      ['a bar with nothing to press', bar()],
      ['a bar with one button', bar({actions: OFFER.actions ?? []})],
    ],
    failing: [
      ['a bar for ever', bar({schedule: {startsOn: '2026-12-01', timeZone: 'UTC'}}), 'until nobody sees it'],
      ['a bar that stands at the end as well', bar({placement: {slots: ['bar', 'end']}}), 'no other place'],
      ['a bar that offers something free', bar({offerType: 'free'}), 'no room for a legal note'],
      ['a bar with a note', bar({notes: [ref('federal')]}), 'no room for a legal note'],
      ['a bar for what states regulate', bar({regulatedAs: 'dryNeedling'}), 'readers in every state'],
      ['a bar with two buttons', bar({actions: [{_key: 'a'}, {_key: 'b'}]}), 'one button at most'],
      ['a bar with a test', bar({variants: [{_key: 'b', name: 'B', headline: 'Other words'}]}), 'no test'],
    ],
  },
  claims: {
    passing: [['an honest question', {offer: {headline: 'Can exercise help?'}}]],
    failing: [
      ['a cure', {offer: {headline: 'We cure back pain'}}, 'promises a result'],
      ['a guarantee in the text', {offer: {body: 'Relief guaranteed.'}}, 'promises a result'],
      ['a guarantee on a button', action({label: 'Get guaranteed relief'}), 'promises a result'],
      ['something free that does not say so', {offer: {offerType: 'none'}}, 'is something free'],
      ['a cure in a variant', variant({headline: 'Cured in a week'}), 'promises a result'],
    ],
  },
  variants: {
    passing: [['other words', variant({})]],
    failing: [
      ['without a name', variant({name: ''}), 'no name'],
      ['that says nothing else', variant({headline: ''}), 'nothing else'],
      ['with a share that is none', variant({weight: 0}), 'no number from 1 to 9'],
      ['with half a share', variant({weight: 1.5}), 'no number from 1 to 9'],
      ['with an asterisk', variant({label: 'Book*'}), 'asterisk'],
      ['too long', variant({headline: 'x'.repeat(61)}), '61 characters'],
      [
        'four of them',
        {offer: {variants: ['a', 'b', 'c', 'd'].map((name) => ({_key: name, name, headline: name}))}},
        '4 variants',
      ],
    ],
  },
  picture: {
    passing: [
      ['described', {offer: {picture: {asset: {_ref: 'image'}, alt: 'A step'}}}],
      ['decoration', {offer: {picture: {asset: {_ref: 'image'}, decorative: true}}}],
    ],
    failing: [['with no description', {offer: {picture: {asset: {_ref: 'image'}}}}, 'no description']],
  },
}

const failuresOf = (id: string, facts: OfferFacts) => judgeOffer(facts).find(({rule}) => rule.id === id)?.failures ?? []

test('the table has every rule', () => {
  expect(Object.keys(TABLE)).toEqual(OFFER_RULES.map(({id}) => id))
})

test('nothing stops the good offer', () => {
  expect(judgeOffer(FACTS).flatMap(({failures}) => failures)).toEqual([])
})

for (const [id, {passing, failing}] of Object.entries(TABLE)) {
  describe(id, () => {
    test.each(passing)('lets pass: %s', (_what, changes) => {
      expect(failuresOf(id, with_(changes))).toEqual([])
    })
    test.each(failing)('points at: %s', (_what, changes, why) => {
      const failures = failuresOf(id, with_(changes))
      expect(failures.map((failure) => failure.why).join(' ')).toContain(why)
      for (const {fix, path, who} of failures)
        expect([fix, path, who.length > 0]).toEqual([expect.any(String), expect.stringMatching(/./), true])
    })
  })
}
