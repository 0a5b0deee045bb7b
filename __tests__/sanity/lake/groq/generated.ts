/** Documents and queries made up from a seed: the same ones for the same seed, on every machine. */
import type {StoredDocument} from '../../../../sanity/lake/core/documents.ts'

export type Dice = {
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  chance(probability: number): boolean
}

/** Mulberry32: small, and good enough to make things up. */
export function dice(seed: number): Dice {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
    chance: (probability) => next() < probability,
  }
}

const WORDS = ['knee', 'back', 'hip', 'Nerve', 'rest', 'move', 'pain-free', "don't", 'sleep', 'walk', 'É', '😀', '\uE000x']
const TYPES = ['post', 'author', 'topic']
const INSTANTS = ['2026-01-01T00:00:00Z', '2026-01-02T03:04:05.678Z', '2025-12-31T23:59:59Z', 'soon']

/** Documents in the order of their ids; drafts and versions among them. */
export function documents({below, pick, chance}: Dice, count: number): StoredDocument[] {
  const text = () => Array.from({length: 1 + below(3)}, () => pick(WORDS)).join(' ')
  const id = (number: number) => `d${String(number).padStart(4, '0')}`
  const scalar = () => pick([below(5), below(5) + 0.5, text(), text(), chance(0.5), null])
  const reference = () => ({_type: 'reference', _ref: id(below(count)), ...(chance(0.2) ? {_weak: true} : {})})
  const known = new Map<string, StoredDocument>()
  for (let number = 0; number < count; number++) {
    const prefix = chance(0.15) ? pick(['drafts.', 'versions.r1.', 'a.']) : ''
    const attributes: Record<string, unknown> = {}
    const maybe = (name: string, make: () => unknown, probability = 0.75) => {
      if (chance(probability)) attributes[name] = make()
    }
    maybe('title', text, 0.9)
    maybe('n', () => below(6))
    maybe('flag', () => chance(0.5))
    maybe('any', scalar)
    maybe('at', () => pick(INSTANTS))
    maybe('slug', () => ({_type: 'slug', current: `s${below(count)}`}))
    maybe('author', reference)
    maybe('topics', () => Array.from({length: below(4)}, reference))
    maybe('tags', () => Array.from({length: below(4)}, () => pick(WORDS)))
    maybe('numbers', () => Array.from({length: below(4)}, () => below(9)))
    maybe('mixed', () => Array.from({length: below(4)}, scalar), 0.4)
    maybe('inner', () => ({a: scalar(), b: {c: below(3)}, list: [{x: below(3)}, {x: text()}]}))
    maybe('body', () => [
      {
        _type: 'block',
        children: [
          {_type: 'span', text: text()},
          {_type: 'span', text: text()},
        ],
      },
      ...(chance(0.5) ? [{_type: 'image', alt: text()}] : []),
    ])
    const _id = `${prefix}${id(number)}`
    const stamps = {_rev: 'r', _createdAt: pick(INSTANTS.slice(0, 3)), _updatedAt: pick(INSTANTS.slice(0, 3))}
    known.set(_id, {...attributes, _id, _type: pick(TYPES), ...stamps})
  }
  return [...known.values()].toSorted((a, b) => (a._id < b._id ? -1 : 1))
}

export const PARAMS = {
  id: 'd0003',
  ids: ['d0001', 'd0004', 'drafts.d0002'],
  n: 2,
  text: 'knee',
  word: 'kn*',
  none: null,
  types: ['post', 'topic'],
  yes: true,
}

