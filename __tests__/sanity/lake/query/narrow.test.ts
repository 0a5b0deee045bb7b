import {describe, expect, it} from '@jest/globals'

import {narrowingOf, type Narrowing} from '../../../../sanity/lake/query/narrow.ts'
import {parseQuery} from '../../../../sanity/lake/query/parse.ts'

/** The narrowing of what stands between the brackets. */
function narrow(filter: string, params: Record<string, unknown> = {}): Narrowing {
  const {tree} = parseQuery(`*[${filter}]`, params)
  if (tree.type !== 'Filter') throw new Error('Expected a filter')
  return narrowingOf({...tree.expr}, params)
}

const cases: [string, Record<string, unknown>, Narrowing][] = [
  ['_type == "post"', {}, {types: ['post']}],
  ['"post" == _type', {}, {types: ['post']}],
  ['_type == $type', {type: 'post'}, {types: ['post']}],
  ['_type in ["post", "topic"]', {}, {types: ['post', 'topic']}],
  ['_type in $types', {types: ['post', 'topic']}, {types: ['post', 'topic']}],
  ['_type in [$a, $b]', {a: 'post', b: 'topic'}, {types: ['post', 'topic']}],
  ['_id == $id', {id: 'a'}, {ids: ['a']}],
  ['@._id == "a"', {}, {ids: ['a']}],
  ['_id in ["a", "b"] && _id in ["b", "c"]', {}, {ids: ['b']}],
  ['_type == "a" && _type == "b"', {}, {types: []}],
  ['slug.current == "knee"', {}, {slugs: ['knee']}],
  ['_type == "post" && slug.current == $slug && defined(title)', {slug: 'knee'}, {types: ['post'], slugs: ['knee']}],
  ['(_type == "post") && ((_id == "a"))', {}, {types: ['post'], ids: ['a']}],
  ['references("a")', {}, {references: ['a']}],
  ['references("a", "b")', {}, {references: ['a', 'b']}],
  ['references(["a", "b"])', {}, {references: ['a', 'b']}],
  ['references($ids)', {ids: ['a', 'b']}, {references: ['a', 'b']}],
  ['post._ref == "a"', {}, {references: ['a']}],
  ['"a" == post._ref', {}, {references: ['a']}],
  ['translation.of._ref in $ids', {ids: ['a', 'b']}, {references: ['a', 'b']}],
  ['"a" in topics[]._ref', {}, {references: ['a']}],
  ['_type == "post" && $topic in topics[]._ref', {topic: 'a'}, {types: ['post'], references: ['a']}],
  // Nothing equals what is absent.
  ['post._ref == $post', {post: null}, {}],
  ['slug.current == $slug', {slug: null}, {}],
  ['slug.current in $slugs', {slugs: ['a', null]}, {}],
  ['$topic in topics[]._ref', {topic: null}, {}],
  ['post._ref != "a"', {}, {}],
  ['_ref == "a"', {}, {}],
  ['"a" in topics[].name', {}, {}],
  ['"a" in topics', {}, {}],
  ['kind in topics[]._ref', {}, {}],
  ['!("a" in topics[]._ref)', {}, {}],
  ['sanity::versionOf("a")', {}, {groups: ['a']}],
  // Equal to no text: nothing can match.
  ['_type == $type', {type: null}, {types: []}],
  ['_id in $ids', {ids: [1, null]}, {ids: []}],
  // Too much may be looked at, never too little.
  ['_type == "post" || _id == "a"', {}, {}],
  ['!(_type == "post")', {}, {}],
  ['_type != "post"', {}, {}],
  ['_type == kind', {}, {}],
  ['_type in [kind, "post"]', {}, {}],
  ['_type in [...$types, "post"]', {types: ['a']}, {}],
  ['"a" in _type', {}, {}],
  ['seo._type == "post"', {}, {}],
  ['author._id == "a"', {}, {}],
  ['author->slug.current == "a"', {}, {}],
  ['^._id == "a"', {}, {}],
  ['references(^._id)', {}, {}],
  ['references(*[_type == "topic"]._id)', {}, {}],
  ['_id in path("drafts.**")', {}, {}],
  ['_type match "po*"', {}, {}],
  ['true', {}, {}],
]

describe('what a filter says about the documents it can match', () => {
  it.each(cases)('%s %j', (filter, params, expected) => {
    expect(narrow(filter, params)).toEqual(expected)
  })

  it('keeps the first of two demands on references: both hold, one is enough to look by', () => {
    expect(narrow('references("a") && references("b")')).toEqual({references: ['a']})
  })
})
