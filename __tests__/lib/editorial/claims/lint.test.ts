import {isDenied, isQuestion} from '@/lib/editorial/claims/negation.ts'
import {findIdentifiers} from '@/lib/editorial/claims/identifier-guard.ts'
import {lintClaims, type ClaimFinding, type NamedPerson, type Waiver} from '@/lib/editorial/claims/lint.ts'
import {CLAIM_RULES} from '@/lib/editorial/claims/rules.ts'
import {LONGEST_BLOCK, lintTextOf, type LintBlock} from '@/lib/editorial/post-text.ts'
import {measureReadability} from '@/lib/editorial/readability/measure.ts'
import {demoClinic} from '@/sanity/seed/index.ts'

import {CLAIMS, HONEST} from './corpus.ts'

const today = '2026-11-22'
const people: NamedPerson[] = [
  {names: ['Maren', 'Okafor'], certifications: ['Board-Certified Clinical Specialist', 'OCS'], isPhysician: false},
  {names: ['Leila', 'Haddad'], certifications: [], isPhysician: true},
  {names: ['Kiet', 'Duong'], certifications: [], isPhysician: false},
]

const lint = (text: string, more: Partial<LintBlock> = {}, waivers: Waiver[] = []): ClaimFinding[] =>
  lintClaims({blocks: [{path: 'body[_key=="a"]', text, ...more}]}, {today, waivers, people})
const rulesIn = (text: string, more: Partial<LintBlock> = {}) => lint(text, more).map(({rule}) => rule)

describe('R26: claims', () => {
  test('are tried on at least sixty sentences of each sort, and on every rule', () => {
    expect(CLAIMS.length).toBeGreaterThanOrEqual(60)
    expect(HONEST.length).toBeGreaterThanOrEqual(60)
    expect(new Set(CLAIMS.map(([rule]) => rule))).toEqual(new Set(CLAIM_RULES.rules.map(({id}) => id)))
  })

  test.each(CLAIMS)('%s: %s', (rule, sentence) => {
    expect(rulesIn(sentence)).toContain(rule)
  })

  test.each(HONEST)('pass: %s', (sentence) => {
    expect(rulesIn(sentence)).toEqual([])
  })

  test('are shown with their sentence, their place and what to do', () => {
    const text = 'We see runners. This cures them. Come in.'
    const [finding] = lint(text)
    expect(finding).toMatchObject({
      rule: 'absolute-outcome',
      severity: 'error',
      quote: 'This cures them.',
      path: 'body[_key=="a"]',
    })
    expect(text.slice(finding!.start, finding!.end)).toBe('cures')
    expect(finding!.why).toMatch(/\.$/)
    expect(finding!.fix).toMatch(/\.$/)
  })

  test('are judged sentence by sentence', () => {
    expect(rulesIn('There is no cure. It cures you.')).toEqual(['absolute-outcome'])
    expect(rulesIn('It cures you. There is no cure.')).toEqual(['absolute-outcome'])
  })

  test('about certification are not calmed by a person who has none, nor by the letters ATC', () => {
    const trainer: NamedPerson = {names: ['Ana', 'Silva'], certifications: ['ATC'], isPhysician: false}
    const find = (known: NamedPerson[]) =>
      lintClaims({blocks: [{path: 'title', text: 'Ana Silva is board certified.'}]}, {today, waivers: [], people: known})
    expect(find([trainer])).toMatchObject([{rule: 'title-misuse', severity: 'warn'}])
    expect(find([{...trainer, certifications: ['SCS']}])).toEqual([])
  })

  test('about a doctor’s title are left alone where nothing is known of the person', () => {
    expect(rulesIn('Dr. Nobody has said so.')).toEqual([])
  })
})

describe('R26: a source', () => {
  const text = 'We looked. Studies show that it helps. Here is how. More follows.'
  const cited = (words: string): Partial<LintBlock> => {
    const start = text.indexOf(words)
    return {citedRanges: [[start, start + words.length]]}
  }

  test('in the same sentence or the next calms talk of proof', () => {
    expect(rulesIn(text)).toEqual(['proven'])
    expect(rulesIn(text, cited('helps'))).toEqual([])
    expect(rulesIn(text, cited('Here is how'))).toEqual([])
  })

  test('before it or further on does not', () => {
    expect(rulesIn(text, cited('We looked'))).toEqual(['proven'])
    expect(rulesIn(text, cited('More follows'))).toEqual(['proven'])
  })

  test('does not calm a promise', () => {
    expect(rulesIn('It cures you.', {citedRanges: [[0, 13]]})).toEqual(['absolute-outcome'])
  })
})

