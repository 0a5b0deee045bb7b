/**
 * GROQ's functions, by namespace and name.
 *
 * Most look at the values they are given and at nothing else. Those in {@link CONTEXT_FUNCTIONS} ask where they are called from.
 */
import {geoFunctions} from './geo.ts'
import {finite} from './operators.ts'
import type {Scope} from './scope.ts'
import {DateTime, isEqual, isObject, PathPattern, plain, typeOf} from './values.ts'

type PureFunction = (...values: unknown[]) => unknown

export const FUNCTIONS: Readonly<Record<string, PureFunction>> = {
  'global::coalesce': (...values) => values.find((value) => value !== null) ?? null,
  'global::count': (list) => (Array.isArray(list) ? list.length : null),
  'global::dateTime': (value) => (value instanceof DateTime ? value : typeof value === 'string' ? DateTime.read(value) : null),
  'global::defined': (value) => value !== null,
  'global::length': length,
  'global::lower': lower,
  'global::upper': upper,
  'global::path': (value) => (typeof value === 'string' ? new PathPattern(value) : null),
  'global::round': round,
  'global::string': asText,
  'string::lower': lower,
  'string::upper': upper,
  'string::split': split,
  'string::startsWith': (text, start) => (typeof text === 'string' && typeof start === 'string' ? text.startsWith(start) : null),
  'array::join': join,
  'array::compact': (list) => (Array.isArray(list) ? list.filter((member) => member !== null) : null),
  'array::unique': unique,
  'array::intersects': intersects,
  'math::min': (list) => ofNumbers(list, (numbers) => numbers.reduce((least, number) => Math.min(least, number))),
  'math::max': (list) => ofNumbers(list, (numbers) => numbers.reduce((most, number) => Math.max(most, number))),
  'math::sum': (list) => ofNumbers(list, total, 0),
  'math::avg': (list) => ofNumbers(list, (numbers) => total(numbers) / numbers.length),
  'pt::text': portableText,
  ...geoFunctions,
}

/** Functions that ask for the document they stand at, the clock, the caller or the dataset. */
export const CONTEXT_FUNCTIONS: Readonly<Record<string, (scope: Scope, ...values: unknown[]) => unknown>> = {
  'global::identity': ({context}) => context.identity,
  'global::now': ({context}) => new Date(context.now).toISOString(),
  'dateTime::now': ({context}) => new DateTime(context.now),
  'delta::operation': ({context: {change}}) => {
    if (!change?.before) return change?.after ? 'create' : null
    return change.after ? 'update' : 'delete'
  },
  'global::references': (scope, ...targets) => references(scope.value, targets),
  'releases::all': ({context}) => context.view.all().filter((document) => document._type === 'system.release'),
  'sanity::projectId': ({context}) => context.projectId,
  'sanity::dataset': ({context}) => context.dataset,
  'sanity::versionOf': (scope, id) => ofOwnId(scope, id, (own, base) => own === base || publishedPart(own) === base),
  'sanity::partOfRelease': (scope, release) => ofOwnId(scope, release, (own, name) => releaseOf(own) === name),
  'documents::get': ({context}, reference) => {
    const id = isObject(reference) ? plain(reference['_ref']) : reference
    return typeof id === 'string' ? (context.view.document(id) ?? null) : null
  },
  'documents::incomingRefCount': (scope) => {
    const id = isObject(scope.value) ? plain(scope.value['_id']) : null
    return typeof id === 'string' ? scope.context.view.referrers(id) : null
  },
}

function lower(value: unknown): string | null {
  return typeof value === 'string' ? value.toLowerCase() : null
}

function upper(value: unknown): string | null {
  return typeof value === 'string' ? value.toUpperCase() : null
}

/** Characters of a text, or members of a list. */
function length(value: unknown): number | null {
  if (Array.isArray(value)) return value.length
  return typeof value === 'string' ? Array.from(value).length : null
}

function round(value: unknown, precision: unknown = 0): number | null {
  if (typeof value !== 'number' || typeof precision !== 'number' || precision < 0 || !Number.isInteger(precision)) return null
  // Halves go away from zero.
  return precision === 0 ? Math.sign(value) * Math.round(Math.abs(value)) : Number(value.toFixed(Math.min(precision, 100)))
}