/** A query over the dataset, with the parameters of {@link PARAMS}. */
export function query(given: Dice): string {
  const {pick, chance, below} = given
  const source = () => `*[${condition(given, 2, false)}]`
  const ordered = () => `${source()}${chance(0.6) ? ` | order(${orderKeys(given)})` : ''}`
  const sliced = () => {
    const list = ordered()
    if (chance(0.3)) return list
    return `${list}[${pick([`${below(3)}...${below(8)}`, `${below(3)}..${below(6)}`, `0...${below(20)}`, `-${1 + below(3)}...-1`])}]`
  }
  return pick([
    () => `${sliced()}._id`,
    () => `${sliced()}{${projection(given, 2)}}`,
    () => `count(${source()})`,
    () => `${ordered()}[${pick(['0', '1', '-1', '40'])}]${pick(['', '.title', '{_id, "a": author->title}'])}`,
    () => `{"a": ${sliced()}._id, "n": count(${source()})}`,
    () => `${source()}[${condition(given, 1, false)}]._id`,
    () =>
      `${sliced()}{_id, "others": *[${condition(given, 2, true)}]${chance(0.5) ? ` | order(${orderKeys(given)})[0...3]` : ''}._id}`,
    () => `${sliced()}{_id, "n": count(*[${condition(given, 2, true)}])}`,
    () => `${source()}.topics[]->{_id, title}`,
    () => `array::unique(array::compact(${source()}.${pick(['title', 'n', 'tags[]', 'author._ref'])}))`,
  ])()
}

function orderKeys(given: Dice): string {
  const key = () =>
    `${given.pick(['title', 'n', 'any', 'flag', '_updatedAt', '_id', 'slug.current', 'author->title', 'inner.b.c', 'lower(title)', 'count(tags)'])}${given.pick(['', ' asc', ' desc'])}`
  return Array.from({length: 1 + given.below(2)}, key).join(', ')
}

/** @param correlated may name what stands around the list, by `^` */
export function condition(given: Dice, depth: number, correlated: boolean): string {
  const {pick, chance} = given
  if (depth > 0 && chance(0.6)) {
    const [left, right] = [condition(given, depth - 1, correlated), condition(given, depth - 1, correlated)]
    return pick([`${left} && ${right}`, `${left} && ${right}`, `(${left} || ${right})`, `!(${left})`])
  }
  const attribute = () =>
    pick(['title', 'n', 'any', 'flag', 'slug.current', 'inner.a', 'inner.b.c', 'author._ref', '_updatedAt', 'numbers', 'missing'])
  const constant = () =>
    pick(['2', '"knee"', '$n', '$text', 'true', '$yes', 'null', '$none', '"d0003"', '2.5', '"2026-01-01T00:00:00Z"', '$ids'])
  const outer = () =>
    correlated ? pick(['^._id', '^.author._ref', '^.n', '^.title', '^.slug.current', '^.topics[]._ref']) : constant()
  return pick([
    () => `_type == ${pick(['"post"', '"author"', '"topic"', '"nothing"'])}`,
    () => `_type in ${pick(['["post", "author"]', '$types', '["post"]'])}`,
    () => `_id == ${pick(['"d0003"', '$id', outer()])}`,
    () => `_id in ${pick(['$ids', '["d0001", "d0002"]', 'path("drafts.**")', 'path("*")', 'path("versions.*.**")'])}`,
    () => `references(${pick(['$id', '$ids', '"d0002", "d0004"', outer()])})`,
    () => `defined(${attribute()})`,
    () => `!defined(${attribute()})`,
    () => `${attribute()} ${pick(['==', '!=', '<', '<=', '>', '>='])} ${pick([constant(), constant(), outer()])}`,
    () => `${constant()} ${pick(['==', '<', '>='])} ${attribute()}`,
    () => `${attribute()} in ${pick(['[1, 2, "knee"]', '$ids', '1..3', '[2, null, true]', '[]'])}`,
    () => `${pick(['$id', '"d0002"', outer()])} in topics[]._ref`,
    () => `author._ref ${pick(['==', 'in'])} ${pick(['$id', '$ids', outer()])}`,
    () => `coalesce(${attribute()}, ${constant()}) == ${constant()}`,
    () => `title match ${pick(['$text', '$word', '"*est"', '"knee back"', '"n*e"', '$none', '["knee", "b*"]'])}`,
    () => `pt::text(body) match ${pick(['"knee"', '"re*"', '"hip move"'])}`,
    () => `tags match ${pick(['"knee"', '$word'])}`,
    () => `[title, slug.current] match ${pick(['"knee"', '"s1*"'])}`,
    () => `${pick(['"knee"', '"rest"', '$text', outer()])} in ${pick(['tags', 'tags[]', 'mixed', 'title', 'slug'])}`,
    () =>
      `${pick(['2', '2.5', '$n', 'true', 'false', 'null', outer()])} in ${pick(['numbers', 'mixed[]', 'n', 'inner.list[].x'])}`,
    () => `!(${pick(['"knee"', '$id', 'null'])} in ${pick(['tags', 'topics[]._ref', 'missing', 'mixed'])})`,
    () => `"knee" in ${pick(['inner.list[].x', 'body[].alt', 'body[].children', 'body[].children[].text', 'topics[].inner.x'])}`,
    () => `dateTime(at) ${pick(['<', '>'])} dateTime("2026-01-01T12:00:00Z")`,
    () => `count(topics) > ${given.below(3)}`,
    () => `author->title == ${pick(['"knee"', 'title'])}`,
    () => `sanity::versionOf(${pick(['"d0002"', '$id'])})`,
    () => `flag`,
    () => `"a" == "a"`,
  ])()
}

