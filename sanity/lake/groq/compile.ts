/**
 * Turns a parsed query into a function, once, to be called as often as one likes.
 *
 * The language as its specification has it, evaluated in one go: nothing waits, so a query costs what its documents cost. The parser
 * is groq-js's; so is the oracle that this is tested against (`__tests__/sanity/lake/groq`).
 */
import {changedAny, changedOnly} from './diff.ts'
import {CONTEXT_FUNCTIONS, FUNCTIONS} from './functions.ts'
import {Unsupported, type Node} from './node.ts'
import {OPERATORS} from './operators.ts'
import {isOutside} from './outside.ts'
import {scoreOf} from './score.ts'
import type {Expression, Scope} from './scope.ts'
import {matchesText} from './text-query.ts'
import {compare, compareTotally, isObject, plain} from './values.ts'

/** A chance to answer a node in another way than by evaluating it: how `*[…]` becomes a question to the database. */
export type Shortcut = (node: Node, compile: (node: Node) => Expression) => Expression | undefined

/** @throws Unsupported for a function or an operator that does not exist here */
export function compileQuery(tree: Node, shortcut: Shortcut = () => undefined): Expression {
  const compile = (node: Node): Expression => {
    const found = shortcut(node, compile)
    if (found) return found
    const kind = Object.hasOwn(KINDS, node.type) ? KINDS[node.type] : undefined
    if (!kind) throw new Unsupported(`${node.type} cannot be evaluated here`)
    return kind(node, compile)
  }
  return compile(tree)
}

type Compile = (node: Node) => Expression

const KINDS: Record<string, (node: Node, compile: Compile) => Expression> = {
  This: () => (scope) => scope.value,
  Everything: () => (scope) => scope.context.view.all(),
  Value: ({value}) => always(value ?? null),
  Parameter: ({name}) => {
    const key = String(name)
    return ({context}) => (Object.hasOwn(context.params, key) ? (context.params[key] ?? null) : null)
  },
  Context: ({key}) => {
    const state = key === 'before' ? 'before' : 'after'
    return ({context}) => context.change?.[state] ?? null
  },
  Parent:
    ({n}) =>
    (scope) =>
      scope.outer(Number(n)),
  Group: ({base}, compile) => compile(base as Node),
  AccessAttribute: accessAttribute,
  AccessElement: ({base, index}, compile) => {
    const list = compile(base as Node)
    return (scope) => {
      const value = list(scope)
      return Array.isArray(value) ? ((value as unknown[]).at(Number(index)) ?? null) : null
    }
  },
  Slice: slice,
  Deref: deref,
  Filter: ({base, expr}, compile) => {
    const [list, condition] = [compile(base as Node), compile(expr as Node)]
    return (scope) => {
      const value = list(scope)
      return Array.isArray(value) ? value.filter((member) => plain(condition(scope.nested(member))) === true) : null
    }
  },
  ArrayCoerce: ({base}, compile) => {
    const list = compile(base as Node)
    return (scope) => {
      const value = list(scope)
      return Array.isArray(value) ? value : null
    }
  },
  Map: ({base, expr}, compile) => {
    const [list, each] = [compile(base as Node), compile(expr as Node)]
    return (scope) => {
      const value = list(scope)
      return Array.isArray(value) ? value.map((member) => each(scope.hidden(member))) : null
    }
  },
  FlatMap: ({base, expr}, compile) => {
    const [list, each] = [compile(base as Node), compile(expr as Node)]
    return (scope) => {
      const value = list(scope)
      return Array.isArray(value) ? value.flatMap((member) => each(scope.hidden(member))) : null
    }
  },
  Projection: ({base, expr}, compile) => {
    const [whole, shape] = [compile(base as Node), compile(expr as Node)]
    return (scope) => {
      const value = whole(scope)
      return isObject(value) ? shape(scope.nested(value)) : null
    }
  },
  Object: object,
  Array: array,
  Select: select,
  FuncCall: call,
  PipeFuncCall: pipe,
  OpCall: operator,
  InRange: range,
  // Three-valued: what is neither true nor false makes the whole unknown, unless the other side decides it.
  And: ({left, right}, compile) => {
    const [one, other] = [compile(left as Node), compile(right as Node)]
    return (scope) => {
      const first = plain(one(scope))
      if (first === false) return false
      const second = plain(other(scope))
      if (second === false) return false
      return first === true && second === true ? true : null
    }
  },
  Or: ({left, right}, compile) => {
    const [one, other] = [compile(left as Node), compile(right as Node)]
    return (scope) => {
      const first = plain(one(scope))
      if (first === true) return true
      const second = plain(other(scope))
      if (second === true) return true
      return first === false && second === false ? false : null
    }
  },
  Not: ({base}, compile) => {
    const condition = compile(base as Node)
    return (scope) => {
      const value = plain(condition(scope))
      return typeof value === 'boolean' ? !value : null
    }
  },
  Neg: ({base}, compile) => number(compile(base as Node), (value) => -value),
  Pos: ({base}, compile) => number(compile(base as Node), (value) => value),
  // They mean something within order() alone.
  Asc: () => always(null),
  Desc: () => always(null),
}

