import {fleschKincaidGrade, smogGrade} from '@/lib/editorial/readability/formulas.ts'
import {defineOnce} from '@/lib/editorial/readability/glossary.ts'
import {measureReadability} from '@/lib/editorial/readability/measure.ts'
import {sentencesOf, wordsOf} from '@/lib/editorial/readability/sentences.ts'
import {offerSimplerWords} from '@/lib/editorial/readability/simpler-words.ts'
import {syllablesOf} from '@/lib/editorial/readability/syllables.ts'
import type {LintBlock} from '@/lib/editorial/post-text.ts'

const split = (text: string) => sentencesOf(text).map(({start, end}) => text.slice(start, end))
const text = (...texts: (string | Partial<LintBlock>)[]) => ({
  blocks: texts.map((entry, index): LintBlock => {
    const path = `body[${index}]`
    return typeof entry === 'string' ? {path, text: entry} : {path, text: '', ...entry}
  }),
})
const SENTENCE = 'The physical therapist looks at how you walk and asks what you want to do again.'

describe('R27: sentences', () => {
  test.each([
    ['Dr. Lee sees you at 9 a.m. on Monday. Bring shoes.', ['Dr. Lee sees you at 9 a.m. on Monday.', 'Bring shoes.']],
    ['We open at 9 a.m. Come early.', ['We open at 9 a.m.', 'Come early.']],
    ['Call before 5 p.m. Friday. Ask for Dr. Lee.', ['Call before 5 p.m. Friday.', 'Ask for Dr. Lee.']],
    [
      'Heat vs. cold: use either, e.g. a warm towel. Rest, i.e. sit.',
      ['Heat vs. cold: use either, e.g. a warm towel.', 'Rest, i.e. sit.'],
    ],
    [
      'Lee et al. found little. It was Lee et al. They said so.',
      ['Lee et al. found little.', 'It was Lee et al.', 'They said so.'],
    ],
    ['See Fig. 2 and No. 5 on St. Ann Road.', ['See Fig. 2 and No. 5 on St. Ann Road.']],
    ['Does it hurt? No. It does not.', ['Does it hurt?', 'No.', 'It does not.']],
    [
      'Ann Lee, P.T., D.P.T., sees runners. She is a D.P.T. Ask her.',
      ['Ann Lee, P.T., D.P.T., sees runners.', 'She is a D.P.T.', 'Ask her.'],
    ],
    ['It takes approx. five minutes.', ['It takes approx. five minutes.']],
    ['Ann B. Lee came. Take vitamin D. It helps.', ['Ann B. Lee came.', 'Take vitamin D.', 'It helps.']],
    [
      'It costs 3.5 hours… and more. “Why?” she asked. “Stop!” We did.',
      ['It costs 3.5 hours… and more.', '“Why?” she asked.', '“Stop!”', 'We did.'],
    ],
    ['1. Walk. 2. Rest.', ['1. Walk.', '2. Rest.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['A heading without an end', ['A heading without an end']],
    ['Really?! Yes...', ['Really?!', 'Yes...']],
    ['Mr. and Mrs. Ng came. Ms. Ng stayed.', ['Mr. and Mrs. Ng came.', 'Ms. Ng stayed.']],
    ['… — !', []],
    ['', []],
  ])('of %j', (words, sentences) => {
    expect(split(words)).toEqual(sentences)
  })

  test('are counted block by block: headings and items are sentences of their own', () => {
    const measured = measureReadability(text({text: 'A heading', role: 'heading'}, {text: 'an item', role: 'item'}, 'Words.'))
    expect(measured.sentences).toBe(3)
  })

  test('hold words without the marks around them', () => {
    expect(wordsOf('“Don’t”, she said—it’s pain-free (or 100%).')).toEqual([
      'Don’t',
      'she',
      'said',
      'it’s',
      'pain-free',
      'or',
      '100%',
    ])
  })
})

describe('R27: syllables', () => {
  test.each([
    ['diabetes', 4],
    ['area', 3],
    ['acetaminophen', 6],
    ['tendinopathy', 5],
    ['patellofemoral', 6],
    ['hypertension', 4],
    ['osteoarthritis', 6],
    ['sciatica', 4],
    ['911', 3],
    ['988', 3],
    ['COVID-19', 4],
    ['DPT', 3],
    ['MRI', 3],
    ['MRIs', 3],
    ['NSAIDs', 2],
    ['STOP', 1],
    ['Dr', 2],
    ['a.m', 2],
    ['7', 2],
    ['19', 2],
    ['2021', 5],
    ['2000', 3],
    ['1,000', 3],
    ['250', 5],
    ['3.5', 3],
    ['100%', 5],
    ['2nd', 1],
    ['L5', 2],
    ['pain-free', 2],
    ['walk', 1],
    ['hmm', 1],
  ])('of %s: %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count)
  })
})

describe('R27: readability', () => {
  test('of two sentences says that the sample is too small, and never that it is very easy', () => {
    const {fleschKincaid, smog} = measureReadability(text(`${SENTENCE} ${SENTENCE}`))
    expect(smog).toEqual({score: null, sampleOk: false})
    expect(fleschKincaid.sampleOk).toBe(false)
    expect(fleschKincaid.score).toBeGreaterThan(0)
  })

  test('by SMOG needs thirty sentences', () => {
    expect(measureReadability(text(...Array(29).fill(SENTENCE))).smog).toMatchObject({score: expect.any(Number), sampleOk: false})
    expect(measureReadability(text(...Array(30).fill(SENTENCE))).smog.sampleOk).toBe(true)
  })

  test('follows the formulas, without rounding on the way', () => {
    const counts = {sentences: 30, words: 400, syllables: 600, polysyllables: 45}
    expect(fleschKincaidGrade(counts).score).toBeCloseTo(0.39 * (400 / 30) + 11.8 * (600 / 400) - 15.59, 10)
    expect(smogGrade(counts).score).toBeCloseTo(1.043 * Math.sqrt(45) + 3.1291, 10)
  })

  test('of nothing is nothing', () => {
    expect(measureReadability(text())).toEqual({
      sentences: 0,
      words: 0,
      fleschKincaid: {score: 0, sampleOk: false},
      smog: {score: null, sampleOk: false},
      hardest: [],
    })
  })

  test('leaves captions and cells out', () => {
    const plain = measureReadability(text(SENTENCE))
    expect(
      measureReadability(text(SENTENCE, {text: 'Musculotendinous', role: 'caption'}, {text: 'Arthroplasty', role: 'cell'})),
    ).toEqual(plain)
  })

  test('with explained words is given apart, and is not higher', () => {
    const words = 'Osteoarthritis is common. The sciatic nerves can be affected by osteoarthritis. We look at them with care.'
    const plain = measureReadability(text(words))
    expect(plain).not.toHaveProperty('adjusted')
    const {adjusted, ...same} = measureReadability(text(words), {glossary: ['osteoarthritis', 'Sciatic nerve']})
    expect(same).toEqual(plain)
    expect(adjusted!.fleschKincaid.score).toBeLessThan(plain.fleschKincaid.score)
    expect(adjusted!.smog.score).toBeLessThan(plain.smog.score!)
  })

  test('names at most ten hard sentences, the hardest first', () => {
    const hard = 'Multidisciplinary rehabilitation interventions necessitate individualized prescription.'
    const {hardest} = measureReadability(text(...Array(12).fill(SENTENCE), hard, 'Rehabilitation!'))
    expect(hardest).toHaveLength(10)
    expect(hardest[0]).toMatchObject({path: 'body[12]', text: hard})
    expect(hardest.map(({grade}) => grade)).toEqual(hardest.map(({grade}) => grade).toSorted((a, b) => b - a))
  })
})

describe('simpler words', () => {
  test('are offered with their place', () => {
    const words = 'Patients who Ambulate bilaterally utilize myocardial infarction.'
    const offers = offerSimplerWords(text(words))
    expect(offers.map(({word, simpler}) => [word, simpler])).toEqual([
      ['Ambulate', 'walk'],
      ['bilaterally', 'on both sides'],
      ['utilize', 'use'],
      ['myocardial infarction', 'heart attack'],
    ])
    for (const {path, start, end, word} of offers) {
      expect(path).toBe('body[0]')
      expect(words.slice(start, end)).toBe(word)
    }
  })

  test('are not offered inside other words, nor for somebody’s own words', () => {
    expect(offerSimplerWords(text('The gaiter and the superior view.', {text: 'I ambulate.', quoted: true}))).toEqual([])
  })
})

describe('a glossary', () => {
  const block = (_key: string, ...spans: (string | {text: string; marks: string[]})[]) => ({
    _type: 'block',
    _key,
    style: 'normal',
    markDefs: [{_key: 'l', _type: 'link', href: '/x'}],
    children: spans.map((span) => (typeof span === 'string' ? {text: span, marks: []} : span)),
  })
  const terms = [
    {term: 'nerve', definition: 'A cord that carries signals.'},
    {term: 'sciatic nerve', definition: 'The nerve down the leg.'},
    {term: 'disk', definition: 'A cushion between bones.'},
    {term: 'C++', definition: 'Not medical.'},
    {term: ' ', definition: 'Nothing.'},
  ]

  test('defines each term once, at its first place in running text', () => {
    const body = [
      {...block('h', 'Disk trouble'), style: 'h2'},
      block('a', 'The Sciatic nerve is a long nerve. A ', {text: 'disk', marks: ['l']}, ' may press; disks do.'),
      block('b', 'The nerve, the disk, the sciatic nerve.'),
    ]
    expect(defineOnce(body, terms).map(({path, start, end, term}) => [path, start, end, term])).toEqual([
      ['body[_key=="a"]', 4, 17, 'sciatic nerve'],
      ['body[_key=="a"]', 28, 33, 'nerve'],
      ['body[_key=="a"]', 53, 58, 'disk'],
    ])
  })

  test('needs whole words, and takes any body', () => {
    expect(defineOnce([block('a', 'Diskette, nervec.')], terms)).toEqual([])
    expect(defineOnce(null, terms)).toEqual([])
    expect(defineOnce([block('a', 'I like C++.')], terms)).toMatchObject([{term: 'C++', start: 7, end: 10}])
  })
})
