import {
  canonicalJson,
  citedSourceIds,
  clinicalContent,
  contentHash,
  sha256Hex,
  sortedJson,
} from '../../../lib/editorial/content-hash.ts'
import type {PostDocument, SourceDocument, StoredBlock} from '../../../lib/editorial/documents.ts'

const ref = (_ref: string) => ({_type: 'reference', _ref, _key: _ref})
const span = (text: string, ...marks: string[]) => ({_type: 'span', _key: `s-${text.length}`, text, marks})
const block = (children: unknown[], markDefs: unknown[] = [], more: Record<string, unknown> = {}): StoredBlock => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs,
  children,
  ...more,
})

const LINKED = block(
  [
    span('Read the '),
    span('stair guide', 'l1'),
    span(' and the '),
    span('rest guide', 'l2'),
    span(', says a trial', 'c1'),
    span('.'),
  ],
  [
    {_type: 'link', _key: 'l1', href: 'https://stairs.example/'},
    {_type: 'link', _key: 'l2', href: 'https://rest.example/'},
    {_type: 'citation', _key: 'c1', source: ref('source-trial')},
  ],
)
const CALLOUT = {_type: 'callout', _key: 'c', tone: 'warning', title: 'Call us', body: [block([span('If it swells.')])]}
const TABLE = {_type: 'dataTable', _key: 't', caption: 'Steps', rows: [{_key: 'r', cells: ['Week 1', '20 steps']}]}
const FIGURE = {_type: 'figure', _key: 'f', asset: {_ref: 'image-a'}, alt: 'A bent knee', caption: 'Bend to here'}

const POST: PostDocument = {
  _id: 'post-knee',
  _type: 'post',
  title: 'Knees that ache on stairs',
  slug: {current: 'knees'},
  excerpt: 'Why knees ache on stairs.',
  authors: [ref('jane')],
  topics: [ref('topic-knee')],
  coverImage: {asset: {_ref: 'image-cover'}, alt: 'A stair'},
  keyPoints: ['Going slowly is fine.', 'Have a swollen knee looked at.'],
  body: [LINKED, CALLOUT, TABLE, FIGURE],
  sources: [ref('source-book')],
  disclaimers: [ref('notice-exercise')],
  cta: ref('cta-visit'),
  sponsorship: {kind: 'none'},
  seo: {description: 'Knees and stairs'},
  publishedAt: '2026-01-05T12:00:00Z',
}
const TRIAL: SourceDocument = {
  _id: 'source-trial',
  _type: 'source',
  title: 'A trial of stairs',
  year: 2024,
  doi: '10.5555/demo.0001',
}
const BOOK: SourceDocument = {_id: 'source-book', _type: 'source', title: 'A book of knees', year: 2022}
const WORKS = [TRIAL, BOOK]

const hashOf = (changes: Partial<PostDocument> = {}, works = WORKS) => contentHash({...POST, ...changes}, works)
/** The body with one block put in the place of another. */
const withBlock = (index: number, changed: StoredBlock) => ({body: POST.body!.with(index, changed)})
/** Every `_key` of a value made anew, and the marks that name one. */
const rekeyed = (value: StoredBlock): StoredBlock =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/"(l1|l2|c1)"/g, '"new-$1"')
      .replaceAll(/"_key":"(?!new-)[^"]*"/g, '"_key":"fresh"'),
  ) as StoredBlock

test('is 64 hexadecimal letters, and the same each time', () => {
  expect(hashOf()).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOf()).toBe(hashOf())
})

describe('R7: an approval survives what no reader can act on', () => {
  const split = block(
    [
      span('Read '),
      span('the '),
      span(''),
      span('stair ', 'l1'),
      span('guide', 'l1'),
      span(' and the '),
      span('rest guide', 'l2'),
      span(', says a trial', 'c1'),
      span('.'),
    ],
    LINKED['markDefs'] as unknown[],
  )
  const reversedKeys = (value: object) => Object.fromEntries(Object.entries(value).toReversed())

  it.each<[string, Partial<PostDocument>]>([
    ['runs of text that the editor has split', withBlock(0, split)],
    ['new keys, in the text and in lists', {body: POST.body!.map(rekeyed), authors: [{...ref('jane'), _key: 'k9'}]}],
    ['mark definitions in another order', withBlock(0, {...LINKED, markDefs: (LINKED['markDefs'] as unknown[]).toReversed()})],
    [
      'fields in another order',
      {...(reversedKeys(POST) as PostDocument), body: POST.body!.map((one) => reversedKeys(one) as StoredBlock)},
    ],
    ['fields that are there and empty', {patientStory: null, ...withBlock(2, {...TABLE, note: '', footnotes: [], source: null})}],
    ['another search description', {seo: {title: 'Knees', description: 'Something else'}}],
    ['another address', {slug: {current: 'aching-knees'}}],
    ['other dates', {publishedAt: '2020-01-01T00:00:00Z', updatedAt: '2026-02-02T00:00:00Z'}],
    ['another revision of the document', {_rev: 'r2', _updatedAt: '2026-02-02T00:00:00Z', _createdAt: '2019-01-01T00:00:00Z'}],
    ['being a draft', {_id: 'drafts.post-knee'}],
  ])('%s', (_what, changes) => {
    expect(hashOf(changes)).toBe(hashOf())
  })

  it('a cited work that was looked up again', () => {
    const lookedUp = {...TRIAL, accessedOn: '2026-11-01', landmark: true, retraction: {status: 'none', checkedAt: '2026-11-01'}}
    expect(hashOf({}, [BOOK, lookedUp])).toBe(hashOf())
  })

  it('a work that this post does not cite', () => {
    expect(hashOf({}, [...WORKS, {_id: 'source-other', _type: 'source', title: 'Elbows'}])).toBe(hashOf())
  })
})

