import {expect, it} from '@jest/globals'

import {readSearch} from '../../../lib/search/request.ts'

const NOTHING = {query: '', topic: null, audience: null, page: 1}

it.each([
  ['nothing', {}, NOTHING],
  ['words, with the spaces a phone adds', {q: '  knee   pain '}, {...NOTHING, query: 'knee pain'}],
  [
    'all of it',
    {q: 'knee', topic: 'legs', for: 'athletes', page: '3'},
    {query: 'knee', topic: 'legs', audience: 'athletes', page: 3},
  ],
  ['a field that was sent twice', {q: ['knee', 'hip'], topic: ['a', 'b']}, {...NOTHING, query: 'knee', topic: 'a'}],
  ['a page that is none', {page: '-1'}, NOTHING],
  ['a page that is a word', {page: 'two'}, NOTHING],
  ['a page in other digits', {page: '２'}, NOTHING],
  ['a page nobody reads on to', {page: '999'}, {...NOTHING, page: 500}],
  ['a page beyond all numbers', {page: '9'.repeat(40)}, NOTHING],
])('reads %s', (_what, parameters, expected) => {
  expect(readSearch(parameters)).toEqual(expected)
})

it('reads no more of a query than anybody types', () => {
  expect(readSearch({q: 'a'.repeat(9000)}).query).toHaveLength(200)
})
