import type {Locale} from '../../../lib/language/locales.ts'
import type {
  DisclaimerDocument,
  DisclaimerVersionDocument,
  LegalRule,
  Tier,
  TopicDocument,
} from '../../../lib/editorial/documents.ts'
import {
  noticeTextHash,
  resolveNotices,
  versionInEffect,
  versionPayload,
  type NoticeQuestion,
} from '../../../lib/editorial/notices.ts'
import {mayOffer} from '../../../lib/editorial/regions.ts'
import {createSigner, makeSigningKey} from '../../../lib/signing/signer.ts'
import {notice, paragraph, reference, wording} from './gate/good-facts.ts'

const NOW = Date.parse('2026-11-22T17:00:00Z')

const CHILDREN: TopicDocument = {
  _id: 'topic-children',
  _type: 'topic',
  title: 'Children',
  tier: 'A',
  requiredNotices: ['pediatric'],
}
const NEEDLES: TopicDocument = {
  _id: 'topic-needles',
  _type: 'topic',
  title: 'Dry needling',
  tier: 'A',
  regulatedAs: 'dryNeedling',
}
const SLEEP: TopicDocument = {_id: 'topic-sleep', _type: 'topic', title: 'Sleep', tier: 'C'}

/** One notice for each way in which a notice comes onto a page, out of order on purpose. */
const NOTICES: DisclaimerDocument[] = [
  notice('education', {kind: 'educationOnly'}),
  notice('needles-everywhere', {kind: 'scopeOfPractice', severity: 'important', topics: [reference('topic-needles')]}),
  notice('needles-tx', {
    kind: 'licenseScope',
    severity: 'important',
    topics: [reference('topic-needles')],
    jurisdictions: ['TX'],
  }),
  notice('needles-wa', {
    kind: 'licenseScope',
    severity: 'important',
    topics: [reference('topic-needles')],
    jurisdictions: ['WA', 'ND'],
  }),
  notice('children', {kind: 'pediatric', severity: 'important'}),
  notice('emergency', {kind: 'emergency', severity: 'critical', placement: 'aboveBody', tiers: ['A']}),
  notice('exercise', {kind: 'exerciseRisk', professions: ['athleticTrainer']}),
  notice('model', {kind: 'imageModel'}),
  notice('federal', {kind: 'federalBeneficiaryExclusion', tiers: ['A', 'B', 'C'], topics: [reference('topic-needles')]}),
  notice('florida', {kind: 'stateRequiredOffer', tiers: ['A', 'B', 'C'], jurisdictions: ['FL']}),
]
const VERSIONS = NOTICES.map(({_id}) => wording(_id))

const resolve = (changes: Partial<NoticeQuestion> = {}) =>
  resolveNotices({
    post: {},
    tier: 'A',
    topics: [CHILDREN, NEEDLES],
    professions: ['physicalTherapist'],
    disclaimers: NOTICES,
    versions: VERSIONS,
    standing: ['education'],
    region: null,
    now: NOW,
    ...changes,
  })
const ids = (changes: Partial<NoticeQuestion> = {}) => resolve(changes).notices.map(({disclaimerId}) => disclaimerId)
const whys = (changes: Partial<NoticeQuestion> = {}) => resolve(changes).conflicts.map(({why}) => why)
/** Nothing but what the settings put on every post. */
const PLAIN: Partial<NoticeQuestion> = {tier: 'C', topics: [SLEEP], professions: []}

