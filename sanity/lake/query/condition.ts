/**
 * What a filter says about the documents it can match, in words that a database understands.
 *
 * Read from the parsed query once; the values in it are worked out each time the filter is asked, since they may come from parameters
 * or from the document around it (`^`). A condition may say less than its filter, never more: what it leaves out is made good by
 * evaluating the filter over what was found.
 */
import {EACH} from '../core/attributes.ts'
import type {Expression, Scope} from '../groq/scope.ts'
import type {Node} from '../groq/node.ts'
import {isOutside} from '../groq/outside.ts'
import {wordsOfPattern} from '../groq/text-match.ts'
import {plain} from '../groq/values.ts'

export type Scalar = string | number | boolean | null
export type Test =
  | {is: 'one of' | 'none of'; values: Scalar[]}
  | {is: 'defined' | 'absent'}
  | {is: '<' | '<=' | '>' | '>='; value: string | number | boolean}

export type Condition =
  /** True of every document. Without `isWhole`, it is merely not known what it is true of. */
  | {kind: 'everything'; isWhole: boolean}
  | {kind: 'nothing'}
  | {kind: 'all' | 'any'; of: Condition[]}
  | {kind: 'id' | 'type'; oneOf: string[]}
  /** Ids that begin so, or do not. */
  | {kind: 'path'; begins: string; isNot: boolean}
  /** The document of this id, its draft and its versions. */
  | {kind: 'group'; oneOf: string[]}
  /** Documents that reference any of these. `isWhole` where it does not matter from which attribute. */
  | {kind: 'references'; oneOf: string[]; isWhole: boolean}
  | {kind: 'attribute'; path: string; test: Test; otherwise?: Condition}
  /** Documents with a list that has this in it (`tags[]`), or in one place of its members (`topics[]._ref`). */
  | {kind: 'member'; path: string; value: string | number | boolean; otherwise?: Condition}
  /** Documents with all these words in a place (`core/attributes.ts`), or anywhere. */
  | {kind: 'words'; source: string | undefined; words: {text: string; isStart: boolean}[]; isWhole: boolean}

/** Works a filter's condition out for where the list stands. */
export type ConditionAt = (scope: Scope) => Condition

const UNKNOWN: Condition = {kind: 'everything', isWhole: false}
const unknown: ConditionAt = () => UNKNOWN

/** @param expression what stands between the brackets of `*[…]` */
export function conditionOf(expression: Node, compile: (node: Node) => Expression): ConditionAt {
  const [left, right, base] = [expression['left'] as Node, expression['right'] as Node, expression['base'] as Node]
  switch (expression.type) {
    case 'Group':
      return conditionOf(base, compile)
    case 'And':
    case 'Or': {
      const kind = expression.type === 'And' ? 'all' : 'any'
      const [one, other] = [conditionOf(left, compile), conditionOf(right, compile)]
      return one === unknown && other === unknown ? unknown : (scope) => ({kind, of: [one(scope), other(scope)]})
    }
    case 'Not':
      return negated(base, compile)
    case 'OpCall':
      return comparison(expression, compile)
    case 'InRange':
      return range(expression, compile)
    case 'FuncCall':
      return call(expression, compile)
    case 'Value':
      return expression['value'] === true ? () => ({kind: 'everything', isWhole: true}) : () => ({kind: 'nothing'})
    case 'AccessAttribute': {
      const path = attributePath(expression)
      return path === undefined ? unknown : () => attribute(path, {is: 'one of', values: [true]})
    }
    default:
      return unknown
  }
}

