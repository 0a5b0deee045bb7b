import type {StoredDocument} from '../core/documents.ts'
import {compileQuery} from '../groq/compile.ts'
import {Scope, type Context, type Expression} from '../groq/scope.ts'
import {parseQuery, type ParsedQuery, type Params} from './parse.ts'

const NO_TIME = '1970-01-01T00:00:00Z'

const compiled = new WeakMap<ParsedQuery['tree'], Expression>()

export type Surroundings = {
  params?: Params
  identity?: string
  /** What `now()` means: ISO 8601. Without it there is no time: what may be done to a document depends on the document. */
  at?: string
  change?: {before: unknown; after: unknown}
  projectId?: string
  dataset?: string
}

/**
 * Evaluates an expression on one document and in sight of it alone: references into others do not resolve.
 *
 * So grants are checked, listeners told and webhooks picked, by what one document says.
 *
 * @param mode `delta` where it may ask for the states before and after
 * @throws LakeError 400 where it cannot be parsed, Unsupported where it asks for something this lake does not have
 */
export function evaluateOnDocument(
  source: string,
  document: StoredDocument,
  surroundings: Surroundings = {},
  mode: 'normal' | 'delta' = 'normal',
): unknown {
  return evaluateTree(compile(source, surroundings.params ?? {}, mode), document, surroundings)
}

/** Everything {@link evaluateOnDocument} refuses, before there is a document. */
export function assertEvaluable(source: string, mode: 'normal' | 'delta'): void {
  compile(source, {}, mode)
}

function compile(source: string, params: Params, mode: 'normal' | 'delta'): Expression {
  const {tree} = parseQuery(source, params, mode)
  let expression = compiled.get(tree)
  if (!expression) compiled.set(tree, (expression = compileQuery(tree)))
  return expression
}

/** @param expression compiled from what {@link evaluateOnDocument} would be given as text */
export function evaluateTree(expression: Expression, document: StoredDocument, surroundings: Surroundings): unknown {
  const context: Context = {
    params: surroundings.params ?? {},
    identity: surroundings.identity ?? '',
    now: Date.parse(surroundings.at ?? NO_TIME),
    projectId: surroundings.projectId ?? '',
    dataset: surroundings.dataset ?? '',
    view: {all: () => [document], document: (id) => (id === document._id ? document : undefined), referrers: () => 0},
    ...(surroundings.change ? {change: surroundings.change} : {}),
  }
  return expression(new Scope(context, document))
}