describe('R17: the notices of a post', () => {
  it('on tier A, for children, about dry needling, region unknown: every region’s, most urgent first', () => {
    expect(resolve().notices.map(({versionId}) => versionId)).toEqual([
      'emergency-v1',
      'needles-everywhere-v1',
      'children-v1',
      'needles-tx-v1',
      'needles-wa-v1',
      'education-v1',
    ])
    expect(whys()).toEqual([])
  })

  it.each([
    ['TX', ['emergency', 'needles-everywhere', 'children', 'needles-tx', 'education']],
    ['ND', ['emergency', 'needles-everywhere', 'children', 'needles-wa', 'education']],
    ['CA', ['emergency', 'needles-everywhere', 'children', 'education']],
  ])('in %s: those without a region, and its own', (region, expected) => {
    expect(ids({region})).toEqual(expected)
  })

  it('are the same list whatever order the documents come in', () => {
    expect(ids({disclaimers: NOTICES.toReversed(), versions: VERSIONS.toReversed(), topics: [NEEDLES, CHILDREN]})).toEqual(ids())
  })

  it.each<[string, Partial<NoticeQuestion>, string[]]>([
    ['from the settings', {}, ['education']],
    ['from the tier', {tier: 'A'}, ['emergency', 'education']],
    ['from a topic’s id', {topics: [NEEDLES], region: 'CA'}, ['needles-everywhere', 'education']],
    ['from a kind the topic asks for', {topics: [CHILDREN]}, ['children', 'education']],
    ['from an author’s profession', {professions: ['physician', 'athleticTrainer']}, ['exercise', 'education']],
    ['from the post itself', {post: {disclaimers: [reference('model')]}}, ['education', 'model']],
  ])('come %s', (_where, changes, expected) => {
    expect(ids({...PLAIN, ...changes})).toEqual(expected)
  })

  it('can be added by a post and never removed', () => {
    const without = ids()
    for (const disclaimers of [[], null, undefined, [reference('model')], NOTICES.map(({_id}) => reference(_id))]) {
      expect(ids({post: disclaimers === undefined ? {} : {disclaimers}})).toEqual(expect.arrayContaining(without))
    }
  })

  it('stand once, however many reasons there are for them', () => {
    expect(ids({standing: ['education', 'emergency', 'emergency'], post: {disclaimers: [reference('emergency')]}})).toEqual(ids())
  })

  it('of an offer stand with the offer alone, also where a post or the settings ask for them', () => {
    expect(ids({region: 'FL', standing: ['education', 'federal'], post: {disclaimers: [reference('florida')]}})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/federal|florida/)]),
    )
  })

  it('carry their place, their urgency and the wording itself', () => {
    expect(resolve({...PLAIN, tier: 'A'}).notices[0]).toEqual({
      disclaimerId: 'emergency',
      versionId: 'emergency-v1',
      kind: 'emergency',
      severity: 'critical',
      placement: 'aboveBody',
      text: [paragraph('What emergency says.')],
      textHash: noticeTextHash([paragraph('What emergency says.')]),
    })
  })

  it('of one urgency go by kind and then by id; a kind nobody knows comes last', () => {
    const some = [
      notice('z', {kind: 'redFlags'}),
      notice('b', {kind: 'invented'}),
      notice('a', {kind: 'invented'}),
      notice('y', {kind: 'emergency'}),
    ]
    expect(
      ids({...PLAIN, disclaimers: some, versions: some.map(({_id}) => wording(_id)), standing: ['a', 'b', 'z', 'y']}),
    ).toEqual(['y', 'z', 'a', 'b'])
  })
})

