/**
 * What has changed between two states of a document: the functions of GROQ's delta mode.
 *
 * A selector names places in a document, as `(title, body[].children[].text)` does. It is looked up in both states: a place that only
 * one of them has, has changed.
 */
import {isDeepEqual} from './deep-equal.ts'
import {Unsupported, type Node} from './node.ts'
import type {Expression, Scope} from './scope.ts'
import {isObject} from './values.ts'

type Path = readonly (string | number)[]
type Selector = (value: unknown, scope: Scope) => Path[]

/** Whether anything at the selected places differs. */
export function changedAny(node: Node, compile: (node: Node) => Expression) {
  const select = selectorOf(node, compile)
  return (before: unknown, after: unknown, scope: Scope): boolean => {
    const paths = [...select(before, scope), ...select(after, scope)]
    return paths.some((path) => !isDeepEqual(valueAt(before, path), valueAt(after, path)))
  }
}

/** Whether nothing differs but at the selected places. */
export function changedOnly(node: Node, compile: (node: Node) => Expression) {
  const select = selectorOf(node, compile)
  return (before: unknown, after: unknown, scope: Scope): boolean => {
    const selected = [...select(before, scope), ...select(after, scope)]
    return differences(before, after, []).every((path) =>
      selected.some((start) => start.every((part, index) => path[index] === part)),
    )
  }
}

function selectorOf(node: Node, compile: (node: Node) => Expression): Selector {
  const base = node['base'] ? selectorOf(node['base'] as Node, compile) : ROOT
  switch (node.type) {
    case 'This':
      return ROOT
    case 'Group':
      return base
    case 'Tuple': {
      const selectors = (node['members'] as Node[]).map((member) => selectorOf(member, compile))
      return (value, scope) => selectors.flatMap((select) => select(value, scope))
    }
    case 'AccessAttribute':
      return (value, scope) => base(value, scope).map((path) => [...path, String(node['name'])])
    case 'AccessElement':
      return (value, scope) => base(value, scope).map((path) => [...path, Number(node['index'])])
    case 'ArrayCoerce':
      return (value, scope) => base(value, scope).flatMap((path) => members(value, path).map(([index]) => [...path, index]))
    case 'Filter': {
      const condition = compile(node['expr'] as Node)
      return (value, scope) =>
        base(value, scope).flatMap((path) =>
          members(value, path)
            .filter(([, member]) => condition(scope.nested(member)) === true)
            .map(([index]) => [...path, index]),
        )
    }
    case 'Map':
    case 'FlatMap':
    case 'SelectorNested': {
      const inner = selectorOf((node['expr'] ?? node['nested']) as Node, compile)
      return (value, scope) =>
        base(value, scope).flatMap((path) => inner(valueAt(value, path), scope).map((further) => [...path, ...further]))
    }
    case 'SelectorFuncCall':
      return anywhere(compile(node['arg'] as Node))
    case 'FuncCall':
      if (node['name'] === 'anywhere') return anywhere(compile((node['args'] as Node[])[0] as Node))
      throw new Unsupported('a selector names places: attributes, members of lists, or anywhere(…)')
    default:
      throw new Unsupported('a selector names places: attributes, members of lists, or anywhere(…)')
  }
}

const ROOT: Selector = () => [[]]

/** Every object within, of which the condition is true. */
function anywhere(condition: Expression): Selector {
  const visit = (value: unknown, scope: Scope, path: Path): Path[] => {
    if (Array.isArray(value)) return value.flatMap((member, index) => visit(member, scope, [...path, index]))
    if (!isObject(value)) return []
    const own = condition(scope.nested(value)) === true ? [path] : []
    return [...own, ...Object.entries(value).flatMap(([key, member]) => visit(member, scope, [...path, key]))]
  }
  return (value, scope) => visit(value, scope, [])
}

function members(value: unknown, path: Path): [number, unknown][] {
  const list = valueAt(value, path)
  return Array.isArray(list) ? [...list.entries()] : []
}

function valueAt(value: unknown, path: Path): unknown {
  let current: unknown = value
  for (const part of path) {
    if (Array.isArray(current) && typeof part === 'number') current = current.at(part)
    else current = isObject(current) && Object.hasOwn(current, part) ? current[part] : undefined
  }
  return current ?? null
}

/** The places that differ, as far in as both sides go the same way; a list that has grown or shrunk differs as a whole. */
function differences(before: unknown, after: unknown, path: Path): Path[] {
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) => differences(before[key] ?? null, after[key] ?? null, [...path, key]))
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((member, index) => differences(member, after[index], [...path, index]))
  }
  return isDeepEqual(before, after) ? [] : [path]
}
