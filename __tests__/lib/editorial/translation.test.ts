/** @jest-environment node */
import {contentHash} from '../../../lib/editorial/content-hash.ts'
import type {PostDocument} from '../../../lib/editorial/documents.ts'
import {beginTranslation, isBehind} from '../../../lib/editorial/translation.ts'

const original: PostDocument = {
  _id: 'drafts.post-knee',
  _type: 'post',
  _rev: 'r1',
  title: 'Knees',
  slug: {current: 'knees'},
  authors: [{_ref: 'jane'}],
  publishedAt: '2026-01-01T00:00:00Z',
  waivers: [{rule: 'x'}],
  cta: {_ref: 'cta-english'},
  body: [
    {_type: 'block', _key: 'a'},
    {_type: 'ctaBlock', _key: 'b'},
  ],
}
const text = {edition: 3, contentHash: 'abc'}

describe('R30: a translation', () => {
  it('begins with everything of the original but what belongs to that alone', () => {
    const draft = beginTranslation(original, text, 'es')
    expect(draft).toEqual({
      _type: 'post',
      locale: 'es',
      title: 'Knees',
      authors: [{_ref: 'jane'}],
      translation: {
        of: {_type: 'reference', _ref: 'post-knee', _weak: true},
        edition: 3,
        contentHash: 'abc',
        by: 'person',
      },
      body: [{_type: 'block', _key: 'a'}],
    })
  })

  it('is behind as soon as the original says something else, and not when it was reviewed without a change', () => {
    const {translation} = beginTranslation(original, text, 'es')
    expect(isBehind(translation, {edition: 4, contentHash: 'abc'})).toBe(false)
    expect(isBehind(translation, {edition: 4, contentHash: 'def'})).toBe(true)
    expect(isBehind(translation, null)).toBe(false)
    expect(isBehind(null, text)).toBe(false)
  })

  it('needs new reviews when its language or what it was made from changes, and an English post keeps its number', () => {
    const hash = (changes: Partial<PostDocument>) => contentHash({...original, ...changes}, [])
    expect(hash({locale: 'es'})).not.toBe(hash({}))
    expect(hash({translation: {edition: 1}})).not.toBe(hash({translation: {edition: 2}}))
    expect(hash({locale: null, translation: null})).toBe(hash({}))
  })
})
