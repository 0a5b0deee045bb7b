import {expect, it} from '@jest/globals'

import {highlight, passage} from '../../../lib/search/highlight.ts'

it.each([
  ['Knees ache; a knee swells.', ['knee'], ['Knees', 'knee']],
  ['Ménière’s disease', ['meniere'], ['Ménière’s']],
  ['Nothing here', ['knee'], []],
  ['', ['knee'], []],
  ['<b>knee</b>', ['knee'], ['knee']],
])('marks the words that were found in %p', (text, terms, marked) => {
  const segments = highlight(text, new Set(terms))
  expect(segments.map(({text: part}) => part).join('')).toBe(text)
  expect(segments.filter(({isMatch}) => isMatch).map(({text: part}) => part)).toEqual(marked)
})

it('shows the sentence with most of the words', () => {
  const text = 'Shoulders move a lot. A frozen shoulder moves little. It thaws.'
  expect(passage(text, new Set(['frozen', 'shoulder']))).toBe('A frozen shoulder moves little.')
  expect(passage(text, new Set(['heel']))).toBe('')
})

it('cuts a long sentence around the words, between words', () => {
  const shown = passage(`${'before '.repeat(60)}shoulder ${'after '.repeat(60)}`, new Set(['shoulder']), {longest: 100})
  expect(shown).toContain('shoulder')
  expect(shown.length).toBeLessThanOrEqual(104)
  expect(shown).toMatch(/^… (?:before )+shoulder (?:after )*after …$/)
})
