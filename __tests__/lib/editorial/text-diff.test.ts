import type {PostDocument, StoredBlock} from '../../../lib/editorial/documents.ts'
import {diffPosts, diffWords} from '../../../lib/editorial/text-diff.ts'

const block = (key: string, text: string, more: object = {}): StoredBlock => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
  ...more,
})
const post = (body: StoredBlock[], more: Partial<PostDocument> = {}) => ({
  post: {_id: 'p', _type: 'post', title: 'T', body, ...more} satisfies PostDocument,
  sources: [],
})

test('words that came and went are marked, and the later text can be read off', () => {
  const runs = diffWords('Rest your back for two days.', 'Move your back after two short days.')
  expect(
    runs
      .filter(({kind}) => kind !== 'removed')
      .map(({text}) => text)
      .join(''),
  ).toBe('Move your back after two short days.')
  expect(
    runs
      .filter(({kind}) => kind !== 'added')
      .map(({text}) => text)
      .join(''),
  ).toBe('Rest your back for two days.')
  expect(runs[0]).toEqual({kind: 'removed', text: 'Rest'})
})

test.each([
  ['', 'new words'],
  ['old words', ''],
  ['same', 'same'],
  ['a a a b', 'a b a a'],
])('from “%s” to “%s” nothing is lost', (before, after) => {
  const runs = diffWords(before, after)
  expect(
    runs
      .filter(({kind}) => kind !== 'removed')
      .map(({text}) => text)
      .join(''),
  ).toBe(after)
  expect(
    runs
      .filter(({kind}) => kind !== 'added')
      .map(({text}) => text)
      .join(''),
  ).toBe(before)
})

test('very long blocks are shown as replaced instead of keeping the browser busy', () => {
  const long = (word: string) => Array.from({length: 3000}, (_, index) => `${word}${index}`).join(' ')
  expect(diffWords(long('a'), long('b')).map(({kind}) => kind)).toContain('removed')
})

test('blocks are matched by their key; a removed one stands where it stood', () => {
  const before = post([block('a', 'One.'), block('b', 'Two.'), block('c', 'Three.')])
  const after = post([block('a', 'One.'), block('c', 'Three more.'), block('d', 'Four.')])
  expect(diffPosts(before, after).blocks.map(({kind, path}) => `${kind} ${path}`)).toEqual([
    'removed body[_key=="b"]',
    'changed body[_key=="c"]',
    'added body[_key=="d"]',
  ])
})

test('the same words with other people or pictures are a change that is named', () => {
  const one = post([block('a', 'One.')])
  const other = post([block('a', 'One.')], {authors: [{_ref: 'x'}], coverImage: {asset: {_ref: 'image-1'}}})
  expect(diffPosts(one, other)).toEqual({blocks: [], fields: ['authors', 'coverImage']})
})

test('another address is no change', () => {
  expect(diffPosts(post([], {slug: {current: 'a'}}), post([], {slug: {current: 'b'}}))).toEqual({blocks: [], fields: []})
})