function always(value: unknown): Expression {
  return () => value
}

function number(operand: Expression, compute: (value: number) => number): Expression {
  return (scope) => {
    const value = plain(operand(scope))
    return typeof value === 'number' ? compute(value) : null
  }
}

function accessAttribute({base, name}: Node, compile: Compile): Expression {
  const key = String(name)
  const read = (value: unknown) => (isObject(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : null)
  if (!base) return (scope) => read(scope.value)
  const whole = compile(base as Node)
  return (scope) => read(whole(scope))
}

/** Both ends may be counted from the end of the list. */
function slice({base, left, right, isInclusive}: Node, compile: Compile): Expression {
  const list = compile(base as Node)
  return (scope) => {
    const value = list(scope)
    if (!Array.isArray(value)) return null
    const from = fromStart(Number(left), value.length)
    const until = fromStart(Number(right), value.length) + (isInclusive ? 1 : 0)
    return value.slice(Math.max(0, from), Math.max(0, until))
  }
}

function fromStart(index: number, length: number): number {
  return index < 0 ? length + index : index
}

function deref({base}: Node, compile: Compile): Expression {
  const reference = compile(base as Node)
  return (scope) => {
    const value = reference(scope)
    const id = isObject(value) ? plain(value['_ref']) : null
    return typeof id === 'string' ? (scope.context.view.document(id) ?? null) : null
  }
}

type Attribute = {type: string; name: string; value: Node; condition: Node}

function object({attributes}: Node, compile: Compile): Expression {
  const steps = (attributes as Attribute[]).map((attribute): ((scope: Scope, into: Record<string, unknown>) => void) => {
    const value = compile(attribute.value)
    if (attribute.type === 'ObjectAttributeValue') {
      const {name} = attribute
      // `__proto__` is a name like any other, in a document too.
      if (name === '__proto__')
        return (scope, into) =>
          void Object.defineProperty(into, name, {value: value(scope), enumerable: true, writable: true, configurable: true})
      return (scope, into) => {
        into[name] = value(scope)
      }
    }
    const condition = attribute.type === 'ObjectConditionalSplat' ? compile(attribute.condition) : always(true)
    return (scope, into) => {
      if (plain(condition(scope)) !== true) return
      const splat = value(scope)
      if (isObject(splat)) Object.assign(into, splat)
    }
  })
  return (scope) => {
    const result: Record<string, unknown> = {}
    for (const step of steps) step(scope, result)
    return result
  }
}

function array({elements}: Node, compile: Compile): Expression {
  const members = (elements as {value: Node; isSplat: boolean}[]).map(({value, isSplat}) => ({value: compile(value), isSplat}))
  return (scope) =>
    members.flatMap(({value, isSplat}) => {
      const member = value(scope)
      if (!isSplat) return [member]
      return Array.isArray(member) ? (member as unknown[]) : []
    })
}

function select({alternatives, fallback}: Node, compile: Compile): Expression {
  const choices = (alternatives as {condition: Node; value: Node}[]).map(({condition, value}) => ({
    condition: compile(condition),
    value: compile(value),
  }))
  const otherwise = fallback ? compile(fallback as Node) : always(null)
  return (scope) => {
    const chosen = choices.find(({condition}) => plain(condition(scope)) === true)
    return (chosen?.value ?? otherwise)(scope)
  }
}

function call({namespace, name, args}: Node, compile: Compile): Expression {
  const key = `${String(namespace)}::${String(name)}`
  const compared = comparisonOfStates(key, args as Node[], compile)
  if (compared) return compared
  const given = (args as Node[]).map(compile)
  if (key === 'global::coalesce') {
    // The first that is something is returned as it is, with its place.
    return (scope) => {
      for (const argument of given) {
        const value = argument(scope)
        if (value !== null) return value
      }
      return null
    }
  }
  if (Object.hasOwn(FUNCTIONS, key)) {
    const pure = FUNCTIONS[key] as (...values: unknown[]) => unknown
    const [first, second] = given
    if (first && given.length === 1) return (scope) => pure(plain(first(scope)))
    if (first && second && given.length === 2) return (scope) => pure(plain(first(scope)), plain(second(scope)))
    return (scope) => pure(...given.map((argument) => plain(argument(scope))))
  }
  if (Object.hasOwn(CONTEXT_FUNCTIONS, key)) {
    const asking = CONTEXT_FUNCTIONS[key] as (scope: Scope, ...values: unknown[]) => unknown
    return (scope) => asking(scope, ...given.map((argument) => plain(argument(scope))))
  }
  throw new Unsupported(`the function ${key.replace('global::', '')} is not part of this lake`)
}

/** `delta::changedAny(selector)` and its like, whose arguments are places rather than values. */
function comparisonOfStates(key: string, args: Node[], compile: Compile): Expression | undefined {
  const [namespace, name] = key.split('::')
  const make = name === 'changedAny' ? changedAny : name === 'changedOnly' ? changedOnly : undefined
  const [selector] = args.slice(-1)
  if (!make || !selector) return undefined
  const differs = make(selector, compile)
  if (namespace === 'delta')
    return (scope) => differs(scope.context.change?.before ?? null, scope.context.change?.after ?? null, scope)
  if (namespace !== 'diff' || args.length !== 3) return undefined
  const [before, after] = args.slice(0, 2).map(compile) as [Expression, Expression]
  return (scope) => differs(before(scope), after(scope), scope)
}

function pipe({name, base, args}: Node, compile: Compile): Expression {
  const list = compile(base as Node)
  if (name === 'score') {
    const score = scoreOf(args as Node[], compile)
    return (scope) => {
      const value = list(scope)
      return Array.isArray(value) ? score(scope, value) : null
    }
  }
  if (name !== 'order') throw new Unsupported(`the pipe function ${String(name)} is not part of this lake`)
  const keys = (args as Node[]).map((argument) => ({
    value: compile((argument.type === 'Asc' || argument.type === 'Desc' ? argument['base'] : argument) as Node),
    sign: argument.type === 'Desc' ? -1 : 1,
  }))
  return (scope) => {
    const value = list(scope)
    if (!Array.isArray(value)) return null
    const rows = value.map((member: unknown) => {
      const within = scope.nested(member)
      return {member, values: keys.map((key) => plain(key.value(within)))}
    })
    rows.sort((a, b) => {
      for (const [position, {sign}] of keys.entries()) {
        const order = compareTotally(a.values[position], b.values[position])
        if (order !== 0) return order * sign
      }
      return 0
    })
    return rows.map(({member}) => member)
  }
}

function operator({op, left, right}: Node, compile: Compile): Expression {
  const name = String(op)
  const operands = right as Node
  if (name === 'match' && operands.type === 'FuncCall' && operands['namespace'] === 'text' && operands['name'] === 'query') {
    const [argument] = operands['args'] as [Node]
    if (!isOutside(argument)) throw new Unsupported('text::query expects a text or a parameter')
    const typed = compile(argument)
    // What stands to the left says which fields count; here all of a document's text does.
    return (scope) => matchesText(scope.value, plain(typed(scope)))
  }
  const compute = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (!compute) throw new Unsupported(`the operator ${name} is not part of this lake`)
  const [one, other] = [compile(left as Node), compile(operands)]
  return (scope) => compute(plain(one(scope)), plain(other(scope)))
}

function range({base, left, right, isInclusive}: Node, compile: Compile): Expression {
  const [value, least, most] = [compile(base as Node), compile(left as Node), compile(right as Node)]
  return (scope) => {
    const sought = plain(value(scope))
    const [above, below] = [compare(sought, plain(least(scope))), compare(sought, plain(most(scope)))]
    if (above === null || below === null) return null
    return above >= 0 && (isInclusive ? below <= 0 : below < 0)
  }
}
