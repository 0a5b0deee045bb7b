import {evaluate, type ExprNode} from 'groq-js'

import type {StoredDocument} from '../core/documents.ts'
import {LakeError} from '../errors.ts'
import type {ReadAccess} from './access.ts'
import {lookUpById} from './by-id.ts'
import {constantStrings, isCall, narrowingOf, type Narrowing} from './narrow.ts'
import {parseQuery, rewrite, type Params} from './parse.ts'
import {compileTextQuery} from './text.ts'

/**
 * `raw`, `published`, or the order in which drafts and releases stand in front of the published document.
 * A list always ends with what is looked at last.
 */
export type Perspective = 'raw' | 'published' | string[]

/** A dataset as one caller sees it in one perspective. */
export type DatasetView = {
  candidates(narrowing: Narrowing): StoredDocument[]
  document(id: string): StoredDocument | undefined
}

export type QueryRequest = {
  dataset: string
  query: string
  params: Params
  perspective: Perspective
  access: ReadAccess
  identity: string
  /** The instant that `now()` means, as milliseconds since 1970. */
  now: number
}

type Node = Record<string, unknown>

/**
 * Answers a query over a view of a dataset.
 *
 * Each `*[…]` in it is evaluated over the candidates that its own filter leaves; a bare `*` over everything.
 *
 * @returns the result as plain JSON values; null, never undefined, where there is none
 * @throws LakeError 400 where the query cannot be parsed or asks for something this lake cannot do
 */
export async function evaluateQuery(request: QueryRequest, view: DatasetView): Promise<unknown> {
  const {tree} = parseQuery(request.query, request.params)
  const preparation = new Preparation(request.params, view)
  const plan = preparation.plan(tree)
  try {
    const value = await evaluate(plan, {
      params: preparation.params,
      dataset: preparation.needsEverything ? view.candidates({}) : [],
      dereference: async ({_ref}: {_ref: string}) => view.document(_ref),
      identity: request.identity,
      timestamp: new Date(request.now),
    })
    return (await value.get()) ?? null
  } catch (cause) {
    if (cause instanceof LakeError) throw cause
    throw cannotEvaluate(request.query, cause instanceof Error ? cause.message : String(cause))
  }
}

/** Turns a parsed query into one that finds its candidates among its own parameters. */
class Preparation {
  readonly params: Params
  /** Some part of the query reads the dataset as a whole. */
  needsEverything = false
  readonly #given: Params
  readonly #view: DatasetView
  readonly #candidates = new Set<StoredDocument>()

  constructor(given: Params, view: DatasetView) {
    this.#given = given
    this.params = {...given}
    this.#view = view
  }

  plan(tree: ExprNode): ExprNode {
    const narrowed = this.#narrow(tree)
    return this.#searchText(narrowed)
  }

  #narrow<T>(tree: T): T {
    return rewrite(tree, (node) => {
      const found = lookUpById(node)
      if (found) return found
      if (node['type'] === 'Everything' || isCall(node, 'releases', 'all')) this.needsEverything = true
      if (node['type'] !== 'Filter' || (node['base'] as Node)['type'] !== 'Everything') return undefined
      const expression = node['expr'] as Node
      const candidates = this.#view.candidates(narrowingOf(expression, this.#given))
      for (const document of candidates) this.#candidates.add(document)
      // The filter may hold further `*[…]`: they are narrowed on their own.
      return {type: 'Filter', base: this.#parameter(candidates), expr: this.#narrow(expression)}
    })
  }

  /** Replaces `x match text::query("…")` by `_id in [ids found by our own search]`. */
  #searchText<T>(tree: T): T {
    return rewrite(tree, (node) => {
      if (node['type'] !== 'OpCall' || node['op'] !== 'match' || !isCall(node['right'] as Node, 'text', 'query')) return undefined
      const typed = constantStrings(((node['right'] as Node)['args'] as Node[])[0], this.#given)?.[0]
      if (typed === undefined) throw cannotEvaluate('text::query', 'text::query expects a text or a parameter')
      const matches = compileTextQuery(typed)
      const searched = this.needsEverything ? this.#view.candidates({}) : [...this.#candidates]
      const ids = searched.filter(matches).map((document) => document._id)
      return {type: 'OpCall', op: 'in', left: {type: 'AccessAttribute', name: '_id'}, right: this.#parameter(ids)}
    })
  }

  /** A parameter that no query can name, because of the blank in it. */
  #parameter(value: unknown): Node {
    const name = `lake ${Object.keys(this.params).length}`
    this.params[name] = value
    return {type: 'Parameter', name}
  }
}

function cannotEvaluate(query: string, reason: string): LakeError {
  const description = `This lake cannot evaluate the query: ${reason}`
  return new LakeError(400, description, {error: {type: 'queryEvaluationError', description, query}})
}
