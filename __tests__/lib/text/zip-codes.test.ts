import {describe, expect, it} from '@jest/globals'

import {nearestFirst, readZip} from '../../../lib/text/zip-codes.ts'

it.each([
  ['59801', '59801'],
  [' 59801 ', '59801'],
  ['59801-1234', '59801'],
  ['00501', '00501'],
])('reads %p as a ZIP code', (typed, zip) => {
  expect(readZip(typed)).toBe(zip)
})

it.each(['', '5980', '598011', 'ABCDE', '59801-12', '５９８０１', '59801; DROP', '-59801', '1e4'])(
  'does not take %p for one',
  (typed) => {
    expect(readZip(typed)).toBeUndefined()
  },
)

describe('nearest first', () => {
  const order = (zip: string, codes: (string | null)[]) => nearestFirst(zip, codes, (code) => code)
  it.each([
    ['the same code before its neighbor', '59801', ['59802', '59801'], ['59801', '59802']],
    ['the same sorting center before the same state', '59801', ['59101', '59847'], ['59847', '59101']],
    ['a neighbor state before a far one', '59801', ['10001', '58102'], ['58102', '10001']],
    ['by number among equals', '59801', ['59899', '59810'], ['59810', '59899']],
    ['a place without a code last', '59801', [null, '10001', 'x'], ['10001', null, 'x']],
    ['nothing from nothing', '59801', [], []],
  ])('%s', (_what, zip, codes, expected) => {
    expect(order(zip, codes)).toEqual(expected)
  })
})
