/** @jest-environment node */
/**
 * GROQ, section by section of its specification (GROQ-1.revision5 and its drafts, spec.groq.dev), asked over HTTP.
 *
 * The cases are our own; what is expected was worked out from the text of the specification.
 */
import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'

import {startTestLake, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let client: SanityClient

const reference = (id: string) => ({_type: 'reference', _ref: id})
const block = (...texts: string[]) => ({
  _type: 'block',
  children: texts.map((text) => ({_type: 'span', text})),
})

/** A small cast: two who write, three posts, a topic within a topic. */
const CAST = [
  {
    _id: 'ada',
    _type: 'author',
    name: 'Ada',
    born: 1975,
    languages: ['en', 'es'],
    place: {_type: 'geopoint', lat: 46.6, lng: -112},
  },
  {_id: 'ben', _type: 'author', name: 'Ben', languages: [], mentor: reference('ada')},
  {_id: 'joints', _type: 'topic', title: 'Joints'},
  {_id: 'knees', _type: 'topic', title: 'Knees', parent: reference('joints'), weight: 2},
  {
    _id: 'p1',
    _type: 'post',
    title: 'Rest a sore knee',
    slug: {current: 'rest'},
    author: reference('ada'),
    topics: [
      {...reference('knees'), _key: 'a'},
      {...reference('joints'), _key: 'b'},
    ],
    likes: 10,
    at: '2026-01-01T10:00:00Z',
    isOpen: true,
    steps: [
      {n: 1, what: 'Sit'},
      {n: 2, what: 'Lift'},
      {n: 3, what: 'Hold'},
    ],
    body: [block('Rest ', 'well.'), {_type: 'image', alt: 'A knee'}, block('Then move.')],
  },
  {
    _id: 'p2',
    _type: 'post',
    title: 'Move your hip',
    author: reference('ben'),
    topics: [{...reference('joints'), _key: 'a'}],
    likes: 3.5,
    at: '2026-01-01T11:00:00+00:00',
    isOpen: false,
    weight: '2',
  },
  {
    _id: 'p3',
    _type: 'post',
    title: 'Élan and sleep',
    author: reference('gone'),
    likes: null,
    at: 'someday',
    tags: ['a', 'b', 'a', null, null],
  },
]

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.admin.withConfig({perspective: 'raw'})
  const weak = JSON.parse(JSON.stringify(CAST).replaceAll('"_type":"reference"', '"_type":"reference","_weak":true')) as {
    _type: string
  }[]
  await weak.reduce((transaction, document) => transaction.create(document), client.transaction()).commit()
})

const POSTS = '*[_type == "post"]'
const PARAMS = {
  id: 'p1',
  ids: ['p1', 'p3'],
  n: 2,
  none: null,
  // Lists within lists are no part of a document: GeoJSON comes as a parameter, or from texts.
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [-113, 46],
        [-111, 46],
        [-111, 47],
        [-113, 47],
        [-113, 46],
      ],
    ],
  },
}

