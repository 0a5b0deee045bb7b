import {expect, it} from '@jest/globals'

import {nestingOf} from '../../../../sanity/lake/core/nesting.ts'

it.each([
  ['1', 0],
  ['[]', 1],
  ['[{"a":[1]},{}]', 3],
  ['"[[["', 0],
  [String.raw`{"a\"[[":"\\","b":["}"]}`, 2],
])('is counted in %s: %s', (json, depth) => {
  expect(nestingOf(json)).toBe(depth)
})
