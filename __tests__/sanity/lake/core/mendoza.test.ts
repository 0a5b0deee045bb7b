import {describe, expect, it} from '@jest/globals'
import {applyPatch, incremental} from 'mendoza'

import {encodeMendoza} from '../../../../sanity/lake/core/mendoza.ts'

type Json = string | number | boolean | null | Json[] | {[key: string]: Json}

/** The same numbers for the same seed (mulberry32), so that what fails once fails again. */
function seeded(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    oneOf: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  }
}
type Random = ReturnType<typeof seeded>

/** Of one, two, three and four bytes, of two characters that look like one, and half of one. */
const LETTERS = [
  'a',
  'b',
  'c',
  'd',
  'e',
  ' ',
  ' ',
  'é',
  'ñ',
  'é',
  'ß',
  '中',
  '€',
  '🩺',
  '👩‍⚕️',
  '\uD83D',
  '\uDE00',
  '😀',
  '"',
  '\\',
  '\n',
  '',
]
const NAMES = ['title', 'body', 'a', 'B', 'z1', '_key', '_type', '10', '2', 'é', 'constructor', '']

const aText = (random: Random, longest = 40) => Array.from({length: random.below(longest)}, () => random.oneOf(LETTERS)).join('')

function aValue(random: Random, depth: number): Json {
  const kind = random.below(depth > 3 ? 4 : 8)
  if (kind === 0) return random.below(5)
  if (kind === 1) return random.oneOf([true, false, null])
  if (kind <= 3) return aText(random)
  if (kind <= 5) return anObject(random, depth + 1)
  return Array.from({length: random.below(6)}, (_, index) => {
    if (kind === 6) return aValue(random, depth + 2)
    // Keys are sometimes missing, and sometimes the same twice.
    const member = anObject(random, depth + 2)
    return random.below(9) === 0 ? member : {...member, _key: `k${random.below(8) === 0 ? 0 : index}`}
  })
}

function anObject(random: Random, depth: number): {[key: string]: Json} {
  return Object.fromEntries(Array.from({length: random.below(6)}, () => [random.oneOf(NAMES), aValue(random, depth)]))
}

/** Something like what an editor does to a value: most of it stays. */
function edited(random: Random, value: Json, depth = 0): Json {
  if (random.below(12) === 0) return aValue(random, depth)
  if (typeof value === 'string') {
    const [from, to] = [random.below(value.length + 1), random.below(value.length + 1)]
    return random.below(2) === 0 ? value : value.slice(0, from) + aText(random, 6) + value.slice(Math.max(from, to))
  }
  if (Array.isArray(value)) {
    const members = value.filter(() => random.below(8) > 0).map((member) => edited(random, member, depth + 1))
    if (members.length > 1 && random.below(3) === 0) members.push(...members.splice(random.below(members.length), 1))
    if (random.below(4) === 0) members.splice(random.below(members.length + 1), 0, aValue(random, depth + 1))
    return members
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(() => random.below(8) > 0)
    if (random.below(4) === 0) entries.reverse()
    if (random.below(4) === 0) entries.push([random.oneOf(NAMES), aValue(random, depth + 1)])
    return Object.fromEntries(entries.map(([name, member]) => [name, edited(random, member, depth + 1)]))
  }
  return value
}

/** Each a block of thirty words, as Studio stores text. */
function aPost(blocks: number) {
  const random = seeded(7)
  const words = ['clínica', 'heart', 'doctor', '🩺', 'vaccine', 'measles', 'sleep', 'naïve', 'of', 'the']
  return {
    _id: 'post',
    _type: 'post',
    _updatedAt: '2026-01-01T00:00:00Z',
    title: 'How to sleep',
    body: Array.from({length: blocks}, (_, index) => ({
      _key: `block${index}`,
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [
        {_key: `span${index}`, _type: 'span', marks: [], text: Array.from({length: 30}, () => random.oneOf(words)).join(' ')},
      ],
    })),
  }
}