describe.each<[section: string, cases: [query: string, answer: unknown][]]>([
  [
    'literals and parameters',
    [
      ['[1, -2.5, 1e3, "a\\u00e9", \'b\', true, null]', [1, -2.5, 1000, 'aé', 'b', true, null]],
      ['{"a": 1, "b": {"c": []}}', {a: 1, b: {c: []}}],
      ['$n + 1', 3],
      ['$ids[1]', 'p3'],
      ['$none', null],
      ['[1, ...[2, 3], ...null, 4]', [1, 2, 3, 4]],
    ],
  ],
  [
    'filters',
    [
      [`${POSTS}._id`, ['p1', 'p2', 'p3']],
      ['*[_id == $id].title', ['Rest a sore knee']],
      ['*[_id in $ids]._id', ['p1', 'p3']],
      ['*[_type == "post" && isOpen]._id', ['p1']],
      ['*[_type == "post" && !isOpen]._id', ['p2']],
      ['*[_type == "post" && likes > 3 && likes <= 10]._id', ['p1', 'p2']],
      ['*[_type == "post" && likes in 4..10]._id', ['p1']],
      ['*[_type == "post" && likes in 3.5...10]._id', ['p2']],
      ['*[defined(weight)]._id', ['knees', 'p2']],
      ['*[weight == 2]._id', ['knees']],
      ['*[_type == "post" && !defined(slug.current)]._id', ['p2', 'p3']],
      ['*[_type == "post" && slug.current != "rest"]._id', ['p2', 'p3']],
      ['*[likes > "3"]', []],
      ['*["es" in languages]._id', ['ada']],
      ['*[_id in path("p*")]._id', []],
      ['count(*[_id in path("*")]) == count(*)', true],
      ['*[steps[].n match "x"]', []],
      ['*[_type == "post"][likes == 10][0]._id', 'p1'],
      ['*[references("joints")]._id', ['knees', 'p1', 'p2']],
      ['*[references(["knees", "ada"])]._id', ['ben', 'p1']],
      ['*[references(*[_type == "author" && name == "Ben"]._id)]._id', ['p2']],
    ],
  ],
  [
    'three-valued logic and equality',
    [
      ['[null == null, null != 1, 1 == "1", [1] == [1], {"a": 1} == {"a": 1}]', [true, true, false, false, false]],
      ['[true && null, false && null, true || null, false || null, !null]', [null, false, true, null, null]],
      ['[1 < 2, "a" < "b", false < true, 1 < "a", null < 1]', [true, true, true, null, null]],
      ['[dateTime("2026-01-01T10:00:00Z") == dateTime("2026-01-01T11:00:00+01:00")]', [true]],
      ['[1 in [1, 2], null in [null], 1 in null, "a" in "abc"]', [true, true, null, null]],
      ['[path("a.b") in path("a.*"), path("a.**") in path("a.*"), path("a.*") in path("**")]', [true, false, true]],
    ],
  ],
  [
    'arithmetic',
    [
      ['[7 + 2, 7 - 2, 7 * 2, 7 / 2, 7 % 2, 2 ** 3, -(3), +3]', [9, 5, 14, 3.5, 1, 8, -3, 3]],
      ['["a" + "b", [1] + [2], {"a": 1, "b": 1} + {"b": 2}]', ['ab', [1, 2], {a: 1, b: 2}]],
      ['[1 + "a", 1 / 0, null + 1, "a" * 2]', [null, null, null, null]],
      ['2 + 3 * 4 ** 2', 50],
      ['dateTime("2026-01-01T11:00:00Z") - dateTime("2026-01-01T10:00:00Z")', 3600],
      ['string(dateTime("2026-01-01T10:00:00Z") + 90)', '2026-01-01T10:01:30Z'],
    ],
  ],
  [
    'traversal',
    [
      ['*[_id == "p1"][0].steps[1].what', 'Lift'],
      ['*[_id == "p1"][0].steps[-1].n', 3],
      ['*[_id == "p1"][0].steps[7]', null],
      ['*[_id == "p1"][0].steps[0..1].n', [1, 2]],
      ['*[_id == "p1"][0].steps[0...1].n', [1]],
      ['*[_id == "p1"][0].steps[-2..-1].n', [2, 3]],
      ['*[_id == "p1"][0].steps[n > 1].what', ['Lift', 'Hold']],
      ['*[_id == "p1"][0]["title"]', 'Rest a sore knee'],
      ['*[_id == "p1"].steps[].n', [1, 2, 3]],
      ['*[_id == "p1"][0].title[]', null],
      ['*[_id == "p1"][0].nothing.at.all', null],
    ],
  ],
  [
    'projections',
    [
      ['*[_id == "ada"]{name}', [{name: 'Ada'}]],
      ['*[_id == "ada"][0]{"who": name, born, missing}', {who: 'Ada', born: 1975, missing: null}],
      [
        '*[_id == "knees"][0]{..., "_createdAt": 0, "_updatedAt": 0, "_rev": 0, "parent": 0}',
        {_id: 'knees', _type: 'topic', title: 'Knees', weight: 2, parent: 0, _createdAt: 0, _updatedAt: 0, _rev: 0},
      ],
      ['*[_id == "p1"][0]{slug{current}}', {slug: {current: 'rest'}}],
      ['*[_id == "p1"][0]{steps[]{n}}', {steps: [{n: 1}, {n: 2}, {n: 3}]}],
      [
        `${POSTS}{isOpen == true => {"open": title}, isOpen == false => {"closed": _id}}`,
        [{open: 'Rest a sore knee'}, {closed: 'p2'}, {}],
      ],
      ['*[_id == "p1"][0]{"n": count(steps), "first": steps[0]{"w": ^.title}}', {n: 3, first: {w: 'Rest a sore knee'}}],
      ['*[_id == "p1"][0].steps[]{"up": ^.^.title, "n": n}[0]', {up: null, n: 1}],
    ],
  ],
  [
    'joins',
    [
      [`${POSTS}{"by": author->name}`, [{by: 'Ada'}, {by: 'Ben'}, {by: null}]],
      ['*[_id == "p2"][0].author->mentor->name', 'Ada'],
      ['*[_id == "p1"][0].topics[]->title', ['Knees', 'Joints']],
      [
        '*[_id == "p1"][0]{"topics": topics[]->{title, "in": parent->title}}',
        {
          topics: [
            {title: 'Knees', in: 'Joints'},
            {title: 'Joints', in: null},
          ],
        },
      ],
      [
        '*[_type == "author"]{name, "posts": *[_type == "post" && author._ref == ^._id].title}',
        [
          {name: 'Ada', posts: ['Rest a sore knee']},
          {name: 'Ben', posts: ['Move your hip']},
        ],
      ],
      [
        '*[_type == "topic"]{_id, "n": count(*[_type == "post" && references(^._id)])}',
        [
          {_id: 'joints', n: 2},
          {_id: 'knees', n: 1},
        ],
      ],
      ['*[_type == "post" && author->name == "Ben"]._id', ['p2']],
      [
        '*[_type == "topic"]{"first": *[_type == "post" && ^._id in topics[]._ref] | order(likes asc)[0]._id}',
        [{first: 'p2'}, {first: 'p1'}],
      ],
      ['documents::get(*[_id == "p1"][0].author).name', 'Ada'],
      ['*[_type == "author"]{"n": documents::incomingRefCount()}.n', [2, 1]],
    ],
  ],
  [
    'pipes',
    [
      [`${POSTS} | order(likes desc)._id`, ['p3', 'p1', 'p2']],
      [`${POSTS} | order(likes)._id`, ['p2', 'p1', 'p3']],
      [`${POSTS} | order(isOpen desc, title asc)._id`, ['p3', 'p1', 'p2']],
      [`${POSTS} | order(lower(title))[0...2]._id`, ['p2', 'p1']],
      ['*[_type in ["post", "author"]] | order(_type desc, _id desc)._id', ['p3', 'p2', 'p1', 'ben', 'ada']],
      ['[3, 1, "b", "a", true, null, 2] | order(@)', [1, 2, 3, 'a', 'b', true, null]],
      [`${POSTS} | score(title match "knee") | order(_score desc)[0]._id`, 'p1'],
      [`(${POSTS} | score(boost(title match "hip", 5), isOpen))[0]._id`, 'p2'],
      [`${POSTS} | order(_id) | {"t": _id}`, [{t: 'p1'}, {t: 'p2'}, {t: 'p3'}]],
    ],
  ],
  [
    'functions',
    [
      ['[coalesce(null, $none, 2, 3), coalesce(null)]', [2, null]],
      ['[count([1, null]), count("ab"), length("añ😀"), length([1])]', [2, null, 3, 1]],
      ['[lower("ÄB"), upper("äb"), lower(1)]', ['äb', 'ÄB', null]],
      ['[round(2.5), round(-2.5), round(2.345, 2), round("2")]', [3, -3, 2.35, null]],
      ['select(1 > 2 => "a", 2 > 1 => "b", "c")', 'b'],
      ['select(null => "a")', null],
      ['[string(1.5), string(true), string(null), string([1])]', ['1.5', 'true', null, null]],
      ['[string::split("a,b", ","), string::split("añ", ""), string::startsWith("knee", "kn")]', [['a', 'b'], ['a', 'ñ'], true]],
      ['[array::join([1, "a", true], "-"), array::join([1, null], "-")]', ['1-a-true', null]],
      ['array::compact([1, null, 2])', [1, 2]],
      ['array::unique([1, 1, "1", null, null, [1], [1]])', [1, '1', null, [1], [1]]],
      ['array::unique(*[_id == "p3"][0].tags)', ['a', 'b', null]],
      ['[array::intersects([1, 2], [2, 3]), array::intersects([1], ["1"]), array::intersects(1, [1])]', [true, false, null]],
      [
        '[math::sum([1, 2, null]), math::avg([1, 2]), math::min([3, 1]), math::max([3, 1]), math::sum([]), math::max([]), math::sum(["a"])]',
        [3, 1.5, 1, 3, 0, null, null],
      ],
      ['[defined(null), defined(0), defined([])]', [false, true, true]],
      ['[dateTime("2026-01-01T10:00:00.5Z"), dateTime("someday"), dateTime(1)]', ['2026-01-01T10:00:00.500Z', null, null]],
      ['dateTime(now()) == dateTime::now()', true],
      ['*[_type == "post" && dateTime(at) > dateTime("2026-01-01T10:30:00Z")]._id', ['p2']],
      ['[sanity::dataset(), sanity::projectId() != null]', ['production', true]],
    ],
  ],
  [
    'text',
    [
      ['*[title match "knee"]._id', ['p1']],
      ['*[title match "kn* REST"]._id', ['p1']],
      ['*[title match ["sore", "knee"]]._id', ['p1']],
      ['*[title match "elan"]._id', ['p3']],
      ['*[[title, name] match "ben"]._id', ['ben']],
      [
        '["foo bar" match "fo*", "foo" match "o", "foo-bar" match "bar", null match "a", "a" match null]',
        [true, false, true, false, false],
      ],
      ['pt::text(*[_id == "p1"][0].body)', 'Rest well.\n\nThen move.'],
      ['*[pt::text(body) match "well"]._id', ['p1']],
      ['[pt::text(null), pt::text("a"), pt::text([])]', [null, null, null]],
      ['*[@ match text::query("alt knee")]._id', []],
      ['*[@ match text::query("then kne*")]._id', ['p1']],
    ],
  ],
  [
    'geography',
    [
      ['round(geo::distance(geo::latLng(0, 0), geo::latLng(0, 1)) / 1000)', 111],
      ['geo::distance(geo::latLng(0, 0), $area)', null],
      ['[geo::latLng(91, 0), geo::distance(1, 2)]', [null, null]],
      ['*[_type == "author" && geo::contains($area, place)]._id', ['ada']],
      ['geo::contains($area, geo::latLng(45, -112))', false],
      ['geo::intersects($area, {"type": "LineString", "coordinates": [[-114, 46.5], [-110, 46.5]]})', true],
      ['geo::intersects($area, {"type": "Point", "coordinates": [0, 0]})', false],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', async (query, answer) => {
    expect(await client.fetch(query, PARAMS)).toEqual(answer)
  })
})

