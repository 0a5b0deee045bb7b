/** Every rule of the gate, on one good post in which one thing at a time is wrong. */
import type {SealedApproval} from '../../../../lib/editorial/approvals.ts'
import {WHY_VOID} from '../../../../lib/editorial/approvals.ts'
import {contentHash} from '../../../../lib/editorial/content-hash.ts'
import type {PostDocument} from '../../../../lib/editorial/documents.ts'
import type {OfferDocument} from '../../../../lib/editorial/offers/offer.ts'
import {passGate, RULES} from '../../../../lib/editorial/gate/gate.ts'
import type {Level} from '../../../../lib/editorial/gate/rule.ts'
import type {Standing} from '../../../../lib/editorial/licenses.ts'
import {DEFAULT_POLICY} from '../../../../lib/editorial/policy.ts'
import {
  approval,
  cite,
  goodFacts,
  GUIDELINE,
  JANE,
  marked,
  notice,
  paragraph,
  POST,
  reference,
  standing,
  TOPIC,
  wording,
  type Changes,
} from './good-facts.ts'

const DAY = 86_400_000
const at = (instant: string) => Date.parse(instant)
const body = (...blocks: PostDocument['body'] & object) => ({post: {body: [...POST.body!, ...blocks]}})
const heading = (style: string, key: string) => paragraph('A heading', key, style)
const interests = (conflictOfInterest: (typeof JANE)['conflictOfInterest']): Changes => ({
  authors: [{...JANE, conflictOfInterest}],
})
const picture = (changes: Record<string, unknown>) => ({_type: 'figure', _key: 'fig', asset: {_ref: 'image-x'}, ...changes})
const left = (code: Standing['reasons'][number]['code']): Changes => ({
  standings: {jane: standing('jane', {canAuthor: false, reasons: [{code, message: 'Gone.'}]}), priyanka: standing('priyanka')},
})
const offer = (changes: Partial<OfferDocument>): Changes => ({
  ctas: [{_id: 'cta', _type: 'cta', internalName: 'A visit', ...changes}],
})
const claim = 'Strength training cures knee pain.'
const waived = (changes: Record<string, unknown> = {}): Changes => ({
  post: {
    body: [...POST.body!, paragraph(claim, 'c')],
    waivers: [
      {
        rule: 'absolute-outcome',
        quote: claim,
        reason: 'The wording of the cited guideline.',
        sources: [reference('source-guideline')],
        by: 'Adaeze Whitlock',
        expiresOn: '2026-12-31',
        ...changes,
      },
    ],
  },
})
const hard =
  'Notwithstanding considerable heterogeneity, multidisciplinary rehabilitation interventions incorporating progressive neuromuscular strengthening demonstrate comparatively favorable functional outcomes. '
const easy = 'Walk a bit each day. Go slowly on the stairs. Rest when it hurts. Call us if the knee swells. '
const hash = contentHash(POST, [GUIDELINE])
const clinicalBy = (changes: Partial<SealedApproval>, isSigned = true): Changes => ({
  approvals: [
    {approval: approval('editorial', hash), isSigned: true},
    {approval: approval('clinical', hash, changes), isSigned},
    {approval: approval('compliance', hash), isSigned: true},
  ],
})

type Case = [what: string, changes: Changes]
type Failing = [what: string, changes: Changes, why: string | RegExp, level?: Level]

