import {sources} from '@/components/cast.fixtures.ts'
import {everyBlock, textBlock} from '@/components/post/post.fixtures.ts'
import {formatSource, numberCitations, sourceHref, sourceText} from '@/lib/editorial/citations.ts'
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

describe('a reference', () => {
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
    doi: '10.5555/demo.0411',
  }

  test('of a journal ends with the DOI and no full stop', () => {
    expect(sourceText(journal)).toBe('Doe J. A title in sentence case. J Made Up. 2021;12(3):12-19. doi:10.5555/demo.0411')
    expect(sourceHref(journal)).toBe('https://doi.org/10.5555/demo.0411')
  })

  test('names six authors, and of seven the first three', () => {
    const named = ['A A', 'B B', 'C C', 'D D', 'E E', 'F F']
    expect(sourceText({...journal, authors: named})).toMatch(/^A A, B B, C C, D D, E E, F F\. /)
    expect(sourceText({...journal, authors: [...named, 'G G']})).toMatch(/^A A, B B, C C, et al\. /)
  })

  test('of a page says when it was looked up, and where', () => {
    expect(sourceText(medlinePlus)).toBe(
      'National Library of Medicine. Sciatica. MedlinePlus. Accessed November 20, 2026. medlineplus.gov/sciatica.html',
    )
  })

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

  test('never links an address, DOI or PubMed number that is none', () => {
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