describe('what is no query', () => {
  it.each([
    ['*[_type == ', 'unexpected end-of-file, expected expression', 11],
    ['*[', 'unexpected end-of-file, expected expression', 2],
    ['*[a == 1', /expected/i, 8],
    ['{"a": }', /expected/i, 6],
    ['*[a = 1]', /./, undefined],
    ['nonsense(1)', /undefined function|nonsense/i, 0],
    ['count()', /./, undefined],
    ['*[_id == $missing]', 'param $missing referenced, but not provided', 9],
    ['*[$a == 1 && $b]', 'param $a referenced, but not provided', 2],
    ['* | score(title)[0', /./, undefined],
    ['* | score(1 + 1)', /score/, undefined],
    ['* | score("knee")', /score/, undefined],
    ['* | score(*[_type == "post"])', /score/, undefined],
    ['* | order()', /./, undefined],
    ['*[text::query("a")]', /text::query/, undefined],
    ['boost(1, 2)', /boost/, undefined],
    ['* | nothing(1)', /./, undefined],
    ['*[_type == "post"]]', /./, undefined],
    ['', /query/, undefined],
  ])('%s', async (query, description, position) => {
    const response = await lake.ask(`/v2025-12-01/data/query/production?query=${encodeURIComponent(query)}`, {
      token: lake.secrets.adminToken,
    })
    const body = (await response.json()) as {
      error?: {type: string; description: string; query: string; start: number; end: number}
      message?: string
    }
    expect({query, status: response.status}).toEqual({query, status: 400})
    expect(body.error?.description ?? body.message).toEqual(
      typeof description === 'string' ? description : expect.stringMatching(description),
    )
    if (position !== undefined) expect(body.error).toMatchObject({type: 'queryParseError', query, start: position})
  })
})