/** For each rule: what passes it, and what fails it with which words. The good facts themselves pass every one. */
const TABLE: Record<string, {passing: Case[]; failing: Failing[]}> = {
  'parts-complete': {
    passing: [['three key points', {post: {keyPoints: ['One.', 'Two.', 'Three.']}}]],
    failing: [
      ['no title', {post: {title: ' '}}, 'title is missing'],
      ['no address', {post: {slug: {current: ''}}}, 'web address is missing'],
      ['no summary', {post: {excerpt: null}}, 'summary is missing'],
      ['one key point and a blank one', {post: {keyPoints: ['One.', ' ']}}, 'list of key points is missing'],
      ['no text', {post: {body: []}}, 'text is missing'],
      ['no topic', {post: {topics: []}}, 'nobody knows who must review it'],
      ['a topic that does not exist any more', {topics: []}, 'nobody knows who must review it'],
      ['no cover', {post: {coverImage: {alt: 'A stair'}}}, 'cover picture is missing'],
    ],
  },
  // R28.
  'pictures-described': {
    passing: [
      ['a picture that is decoration', body(picture({decorative: true}))],
      ['a picture with words', body(picture({alt: 'A bent knee'}))],
      ['a description that speaks of a file', body(picture({alt: 'The file knee.png, printed on a poster'}))],
      ['a figure without a picture yet', body({_type: 'figure', _key: 'fig'})],
    ],
    failing: [
      ['no words and no decoration', body(picture({})), 'says nothing to people who cannot see it'],
      ['blank words', body(picture({alt: '  '})), 'says nothing'],
      ['a file name', body(picture({alt: 'IMG_2041.JPG'})), 'is a file name'],
      ['both', body(picture({alt: 'A knee', decorative: true})), 'decoration and described as well'],
      ['a cover without words', {post: {coverImage: {asset: {_ref: 'image-cover'}}}}, 'says nothing'],
      [
        'a film’s still picture without words',
        body({_type: 'video', _key: 'v', poster: {asset: {_ref: 'image-x'}}}),
        'says nothing',
      ],
    ],
  },
  'films-captioned': {
    passing: [
      [
        'a film with captions',
        body({_type: 'video', _key: 'v', captioned: true, poster: {asset: {_ref: 'image-x'}, alt: 'A chair'}}),
      ],
      ['no film at all', {}],
    ],
    failing: [
      [
        'a film without',
        body({_type: 'video', _key: 'v', title: 'Standing up', poster: {asset: {_ref: 'image-x'}, alt: 'A chair'}}),
        /^The film “Standing up” has no captions/,
        'warning',
      ],
    ],
  },
  'headings-in-order': {
    passing: [
      ['down one at a time and back up', body(heading('h3', 'a'), heading('h4', 'b'), heading('h2', 'c'))],
      ['no heading at all', {post: {body: POST.body!.slice(1)}}],
    ],
    failing: [
      ['from two to four', body(heading('h4', 'a')), 'more than one level below'],
      [
        'a first heading of level three',
        {post: {body: [heading('h3', 'a'), ...POST.body!.slice(1)]}},
        'more than one level below',
      ],
    ],
  },
  'links-speak': {
    passing: [
      [
        'words that name the page',
        body(marked('Read ', 'how to rest a knee', {_type: 'link', href: 'https://rest.example/'}, 'l')),
      ],
    ],
    failing: [
      [
        '“click here”',
        body(marked('For more, ', 'Click here', {_type: 'link', href: 'https://rest.example/'}, 'l')),
        '“Click here”',
        'warning',
      ],
      [
        '“read more” to a page of ours',
        body(marked('', 'read more', {_type: 'internalLink', reference: reference('post-b')}, 'l')),
        '“read more”',
        'warning',
      ],
    ],
  },
  'patient-consent': {
    passing: [
      ['no story', {post: {patientStory: {included: false}}}],
      ['a story with a consent on file', {post: {patientStory: {included: true, consentId: 'consent-1'}}}],
    ],
    failing: [
      ['a story without a number', {post: {patientStory: {included: true}}}, 'no valid consent on file'],
      [
        'a story with a number that is not on file',
        {post: {patientStory: {included: true, consentId: 'consent-9'}}},
        'no valid consent on file',
      ],
    ],
  },
  'authors-named': {
    passing: [],
    failing: [
      ['nobody', {post: {authors: []}, authors: []}, 'Nobody is named as author.'],
      [
        'somebody whose profile is a draft',
        {post: {authors: [reference('jane'), reference('theo')]}},
        'profile is not published',
      ],
    ],
  },
  // R43: attribution is a fact, also of those who have left.
  'authors-licensed': {
    passing: [
      ['an author who has left the clinic', left('formerContributor')],
      ['an author who has died', left('deceased')],
    ],
    failing: [
      ['a license that has expired', left('expired'), /^Jane Doe may not write now\. Gone\.$/],
      ['a suspended license', left('suspended'), 'Jane Doe may not write now.'],
      ['no record at all', {standings: {priyanka: standing('priyanka')}}, 'There is no license on record.'],
    ],
  },
  'interests-declared': {
    passing: [
      [
        'something to declare',
        interests({none: false, items: [{type: 'stock', entity: 'Acme'}], attestedAt: '2026-06-01T12:00:00Z'}),
      ],
      ['eleven months and 30 days ago', interests({none: true, attestedAt: '2025-11-23T17:00:00Z'})],
      ['one millisecond under twelve months ago', interests({none: true, attestedAt: '2025-11-22T17:00:00.001Z'})],
    ],
    failing: [
      ['no answer', interests(null), 'has not declared'],
      ['neither none nor anything', interests({none: false, items: [], attestedAt: '2026-06-01T12:00:00Z'}), 'has not declared'],
      ['an answer without a day', interests({none: true}), 'has not declared'],
      ['a day that is none', interests({none: true, attestedAt: 'in spring'}), 'has not declared'],
      ['twelve months ago to the day', interests({none: true, attestedAt: '2025-11-22T17:00:00Z'}), 'more than 12 months ago'],
      ['a stricter policy', {policy: {...DEFAULT_POLICY, attestEveryMonths: 5}}, 'more than 5 months ago'],
    ],
  },
  'sponsorship-answered': {
    passing: [['a named sponsor', {post: {sponsorship: {kind: 'sponsored', sponsor: 'Acme Braces'}}}]],
    failing: [
      ['no answer', {post: {sponsorship: null}}, 'not said whether anyone paid'],
      ['a sponsor without a name', {post: {sponsorship: {kind: 'sponsored', sponsor: '  '}}}, 'sponsor is not named'],
    ],
  },
  'sources-given': {
    passing: [
      [
        'a source that is listed and not cited in the text',
        {post: {body: POST.body!.slice(0, 2), sources: [reference('source-guideline')]}},
      ],
      ['no source on wellness', {post: {body: POST.body!.slice(0, 2)}, topics: [{...TOPIC, tier: 'C'}], sources: []}],
    ],
    failing: [
      ['no source on medicine', {post: {body: POST.body!.slice(0, 2)}}, 'needs at least one source; it has 0'],
      ['a source that does not exist', {sources: []}, 'needs at least one source; it has 0'],
      [
        'fewer than the clinic asks for',
        {policy: {...DEFAULT_POLICY, tiers: {...DEFAULT_POLICY.tiers, A: {...DEFAULT_POLICY.tiers.A, sources: 3}}}},
        'at least 3 sources; it has 1',
      ],
    ],
  },
  'sources-stand': {
    passing: [
      ['a corrected work', {sources: [{...GUIDELINE, retraction: {status: 'correction'}}]}],
      ['a work nobody could tell about', {sources: [{...GUIDELINE, retraction: {status: 'unknown'}}]}],
      [
        'a retracted work that is not cited',
        {sources: [GUIDELINE, {...GUIDELINE, _id: 'source-other', retraction: {status: 'retracted'}}]},
      ],
    ],
    failing: [
      [
        'a retracted work',
        {sources: [{...GUIDELINE, retraction: {status: 'retracted'}}]},
        '“A guideline on knees” has been retracted.',
      ],
      ['a superseded work', {sources: [{...GUIDELINE, retraction: {status: 'superseded'}}]}, 'has been superseded'],
      ['a work that is not published', {sources: []}, 'not published'],
      [
        'an expression of concern',
        {sources: [{...GUIDELINE, retraction: {status: 'expressionOfConcern'}}]},
        'has expressed concern',
        'warning',
      ],
    ],
  },
  'sources-current': {
    passing: [
      ['five years old, on medicine', {sources: [{...GUIDELINE, year: 2021}]}],
      ['a landmark of any age', {sources: [{...GUIDELINE, year: 1990, landmark: true}]}],
      ['ten years old, on conditions', {sources: [{...GUIDELINE, year: 2016}], topics: [{...TOPIC, tier: 'B'}]}],
      ['without a year', {sources: [{...GUIDELINE, year: null}]}],
    ],
    failing: [
      ['six years old, on medicine', {sources: [{...GUIDELINE, year: 2020}]}, 'is from 2020', 'warning'],
      [
        'eleven years old, on conditions',
        {sources: [{...GUIDELINE, year: 2015}], topics: [{...TOPIC, tier: 'B'}]},
        'is from 2015',
        'warning',
      ],
    ],
  },
  'claims-honest': {
    passing: [
      ['a denied claim', body(paragraph('There is no cure for it.', 'c'))],
      ['a claim that compliance has answered for', waived()],
      ['a waiver on its last day', waived({expiresOn: '2026-11-22'})],
    ],
    failing: [
      ['a promise', body(paragraph(claim, 'c')), /^“Strength training cures knee pain\.”/],
      ['a waiver that ended yesterday', waived({expiresOn: '2026-11-21'}), 'ended on 2026-11-21'],
      ['a waiver without a source', waived({sources: []}), 'names no source'],
      ['a waiver for another rule', waived({rule: 'miracle'}), /^“Strength training cures knee pain\.”/],
      [
        'a waiver with nulls',
        waived({rule: null, quote: null, reason: null, sources: null, by: null, expiresOn: null}),
        'gives no reason',
      ],
      ['a title that promises', {post: {title: 'We guarantee painless stairs'}}, 'guarantee'],
    ],
  },
  'nobody-exposed': {
    passing: [['the clinic’s own number in another notation', body(paragraph('Call (415) 555-0134.', 'c'))]],
    failing: [
      ['another telephone number', body(paragraph('Call 212-555-0188 after six.', 'c')), '212-555-0188'],
      ['a date of birth', body(paragraph('She was born on 01/02/1970.', 'c')), '01/02/1970'],
      ['a patient’s name', body(paragraph('Our patient Pat Sample walks again.', 'c')), 'Pat Sample'],
    ],
  },
  'reads-easily': {
    passing: [
      ['short sentences', body(paragraph(easy.repeat(8), 'c'))],
      ['too short to be measured', {post: {body: [paragraph(hard, 'c')]}}],
    ],
    failing: [
      [
        'long words in long sentences',
        {post: {body: [paragraph(hard.repeat(12), 'c')]}},
        /^Flesch-Kincaid grade \d+\.\d.*the aim is 8/,
        'hint',
      ],
      [
        'a Spanish text, by the measure for Spanish',
        {
          post: {
            locale: 'es',
            body: [paragraph('La rehabilitación multidisciplinaria presupone evaluaciones individualizadas. '.repeat(20), 'c')],
          },
        },
        /^INFLESZ .*55 or higher/,
        'hint',
      ],
    ],
  },
  'claims-read-by-a-person': {
    passing: [['a post in the language the rules know', {post: {locale: 'en'}}]],
    failing: [['a post in Spanish', {post: {locale: 'es'}}, /know English alone/, 'hint']],
  },
  'notices-resolved': {
    passing: [
      [
        'a notice the post adds',
        {
          post: {disclaimers: [reference('exercise')]},
          disclaimers: [notice('education'), notice('exercise')],
          versions: [wording('education'), wording('exercise')],
        },
      ],
    ],
    failing: [
      ['a notice without an approved wording', {versions: []}, 'no approved wording in effect'],
      ['a notice that does not exist', {disclaimers: []}, 'does not exist any more'],
      [
        'a kind that the topic asks for',
        {topics: [{...TOPIC, requiredNotices: ['scopeOfPractice']}]},
        'asks for a notice of the kind “scopeOfPractice”',
      ],
    ],
  },
  'offers-lawful': {
    passing: [
      ['a paid offer', offer({offerType: 'paid'})],
      ['a free one with its note', offer({offerType: 'free', notes: [reference('federal')]})],
      ['one that ends in a minute', offer({schedule: {endsOn: '2026-11-22', endsAt: '17:01', timeZone: 'UTC'}})],
      ['one that has not begun', offer({schedule: {startsOn: '2027-01-01', timeZone: 'UTC'}})],
    ],
    failing: [
      ['a free one without a note', offer({offerType: 'free'}), '“A visit” is free or discounted'],
      ['a discounted one without a note', offer({offerType: 'discounted', notes: []}), 'free or discounted'],
      ['one that ends now', offer({schedule: {endsOn: '2026-11-22', endsAt: '17:00', timeZone: 'UTC'}}), '“A visit” has ended.'],
      [
        'one that ended last year, without a name',
        offer({internalName: null, schedule: {endsOn: '2025-01-01', timeZone: 'UTC'}}),
        '“An offer” has ended.',
      ],
    ],
  },
  // R6 and R7.
  'reviews-hold': {
    passing: [
      ['a review that its topic leaves to physicians', {topics: [{...TOPIC, reviewerProfessions: ['physicianMD']}]}],
      ['wellness without compliance', {topics: [{...TOPIC, tier: 'C'}], approvals: goodFacts().approvals.slice(0, 2)}],
      [
        'a later approval beside one that does not count',
        {approvals: [{approval: approval('clinical', 'old'), isSigned: true}, ...goodFacts().approvals]},
      ],
    ],
    failing: [
      [
        'no review',
        {approvals: goodFacts().approvals.slice(0, 1).concat(goodFacts().approvals.slice(2))},
        'The clinical review is missing.',
      ],
      ['medicine without compliance', {approvals: goodFacts().approvals.slice(0, 2)}, 'The compliance review is missing.'],
      ['unsigned', clinicalBy({}, false), WHY_VOID.unsigned],
      ['of another post', clinicalBy({subject: 'post-hip'}), WHY_VOID.anotherPost],
      ['of another text', clinicalBy({contentHash: '0'.repeat(64)}), WHY_VOID.textChanged],
      ['in another role', clinicalBy({role: 'editor'}), WHY_VOID.wrongRole],
      ['by an author', clinicalBy({clinicianId: 'jane'}), WHY_VOID.isAuthor],
      ['by somebody who is no clinician', clinicalBy({clinicianId: null}), WHY_VOID.notLicensed],
      [
        'by somebody whose license has lapsed',
        {standings: {jane: standing('jane'), priyanka: standing('priyanka', {canReview: false})}},
        WHY_VOID.notLicensed,
      ],
      ['by another profession', {topics: [{...TOPIC, reviewerProfessions: ['physicalTherapist']}]}, WHY_VOID.wrongProfession],
      [
        'by a profession that only one of two topics takes',
        {
          topics: [
            {...TOPIC, reviewerProfessions: ['physicianMD', 'physicalTherapist']},
            {...TOPIC, _id: 'b', reviewerProfessions: ['physicalTherapist']},
          ],
        },
        WHY_VOID.wrongProfession,
      ],
      [
        'a major correction on wellness without compliance',
        {
          topics: [{...TOPIC, tier: 'C'}],
          approvals: goodFacts().approvals.slice(0, 2),
          workflow: {state: 'approved', correction: {severity: 'major', summary: 'Ten, not fifty.'}},
        },
        'The compliance review is missing.',
      ],
    ],
  },
}

