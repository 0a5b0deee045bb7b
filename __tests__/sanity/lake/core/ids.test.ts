import {describe, expect, it} from '@jest/globals'

import {
  draftIdOf,
  isDraftId,
  isPublishedId,
  isVersionId,
  isWellFormedId,
  publishedIdOf,
} from '../../../../sanity/lake/core/ids.ts'

describe('what an id says about its document', () => {
  it.each([
    ['post-1', 'published', 'post-1'],
    ['drafts.post-1', 'draft', 'post-1'],
    ['drafts.dotted.id', 'draft', 'dotted.id'],
    ['versions.r1.post-1', 'version', 'post-1'],
    ['versions.r1.dotted.id', 'version', 'dotted.id'],
    // Only the whole first part counts.
    ['draftsman', 'published', 'draftsman'],
    ['versions', 'published', 'versions'],
    ['_.releases.r1', 'published', '_.releases.r1'],
  ])('%s is %s', (id, kind, publishedId) => {
    expect([isPublishedId(id), isDraftId(id), isVersionId(id)]).toEqual([
      kind === 'published',
      kind === 'draft',
      kind === 'version',
    ])
    expect(publishedIdOf(id)).toBe(publishedId)
    expect(draftIdOf(id)).toBe(`drafts.${publishedId}`)
  })
})

describe('an id', () => {
  it.each(['a', 'A-b_c.9', '_.releases.r1', 'drafts.x', '5f9c', 'x'.repeat(128)])('is well formed as %.20s', (id) => {
    expect(isWellFormedId(id)).toBe(true)
  })

  it.each(['', '.a', 'a.', 'a..b', '-a', '#x', 'a b', 'a/b', 'é', 'a\n', 'a,b', 'x'.repeat(129), 5, null, undefined, ['a'], {}])(
    'is malformed as %p',
    (id) => {
      expect(isWellFormedId(id)).toBe(false)
    },
  )
})