/** Turns the few conditions round whose opposite is one too. */
function negated(node: Node, compile: (node: Node) => Expression): ConditionAt {
  if (node.type === 'Group') return negated(node['base'] as Node, compile)
  const isTwoValued =
    (node.type === 'OpCall' && ['==', '!=', 'in'].includes(String(node['op']))) || isCall(node, 'global', 'defined')
  if (!isTwoValued) return unknown
  const straight = conditionOf(node, compile)
  return (scope) => {
    const condition = straight(scope)
    if (condition.kind === 'path') return {...condition, isNot: !condition.isNot}
    if (condition.kind !== 'attribute') return UNKNOWN
    const opposite = oppositeOf(condition.test)
    return opposite ? attribute(condition.path, opposite) : UNKNOWN
  }
}

function oppositeOf(test: Test): Test | undefined {
  if (test.is === 'one of') return {is: 'none of', values: test.values}
  if (test.is === 'none of') return {is: 'one of', values: test.values}
  if (test.is === 'defined') return {is: 'absent'}
  return test.is === 'absent' ? {is: 'defined'} : undefined
}

const TURNED: Readonly<Record<string, string>> = {'==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<='}

function comparison(node: Node, compile: (node: Node) => Expression): ConditionAt {
  const [op, left, right] = [String(node['op']), node['left'] as Node, node['right'] as Node]
  if (op === 'match') return match(left, right, compile)
  if (op === 'in') return membership(left, right, compile)
  if (!Object.hasOwn(TURNED, op)) return unknown
  if (isOutside(right)) return compared(left, op, compile(right))
  // `5 < n` says the same as `n > 5`.
  return isOutside(left) ? compared(right, TURNED[op] ?? op, compile(left)) : unknown
}

function compared(side: Node, op: string, operand: Expression): ConditionAt {
  const chosen = coalesced(side)
  if (chosen && (op === '==' || op === '!=')) {
    return (scope) => {
      const value = outside(operand, scope)
      if (!isScalar(value)) return UNKNOWN
      const isFallback = chosen.fallback === value
      if (op === '!=') {
        const differs = attribute(chosen.path, {is: 'none of', values: [value]})
        const isThere = attribute(chosen.path, {is: 'defined'})
        return {kind: 'all', of: isFallback ? [differs, isThere] : [differs]}
      }
      const equals = attribute(chosen.path, {is: 'one of', values: [value]})
      return isFallback ? {kind: 'any', of: [equals, attribute(chosen.path, {is: 'absent'})]} : value === null ? UNKNOWN : equals
    }
  }
  const path = attributePath(side)
  if (path === undefined) return unknown
  return (scope) => {
    const value = outside(operand, scope)
    // Nothing equals a list, an object, an instant or a path.
    if (!isScalar(value)) return op === '==' ? {kind: 'nothing'} : UNKNOWN
    if (op === '==') return among(path, [value])
    if (op === '!=') return attribute(path, {is: 'none of', values: [value]})
    return value === null ? {kind: 'nothing'} : attribute(path, {is: op as '<', value})
  }
}

/** `path == value` and `path in values`. */
function among(path: string, values: Scalar[]): Condition {
  const texts = values.filter((value) => typeof value === 'string')
  if (path === '_id' || path === '_type') return {kind: path === '_id' ? 'id' : 'type', oneOf: texts}
  const test: Test = {is: 'one of', values}
  const isOfTexts = texts.length === values.length
  // Without a column, what references these documents at all is near enough.
  const otherwise: Condition | undefined =
    path.endsWith('._ref') && isOfTexts ? {kind: 'references', oneOf: texts, isWhole: false} : undefined
  return attribute(path, test, otherwise)
}

/** `value in path[]`. Without a column, what references a document at all is near enough here too. */
function member(path: string, value: string | number | boolean): Condition {
  const isReference = path.endsWith('._ref') && typeof value === 'string'
  const otherwise: Condition | undefined = isReference ? {kind: 'references', oneOf: [value], isWhole: false} : undefined
  return {kind: 'member', path, value, ...(otherwise ? {otherwise} : {})}
}