const failuresOf = (rule: string, changes: Changes) => passGate(goodFacts(changes)).findings.find(({id}) => id === rule)!.failures

test('the good post passes every rule', () => {
  expect(passGate(goodFacts()).findings.flatMap(({id, failures}) => failures.map(({why}) => `${id}: ${why}`))).toEqual([])
})

test('every rule stands in the table, and the table names no other', () => {
  expect(Object.keys(TABLE).toSorted()).toEqual(RULES.map(({id}) => id).toSorted())
  for (const {failing} of Object.values(TABLE)) expect(failing.length).toBeGreaterThan(0)
})

test('every reason for which an approval does not count is tried', () => {
  const tried = TABLE['reviews-hold']!.failing.map(([, , why]) => why)
  expect(Object.values(WHY_VOID).filter((why) => !tried.includes(why))).toEqual([])
})

describe.each(Object.entries(TABLE))('%s', (rule, {passing, failing}) => {
  test('is titled as what holds, and says who can put it right', () => {
    const {title, who} = RULES.find(({id}) => id === rule)!
    expect(title).toMatch(/^[A-Z].*[^.!]$/)
    expect(who.length).toBeGreaterThan(0)
  })

  test.each([...passing, ['the good post', {}] as Case])('lets through %s', (_what, changes) => {
    expect(failuresOf(rule, changes)).toEqual([])
  })

  test.each(failing)('holds up %s', (_what, changes, why, level = 'block') => {
    expect(failuresOf(rule, changes)).toContainEqual(
      expect.objectContaining({
        why: typeof why === 'string' ? expect.stringContaining(why) : expect.stringMatching(why),
        level,
        fix: expect.stringMatching(/\S/),
      }),
    )
  })
})

