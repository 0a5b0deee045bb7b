/** @jest-environment node */
import {lintTextOf} from '../../../../lib/editorial/post-text.ts'
import {INFLESZ_NORMAL, measureSpanish, spanishSyllables} from '../../../../lib/editorial/readability/spanish.ts'
import {dolorYSueno} from '../../../../sanity/seed/content/posts/es/dolor-y-sueno.ts'

const textOf = (words: string) => lintTextOf({body: [{_type: 'block', _key: 'b', children: [{_type: 'span', text: words}]}]})

describe('syllables of Spanish words', () => {
  it.each([
    ['sol', 1],
    ['rodilla', 3],
    ['país', 2],
    ['aire', 2],
    ['poeta', 3],
    ['día', 2],
    ['guía', 2],
    ['quince', 2],
    ['pingüino', 3],
    ['cuidado', 3],
    ['y', 1],
    ['muy', 1],
    ['fisioterapia', 5],
    ['', 1],
    ['5', 1],
  ])('%s: %i', (word, count) => expect(spanishSyllables(word)).toBe(count))
})

describe('how hard a Spanish text is to read', () => {
  it('says nothing reliable of two sentences, and nothing wild of none', () => {
    expect(measureSpanish(textOf('Muévase. Descanse.')).szigriszt.sampleOk).toBe(false)
    expect(measureSpanish(textOf(''))).toMatchObject({words: 0, szigriszt: {score: 0, sampleOk: false}, hardest: []})
  })

  it('finds a heavy sentence harder than a light one', () => {
    const light = measureSpanish(textOf('Camine un poco cada día y tome agua.')).szigriszt.score
    const heavy = measureSpanish(
      textOf(
        'La rehabilitación neuromusculoesquelética interdisciplinaria contemporánea presupone evaluaciones individualizadas.',
      ),
    ).szigriszt.score
    expect(light).toBeGreaterThan(75)
    expect(heavy).toBeLessThan(0)
  })

  it('finds the demo’s own post normal or easier, and lists its hardest sentences, the hardest first', () => {
    const {szigriszt, fernandezHuerta, hardest} = measureSpanish(lintTextOf(dolorYSueno))
    expect(szigriszt.score).toBeGreaterThan(INFLESZ_NORMAL)
    expect(fernandezHuerta.score).toBeGreaterThan(INFLESZ_NORMAL)
    expect(hardest).toHaveLength(10)
    expect(hardest.map(({score}) => score)).toEqual(hardest.map(({score}) => score).toSorted((one, other) => one - other))
  })
})