function attribute(path: string, test: Test, otherwise?: Condition): Condition {
  if (path === '_id' || path === '_type') {
    // Both are always there, and texts.
    if (test.is === 'defined') return {kind: 'everything', isWhole: true}
    if (test.is === 'absent') return {kind: 'nothing'}
  }
  return {kind: 'attribute', path, test, ...(otherwise ? {otherwise} : {})}
}

function membership(left: Node, right: Node, compile: (node: Node) => Expression): ConditionAt {
  const members = membersPath(right)
  if (members !== undefined && isOutside(left)) {
    const sought = compile(left)
    return (scope) => {
      const value = outside(sought, scope)
      return isOrdered(value) ? member(members, value) : UNKNOWN
    }
  }
  const path = attributePath(left)
  if (path === undefined) return unknown
  if (isCall(right, 'global', 'path')) return path === '_id' ? withinPath(right, compile) : unknown
  if (!isOutside(right)) return unknown
  const list = compile(right)
  return (scope) => {
    const values = outside(list, scope)
    if (!Array.isArray(values)) return values === null || isScalar(values) ? {kind: 'nothing'} : UNKNOWN
    // Lists and objects equal nothing: they leave nothing to look for.
    return among(path, values.map(plain).filter(isScalar))
  }
}

function withinPath(path: Node, compile: (node: Node) => Expression): ConditionAt {
  const argument = (path['args'] as Node[])[0]
  if (!argument || !isOutside(argument)) return unknown
  const pattern = compile(argument)
  return (scope) => {
    const text = outside(pattern, scope)
    if (text === '**') return {kind: 'everything', isWhole: true}
    const begins = typeof text === 'string' ? /^([\w-]+\.(?:[\w-]+\.)*)\*\*$/.exec(text)?.[1] : undefined
    return begins === undefined ? UNKNOWN : {kind: 'path', begins, isNot: false}
  }
}

function range({base, left, right, isInclusive}: Node, compile: (node: Node) => Expression): ConditionAt {
  const path = attributePath(base as Node)
  if (path === undefined || !isOutside(left as Node) || !isOutside(right as Node)) return unknown
  const [least, most] = [compile(left as Node), compile(right as Node)]
  return (scope) => {
    const [from, until] = [outside(least, scope), outside(most, scope)]
    if (!isOrdered(from) || !isOrdered(until) || typeof from !== typeof until) return UNKNOWN
    return {
      kind: 'all',
      of: [attribute(path, {is: '>=', value: from}), attribute(path, {is: isInclusive ? '<=' : '<', value: until})],
    }
  }
}

function match(left: Node, right: Node, compile: (node: Node) => Expression): ConditionAt {
  if (isCall(right, 'text', 'query')) {
    const typed = compile((right['args'] as Node[])[0] as Node)
    return isOutside((right['args'] as Node[])[0] as Node) ? (scope) => searched(outside(typed, scope)) : unknown
  }
  const source = wordSource(left)
  if (source === undefined || !isOutside(right)) return unknown
  const pattern = compile(right)
  return (scope) => {
    const value = outside(pattern, scope)
    const texts = Array.isArray(value) ? value.map(plain) : [value]
    if (!texts.every((text) => typeof text === 'string')) return {kind: 'nothing'}
    const wanted = texts.flatMap(wordsOfPattern)
    if (wanted.length === 0) return {kind: 'nothing'}
    // A star within a word is for the filter itself.
    const words = wanted.filter((word) => !word.slice(0, -1).includes('*') && word !== '*')
    return {
      kind: 'words',
      source,
      words: words.map((word) => ({text: word.replace(/\*$/, ''), isStart: word.endsWith('*')})),
      isWhole: words.length === wanted.length,
    }
  }
}

