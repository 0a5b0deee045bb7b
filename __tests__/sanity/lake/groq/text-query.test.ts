import {describe, expect, it} from '@jest/globals'

import {compileTextQuery} from '../../../../sanity/lake/groq/text-query.ts'

const post = {
  _id: 'post-knee',
  _type: 'post',
  _rev: 'secretrevision',
  title: 'Knee pain: what Jané’s physiotherapist found',
  body: [{_type: 'block', _key: 'k1', children: [{_type: 'span', text: 'Ice helps for 20 minutes.'}]}],
  slug: {current: 'knee-pain'},
  rank: 7,
}

describe('searching the text of a document', () => {
  it.each([
    ['*', true],
    ['', true],
    ['   ', true],
    ['knee', true],
    ['KNEE', true],
    ['kne', false],
    ['kne*', true],
    ['jane', true],
    ['JANÉ*', true],
    ['physio* found', true],
    ['found physio*', true],
    ['knee elbow', false],
    ['"knee pain"', true],
    ['"pain knee"', false],
    ['"helps for 20"', true],
    // One field does not run on into the next.
    ['knee -elbow', true],
    ['knee -ice', false],
    ['-knee', false],
    ['-"knee pain"', false],
    ['-kne*', false],
    ['post-knee', true],
    ['20', true],
    ['7', false],
    ['secretrevision', false],
    ['span', false],
    ['k1', false],
    ['"', false],
    ['-', false],
    ['***', false],
    ['(knee)', true],
    ['knee.*', true],
  ])('%j: %s', (typed, matches) => {
    expect(compileTextQuery(typed)(post)).toBe(matches)
  })

  it('takes time in proportion to what was typed, whatever it is', () => {
    const started = performance.now()
    compileTextQuery('"'.repeat(50_000))(post)
    compileTextQuery('-"a '.repeat(20_000))(post)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