describe('the guard', () => {
  const denies = (sentence: string, words: string) => {
    const start = sentence.indexOf(words)
    return isDenied(sentence, start, start + words.length)
  }

  test.each([
    ['There is no cure.', 'cure'],
    ['This is not a miracle.', 'miracle'],
    ['It doesn’t eliminate pain.', 'eliminate'],
    ["It doesn't eliminate pain.", 'eliminate'],
    ['A cure does not exist.', 'cure'],
  ])('sees the denial in %j', (sentence, words) => {
    expect(denies(sentence, words)).toBe(true)
  })

  test.each([
    ['It does not hurt, and it cures you.', 'cures'],
    ['Not only does it help, it cures.', 'cures'],
    ['Your pain is not in your head: we cure it.', 'cure'],
    ['You won’t need to wait for a cure.', 'cure'],
  ])('sees none in %j', (sentence, words) => {
    expect(denies(sentence, words)).toBe(false)
  })

  test('tells questions that ask from questions that sell', () => {
    expect(isQuestion('Can it cure sciatica?')).toBe(true)
    expect(isQuestion('“Does it cure sciatica?”')).toBe(true)
    expect(isQuestion('Are you ready to be cured?')).toBe(false)
    expect(isQuestion('It cures sciatica.')).toBe(false)
  })
})

describe('a waiver', () => {
  const text = 'Antibiotics cure most bladder infections. Nothing else cures them.'
  const waiver: Waiver = {
    rule: 'absolute-outcome',
    quote: 'Antibiotics cure most bladder infections.',
    reason: 'The guideline says so.',
    sourceIds: ['source-guideline'],
    by: 'person-editor',
    expiresOn: '2027-01-01',
  }

  test('answers for its sentence and leaves the finding to be seen', () => {
    expect(lint(text, {}, [waiver])[0]).toMatchObject({
      rule: 'absolute-outcome',
      waived: {reason: 'The guideline says so.', expiresOn: '2027-01-01'},
    })
  })

  test('holds on its last day', () => {
    expect(lint(text, {}, [{...waiver, expiresOn: today}])[0]).toHaveProperty('waived')
  })

  test('may quote a part of the sentence, but not a single word', () => {
    expect(lint(text, {}, [{...waiver, quote: 'cure most bladder infections'}])[0]).toHaveProperty('waived')
    expect(lint(text, {}, [{...waiver, quote: 'cure'}])[0]).not.toHaveProperty('waived')
  })

  test('is for one rule and one sentence', () => {
    expect(lint('It cures you.', {}, [waiver])[0]).not.toHaveProperty('waived')
    expect(lint(text, {}, [{...waiver, rule: 'no-risk'}])[0]).not.toHaveProperty('waived')
  })

  test.each([
    ['reason', {reason: '  '}],
    ['source', {sourceIds: []}],
    ['source', {sourceIds: ['']}],
    ['last day', {expiresOn: 'soon'}],
    ['ended on', {expiresOn: '2026-11-21'}],
  ])('without a %s does not hold and is reported', (word, change) => {
    const findings = lint(text, {}, [{...waiver, ...change}])
    expect(findings[0]).toMatchObject({rule: 'waiver', severity: 'error', quote: waiver.quote})
    expect(findings[0]!.why).toContain(word)
    expect(findings.filter(({waived}) => waived)).toEqual([])
    expect(findings.map(({rule}) => rule)).toContain('absolute-outcome')
  })
})

