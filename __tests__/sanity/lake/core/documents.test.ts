import {describe, expect, it} from '@jest/globals'

import {assertStorable, referencesOf, strengthenReferences, withArrayKeys} from '../../../../sanity/lake/core/documents.ts'

const note = (fields: Record<string, unknown>) => ({_id: 'a', _type: 'note', ...fields})
const refer = (to: string, more: Record<string, unknown> = {}) => ({_type: 'reference', _ref: to, ...more})

describe('what can be stored', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a reference with everything it may have', {p: refer('x', {_key: 'k', _weak: true, _strengthenOnPublish: {type: 'post'}})}],
    ['lists of objects, texts and numbers', {list: [{a: [1, 'b', null, true]}]}],
    ['an empty list and an empty object', {list: [], object: {}}],
  ])('is %s', (_name, fields) => {
    expect(() => assertStorable(note(fields))).not.toThrow()
  })

  it('counts levels to twenty', () => {
    const nested = (depth: number): unknown => (depth === 1 ? 1 : {a: nested(depth - 1)})
    expect(() => assertStorable(note({deep: nested(20)}))).not.toThrow()
    expect(() => assertStorable(note({deep: nested(21)}))).toThrow('nested deeper than 20 levels')
  })

  it('names the place of what is wrong', () => {
    expect(() => assertStorable(note({rows: [{cells: [[1]]}]}))).toThrow('Nested arrays are not supported: rows[0].cells[0]')
    expect(() => assertStorable(note({seo: {image: {_ref: 5}}}))).toThrow('Reference at seo.image does not name a document')
  })
})

describe('the references of a document', () => {
  it('are found at any depth, each target once, strong where any pointer is strong', () => {
    const document = note({
      author: refer('maren'),
      list: [{inner: {deep: refer('knees', {_weak: true})}}, refer('maren', {_weak: true})],
      both: [refer('backs', {_weak: true}), refer('backs')],
      elsewhere: refer('x', {_dataset: 'other'}),
    })
    expect(referencesOf(document)).toEqual([
      {target: 'maren', weak: false},
      {target: 'knees', weak: true},
      {target: 'backs', weak: false},
      // Nobody here can check it: it holds nothing.
      {target: 'x', weak: true},
    ])
  })

  it('are none in a document without any', () => {
    expect(referencesOf(note({_ref: 7, text: 'x'}))).toEqual([])
  })
})

describe('strengthening references', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['that waited', refer('a', {_weak: true, _strengthenOnPublish: {type: 'post'}}), refer('a')],
    [
      'that are to stay weak',
      refer('a', {_weak: true, _strengthenOnPublish: {type: 'post', weak: true}}),
      refer('a', {_weak: true}),
    ],
    ['that are weak for good', refer('a', {_weak: true}), refer('a', {_weak: true})],
    ['that are strong', refer('a'), refer('a')],
    ['in lists', {list: [refer('a', {_weak: true, _strengthenOnPublish: {}})]}, {list: [refer('a')]}],
  ])('%s', (_name, before, after) => {
    const copy = structuredClone(before)
    expect(strengthenReferences(before)).toEqual(after)
    expect(before).toEqual(copy)
  })
})

describe('keys for members of lists', () => {
  it('are given to objects without one, at any depth, and nothing else is touched', () => {
    let count = 0
    const document = {list: [{a: 1}, {_key: 'mine', inner: [{b: 2}]}, 'text'], same: {x: [1, 2]}}
    const keyed = withArrayKeys(document, () => `k${++count}`)
    expect(keyed).toEqual({list: [{a: 1, _key: 'k1'}, {_key: 'mine', inner: [{b: 2, _key: 'k2'}]}, 'text'], same: {x: [1, 2]}})
    expect(document.list[0]).toEqual({a: 1})
  })
})