/** What a search box asks for; left-out words, words in a row and the fields that count are for the filter itself. */
function searched(typed: unknown): Condition {
  if (typeof typed !== 'string') return {kind: 'nothing'}
  const words: {text: string; isStart: boolean}[] = []
  for (const [, minus, quoted, bare = ''] of typed.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
    if (minus === '-') continue
    const parts = wordsOfPattern((quoted ?? bare).replaceAll('*', ' ')).flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? [])
    for (const [position, text] of parts.entries()) {
      words.push({text, isStart: quoted === undefined && bare.endsWith('*') && position === parts.length - 1})
    }
  }
  return words.length > 0 ? {kind: 'words', source: undefined, words, isWhole: false} : UNKNOWN
}

function call(node: Node, compile: (node: Node) => Expression): ConditionAt {
  const given = node['args'] as Node[]
  if (isCall(node, 'global', 'defined')) {
    const path = attributePath(given[0] as Node)
    return path === undefined ? unknown : () => attribute(path, {is: 'defined'})
  }
  if (!given.every(isOutside)) return unknown
  const operands = given.map(compile)
  if (isCall(node, 'global', 'references')) {
    return (scope) => {
      const targets = operands.flatMap((operand) => outside(operand, scope)).map(plain)
      return {kind: 'references', oneOf: targets.filter((target) => typeof target === 'string'), isWhole: true}
    }
  }
  if (isCall(node, 'sanity', 'versionOf')) {
    return (scope) => {
      const id = operands[0] && outside(operands[0], scope)
      return typeof id === 'string' ? {kind: 'group', oneOf: [id]} : {kind: 'nothing'}
    }
  }
  return unknown
}

/** Values are worked out from within the filter's scope, where `^` means what it means there; they do not look at the document. */
function outside(operand: Expression, scope: Scope): unknown {
  return plain(operand(scope.nested(null)))
}

/** `slug.current` for the tree of that expression; undefined for anything but plain attributes of the document itself. */
export function attributePath(node: Node): string | undefined {
  if (node.type === 'Group') return attributePath(node['base'] as Node)
  if (node.type !== 'AccessAttribute') return undefined
  const [base, name] = [node['base'] as Node | undefined, String(node['name'])]
  if (name.includes('.')) return undefined
  if (!base || base.type === 'This') return name
  const outer = attributePath(base)
  return outer === undefined ? undefined : `${outer}.${name}`
}

/** `coalesce(path, "constant")`. */
function coalesced(node: Node): {path: string; fallback: Scalar} | undefined {
  if (!isCall(node, 'global', 'coalesce')) return undefined
  const [first, second, ...others] = node['args'] as Node[]
  const path = first && attributePath(first)
  const isConstant = second?.type === 'Value' && isScalar(second['value']) && second['value'] !== null
  return path !== undefined && isConstant && others.length === 0 ? {path, fallback: second['value'] as Scalar} : undefined
}

/** The place whose words a text's are: an attribute of the document, or the text of the blocks in one. */
function wordSource(node: Node): string | undefined {
  const isText = isCall(node, 'pt', 'text')
  const path = attributePath((isText ? (node['args'] as Node[])[0] : node) as Node)
  if (path === undefined || path.includes('.') || path.startsWith('_')) return undefined
  return isText ? `pt:${path}` : path
}

/** `tags[]` for `tags` and `tags[]`, `topics[]._ref` for that: lists in the document itself, or one place in each of their members. */
function membersPath(node: Node): string | undefined {
  if (node.type === 'Map') {
    const [list, place] = [membersPath(node['base'] as Node), attributePath(node['expr'] as Node)]
    return (node['base'] as Node).type === 'ArrayCoerce' && list !== undefined && place !== undefined
      ? `${list}.${place}`
      : undefined
  }
  const path = attributePath(node.type === 'ArrayCoerce' ? (node['base'] as Node) : node)
  return path === undefined ? undefined : `${path}${EACH}`
}

export function isCall(node: Node, namespace: string, name: string): boolean {
  return node.type === 'FuncCall' && node['namespace'] === namespace && node['name'] === name
}

function isScalar(value: unknown): value is Scalar {
  return value === null || isOrdered(value)
}

function isOrdered(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
