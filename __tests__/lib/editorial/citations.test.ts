import {sources} from '@/components/cast.fixtures.ts'
import {everyBlock, textBlock} from '@/components/post/post.fixtures.ts'
import {formatSource, numberCitations, sourceAge, sourceHref, sourceText} from '@/lib/editorial/citations.ts'
import type {MarkDefinition, Source} from '@/lib/editorial/publication.ts'

const cite = (_key: string, source: Source | null): MarkDefinition => ({_key, _type: 'citation', source})
const {guideline, medlinePlus} = sources

describe('numbers', () => {
  test('follow the order of the words, not of the definitions', () => {
    const block = textBlock(
      'b',
      [
        {text: 'first', marks: ['x']},
        {text: 'second', marks: ['y']},
      ],
      {markDefs: [cite('y', guideline), cite('x', medlinePlus)]},
    )
    const {sources: listed} = numberCitations([block], [])
    expect(listed.map(({number, source}) => [number, source._id])).toEqual([
      [1, medlinePlus._id],
      [2, guideline._id],
    ])
  })

  test('are kept when a work is cited again, with a way back to each place', () => {
    const {sources: listed} = numberCitations(everyBlock, [])
    expect(listed).toMatchObject([{number: 1, source: guideline, citedAt: ['cite_c1', 'cite_c3']}])
  })

  test('go on for further sources, each once', () => {
    const {sources: listed} = numberCitations(everyBlock, [guideline, medlinePlus, medlinePlus])
    expect(listed.map(({number, source, citedAt}) => [number, source._id, citedAt.length])).toEqual([
      [1, guideline._id, 2],
      [2, medlinePlus._id, 0],
    ])
  })

  test('are given once for words in several spans', () => {
    const block = textBlock(
      'b',
      [
        {text: 'bold', marks: ['x', 'strong']},
        {text: ' and plain', marks: ['x']},
      ],
      {markDefs: [cite('x', guideline)]},
    )
    expect(numberCitations([block], []).sources[0]?.citedAt).toEqual(['cite_x'])
  })

  test('have different anchors even when a copied paragraph repeats a key', () => {
    const block = (key: string) => textBlock(key, [{text: 'copied', marks: ['x']}], {markDefs: [cite('x', guideline)]})
    expect(numberCitations([block('a'), block('b')], []).sources[0]?.citedAt).toEqual(['cite_x', 'cite_x_2'])
  })

  test('are not given to a source that is gone, nor to a definition without words', () => {
    const block = textBlock('b', [{text: 'words', marks: ['gone', 'nowhere']}], {
      markDefs: [cite('gone', null), cite('unused', guideline)],
    })
    const {body, sources: listed} = numberCitations([block], [])
    expect(listed).toEqual([])
    expect(body[0]).toMatchObject({markDefs: []})
  })
})

/** The work of the golden strings below: made up, except for the form of its DOI. */
const journal: Source = {
  ...guideline,
  type: 'journal',
  title: 'A title in sentence case',
  authors: ['Doe J'],
  containerTitle: 'J Made Up',
  year: 2021,
  volume: '12',
  issue: '3',
  pages: '12-19',
  doi: '10.1001/jama.2021.0411',
}
const people = ['Doe JA', 'Roe B', 'Poe C', 'Loe D', 'Moe E', 'Noe F']
const rest = 'A title in sentence case. J Made Up. 2021;12(3):12-19. doi:10.1001/jama.2021.0411'