describe('R17: what keeps the list from being complete', () => {
  it('is a kind the topic asks for that nobody has written', () => {
    const {notices, conflicts} = resolve({topics: [{...NEEDLES, requiredNotices: ['offLabel']}]})
    expect(conflicts).toEqual([
      {kind: 'offLabel', why: 'The topic “Dry needling” asks for a notice of the kind “offLabel”, and there is none.'},
    ])
    expect(notices.length).toBeGreaterThan(0)
  })

  it('is a kind that only exists for another region', () => {
    const here = {topics: [{...NEEDLES, requiredNotices: ['licenseScope']}]}
    expect(whys({...here, region: 'CA'})).toEqual([expect.stringContaining('“licenseScope”')])
    expect(whys({...here, region: 'TX'})).toEqual([])
    expect(whys({...here, region: null})).toEqual([])
  })

  it('is a notice without an approved wording', () => {
    expect(resolve({versions: VERSIONS.filter(({_id}) => _id !== 'emergency-v1')}).conflicts).toEqual([
      {disclaimerId: 'emergency', why: '“emergency” has no approved wording in effect.'},
    ])
  })

  it.each<[string, Partial<DisclaimerVersionDocument>, boolean]>([
    ['has begun this instant', {effectiveFrom: '2026-11-22T17:00:00Z'}, true],
    ['begins in a millisecond', {effectiveFrom: '2026-11-22T17:00:00.001Z'}, false],
    ['ends in a millisecond', {effectiveTo: '2026-11-22T17:00:00.001Z'}, true],
    ['has ended this instant', {effectiveTo: '2026-11-22T17:00:00Z'}, false],
    ['begins at no time', {effectiveFrom: 'soon'}, false],
    ['ends at no time', {effectiveTo: 'never'}, false],
    ['is in another language', {locale: 'es'}, false],
  ])('a wording that %s: in effect %p', (_when, changes, inEffect) => {
    const question = {...PLAIN, versions: [wording('education', changes)]}
    expect(ids(question)).toEqual(inEffect ? ['education'] : [])
    expect(whys(question)).toHaveLength(inEffect ? 0 : 1)
  })

  it.each<[string, Partial<NoticeQuestion>]>([
    ['the settings', {standing: ['gone']}],
    ['the post', {standing: [], post: {disclaimers: [reference('gone')]}}],
  ])('is an id from %s that leads nowhere', (_where, changes) => {
    expect(resolve({...PLAIN, ...changes})).toEqual({
      notices: [],
      conflicts: [{disclaimerId: 'gone', why: 'A notice that belongs here does not exist any more.'}],
    })
  })
})

describe('R18: the wording that is in effect', () => {
  const first = wording('education', {effectiveTo: '2026-06-01T00:00:00Z'})
  const second = wording('education', {version: 2, effectiveFrom: '2026-03-01T00:00:00Z'})
  const third = wording('education', {version: 3, effectiveFrom: '2027-01-01T00:00:00Z'})
  const spanish = wording('education', {version: 9, locale: 'es'})
  const all = [third, first, spanish, second]
  const versionAt = (instant: string, locale?: string) =>
    versionInEffect('education', {versions: all, now: Date.parse(instant), ...(locale ? {locale: locale as Locale} : {})})
      ?.version

  it.each([
    ['2025-12-31T23:59:59Z', undefined],
    ['2026-02-01T00:00:00Z', 1],
    ['2026-04-01T00:00:00Z', 2],
    ['2026-12-31T23:59:59Z', 2],
    ['2027-01-01T00:00:00Z', 3],
  ])('at %s is version %p', (instant, version) => {
    expect(versionAt(instant)).toBe(version)
  })

  it('never falls back to another language', () => {
    expect(versionAt('2026-04-01T00:00:00Z', 'es')).toBe(9)
    expect(versionAt('2026-04-01T00:00:00Z', 'fr')).toBeUndefined()
  })

  it('is nobody else’s', () => {
    expect(versionInEffect('emergency', {versions: all, now: NOW})).toBeUndefined()
    expect(versionInEffect('', {versions: [], now: NOW})).toBeUndefined()
  })
})

describe('R18: a wording cannot be changed unseen', () => {
  const signer = createSigner(makeSigningKey())
  const {seal: _seal, ...version} = wording('education', {
    legalBasis: [{citation: '45 CFR 92.8', url: 'https://law.example/', checkedOn: '2026-01-02'}],
  })
  const seal = signer.sign(versionPayload(version))

  it('one letter of the text is another hash, the same text is the same', () => {
    const text = [paragraph('Call 911.')]
    expect(noticeTextHash(text)).toBe(noticeTextHash(structuredClone(text)))
    expect(noticeTextHash(text)).not.toBe(noticeTextHash([paragraph('Call 912.')]))
  })

  it('the seal holds for what was signed', () => {
    expect(signer.isSigned(versionPayload(structuredClone(version)), seal)).toBe(true)
  })

  it.each<[string, Partial<DisclaimerVersionDocument>]>([
    ['its id', {_id: 'education-v2'}],
    ['the notice it belongs to', {disclaimer: reference('emergency')}],
    ['its number', {version: 2}],
    ['its language', {locale: 'es'}],
    ['the hash of its text', {textHash: noticeTextHash('x')}],
    ['the day it begins', {effectiveFrom: '2025-01-01T00:00:00Z'}],
    ['the day it ends', {effectiveTo: '2027-01-01T00:00:00Z'}],
    ['who approved it', {approvedBy: 'Somebody Else'}],
    ['when it was approved', {approvedAt: '2025-01-01T00:00:00Z'}],
    ['the law it rests on', {legalBasis: []}],
  ])('the seal breaks with %s', (_what, changes) => {
    expect(signer.isSigned(versionPayload({...version, ...changes}), seal)).toBe(false)
  })
})

