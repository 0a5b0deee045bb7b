import {GroqSyntaxError, parse, type ExprNode} from 'groq-js'

import {LakeError} from '../errors.ts'

export type Params = Record<string, unknown>
export type ParsedQuery = {tree: ExprNode; source: string}

const REMEMBERED_QUERIES = 1000
const remembered = new Map<string, ParsedQuery>()

/**
 * Parses a query, remembering the most recent ones: a site and a Studio ask the same few hundred again and again.
 *
 * Parameters stay parameters where the grammar allows it, so that one entry serves every value; slices need constants
 * and are parsed per value.
 *
 * @throws LakeError 400 `queryParseError` with the position, as Sanity's client draws it
 */
export function parseQuery(source: string, params: Params = {}, mode: 'normal' | 'delta' = 'normal'): ParsedQuery {
  const shared = recall(`${mode}\n${source}`, () => tryParse(source, undefined, mode))
  const parsed = shared ?? recall(`${mode}\n${source}\n${JSON.stringify(params)}`, () => parseOrRefuse(source, params, mode))
  if (!parsed) throw new Error('unreachable: parseOrRefuse returns or throws')
  refuseUnknownParameters(parsed, params)
  return parsed
}

function recall(key: string, make: () => ParsedQuery | undefined): ParsedQuery | undefined {
  const known = remembered.get(key)
  if (known) {
    // Moving it to the end makes the Map's order the order of last use.
    remembered.delete(key)
    remembered.set(key, known)
    return known
  }
  const made = make()
  if (made) {
    remembered.set(key, made)
    if (remembered.size > REMEMBERED_QUERIES) remembered.delete(remembered.keys().next().value ?? '')
  }
  return made
}

function tryParse(source: string, params: Params | undefined, mode: 'normal' | 'delta'): ParsedQuery | undefined {
  try {
    return {source, tree: parse(source, {mode, ...(params ? {params} : {})})}
  } catch {
    return undefined
  }
}

function parseOrRefuse(source: string, params: Params, mode: 'normal' | 'delta'): ParsedQuery {
  try {
    return {source, tree: parse(source, {mode, params})}
  } catch (cause) {
    throw asParseError(source, cause)
  }
}

function asParseError(source: string, cause: unknown): LakeError {
  const description = describe(cause)
  if (description === END_OF_FILE) return queryParseError(source, description, source.length)
  return queryParseError(source, description, cause instanceof GroqSyntaxError ? cause.position : 0)
}

function queryParseError(source: string, description: string, start: number): LakeError {
  return new LakeError(400, description, {
    error: {type: 'queryParseError', description, query: source, start, end: Math.max(start, Math.min(start + 1, source.length))},
  })
}

const END_OF_FILE = 'unexpected end-of-file, expected expression'

/** The hosted service's wording where clients depend on it; otherwise the parser's own. */
function describe(cause: unknown): string {
  const message =
    cause instanceof Error ? cause.message.replace(/^Syntax error in GROQ query at position \d+: /, '') : 'Cannot parse the query'
  return message === 'Unexpected end of query' ? END_OF_FILE : message
}

function refuseUnknownParameters({tree, source}: ParsedQuery, params: Params): void {
  visit(tree, (node) => {
    if (node['type'] === 'Parameter' && !(String(node['name']) in params)) {
      const name = `$${String(node['name'])}`
      throw queryParseError(source, `param ${name} referenced, but not provided`, Math.max(0, source.indexOf(name)))
    }
  })
}

type TreeNode = Record<string, unknown>

/** Calls `see` for every node of a parsed query, outermost first. */
export function visit(tree: unknown, see: (node: TreeNode) => void): void {
  if (Array.isArray(tree)) {
    for (const member of tree) visit(member, see)
  } else if (typeof tree === 'object' && tree !== null) {
    const node = tree as TreeNode
    if (typeof node['type'] === 'string') see(node)
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, see)
  }
}

/**
 * A copy of a parsed query in which `change` has replaced nodes.
 *
 * @param change returns a new node, which is then taken as it is, or undefined to go on into the node's children
 */
export function rewrite<T>(tree: T, change: (node: TreeNode) => TreeNode | undefined): T {
  if (Array.isArray(tree)) return tree.map((member) => rewrite(member, change)) as T
  if (typeof tree !== 'object' || tree === null) return tree
  const node = tree as TreeNode
  const changed = typeof node['type'] === 'string' ? change(node) : undefined
  if (changed) return changed as T
  const copy: TreeNode = {}
  for (const [key, value] of Object.entries(node)) copy[key] = typeof value === 'object' ? rewrite(value, change) : value
  return copy as T
}