describe('R15: a reference follows the AMA Manual of Style, 11th edition', () => {
  const golden: [what: string, source: Partial<Source>, reference: string][] = [
    ['one author', {}, `Doe J. ${rest}`],
    ['six authors', {authors: people}, `Doe JA, Roe B, Poe C, Loe D, Moe E, Noe F. ${rest}`],
    ['seven authors', {authors: [...people, 'Zoe G']}, `Doe JA, Roe B, Poe C, et al. ${rest}`],
    ['a group', {authors: ['World Health Organization']}, `World Health Organization. ${rest}`],
    ['people and a group', {authors: ['Doe J', 'Roe B', 'Made Up Study Group']}, `Doe J, Roe B; Made Up Study Group. ${rest}`],
    [
      'many people and a group',
      {authors: [...people, 'Zoe G', 'Study Group']},
      `Doe JA, Roe B, Poe C, et al; Study Group. ${rest}`,
    ],
    [
      'names that are not plain',
      {authors: ['O’Neil-Núñez J', 'van der Berg AB', 'Doe J 3rd']},
      `O’Neil-Núñez J, van der Berg AB, Doe J 3rd. ${rest}`,
    ],
    ['no author', {authors: []}, rest],
    [
      'a title that ends in a question mark',
      {title: 'Does it help?'},
      'Doe J. Does it help? J Made Up. 2021;12(3):12-19. doi:10.1001/jama.2021.0411',
    ],
    ['an eLocator', {pages: 'e123'}, 'Doe J. A title in sentence case. J Made Up. 2021;12(3):e123. doi:10.1001/jama.2021.0411'],
    ['pages with a dash', {pages: '12–19'}, `Doe J. ${rest}`],
    ['no issue', {issue: null}, 'Doe J. A title in sentence case. J Made Up. 2021;12:12-19. doi:10.1001/jama.2021.0411'],
    ['no volume', {volume: null}, 'Doe J. A title in sentence case. J Made Up. 2021;(3):12-19. doi:10.1001/jama.2021.0411'],
    ['a DOI pasted as an address', {doi: 'https://doi.org/10.1001/jama.2021.0411.'}, `Doe J. ${rest}`],
    ['a PubMed number beside the DOI', {pmid: '12345678'}, `Doe J. ${rest}`],
    [
      'no DOI',
      {doi: null, url: 'https://journal.example/0411', accessedOn: '2026-03-01'},
      'Doe J. A title in sentence case. J Made Up. 2021;12(3):12-19. Accessed March 1, 2026. https://journal.example/0411',
    ],
    [
      'no DOI and no day on which it was looked up',
      {doi: null, url: 'https://journal.example/0411'},
      'Doe J. A title in sentence case. J Made Up. 2021;12(3):12-19. https://journal.example/0411',
    ],
    ['a DOI and an address: the DOI alone', {url: 'https://journal.example/0411', accessedOn: '2026-03-01'}, `Doe J. ${rest}`],
  ]

  test.each(golden)('%s', (_, source, reference) => {
    expect(sourceText({...journal, ...source})).toBe(reference)
  })

  test('a web page', () => {
    expect(sourceText(medlinePlus)).toBe(
      'National Library of Medicine. Sciatica. MedlinePlus. Accessed November 20, 2026. https://medlineplus.gov/sciatica.html',
    )
  })

  test('a chapter names its book', () => {
    const chapter: Source = {...journal, type: 'book', containerTitle: 'A Book', publisher: 'Press', doi: null}
    expect(sourceText(chapter)).toBe('Doe J. A title in sentence case. In: A Book. Press; 2021:12-19.')
    expect(formatSource(chapter)).toContainEqual({text: 'A Book.', italic: true})
  })

  test('the DOI leads to the work, and PubMed stands behind it', () => {
    expect(sourceHref(journal)).toBe('https://doi.org/10.1001/jama.2021.0411')
    expect(formatSource({...journal, pmid: '12345678'}).at(-1)).toEqual({
      text: 'PubMed',
      href: 'https://pubmed.ncbi.nlm.nih.gov/12345678/',
    })
  })

  test('an old DOI of Wiley leads to the work too', () => {
    const doi = '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1'
    expect(sourceHref({...journal, doi})).toBe('https://doi.org/10.1002/(SICI)1096-8644(199601)99:1%3C1::AID-AJPA1%3E3.0.CO;2-1')
  })
})

describe('the age of a source', () => {
  const today = '2026-11-22'
  test.each([
    [2021, 'A', 'current'],
    [2020, 'A', 'old'],
    [2020, 'B', 'current'],
    [2016, 'B', 'current'],
    [2015, 'B', 'old'],
    [2015, 'C', 'old'],
  ] as const)('%i for a post of tier %s: %s', (year, tier, age) => {
    expect(sourceAge({year, today, tier})).toBe(age)
    expect(sourceAge({year, today, tier, landmark: true})).toBe('current')
  })

  test('is not known without a year', () => {
    expect(sourceAge({year: null, today, tier: 'A'})).toBeNull()
    expect(sourceAge({year: 2020, today: '', tier: 'A'})).toBeNull()
  })
})

describe('a reference', () => {
  test('of a book puts its title in italics', () => {
    const book: Source = {
      ...medlinePlus,
      type: 'book',
      title: 'A Book',
      containerTitle: null,
      publisher: 'Press',
      year: 2019,
      accessedOn: null,
      url: null,
    }
    expect(formatSource(book)).toContainEqual({text: 'A Book.', italic: true})
    expect(sourceText(book)).toBe('National Library of Medicine. A Book. Press; 2019.')
  })

  test('R16: never links an address, DOI or PubMed number that is none', () => {
    const bad: Source = {...medlinePlus, url: 'javascript:alert(1)', doi: 'javascript:10.1001/x', pmid: '12"onclick'}
    expect(formatSource(bad).filter(({href}) => href)).toEqual([])
  })

  test('survives a source of which nothing is known', () => {
    const nothing: Source = {
      ...medlinePlus,
      title: null,
      type: null,
      authors: [],
      containerTitle: null,
      url: null,
      accessedOn: null,
    }
    expect(sourceText(nothing)).toBe('')
  })
})
