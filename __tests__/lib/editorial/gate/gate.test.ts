import type {GateFacts} from '../../../../lib/editorial/gate/facts.ts'
import {requiredStages, reviewerProfessions} from '../../../../lib/editorial/gate/facts.ts'
import {passGate, RULES, whatStops, type GateReport} from '../../../../lib/editorial/gate/gate.ts'
import {nextStep} from '../../../../lib/editorial/gate/next-step.ts'
import {CHECKPOINTS} from '../../../../lib/editorial/gate/rule.ts'
import {MOVES, ROLES, STATES, type MoveName, type State} from '../../../../lib/editorial/workflow.ts'
import {goodFacts, NOW, paragraph, POST, reference, TOPIC, type Changes} from './good-facts.ts'

const stops = (move: MoveName, changes: Changes = {}) => whatStops(move, passGate(goodFacts(changes))).map(({rule}) => rule)
/** Nothing but its id: a post somebody has just begun. */
const EMPTY: GateFacts['post'] = {_id: 'post-knee', _type: 'post'}

describe('the report', () => {
  it('is the same for the same facts, and names the tier, the reviews and the text it is about', () => {
    const report = passGate(goodFacts())
    expect(report).toEqual(passGate(goodFacts()))
    expect(report).toMatchObject({
      tier: 'A',
      stages: ['editorial', 'clinical', 'compliance'],
      contentHash: goodFacts().approvals[0]!.approval.contentHash,
    })
  })

  it('has one finding for each rule, in their order, and no rule twice', () => {
    expect(passGate(goodFacts()).findings.map(({id}) => id)).toEqual(RULES.map(({id}) => id))
    expect(new Set(RULES.map(({id}) => id)).size).toBe(RULES.length)
  })

  it('changes nothing that it looks at', () => {
    const facts = goodFacts()
    const before = JSON.stringify(facts)
    passGate(facts)
    expect(JSON.stringify(facts)).toBe(before)
  })

  it('can be sent: everything in it is plain data', () => {
    const report = passGate(goodFacts({post: {title: ''}}))
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('sends people to roles that exist', () => {
    const known = new Set<string>(ROLES.map(({value}) => value))
    expect(RULES.flatMap(({who}) => who).filter((role) => !known.has(role))).toEqual([])
  })
})

describe('the reviews a post needs', () => {
  it.each<[string, Changes, string[]]>([
    ['medicine', {}, ['editorial', 'clinical', 'compliance']],
    ['wellness', {topics: [{...TOPIC, tier: 'C'}]}, ['editorial', 'clinical']],
    ['wellness beside medicine', {topics: [{...TOPIC, tier: 'C'}, TOPIC]}, ['editorial', 'clinical', 'compliance']],
    ['no topic', {topics: []}, ['editorial', 'clinical', 'compliance']],
    ['a topic without a tier', {topics: [{...TOPIC, tier: null}]}, ['editorial', 'clinical', 'compliance']],
    ['a topic with an invented tier', {topics: [{...TOPIC, tier: 'Z' as 'A'}]}, ['editorial', 'clinical', 'compliance']],
    [
      'a minor correction on wellness',
      {topics: [{...TOPIC, tier: 'C'}], workflow: {state: 'correctionOpen', correction: {severity: 'minor', summary: ''}}},
      ['editorial', 'clinical'],
    ],
    [
      'a major correction on wellness',
      {topics: [{...TOPIC, tier: 'C'}], workflow: {state: 'correctionOpen', correction: {severity: 'major', summary: ''}}},
      ['editorial', 'clinical', 'compliance'],
    ],
    [
      'a safety correction on wellness',
      {topics: [{...TOPIC, tier: 'C'}], workflow: {state: 'correctionOpen', correction: {severity: 'safety', summary: ''}}},
      ['editorial', 'clinical', 'compliance'],
    ],
  ])('%s', (_what, changes, stages) => {
    expect(requiredStages(goodFacts(changes))).toEqual(stages)
  })

  it('are given by professions that every topic takes', () => {
    const topic = (...professions: string[]) => ({...TOPIC, reviewerProfessions: professions})
    expect(reviewerProfessions({topics: [topic()]})).toEqual([])
    expect(reviewerProfessions({topics: [topic('a', 'b'), topic(), topic('b', 'c')]})).toEqual(['b'])
  })
})

describe('what stops a move', () => {
  const sloppy: Changes = {post: {body: [...POST.body!, paragraph('Strength training cures knee pain.', 'c')]}}
  const untitled: Changes = {post: {title: ''}}
  const noWording: Changes = {versions: []}
  const unreviewed: Changes = {approvals: []}

  it.each<[string, Changes, Partial<Record<MoveName, string[]>>]>([
    ['nothing', {}, {submit: [], passEditorial: [], approveClinical: [], approveCompliance: [], schedule: [], publish: []}],
    [
      'a missing title stops everything that follows',
      untitled,
      {submit: ['parts-complete'], passEditorial: ['parts-complete'], approveClinical: ['parts-complete']},
    ],
    [
      'a claim may be sent for review, and no further',
      sloppy,
      {submit: [], passEditorial: ['claims-honest'], approveClinical: ['claims-honest'], approveCompliance: ['claims-honest']},
    ],
    [
      'a notice without wording waits for compliance',
      noWording,
      {
        submit: [],
        passEditorial: [],
        approveClinical: [],
        approveCompliance: ['notices-resolved'],
        publish: ['notices-resolved'],
      },
    ],
    [
      'a missing review stops what goes out',
      unreviewed,
      {
        submit: [],
        approveCompliance: [],
        schedule: ['reviews-hold', 'reviews-hold', 'reviews-hold'],
        publish: ['reviews-hold', 'reviews-hold', 'reviews-hold'],
      },
    ],
  ])('%s', (_what, changes, expected) => {
    for (const [move, rules] of Object.entries(expected)) expect([move, stops(move as MoveName, changes)]).toEqual([move, rules])
  })

  it('is never a warning or a hint', () => {
    const old: Changes = {sources: [{_id: 'source-guideline', _type: 'source', title: 'Old', year: 1990}]}
    expect(
      passGate(goodFacts(old))
        .findings.filter(({passes}) => !passes)
        .map(({id}) => id),
    ).toEqual(['sources-current'])
    expect(stops('publish', old)).toEqual([])
  })

  it('is nothing where the move changes no text that patients read', () => {
    const held: MoveName[] = ['submit', 'passEditorial', 'approveClinical', 'approveCompliance', 'schedule', 'publish']
    const report = passGate({...goodFacts(), post: EMPTY})
    for (const name of new Set(MOVES.map((move) => move.name))) {
      expect([name, whatStops(name, report).length > 0]).toEqual([name, held.includes(name)])
    }
  })

  it('only grows from one move to the next', () => {
    const report = passGate({...goodFacts(), post: EMPTY, approvals: [], versions: []})
    const moves: MoveName[] = ['submit', 'passEditorial', 'approveClinical', 'approveCompliance', 'publish']
    const counts = moves.map((move) => whatStops(move, report).length)
    expect(counts).toEqual(counts.toSorted((one, other) => one - other))
    expect(counts[0]).toBeGreaterThan(0)
    expect(CHECKPOINTS).toHaveLength(moves.length)
  })

  it('says why, what to do and where', () => {
    expect(whatStops('submit', passGate(goodFacts(untitled)))).toEqual([
      {rule: 'parts-complete', title: expect.any(String), why: 'The title is missing.', fix: 'Write the title.', path: 'title'},
    ])
  })
})

describe('the next step', () => {
  const sentence = (state: State, changes: Changes = {}) => {
    const facts = goodFacts({...changes, workflow: {state}})
    return nextStep(facts, passGate(facts))
  }
  /** The text is gone, and with it the source; the reviews were of the text before. */
  const EDITED = {post: {body: []}, approvals: goodFacts().approvals}

  it.each(
    STATES.flatMap(
      ({value}) =>
        [
          [value, 'ready', {}],
          [value, 'not ready', EDITED],
        ] as [State, string, Changes][],
    ),
  )('%s, %s: one or two short sentences', (state, _readiness, changes) => {
    expect(sentence(state, changes)).toMatch(/^[A-Z2][^\n]{10,200}\.$/)
  })

  it.each<[State, string, string]>([
    ['draft', 'Ready: send it for review.', '2 things to do before review. Next: Write the text.'],
    ['changesRequested', 'Ready: send it for review.', '2 things to do before review. Next: Write the text.'],
    ['correctionOpen', 'Ready: send it for review.', '2 things to do before review. Next: Write the text.'],
    [
      'approved',
      'Ready: an editor can publish it.',
      'The text has changed: it needs an editorial review again. Take it back to draft and send it.',
    ],
    [
      'scheduled',
      'Goes out by itself at the time set.',
      'The text has changed: it needs an editorial review again. Take it back to draft and send it.',
    ],
    ['published', 'Published and current.', 'Published; the new text is not ready. Next: Write the text.'],
    [
      'reviewDue',
      'The review is due: clinical reviewer confirms or asks for changes.',
      'Published; the new text is not ready. Next: Write the text.',
    ],
  ])('%s tells a ready post from one that is not', (state, ready, notReady) => {
    expect(sentence(state)).toBe(ready)
    expect(sentence(state, EDITED)).toBe(notReady)
  })

  it.each<State>(['editorialReview', 'clinicalReview', 'complianceReview', 'archived', 'retracted'])(
    '%s does not hang on the text',
    (state) => {
      expect(sentence(state)).toBe(sentence(state, EDITED))
    },
  )

  it('counts one thing as one', () => {
    expect(sentence('draft', {post: {title: ''}})).toBe('One thing to do before review. Next: Write the title.')
  })

  it('names what keeps an approved post from going out', () => {
    expect(sentence('approved', {ctas: [{_id: 'c', _type: 'cta', offerType: 'free'}]})).toBe(
      'Not ready to publish. Next: Marketing adds the note to the offer.',
    )
  })

  it('sends a published post with a new, finished text for review', () => {
    expect(sentence('published', {approvals: []})).toBe('Published; the new text is ready to be sent for review.')
  })
})

describe('bad input gives a report that stops the post, and never throws', () => {
  const FIELDS = [
    'title',
    'slug',
    'excerpt',
    'authors',
    'topics',
    'coverImage',
    'keyPoints',
    'body',
    'sources',
    'disclaimers',
    'cta',
    'sponsorship',
    'patientStory',
    'waivers',
  ]
  const posts: [string, Record<string, unknown>][] = [
    ['nothing', {}],
    ...[
      null,
      7,
      'text',
      true,
      [],
      {},
      [null],
      [7],
      ['text'],
      [[]],
      [{}],
      [{_type: 'block', children: [null], markDefs: [null]}],
      [{_type: 'figure', alt: 5}],
    ].map((value): [string, Record<string, unknown>] => [
      `${JSON.stringify(value)} everywhere`,
      Object.fromEntries(FIELDS.map((field) => [field, value])),
    ]),
    ...FIELDS.flatMap((field) =>
      [7, {a: 1}, [null]].map((value): [string, Record<string, unknown>] => [
        `a good post with ${JSON.stringify(value)} as its ${field}`,
        {...POST, [field]: value},
      ]),
    ),
  ]

  it.each(posts)('%s', (_what, fields) => {
    const facts: GateFacts = {...goodFacts(), post: {...fields, _id: 'post-knee', _type: 'post'}}
    const report = passGate(facts)
    expect(report.findings).toHaveLength(RULES.length)
    expect(whatStops('publish', report)).not.toEqual([])
    for (const {value} of STATES) expect(typeof nextStep({...facts, workflow: {state: value}}, report)).toBe('string')
  })

  it.each<[string, Changes]>([
    [
      'an author of nulls',
      {authors: [{_id: 'jane', _type: 'clinician', givenName: null, conflictOfInterest: null, credentials: null}]},
    ],
    // Not what the type allows, on purpose: a raw write can leave this behind.
    ['an author whose credentials are no list', {authors: [{_id: 'jane', _type: 'clinician', credentials: 'PT' as never}]}],
    [
      'a source of nulls, retracted',
      {sources: [{_id: 'source-guideline', _type: 'source', title: null, retraction: {status: 'retracted'}}]},
    ],
    ['an offer of nulls that has ended', {ctas: [{_id: 'c', _type: 'cta', schedule: {endsAt: '2020-01-01'}}]}],
    // Not what the type allows, on purpose: a raw write can leave this behind.
    ['approvals of nulls', {approvals: [{approval: {} as never, isSigned: false}]}],
    ['a clock that is none', {now: Number.NaN}],
  ])('%s', (_what, changes) => {
    const report: GateReport = passGate(goodFacts(changes))
    expect(whatStops('publish', report)).not.toEqual([])
  })

  it('says so where a rule cannot read what is stored', () => {
    // Not what the type allows, on purpose: a raw write can leave this behind.
    const report = passGate({...goodFacts(), post: {...POST, keyPoints: 'one' as never}})
    expect(report.findings.find(({id}) => id === 'parts-complete')!.failures).toEqual([
      {why: expect.stringContaining('not stored in the shape'), fix: expect.any(String), level: 'block'},
    ])
  })

  it('stops a post also where the rule that cannot read it would only have warned', () => {
    const report = passGate({...goodFacts(), now: 9e15})
    expect(report.findings.find(({id}) => id === 'sources-current')!.failures).toEqual([
      expect.objectContaining({level: 'block'}),
    ])
    expect(NOW).toBeLessThan(9e15)
  })
})

describe('what the gate is given', () => {
  it('may be a draft: the approvals of the published id count', () => {
    expect(stops('publish', {post: {_id: 'drafts.post-knee'}})).toEqual([])
  })

  it('may hold topics the post does not name any more: they still decide nothing about authors', () => {
    expect(stops('submit', {post: {topics: [reference('topic-knee'), reference('topic-gone')]}})).toEqual([])
  })
})