function asText(value: unknown): string | null {
  const type = typeOf(value)
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'datetime' ? String(value) : null
}

function split(text: unknown, separator: unknown): string[] | null {
  if (typeof text !== 'string' || typeof separator !== 'string') return null
  if (text === '') return []
  return separator === '' ? Array.from(text) : text.split(separator)
}

function join(list: unknown, separator: unknown): string | null {
  if (!Array.isArray(list) || typeof separator !== 'string') return null
  const texts = list.map((member) => asText(plain(member)))
  return texts.includes(null) ? null : texts.join(separator)
}

/** What can be equal stands once, nulls among it; objects and arrays equal nothing and all stay. */
function unique(list: unknown): unknown[] | null {
  if (!Array.isArray(list)) return null
  const seen = new Set<unknown>()
  return list.filter((member) => {
    const value = plain(member)
    if (typeof value === 'object' && value !== null && !(value instanceof DateTime)) return true
    const key = value instanceof DateTime ? `at ${value.at}` : `${typeof value} ${String(value)}`
    return !seen.has(key) && seen.add(key)
  })
}

function intersects(left: unknown, right: unknown): boolean | null {
  if (!Array.isArray(left) || !Array.isArray(right)) return null
  return left.some((one) => right.some((other) => isEqual(plain(one), plain(other))))
}

/** Nulls do not count; anything else that is no number makes the whole of it null. */
function ofNumbers(list: unknown, compute: (numbers: number[]) => number, ofNone: number | null = null): number | null {
  if (!Array.isArray(list)) return null
  const members = list.map(plain).filter((member) => member !== null)
  if (!members.every((member): member is number => typeof member === 'number')) return null
  return members.length === 0 ? ofNone : finite(compute(members))
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The text of a block, or of a list of them with an empty line between two. */
export function portableText(value: unknown): string | null {
  if (isObject(value)) return blockText(value)
  if (!Array.isArray(value)) return null
  const texts = value.flatMap(
    (member) => (Array.isArray(member) ? portableText(member) : isObject(member) ? blockText(member) : null) ?? [],
  )
  return texts.length > 0 ? texts.join('\n\n') : null
}

function blockText(block: Record<string, unknown>): string | null {
  const children = block['children']
  if (typeof plain(block['_type']) !== 'string' || !Array.isArray(children)) return null
  const spans = children.filter((child) => isObject(child) && plain(child['_type']) === 'span') as Record<string, unknown>[]
  return spans
    .map((span) => plain(span['text']))
    .filter((text) => typeof text === 'string')
    .join('')
}

function references(value: unknown, targets: unknown[]): boolean {
  const ids = new Set(
    targets.flatMap((target) => (Array.isArray(target) ? target.map(plain) : [target])).filter((id) => typeof id === 'string'),
  )
  return ids.size > 0 && pointsAt(value, ids)
}

function pointsAt(value: unknown, ids: ReadonlySet<unknown>): boolean {
  if (Array.isArray(value)) return value.some((member) => pointsAt(member, ids))
  if (!isObject(value)) return false
  const target = plain(value['_ref'])
  // What is a reference holds no further ones.
  if (target) return ids.has(target)
  return Object.values(value).some((member) => pointsAt(member, ids))
}

function ofOwnId(scope: Scope, asked: unknown, holds: (own: string, asked: string) => boolean): boolean | null {
  const own = isObject(scope.value) ? plain(scope.value['_id']) : null
  return typeof asked === 'string' && typeof own === 'string' ? holds(own, asked) : null
}

function publishedPart(id: string): string | undefined {
  const [kind, ...parts] = id.split('.')
  if (kind === 'drafts') return parts.join('.')
  return kind === 'versions' ? parts.slice(1).join('.') : undefined
}

function releaseOf(id: string): string | undefined {
  const [kind, release, ...parts] = id.split('.')
  return kind === 'versions' && parts.length > 0 ? release : undefined
}