function projection(given: Dice, depth: number): string {
  const {pick} = given
  const parts = Array.from({length: 1 + given.below(4)}, (_, index) =>
    pick([
      () => `"v${index}": ${expression(given, depth)}`,
      () => pick(['title', 'n', '_id', '...', 'author->', 'topics[]->{title}', 'inner{a}', 'slug', 'body']),
      () => `flag => {"f${index}": n}`,
    ])(),
  )
  return parts.join(', ')
}

function expression(given: Dice, depth: number): string {
  const {pick} = given
  const deeper = () => (depth > 0 ? expression(given, depth - 1) : pick(['n', 'title', '1']))
  return pick([
    () =>
      pick([
        'title',
        'n',
        'any',
        'flag',
        'author->title',
        'inner.list[].x',
        'mixed',
        'tags[0]',
        'topics[-1]._ref',
        'numbers[1..2]',
        '^._id',
        '$n',
      ]),
    () => `${deeper()} ${pick(['+', '-', '*', '/', '%', '**', '==', '<', '&&', '||'])} ${deeper()}`,
    () => `select(${condition(given, 1, false)} => ${deeper()}, ${deeper()})`,
    () => `coalesce(${deeper()}, ${deeper()})`,
    () =>
      `${pick(['lower', 'upper', 'length', 'string', 'count', 'round', 'defined', 'math::sum', 'math::max', 'math::min', 'math::avg', 'array::compact', 'pt::text', 'dateTime'])}(${pick(['title', 'n', 'any', 'tags', 'numbers', 'mixed', 'body', 'at', deeper()])})`,
    () => `array::join(${pick(['tags', 'numbers', 'mixed', 'topics'])}, ", ")`,
    () => `array::intersects(${pick(['tags', 'numbers'])}, ["knee", 2])`,
    () => `string::split(title, ${pick(['" "', '""', '"e"'])})`,
    () => `string::startsWith(title, "k")`,
    () => `topics[${pick(['0', '_ref in $ids', '@->n > 1', '0..1'])}]`,
    () => `inner.list[x == 1].x`,
    () => `{"in": ${deeper()}, "up": ^.title}`,
    () => `[${deeper()}, ...numbers, ${deeper()}]`,
    () => `numbers[]{"a": @}`,
    () => `topics[]{"id": _ref, "t": @->title, "outer": ^.title}`,
    () => `inner.b{c, "n": ^.n}`,
    () => `dateTime(at) - dateTime("2026-01-01T00:00:00Z")`,
    () => `string(dateTime(at) + 60)`,
    () => `(${deeper()})`,
    () => `-n`,
    () => `!flag`,
  ])()
}
