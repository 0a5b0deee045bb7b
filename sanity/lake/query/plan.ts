/**
 * Lists of documents, `*[…] | order(…)[a...b]` and `count(*[…])`, as questions to the database.
 *
 * What the database cannot answer whole is made good here: the filter is evaluated over what it found, then ordered, then sliced. So
 * an answer never depends on which indexes there are.
 */
import type {StoredDocument} from '../core/documents.ts'
import type {Shortcut} from '../groq/compile.ts'
import type {Node} from '../groq/node.ts'
import type {DatasetView, Expression, Scope} from '../groq/scope.ts'
import {plain} from '../groq/values.ts'
import type {WantedAttribute} from '../store/attributes.ts'
import type {OrderKey} from '../store/find.ts'
import type {Read} from './sync-tags.ts'
import {attributePath, conditionOf, isCall, type Condition} from './condition.ts'

/**
 * `raw`, `published`, or the order in which drafts and releases stand in front of the published document.
 * A list always ends with what is looked at last.
 */
export type Perspective = 'raw' | 'published' | string[]

/** What is asked of the database. Positions are counted from 0, `until` is not reached. */
export type Wish = {condition: Condition; order?: OrderKey[]; from?: number; until?: number}

/**
 * What it found: at least what was asked, and which parts of the question it has answered itself. Documents are read as they are
 * asked for, once: a list may be longer than what memory holds.
 */
export type Found = {documents: Iterable<StoredDocument>; isFiltered: boolean; isOrdered: boolean; isSliced: boolean; how: string}

export type FindableView = DatasetView & {
  find(wish: Wish): Found
  /** @returns undefined where the documents have to be read for it */
  count(condition: Condition): number | undefined
  /** Attributes that an index would have helped with. */
  readonly wanted: readonly WantedAttribute[]
  /** Without these, some list was left empty: the answer is none, and the query had better be asked again once they are there. */
  readonly awaited: readonly WantedAttribute[]
  /** What was looked at, found or not. */
  readonly reads: readonly Read[]
  /** How the lists of the query were found, in the order in which they were. */
  readonly steps: Step[]
}

/** What `?explain=true` tells of one list. */
export type Step = {
  /** What SQLite was asked, without the values. */
  sqlite: string
  /** Documents read. */
  candidates: number
  filteredBy: 'sqlite' | 'documents'
  orderedBy?: 'sqlite' | 'documents'
  slicedBy?: 'sqlite' | 'documents'
}

type List = {
  /** The filter's own expression; undefined for a bare `*`. */
  filter: Node | undefined
  /** The `order(…)` around it. */
  order: Node | undefined
  slice: {from: number; until: number} | undefined
}

/** Answers lists and counts by asking the view, which must be a {@link FindableView}. */
export const askTheDatabase: Shortcut = (node, compile) => {
  if (isCall(node, 'global', 'count')) {
    const list = listOf((node['args'] as Node[])[0] as Node)
    return list?.filter && !list.slice ? numberOf(list.filter, compile) : undefined
  }
  if (node.type === 'Map') {
    const base = node['base'] as Node
    const list = base.type === 'AccessElement' ? undefined : askableList(base)
    return list && found(base, list, compile, compile(node['expr'] as Node))
  }
  const list = askableList(node)
  return list && found(node, list, compile)
}

/** A bare `*` is what it is. */
function askableList(node: Node): List | undefined {
  const list = listOf(node)
  return list && (list.filter ?? list.order ?? list.slice) ? list : undefined
}

function numberOf(filter: Node, compile: (node: Node) => Expression): Expression {
  const conditionAt = conditionOf(filter, compile)
  const documents = found({type: 'Filter'}, {filter, order: undefined, slice: undefined}, compile)
  return (scope) => {
    const count = viewOf(scope).count(conditionAt(scope))
    if (count === undefined) return (documents(scope) as unknown[]).length
    viewOf(scope).steps.push({sqlite: 'count', candidates: 0, filteredBy: 'sqlite'})
    return count
  }
}

