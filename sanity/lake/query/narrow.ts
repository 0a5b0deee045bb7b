/**
 * What a filter says about the documents it can match, read from the parsed query.
 *
 * SQLite then hands over only those candidates; the filter itself is still evaluated in full over them, so a narrowing
 * may be too wide but never too tight.
 */
import type {Params} from './parse.ts'

type Node = Record<string, unknown>

/** Each list is an “any of”; together they are an “all of”. An absent list narrows nothing. */
export type Narrowing = {
  ids?: string[]
  types?: string[]
  slugs?: string[]
  /** Ids of documents of which a match must reference at least one, wherever in it. */
  references?: string[]
  /** Published ids whose published document, draft or version a match must be. */
  groups?: string[]
}

/** Reads the narrowing from the expression between the brackets of `*[…]`. */
export function narrowingOf(expression: Node, params: Params): Narrowing {
  const narrowing: Narrowing = {}
  for (const condition of conjuncts(expression)) {
    const equality = equalityOf(condition, params)
    if (equality) {
      const attribute = attributePath(equality.left)
      if (attribute === '_id') narrowing.ids = both(narrowing.ids, equality.values)
      else if (attribute === '_type') narrowing.types = both(narrowing.types, equality.values)
      // What is null equals what is absent: only texts say something about these.
      else if (!equality.isOfTexts) continue
      else if (attribute === 'slug.current') narrowing.slugs = both(narrowing.slugs, equality.values)
      else if (attribute?.endsWith('._ref')) narrowing.references ??= equality.values
    } else if (condition['op'] === 'in' && isListOfReferences(condition['right'] as Node)) {
      const sought = constantValues(condition['left'] as Node, params)
      if (sought?.every(isText)) narrowing.references ??= sought
    } else if (isCall(condition, 'global', 'references')) {
      const targets = (condition['args'] as Node[]).map((argument) => constantStrings(argument, params))
      if (targets.every((target) => target !== undefined)) narrowing.references ??= targets.flat()
    } else if (isCall(condition, 'sanity', 'versionOf')) {
      const groups = constantStrings((condition['args'] as Node[])[0], params)
      if (groups) narrowing.groups = both(narrowing.groups, groups)
    }
  }
  return narrowing
}

/** `topics[]._ref`: an attribute of the document itself, each member of which is a reference. */
function isListOfReferences(node: Node | undefined): boolean {
  if (node?.['type'] !== 'Map') return false
  const [base, each] = [node['base'] as Node, node['expr'] as Node]
  const isRef =
    each['type'] === 'AccessAttribute' && each['name'] === '_ref' && (each['base'] as Node | undefined)?.['type'] === 'This'
  return isRef && base['type'] === 'ArrayCoerce' && attributePath(base['base'] as Node) !== undefined
}

function conjuncts(expression: Node): Node[] {
  if (expression['type'] === 'Group') return conjuncts(expression['base'] as Node)
  if (expression['type'] === 'And') return [...conjuncts(expression['left'] as Node), ...conjuncts(expression['right'] as Node)]
  return [expression]
}

function equalityOf(node: Node, params: Params): {left: Node; values: string[]; isOfTexts: boolean} | undefined {
  if (node['type'] !== 'OpCall' || (node['op'] !== '==' && node['op'] !== 'in')) return undefined
  const sides = [node['left'] as Node, node['right'] as Node]
  // `x == y` may be written either way round; `in` may not.
  for (const [left, right] of node['op'] === '==' ? [sides, sides.toReversed()] : [sides]) {
    const values = left && right && attributePath(left) !== undefined ? constantValues(right, params) : undefined
    if (left && values) return {left, values: values.filter(isText), isOfTexts: values.every(isText)}
  }
  return undefined
}

/** `slug.current` for the tree of that expression; undefined for anything but plain attributes of the document itself. */
function attributePath(node: Node): string | undefined {
  if (node['type'] !== 'AccessAttribute') return undefined
  const base = node['base'] as Node | undefined
  if (!base || base['type'] === 'This') return String(node['name'])
  const outer = attributePath(base)
  return outer === undefined ? undefined : `${outer}.${String(node['name'])}`
}

/** The strings an expression stands for, where it stands for the same ones whatever the document is. */
export function constantStrings(node: Node | undefined, params: Params): string[] | undefined {
  return constantValues(node, params)?.filter(isText)
}

function constantValues(node: Node | undefined, params: Params): unknown[] | undefined {
  if (!node) return undefined
  if (node['type'] === 'Group') return constantValues(node['base'] as Node, params)
  if (node['type'] === 'Value') return asList(node['value'])
  if (node['type'] === 'Parameter') return asList(params[String(node['name'])])
  if (node['type'] === 'Array') {
    const members = (node['elements'] as {value: Node; isSplat: boolean}[]).map(({value, isSplat}) =>
      isSplat ? undefined : constantValues(value, params),
    )
    return members.every((member) => member !== undefined) ? members.flat() : undefined
  }
  return undefined
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** Values that are no strings equal no id and no type: they leave an empty list, which matches nothing. */
function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function both(known: string[] | undefined, more: string[]): string[] {
  return known ? known.filter((value) => more.includes(value)) : more
}

export function isCall(node: Node, namespace: string, name: string): boolean {
  return node['type'] === 'FuncCall' && node['namespace'] === namespace && node['name'] === name
}