describe('a finding leads to its place', () => {
  test.each([
    ['title', {post: {title: ''}}],
    ['coverImage', {post: {coverImage: {asset: {_ref: 'a'}}}}],
    ['body[_key=="fig"]', body(picture({}))],
    ['body[_key=="c"]', body(paragraph(claim, 'c'))],
    ['patientStory', {post: {patientStory: {included: true}}}],
  ] satisfies [string, Changes][])('%s', (path, changes) => {
    expect(passGate(goodFacts(changes)).findings.flatMap(({failures}) => failures.map((failure) => failure.path))).toContain(path)
  })
})

describe('R14, case 8: a post on dry needling that cites three works of which one was retracted', () => {
  const works = ['demo.0001', 'demo.0002', 'demo.0003'].map((doi) => ({
    ...GUIDELINE,
    _id: `source-${doi}`,
    title: `Work ${doi}`,
    doi: `10.5555/${doi}`,
    retraction: {status: doi === 'demo.0002' ? 'retracted' : 'none'},
  }))
  const blocks = works.map(({_id}, index) => marked('Needles may help, ', 'says a work', cite(_id), `w${index}`))

  test('is stopped for that one alone', () => {
    const failures = failuresOf('sources-stand', {post: {body: blocks}, sources: works})
    expect(failures).toEqual([expect.objectContaining({why: '“Work demo.0002” has been retracted.', level: 'block'})])
  })

  test('passes once the citation is gone', () => {
    expect(failuresOf('sources-stand', {post: {body: blocks.toSpliced(1, 1)}, sources: works})).toEqual([])
  })
})

