/**
 * What a GROQ expression can be worth: JSON's values, and two that JSON does not have, instants and path patterns.
 *
 * Null stands for everything that is absent or makes no sense, as the specification has it; `undefined` never occurs.
 */

/** An instant, made by `dateTime(…)`. */
export class DateTime {
  /** Milliseconds since 1970. */
  readonly at: number

  constructor(at: number) {
    this.at = at
  }

  /** @returns null for what is no RFC 3339 instant */
  static read(text: string): DateTime | null {
    if (!RFC_3339.test(text)) return null
    const at = Date.parse(text)
    return Number.isNaN(at) ? null : new DateTime(at)
  }

  toString(): string {
    return new Date(this.at).toISOString().replace('.000Z', 'Z')
  }

  toJSON(): string {
    return this.toString()
  }
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})$/

/** A pattern of ids, made by `path(…)`: `*` is one part between dots, `**` any number of them. */
export class PathPattern {
  readonly pattern: string
  readonly #expression: RegExp

  constructor(pattern: string) {
    this.pattern = pattern
    const parts = pattern.split('.').map((part) => (part === '**' ? '.*' : part === '*' ? '[^.]+' : literally(part)))
    this.#expression = new RegExp(`^${parts.join('\\.')}$`, 's')
  }

  matches(id: string): boolean {
    return this.#expression.test(id)
  }

  /** Whether every id that the other pattern matches is matched by this one: `path(a) in path(b)`. */
  covers(other: PathPattern): boolean {
    return coversParts(this.pattern.split('.'), other.pattern.split('.'))
  }

  toJSON(): string {
    return this.pattern
  }
}

/** Parts of two patterns, from the first on. `**` stands for one part or more, since dots stand around it. */
function coversParts(wide: string[], narrow: string[]): boolean {
  const [first, ...others] = wide
  if (first === undefined) return narrow.length === 0
  if (narrow.length === 0) return false
  if (first === '**') return narrow.some((_, taken) => coversParts(others, narrow.slice(taken + 1)))
  const [head, ...rest] = narrow
  const isCovered = first === '*' ? head !== '**' : first === head
  return isCovered && coversParts(others, rest)
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/**
 * A value together with the place in a document that it was read from: what source maps are made of.
 *
 * Only queries that ask for a source map meet these. Whatever computes with a value takes it out first ({@link plain}), so that
 * what was computed has no place any more.
 */
export class Placed {
  readonly value: string | number | boolean
  readonly documentId: string
  readonly documentType: string
  readonly path: readonly (string | number)[]

  constructor(value: string | number | boolean, documentId: string, documentType: string, path: readonly (string | number)[]) {
    this.value = value
    this.documentId = documentId
    this.documentType = documentType
    this.path = path
  }

  toJSON(): unknown {
    return this.value
  }
}

export function plain(value: unknown): unknown {
  return value instanceof Placed ? value.value : value
}

export type ValueType = 'null' | 'number' | 'string' | 'boolean' | 'array' | 'object' | 'datetime' | 'path'

export function typeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof DateTime) return 'datetime'
  if (value instanceof PathPattern) return 'path'
  const type = typeof value
  return type === 'number' || type === 'string' || type === 'boolean' ? type : 'object'
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object' && !(value instanceof Placed)
}

/** Scalars and instants of one type are equal by value; null equals null; arrays and objects equal nothing, not even themselves. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left instanceof DateTime && right instanceof DateTime) return left.at === right.at
  if (left === null || right === null) return left === right
  return typeof left !== 'object' && left === right
}

/** Negative, zero or positive; null where the two cannot be compared, being of different types or of one without an order. */
export function compare(left: unknown, right: unknown): number | null {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (left instanceof DateTime && right instanceof DateTime) return left.at - right.at
  return null
}

/** How types follow one another in `order()`; what is not named comes last and stays in the order it was in. */
const RANKS: Partial<Record<ValueType, number>> = {datetime: 1, number: 2, string: 3, boolean: 4}

/** The order of `order()`, in which any two values have one. */
export function compareTotally(left: unknown, right: unknown): number {
  const [leftRank, rightRank] = [RANKS[typeOf(left)] ?? 100, RANKS[typeOf(right)] ?? 100]
  return leftRank === rightRank ? (compare(left, right) ?? 0) : leftRank - rightRank
}
