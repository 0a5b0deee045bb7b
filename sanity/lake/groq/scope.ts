import type {StoredDocument} from '../core/documents.ts'

/** The dataset that a query is about, as one caller sees it in one perspective. */
export type DatasetView = {
  /** Every document, in the order of their ids. */
  all(): StoredDocument[]
  document(id: string): StoredDocument | undefined
  /** How many documents reference this one. */
  referrers(id: string): number
}

/** What an evaluation is given beside the query. */
export type Context = {
  params: Record<string, unknown>
  view: DatasetView
  identity: string
  /** The instant that `now()` means, as milliseconds since 1970. */
  now: number
  projectId: string
  dataset: string
  /** In delta mode: the document before and after; null where there was or is none. */
  change?: {before: unknown; after: unknown}
}

/** Where an expression stands: `@` is the value, `^` the value of the scope around it. */
export class Scope {
  readonly context: Context
  readonly value: unknown
  readonly parent: Scope | null
  /** Scopes of `[]` and `->` chains: `^` within one means what it means outside. */
  readonly #isHidden: boolean

  constructor(context: Context, value: unknown, parent: Scope | null = null, isHidden = false) {
    this.context = context
    this.value = value
    this.parent = parent
    this.#isHidden = isHidden
  }

  nested(value: unknown): Scope {
    return new Scope(this.context, value, this.#isHidden ? this.parent : this)
  }

  hidden(value: unknown): Scope {
    return new Scope(this.context, value, this.#isHidden ? this.parent : this, true)
  }

  /** The same place, with other parameters. */
  withParams(params: Record<string, unknown>): Scope {
    return new Scope({...this.context, params}, this.value, this.parent, this.#isHidden)
  }

  /** The value `steps` scopes further out: `^` is one step, `^.^` two. */
  outer(steps: number): unknown {
    if (steps === 0) return this.value
    return this.parent ? this.parent.outer(steps - 1) : null
  }
}

/** A compiled expression. */
export type Expression = (scope: Scope) => unknown