describe('R26: a text made to keep the reader of rules busy', () => {
  const words = CLAIMS.map(([, sentence]) => sentence)
    .join(' ')
    .split(' ')
  const openings = [
    'cure',
    'no cure',
    'guarantee',
    'eliminate',
    'stop taking your',
    'my pain',
    'free a-b c-d',
    'take 1,1',
    'thanks to',
    'the secret',
    'ask ask talk check stop',
    'fixed a',
    'I can walk',
    'visit',
    'best a-',
    'Dr. Okafor',
    'board certified',
    'doctors ',
    'born 1/1',
    'My name is Ab',
    '“Ab Cd',
    '1-1-1-1',
    '(555) 1',
    'a@a',
    'a.a.',
    'record no ',
    '. ',
    '...',
    'a\n',
    '—',
    'A. B. ',
  ]
  const hostile: [what: string, text: string][] = [
    ...openings.map((opening): [string, string] => [opening, opening.repeat(LONGEST_BLOCK).slice(0, LONGEST_BLOCK)]),
    ...openings.map((opening): [string, string] => [
      `${opening} and blanks`,
      `${opening} `.repeat(LONGEST_BLOCK).slice(0, LONGEST_BLOCK),
    ]),
    ['one letter', 'a'.repeat(LONGEST_BLOCK)],
    ['blanks', ' '.repeat(LONGEST_BLOCK)],
    ['hyphens', `free ${'a-'.repeat(LONGEST_BLOCK / 2)}`],
    ['digits', '1'.repeat(LONGEST_BLOCK)],
    [
      'every claim at once',
      Array.from({length: 6000}, (_, index) => words[(index * 7) % words.length])
        .join(' ')
        .slice(0, LONGEST_BLOCK),
    ],
    [
      'every claim without full stops',
      CLAIMS.map(([, sentence]) => sentence)
        .join(' ')
        .repeat(9)
        .replaceAll(/[.?!]/g, '')
        .slice(0, LONGEST_BLOCK),
    ],
  ]
  /** The quickest of three, so that a pause of the machine is not taken for a slow rule. */
  const time = (run: () => void) =>
    Math.min(
      ...Array.from({length: 3}, () => {
        const start = performance.now()
        run()
        return performance.now() - start
      }),
    )

  test.each(hostile)('%s', (_, text) => {
    const blocks = [{path: 'title', text}]
    expect(time(() => lintClaims({blocks}, {today, waivers: [], people}))).toBeLessThan(50)
    expect(time(() => findIdentifiers({blocks}))).toBeLessThan(50)
    expect(time(() => measureReadability({blocks}))).toBeLessThan(50)
  })

  test.each(CLAIM_RULES.rules.map((rule, index) => [`${rule.id} (${index})`, rule] as const))('%s alone', (_, rule) => {
    for (const [, text] of hostile) {
      const rules = {version: 'one', rules: [rule]}
      expect(time(() => lintClaims({blocks: [{path: 'title', text}]}, {rules, today, waivers: [], people}))).toBeLessThan(50)
    }
  })

  test('is read up to 20,000 characters, and says so', () => {
    const findings = lint(`${'a '.repeat(LONGEST_BLOCK / 2)}This cures you.`)
    expect(findings).toMatchObject([{rule: 'long-block', severity: 'warn'}])
  })

  test('cannot hide a promise behind a thousand denials', () => {
    expect(rulesIn(`${'There is no cure. '.repeat(1000)}This cures you.`)).toContain('absolute-outcome')
  })
})

describe('the demo clinic', () => {
  const {pictures, documents} = demoClinic()
  const clinic = documents(Object.fromEntries(pictures.map(({name}) => [name, `image-${name}`])))
  const posts = clinic.filter(({_type}) => _type === 'post')
  const staff: NamedPerson[] = clinic
    .filter(({_type}) => _type === 'clinician')
    .map((clinician) => ({
      names: [String(clinician['givenName']), String(clinician['familyName'])],
      certifications: ((clinician['credentials'] as {abbreviation: string; category: string}[] | undefined) ?? [])
        .filter(({category}) => category.endsWith('Certification'))
        .map(({abbreviation}) => abbreviation),
      isPhysician: String(clinician['profession']).startsWith('physicianM'),
    }))

  test.each(posts.map((post) => [post._id, post] as const))('%s claims nothing it cannot keep and exposes nobody', (_, post) => {
    const text = lintTextOf(post)
    const errors = lintClaims(text, {today, waivers: [], people: staff}).filter(({severity}) => severity === 'error')
    expect(errors).toEqual([])
    expect(findIdentifiers(text)).toEqual([])
  })

  test('has fifteen posts', () => {
    expect(posts).toHaveLength(15)
  })
})
