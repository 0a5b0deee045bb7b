import type {ExprNode} from 'groq-js'

import {compileQuery} from '../groq/compile.ts'
import {Unsupported} from '../groq/node.ts'
import {Scope, type Expression} from '../groq/scope.ts'
import {LakeError} from '../errors.ts'
import type {ReadAccess} from './access.ts'
import {parseQuery, type Params} from './parse.ts'
import {askTheDatabase, type FindableView, type Perspective} from './plan.ts'

export type QueryRequest = {
  dataset: string
  projectId: string
  query: string
  params: Params
  perspective: Perspective
  access: ReadAccess
  identity: string
  /** The instant that `now()` means, as milliseconds since 1970. */
  now: number
  /** Whether the answer is to come with a content source map. */
  withSourceMap?: boolean
  /** Whether to read many documents where a column could be made instead. */
  mayScan?: boolean
}

/** The same tree is the same query: it is compiled once. */
const compiled = new WeakMap<ExprNode, Expression>()

/**
 * Answers a query over a view of a dataset.
 *
 * @returns the result, as values that JSON can hold; null, never undefined, where there is none
 * @throws LakeError 400 where the query cannot be parsed or asks for something this lake cannot do
 */
export function evaluateQuery(request: QueryRequest, view: FindableView): unknown {
  const {tree} = parseQuery(request.query, request.params)
  const {params, identity, now, projectId, dataset} = request
  return compile(request.query, tree)(new Scope({params, view, identity, now, projectId, dataset}, null)) ?? null
}

function compile(query: string, tree: ExprNode): Expression {
  let expression = compiled.get(tree)
  if (!expression) {
    try {
      expression = compileQuery(tree, askTheDatabase)
    } catch (cause) {
      if (!(cause instanceof Unsupported)) throw cause
      const description = `This lake cannot evaluate the query: ${cause.message}`
      throw new LakeError(400, description, {error: {type: 'queryEvaluationError', description, query}})
    }
    compiled.set(tree, expression)
  }
  return expression
}
