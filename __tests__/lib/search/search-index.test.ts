import {beforeEach, describe, expect, it} from '@jest/globals'

import {createSearchIndex, type Searchable, type SearchIndex} from '../../../lib/search/search-index.ts'
import {languageOf} from '../../../lib/search/languages.ts'
import {SYNONYMS} from '../../../lib/search/synonyms.ts'
import {plain} from '../../../lib/search/words.ts'

const entry = (id: string, title: string, more: Partial<Searchable> = {}): Searchable => ({
  id,
  title,
  summary: '',
  keyPoints: '',
  text: '',
  about: '',
  ...more,
})

const POSTS = [
  entry('patellofemoral', 'Patellofemoral pain on the stairs', {text: 'The kneecap glides in a groove. Exercises help.'}),
  entry('shoulder', 'Frozen shoulder', {
    summary: 'A stiff shoulder that thaws slowly.',
    about: 'Shoulder, arm and hand Maren Okafor',
  }),
  entry('back', 'The first week of back pain', {text: 'Keep moving. Strong exercise is not needed in the first days.'}),
  entry('heel', 'Plantar heel pain', {text: 'A band under the foot, from the heel to the toes.'}),
  entry('meniere', 'Ménière’s disease', {text: 'Vertigo that comes in attacks.'}),
]

let index: SearchIndex
beforeEach(() => {
  index = createSearchIndex()
  index.put(POSTS)
})
const ids = (query: string) => index.find(query).map(({id}) => id)

describe('the search', () => {
  it.each([
    ['a patient’s word for a clinician’s', "runner's knee", 'patellofemoral'],
    ['the same with the other apostrophe', 'runner’s knee', 'patellofemoral'],
    ['the same without an apostrophe', 'runners knee', 'patellofemoral'],
    ['a clinician’s word for a patient’s', 'adhesive capsulitis', 'shoulder'],
    ['a name within a sentence', 'what helps against plantar fasciitis?', 'heel'],
    ['a misspelled word', 'sholder', 'shoulder'],
    ['two letters that changed places', 'exrecise', 'patellofemoral'],
    ['a long word with two mistakes', 'patelofemorral', 'patellofemoral'],
    ['the beginning of a word', 'shou', 'shoulder'],
    ['a plural', 'shoulders', 'shoulder'],
    ['a word without its accents', 'menieres disease', 'meniere'],
    ['a person', 'okafor', 'shoulder'],
    ['capitals', 'FROZEN', 'shoulder'],
    ['an empty word beside a telling one', 'the back', 'back'],
  ])('finds by %s', (_what, query, id) => {
    expect(ids(query)).toContain(id)
  })

  it('puts what is about something before what mentions it', () => {
    expect(ids('heel')[0]).toBe('heel')
    index.put([entry('mention', 'Shoes', {text: 'A soft heel. A soft heel. A soft heel.'})])
    expect(ids('heel')[0]).toBe('heel')
  })

  it('puts what has all the words before what has one', () => {
    index.put([entry('pain', 'Pain and sleep')])
    expect(ids('back pain')[0]).toBe('back')
  })

  it.each([
    '',
    '   ',
    '???',
    'zzzzqqqq',
    '🦵',
    'a'.repeat(5000),
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '__proto__',
    'constructor',
  ])('finds nothing, and breaks nothing, for %p', (query) => {
    expect(ids(query)).toEqual([])
  })

  it('does not take a word for its neighbor where the word itself is there', () => {
    index.put([entry('feel', 'How it feels', {text: 'You feel better.'})])
    expect(ids('heel')).toEqual(['heel'])
    expect(ids('heeel')).toContain('heel')
  })

  it('does not take one short word for another', () => {
    index.put([entry('hip', 'Hip')])
    expect(ids('lip')).toEqual([])
  })

  it('knows the clinic’s own glossary', () => {
    expect(index.find('lumbago').map(({id}) => id)).not.toContain('heel')
    expect(index.find('fascia trouble', [['fascia trouble', 'plantar heel pain']]).map(({id}) => id)).toContain('heel')
  })

  it('says which words it found, for showing where', () => {
    expect(index.find('sholder')[0]?.terms).toContain('shoulder')
  })

  it('offers a better spelling, and none where there is nothing to better', () => {
    expect(index.suggest('frozen sholder')).toBe('frozen shoulder')
    expect(index.suggest('frozen shoulder')).toBeUndefined()
    expect(index.suggest('zzzz')).toBeUndefined()
  })

  it('follows what is changed and forgets what is gone', () => {
    index.put([entry('heel', 'Something else')])
    expect(ids('plantar')).toEqual([])
    index.remove(['shoulder', 'never there'])
    expect(ids('frozen')).toEqual([])
    expect(index.size).toBe(4)
  })

  it('answers a long and nasty query in no time', () => {
    const many = Array.from({length: 400}, (_, number) =>
      entry(`p${number}`, `Post ${number}`, {text: 'pain knee back '.repeat(300)}),
    )
    index.put(many)
    const started = performance.now()
    index.find('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa '.repeat(200))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('the list of synonyms', () => {
  it('is written as the search reads words, each name once', () => {
    const names = SYNONYMS.flat()
    expect(names).toEqual(names.map(plain))
    for (const group of SYNONYMS) {
      expect(group.length).toBeGreaterThan(1)
      expect(new Set(group).size).toBe(group.length)
    }
  })
})

describe('the search in Spanish', () => {
  const spanish = createSearchIndex('es')
  spanish.put([
    entry('lumbar', 'La primera semana con dolor lumbar', {text: 'Siga en movimiento. Las rodillas ayudan.'}),
    entry('mano', 'Dedos dormidos por la noche', {text: 'El síndrome del túnel carpiano aprieta un nervio.'}),
    entry('artritis', 'Artritis y ejercicio', {text: 'Los dolores ceden con el tiempo, a veces.'}),
  ])
  const found = (query: string) => spanish.find(query).map(({id}) => id)

  it.each([
    ['a patient’s word for a clinician’s', 'lumbago', 'lumbar'],
    ['without accents', 'tunel carpiano', 'mano'],
    ['with accents', 'túnel', 'mano'],
    ['one of many', 'rodilla', 'lumbar'],
    ['many of one', 'nervios', 'mano'],
    ['a word that ends like a plural and is none', 'artritis', 'artritis'],
    ['a misspelling', 'carpano', 'mano'],
  ])('finds %s', (_what, query, id) => expect(found(query)).toContain(id))

  it('does not look for words that say nothing', () => {
    expect(found('dolor de la rodilla')).toEqual(found('dolor rodilla'))
  })

  it('has names for one thing in lower case and without accents, as it reads them', () => {
    for (const name of languageOf('es').synonyms.flat()) expect(name).toBe(plain(name))
  })
})
