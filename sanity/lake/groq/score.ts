import {matchScore} from './text-match.ts'
import {Unsupported, type Node} from './node.ts'
import type {Expression, Scope} from './scope.ts'
import {matchesText} from './text-query.ts'
import {isObject, plain} from './values.ts'

/**
 * `score(…)`: gives every object a `_score`, and puts the highest first.
 *
 * How much each expression adds is left open by the specification. Here a predicate adds one, `match` adds by how often its words
 * occur, and `boost` adds its number to what it surrounds, if that adds anything. Two halves of an `&&` must both add something.
 *
 * @param compile turns an argument into a function
 */
export function scoreOf(predicates: readonly Node[], compile: (node: Node) => Expression) {
  for (const predicate of predicates) {
    if (!isPredicate(predicate)) throw new Unsupported('score() takes conditions, which are true or false')
  }
  const scores = predicates.map((predicate) => scored(predicate, compile))
  return (scope: Scope, list: readonly unknown[]): unknown[] => {
    const objects = list.filter(isObject).map((member) => {
      const within = scope.nested(member)
      const known = plain(member['_score'])
      const total = scores.reduce((sum, score) => sum + score(within), typeof known === 'number' ? known : 0)
      return {...member, _score: total}
    })
    // What is no object has no score, and comes last.
    return [...objects.toSorted((a, b) => b._score - a._score), ...list.filter((member) => !isObject(member))]
  }
}

const COMPARISONS: ReadonlySet<unknown> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'match'])
const CONDITIONS: ReadonlySet<unknown> = new Set([
  'defined',
  'references',
  'startsWith',
  'intersects',
  'contains',
  'versionOf',
  'partOfRelease',
])

/** What can only be true, false or unknown, by what it is; attributes may be. */
function isPredicate(node: Node): boolean {
  switch (node.type) {
    case 'Group':
    case 'Not':
      return isPredicate(node['base'] as Node)
    case 'And':
    case 'Or':
      return isPredicate(node['left'] as Node) && isPredicate(node['right'] as Node)
    case 'OpCall':
      return COMPARISONS.has(node['op'])
    case 'FuncCall':
      return CONDITIONS.has(node['name']) || (node['name'] === 'boost' && isPredicate((node['args'] as Node[])[0] as Node))
    case 'Value':
      return typeof node['value'] === 'boolean' || node['value'] === null
    default:
      return ['InRange', 'AccessAttribute', 'AccessElement', 'Deref', 'Select', 'Parameter'].includes(node.type)
  }
}

function scored(node: Node, compile: (node: Node) => Expression): (scope: Scope) => number {
  const [left, right] = [node['left'] as Node, node['right'] as Node]
  if (node.type === 'Group') return scored(node['base'] as Node, compile)
  if (node.type === 'Or' || node.type === 'And') {
    const [one, other] = [scored(left, compile), scored(right, compile)]
    if (node.type === 'Or') return (scope) => one(scope) + other(scope)
    return (scope) => {
      const [first, second] = [one(scope), other(scope)]
      return first === 0 || second === 0 ? 0 : first + second
    }
  }
  if (node.type === 'FuncCall' && node['name'] === 'boost') {
    const [predicate, number] = node['args'] as [Node, Node]
    const [inner, boost] = [scored(predicate, compile), compile(number)]
    return (scope) => {
      const [score, more] = [inner(scope), plain(boost(scope))]
      return typeof more === 'number' && more >= 0 && score > 0 ? score + more : 0
    }
  }
  if (node.type === 'OpCall' && node['op'] === 'match') {
    if (right.type === 'FuncCall' && right['namespace'] === 'text') {
      const typed = compile((right['args'] as Node[])[0] as Node)
      return (scope) => Number(matchesText(scope.value, plain(typed(scope))))
    }
    const [text, pattern] = [compile(left), compile(right)]
    return (scope) => matchScore(plain(text(scope)), plain(pattern(scope)))
  }
  const predicate = compile(node)
  return (scope) => Number(plain(predicate(scope)) === true)
}