describe('R7: an approval is void once anything has changed that a reader could act on', () => {
  const marks = LINKED['markDefs'] as Record<string, unknown>[]
  const swapped = [{...marks[0]!, _key: 'l2'}, {...marks[1]!, _key: 'l1'}, marks[2]]
  const retyped = (words: string) => block([span(words), ...(LINKED['children'] as unknown[]).slice(1)], marks)

  it.each<[string, Partial<PostDocument>]>([
    ['one letter of the title', {title: 'Knees that ache on stair'}],
    ['one letter of the excerpt', {excerpt: 'Why knees ache on stairs!'}],
    ['one letter of a key point', {keyPoints: ['Going slowly is fine', POST.keyPoints![1]!]}],
    ['key points in another order', {keyPoints: POST.keyPoints!.toReversed()}],
    ['one letter of the text', withBlock(0, retyped('Reed the '))],
    ['one blank in the text', withBlock(0, retyped('Read  the '))],
    ['a paragraph in another place', {body: POST.body!.toReversed()}],
    ['a paragraph that became a heading', withBlock(0, {...LINKED, style: 'h2'})],
    ['a paragraph that became an item', withBlock(0, {...LINKED, listItem: 'bullet', level: 1})],
    ['one letter of a callout', withBlock(1, {...CALLOUT, body: [block([span('If it swell.')])]})],
    ['a callout’s tone', withBlock(1, {...CALLOUT, tone: 'note'})],
    ['one letter of a table’s cell', withBlock(2, {...TABLE, rows: [{_key: 'r', cells: ['Week 1', '30 steps']}]})],
    ['table cells in another order', withBlock(2, {...TABLE, rows: [{_key: 'r', cells: ['20 steps', 'Week 1']}]})],
    ['the description of a figure', withBlock(3, {...FIGURE, alt: 'A bent elbow'})],
    ['the picture of a figure', withBlock(3, {...FIGURE, asset: {_ref: 'image-b'}})],
    ['the description of the cover', {coverImage: {...POST.coverImage, alt: 'A ladder'}}],
    [
      'a link’s address',
      withBlock(0, {...LINKED, markDefs: [{...marks[0], href: 'https://stairs.example/buy'}, marks[1], marks[2]]}),
    ],
    ['a citation’s work', withBlock(0, {...LINKED, markDefs: [marks[0], marks[1], {...marks[2], source: ref('source-book')}]})],
    ['two links that have swapped their keys', withBlock(0, {...LINKED, markDefs: swapped})],
    [
      'words that became strong',
      withBlock(0, block([span('Read the ', 'strong'), ...(LINKED['children'] as unknown[]).slice(1)], marks)),
    ],
    ['an author', {authors: [ref('jane'), ref('theo')]}],
    ['another author', {authors: [ref('theo')]}],
    ['a topic', {topics: [ref('topic-knee'), ref('topic-hip')]}],
    ['a notice', {disclaimers: []}],
    ['an offer', {cta: ref('cta-free')}],
    ['a further source', {sources: []}],
    ['who paid', {sponsorship: {kind: 'sponsored', sponsor: 'Acme Braces'}}],
    ['a patient’s story', {patientStory: {included: true, consentId: 'consent-1'}}],
  ])('%s', (_what, changes) => {
    expect(hashOf(changes)).not.toBe(hashOf())
  })

  it.each<[string, Partial<SourceDocument>]>([
    ['the title', {title: 'A trial of ladders'}],
    ['the year', {year: 2014}],
    ['the DOI', {doi: '10.5555/demo.0002'}],
    ['the address', {url: 'https://elsewhere.example/'}],
    ['the authors', {authors: ['Placeholder W']}],
  ])('%s of a cited work', (_what, changes) => {
    expect(hashOf({}, [{...TRIAL, ...changes}, BOOK])).not.toBe(hashOf())
  })

  it('a cited work that disappears, and one that appears', () => {
    expect(hashOf({}, [BOOK])).not.toBe(hashOf())
    expect(hashOf({}, [BOOK, {_id: 'source-trial', _type: 'source'}])).toBe(hashOf({}, [BOOK]))
  })

  it('authors in another order', () => {
    expect(hashOf({authors: [ref('jane'), ref('theo')]})).not.toBe(hashOf({authors: [ref('theo'), ref('jane')]}))
  })

  it('words moved from one run with a mark into the next without it', () => {
    const moved = block([span('Read the stair '), span('guide', 'l1'), ...(LINKED['children'] as unknown[]).slice(2)], marks)
    expect(hashOf(withBlock(0, moved))).not.toBe(hashOf())
  })
})