describe('R6: who reviewed, by whether they wrote and what their license is worth', () => {
  const matrix = [true, false].flatMap((isAuthor) =>
    (['active', 'stale', 'none'] as const).map((license) => ({isAuthor, license, counts: !isAuthor && license === 'active'})),
  )

  test.each(matrix)('author: $isAuthor, license: $license → counts: $counts', ({isAuthor, license, counts}) => {
    const who = isAuthor ? 'jane' : 'priyanka'
    const worth = {active: standing(who), stale: standing(who, {canReview: false}), none: undefined}[license]
    const facts = goodFacts(clinicalBy({clinicianId: who}))
    const standings = Object.fromEntries(Object.entries({...facts.standings, [who]: worth}).filter(([, one]) => one)) as Record<
      string,
      Standing
    >
    expect(passGate({...facts, standings}).findings.find(({id}) => id === 'reviews-hold')!.passes).toBe(counts)
  })
})

describe('R43: an author who has left', () => {
  test('stays the author, and their declaration still ages', () => {
    const {findings} = passGate(goodFacts({...left('formerContributor'), now: at('2027-06-02T12:00:00Z')}))
    expect(findings.filter(({passes}) => !passes).map(({id}) => id)).toEqual(['interests-declared'])
  })
})

test('a year passes: what was good goes stale at the instant the policy says', () => {
  const until = at('2027-06-01T12:00:00Z')
  const stale = (now: number) =>
    passGate(goodFacts({now})).findings.some(({id, passes}) => id === 'interests-declared' && !passes)
  expect([stale(until - 1), stale(until), stale(until + DAY)]).toEqual([false, true, true])
})
