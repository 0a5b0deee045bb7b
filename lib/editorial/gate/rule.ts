import type {Role} from '../workflow.ts'
import type {GateFacts} from './facts.ts'

/** The first move a failing rule stops; later moves it stops too. */
export const CHECKPOINTS = ['submit', 'editorial', 'clinical', 'compliance', 'publish'] as const
export type Checkpoint = (typeof CHECKPOINTS)[number]

/** What a failing rule does: stop the post, ask for a second look, or offer an idea. */
export type Level = 'block' | 'warning' | 'hint'

export type Failure = {
  why: string
  /** What to do, addressed to whoever can. */
  fix: string
  /** The field to open, as Studio writes paths: `title`, `body[_key=="a1"]`. */
  path?: string
  /** Softens the rule's level for this one failure. */
  level?: Level
}

export type Rule = {
  id: string
  /** What holds when the rule passes: “Every author is licensed”. */
  title: string
  level: Level
  from: Checkpoint
  /** Who can put it right. */
  who: readonly Role[]
  /** @returns nothing when the rule holds */
  check: (facts: GateFacts) => Failure[]
}