describe('R23: an offer whose law differs by state', () => {
  const rule = (jurisdiction: string, status: LegalRule['status'], subject = 'dryNeedling'): LegalRule => ({
    _id: `${subject}-${jurisdiction}`,
    jurisdiction,
    subject,
    status,
    verified: true,
  })
  const RULES = [
    rule('CA', 'prohibited'),
    rule('TX', 'permitted'),
    rule('ND', 'conditional'),
    rule('OR', 'silent'),
    rule('NY', 'unknown'),
    rule('FL', 'invented' as 'unknown'),
    rule('WA', 'permitted', 'telehealth'),
  ]

  it.each<[string | null, boolean, string]>([
    ['CA', false, 'where it is forbidden'],
    ['TX', true, 'where it is permitted'],
    ['ND', true, 'where it is permitted on conditions'],
    ['OR', false, 'where the law is silent'],
    ['NY', false, 'where nobody knows'],
    ['FL', false, 'where the status is none we know'],
    ['WA', false, 'where only something else is permitted'],
    ['HI', false, 'where nothing is on file'],
    ['', false, 'where the state is empty'],
    ['tx', false, 'where the state is written in another way'],
    [null, false, 'where the reader’s state is unknown'],
  ])('dry needling for %p: shown %p, %s', (region, shown) => {
    expect(mayOffer('dryNeedling', region, RULES)).toBe(shown)
  })

  it.each([null, undefined, ''])('what nothing regulates (%p) is offered everywhere', (subject) => {
    expect(mayOffer(subject, null, RULES)).toBe(true)
    expect(mayOffer(subject, 'CA', RULES)).toBe(true)
  })
})

describe('bad input', () => {
  it.each<[string, Partial<NoticeQuestion>]>([
    [
      'notices of nulls',
      {
        disclaimers: [
          {
            _id: 'n',
            _type: 'disclaimer',
            kind: null,
            severity: null,
            placement: null,
            jurisdictions: null,
            topics: null,
            professions: null,
            tiers: null,
          },
        ],
        standing: ['n'],
        versions: [wording('n')],
      },
    ],
    ['a topic of nulls', {topics: [{_id: 't', _type: 'topic', title: null, tier: null, requiredNotices: null}]}],
    // Not what the type allows, on purpose: a raw write can leave this behind.
    ['a post whose notices are no list', {post: {disclaimers: 'education' as never}}],
    // Not what the type allows, on purpose: a raw write can leave this behind.
    ['a post whose notices have holes', {post: {disclaimers: [null, 7, {}] as never}}],
    ['a tier nobody knows', {tier: 'Z' as Tier}],
  ])('%s still gives a list', (_what, changes) => {
    expect(resolve({...PLAIN, ...changes}).notices).toHaveLength(1)
  })

  it('a notice without kind, urgency or place is taken for the mildest', () => {
    const [one] = resolve({
      ...PLAIN,
      disclaimers: [{_id: 'n', _type: 'disclaimer'}],
      standing: ['n'],
      versions: [wording('n')],
    }).notices
    expect(one).toMatchObject({kind: 'educationOnly', severity: 'info', placement: 'belowBody'})
  })
})
