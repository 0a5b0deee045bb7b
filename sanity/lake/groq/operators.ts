/** GROQ's operators on two values, as the specification's section “Operators” has them. */
import {isMatch} from './text-match.ts'
import {compare, DateTime, isEqual, isObject, PathPattern, plain} from './values.ts'

export const OPERATORS: Readonly<Record<string, (left: unknown, right: unknown) => unknown>> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': (left, right) => ordered(compare(left, right), (order) => order < 0),
  '<=': (left, right) => ordered(compare(left, right), (order) => order <= 0),
  '>': (left, right) => ordered(compare(left, right), (order) => order > 0),
  '>=': (left, right) => ordered(compare(left, right), (order) => order >= 0),
  in: isIn,
  match: isMatch,
  '+': add,
  '-': subtract,
  '*': numeric((left, right) => left * right),
  '/': numeric((left, right) => left / right),
  '%': numeric((left, right) => left % right),
  '**': numeric((left, right) => left ** right),
}

function ordered(order: number | null, holds: (order: number) => boolean): boolean | null {
  return order === null ? null : holds(order)
}

function isIn(left: unknown, right: unknown): boolean | null {
  if (right instanceof PathPattern) {
    if (left instanceof PathPattern) return right.covers(left)
    return typeof left === 'string' ? right.matches(left) : null
  }
  return Array.isArray(right) ? right.some((member) => isEqual(left, plain(member))) : null
}

function add(left: unknown, right: unknown): unknown {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right)
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (left instanceof DateTime && typeof right === 'number') return new DateTime(left.at + right * 1000)
  if (typeof left === 'number' && right instanceof DateTime) return new DateTime(right.at + left * 1000)
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right]
  if (isObject(left) && isObject(right)) return {...left, ...right}
  return null
}

/** Two instants are so many seconds apart. */
function subtract(left: unknown, right: unknown): unknown {
  if (typeof left === 'number' && typeof right === 'number') return finite(left - right)
  if (left instanceof DateTime && right instanceof DateTime) return (left.at - right.at) / 1000
  if (left instanceof DateTime && typeof right === 'number') return new DateTime(left.at - right * 1000)
  return null
}

function numeric(compute: (left: number, right: number) => number): (left: unknown, right: unknown) => number | null {
  return (left, right) => (typeof left === 'number' && typeof right === 'number' ? finite(compute(left, right)) : null)
}

/** There is no infinity in JSON: what has no number is null. */
export function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null
}