describe('bad input', () => {
  const bare: PostDocument = {_id: 'post-x', _type: 'post'}

  it.each<[string, unknown]>([
    ['a post with nothing', {}],
    ['nulls everywhere', Object.fromEntries(Object.keys(POST).map((field) => [field, null]))],
    ['text where lists belong', {body: 'text', authors: 'jane', sources: 'none', keyPoints: 'one', topics: 7}],
    ['numbers where lists belong', {body: 5, sources: 5}],
    ['an object where a list belongs', {body: {a: 1}, sources: {a: 1}}],
    ['holes in lists', {body: [null, undefined, 'x', 7, []], sources: [null, 3, {}], authors: [null]}],
    ['blocks without children or marks', {body: [{_type: 'block'}, {_type: 'block', children: null, markDefs: null}]}],
    [
      'blocks with holes',
      {
        body: [
          {
            _type: 'block',
            children: [null, 7, {}, {text: 3, marks: 'x'}, {text: 'a', marks: [null, 4]}],
            markDefs: [null, 'x', {}],
          },
        ],
      },
    ],
    [
      'a citation of nothing',
      {
        body: [
          block(
            [span('x', 'c')],
            [
              {_type: 'citation', _key: 'c'},
              {_type: 'citation', _key: 'd', source: 'no'},
            ],
          ),
        ],
      },
    ],
  ])('%s never throws', (_what, fields) => {
    const post = {...bare, ...(fields as object)} as PostDocument
    expect(contentHash(post, WORKS)).toMatch(/^[0-9a-f]{64}$/)
    expect(citedSourceIds(post)).toEqual([])
  })

  it('a post with nothing is not the same as a post with a title', () => {
    expect(contentHash(bare, [])).not.toBe(contentHash({...bare, title: 'x'}, []))
  })
})

describe('the works a post cites', () => {
  it('are those in the text, in its order, then those listed besides, each once', () => {
    const post = {...POST, sources: [ref('source-book'), ref('source-trial')]}
    expect(citedSourceIds(post)).toEqual(['source-trial', 'source-book'])
  })

  it('are copied with what the reference list prints and nothing else', () => {
    const {works} = clinicalContent(POST, [{...TRIAL, _rev: 'r', retraction: {status: 'retracted'}}, BOOK]) as {
      works: Record<string, object>
    }
    expect(Object.keys(works)).toEqual(['source-trial', 'source-book'])
    expect(JSON.stringify(works)).not.toMatch(/retract|_rev/)
  })
})

describe('canonical JSON', () => {
  it('sorts keys at every depth, leaves out what is empty, and keeps the order of lists', () => {
    expect(canonicalJson({b: [{d: 1, c: ''}, 2], a: {z: null, y: false}, e: [], f: undefined, g: 0})).toBe(
      '{"a":{"y":false},"b":[{"d":1},2],"g":0}',
    )
  })

  it('keeps what is empty where a record is to be read again as it was written', () => {
    expect(sortedJson({b: '', a: [null]})).toBe('{"a":[null],"b":""}')
  })

  it('has the hash that the standard’s own example has', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('the explanation of a hard word', () => {
  const post = {
    _id: 'post-words',
    _type: 'post',
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 'b', text: 'A tendon heals.', marks: []}],
      },
    ],
  }
  const explained = (definition: string, term = 'tendon') => contentHash(post, [], [{term, definition}])

  it('is part of what was approved where the word occurs, and of nothing else', () => {
    expect(explained('A cord.')).not.toBe(explained('A strong cord.'))
    expect(explained('A cord.')).not.toBe(contentHash(post, []))
    expect(explained('A bone.', 'femur')).toBe(contentHash(post, []))
  })
})