function withWord(post: ReturnType<typeof aPost>, block: number, word: string) {
  const copy = structuredClone(post)
  const span = copy.body[block]!.children[0]!
  const words = span.text.split(' ')
  words[15] = word
  span.text = words.join(' ')
  return copy
}

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('the difference between two documents', () => {
  it('makes the one of the other, whatever they hold', () => {
    for (let seed = 0; seed < 4000; seed++) {
      const random = seeded(seed)
      const before = aValue(random, 0)
      const after = random.below(10) === 0 ? aValue(random, 0) : edited(random, before)
      const patch = clone(encodeMendoza(before, after))
      const original = clone(before)
      expect({seed, made: applyPatch(before, patch) as Json}).toEqual({seed, made: after})
      expect(before).toEqual(original)
    }
  })

  it('makes it also for the reader who remembers where every word came from', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const random = seeded(seed)
      const versions: Json[] = [anObject(random, 0)]
      for (let step = 0; step < 4; step++) versions.push(edited(random, versions.at(-1)!))
      let value = incremental.wrap<number>(null, -1)
      let before: Json = null
      for (const [index, after] of versions.entries()) {
        value = incremental.applyPatch(value, clone(encodeMendoza(before, after)), index)
        before = after
        expect({seed, index, made: incremental.unwrap(value)}).toEqual({seed, index, made: after})
      }
    }
  })

  it('is the same in whatever order attributes are named', () => {
    const [before, after] = [
      {a: 1, b: {c: 2, d: [{x: 1, y: 2}]}},
      {b: {d: [{y: 2, x: 1}], c: 2}, a: 1},
    ]
    expect(encodeMendoza(before, {...after, a: 2})).toEqual(encodeMendoza(before, {a: 2, b: before.b}))
    expect(applyPatch(before, encodeMendoza(before, after))).toEqual(after)
  })

  it('is the whole value where that is shorter, and nothing for what is gone', () => {
    expect(encodeMendoza({a: 1}, {b: 2})).toEqual([0, {b: 2}])
    expect(encodeMendoza(null, {b: 2})).toEqual([0, {b: 2}])
    expect(encodeMendoza({a: 1}, null)).toEqual([0, null])
    expect(encodeMendoza({a: 1}, [1])).toEqual([0, [1]])
    expect(encodeMendoza({a: 'x'.repeat(99), b: [1]}, {a: 'x'.repeat(99), b: []})).toEqual([17, [], 'b'])
  })

  it('takes less than a fiftieth of a text of fifty blocks for one word in it', () => {
    const before = aPost(50)
    const after = withWord(before, 25, '“überraschend”')
    const patch = encodeMendoza(before, after)
    expect(applyPatch(before, patch)).toEqual(after)
    expect(JSON.stringify(patch).length).toBeLessThan(JSON.stringify(after).length * 0.02)
  })

  it('takes little for a block that moved, came or went', () => {
    const before = aPost(50)
    for (const body of [
      [...before.body.slice(10), ...before.body.slice(0, 10)],
      before.body.toSpliced(20, 1),
      before.body.toSpliced(20, 0, {...before.body[0]!, _key: 'new'}),
    ]) {
      const after = {...before, body}
      const patch = encodeMendoza(before, after)
      expect(applyPatch(before, patch)).toEqual(after)
      expect(JSON.stringify(patch).length).toBeLessThan(500)
    }
  })

  it('is found quickly in a large document', () => {
    const before = aPost(700)
    const after = withWord(before, 350, 'x')
    expect(JSON.stringify(before).length).toBeGreaterThan(200_000)
    encodeMendoza(before, after)
    const times = Array.from({length: 9}, () => {
      const started = performance.now()
      encodeMendoza(before, after)
      return performance.now() - started
    })
    // A few milliseconds; the bound is for a machine that is busy with others.
    expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(50)
  })

  it('takes a list that is longer than a call has room for', () => {
    const before = {list: Array.from({length: 300_000}, (_, index) => index)}
    const after = {list: [-1, ...before.list]}
    expect(applyPatch(before, encodeMendoza(before, after))).toEqual(after)
  })
})

describe('who wrote a word', () => {
  it('is who put it there, not who changed another', () => {
    const first = aPost(3)
    const second = withWord(first, 1, 'überraschend')
    let value = incremental.wrap<string>(null, '')
    value = incremental.applyPatch(value, encodeMendoza(null, first), 'ines')
    value = incremental.applyPatch(value, encodeMendoza(first, second), 'adaeze')

    const field = (of: incremental.Value<string>, key: string) => (of.content as incremental.ObjectContent<string>).fields[key]!
    const member = (of: incremental.Value<string>, index: number) =>
      (of.content as incremental.ArrayContent<string>).elements[index]!
    const body = field(value, 'body')
    const changed = member(field(member(body, 1), 'children'), 0)
    const parts = (field(changed, 'text').content as incremental.StringContent<string>).parts
    expect(parts.map((part) => part.startMeta)).toEqual(['ines', 'adaeze', 'ines'])
    expect(parts[1]?.value).toContain('berraschend')
    expect(member(body, 0).startMeta).toBe('ines')
    expect(field(value, 'title').startMeta).toBe('ines')
  })
})