/** @param each what is made of every document that is left, if it is not the document itself */
function found(node: Node, {filter, order, slice}: List, compile: (node: Node) => Expression, each?: Expression): Expression {
  const conditionAt = filter ? conditionOf(filter, compile) : () => ({kind: 'everything', isWhole: true}) as const
  const keys = order ? keysOf(order) : []
  const given: Node = {type: 'Parameter', name: GIVEN}
  const holds = filter ? compile(filter) : () => true
  const ordered = order ? compile({...order, base: given}) : undefined
  const isElement = node.type === 'AccessElement'
  return (scope) => {
    const wish: Wish = {condition: conditionAt(scope), ...(keys ? {order: keys} : {}), ...(slice && keys ? slice : {})}
    const answer = viewOf(scope).find(wish)
    const step: Step = {
      sqlite: answer.how,
      candidates: 0,
      filteredBy: answer.isFiltered ? 'sqlite' : 'documents',
      ...(order ? {orderedBy: answer.isOrdered && keys ? 'sqlite' : 'documents'} : {}),
      ...(slice ? {slicedBy: answer.isSliced ? 'sqlite' : 'documents'} : {}),
    }
    viewOf(scope).steps.push(step)
    let list: Iterable<unknown> = counted(answer.documents, step)
    if (!answer.isFiltered) list = only(list, (document) => plain(holds(scope.nested(document))) === true)
    if (ordered && !(answer.isOrdered && keys)) list = ordered(withGiven(scope, [...list])) as unknown[]
    if (slice && !answer.isSliced) list = part(list, slice)
    if (isElement) return [...list][0] ?? null
    return each ? Array.from(list, (document) => each(scope.hidden(document))) : [...list]
  }
}

function* counted<T>(list: Iterable<T>, step: Step): Iterable<T> {
  for (const one of list) {
    step.candidates += 1
    yield one
  }
}

function* only<T>(list: Iterable<T>, holds: (one: T) => boolean): Iterable<T> {
  for (const one of list) if (holds(one)) yield one
}

/** Reads no further than it has to. */
function* part<T>(list: Iterable<T>, {from, until}: {from: number; until: number}): Iterable<T> {
  let position = 0
  if (until <= from) return
  for (const one of list) {
    if (position >= from) yield one
    position += 1
    if (position >= until) return
  }
}

/** A parameter that no query can name, because of the blank in it. */
const GIVEN = 'the list'

function withGiven(scope: Scope, list: unknown[]): Scope {
  return scope.withParams({...scope.context.params, [GIVEN]: list})
}

function viewOf(scope: Scope): FindableView {
  return scope.context.view as FindableView
}

/** Takes `*[…] | order(…)[a...b]` apart; undefined for anything else. Slices counted from the end are for the documents. */
function listOf(node: Node): List | undefined {
  if (node.type === 'Everything') return {filter: undefined, order: undefined, slice: undefined}
  const inner = 'base' in node ? (node['base'] as Node | undefined) : undefined
  if (!inner) return undefined
  if (node.type === 'Group') return listOf(inner)
  const list = inner.type === 'Everything' || ['Filter', 'PipeFuncCall', 'Group'].includes(inner.type) ? listOf(inner) : undefined
  if (!list || list.slice) return undefined
  if (node.type === 'Filter' && !list.order) {
    const own = node['expr'] as Node
    return {...list, filter: list.filter ? {type: 'And', left: list.filter, right: own} : own}
  }
  if (node.type === 'PipeFuncCall' && node['name'] === 'order' && !list.order) return {...list, order: node}
  if (node.type === 'AccessElement') {
    const index = Number(node['index'])
    return index >= 0 ? {...list, slice: {from: index, until: index + 1}} : undefined
  }
  if (node.type === 'Slice') {
    const [left, right] = [Number(node['left']), Number(node['right'])]
    return left >= 0 && right >= 0 ? {...list, slice: {from: left, until: right + (node['isInclusive'] ? 1 : 0)}} : undefined
  }
  return undefined
}

/** @returns undefined where some key is more than an attribute of the document */
function keysOf(order: Node): OrderKey[] | undefined {
  const keys = (order['args'] as Node[]).map((argument) => {
    const isDirected = argument.type === 'Asc' || argument.type === 'Desc'
    const path = attributePath((isDirected ? argument['base'] : argument) as Node)
    return path === undefined ? undefined : {path, isDescending: argument.type === 'Desc'}
  })
  return keys.every((key) => key !== undefined) ? keys : undefined
}
