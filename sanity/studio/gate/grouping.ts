/** What the gate found, in the order in which a person can work it off. */
import type {Finding, GateReport} from '../../../lib/editorial/gate/gate.ts'
import {CHECKPOINTS, type Checkpoint, type Failure} from '../../../lib/editorial/gate/rule.ts'
import type {Role, State} from '../../../lib/editorial/workflow.ts'

export type Item = Failure & {rule: string; title: string; who: readonly Role[]}

export type Groups = {
  /** Stops the next move from this state. */
  now: Item[]
  /** Stops a move after that one. */
  later: Item[]
  warnings: Item[]
  ideas: Item[]
  /** Rules that hold. */
  holding: Pick<Finding, 'id' | 'title'>[]
}

/** Reviews that are still to come are no task for anybody yet; the panel lists them in a part of their own. */
const REVIEWS = 'reviews-hold'

/** The checkpoint that the next move from a state leads through. */
const NEXT: Record<State, Checkpoint> = {
  draft: 'submit',
  changesRequested: 'submit',
  correctionOpen: 'submit',
  published: 'submit',
  reviewDue: 'submit',
  archived: 'submit',
  retracted: 'submit',
  editorialReview: 'editorial',
  clinicalReview: 'clinical',
  complianceReview: 'compliance',
  approved: 'publish',
  scheduled: 'publish',
}

/** Sorts a report for whoever has the post before them. */
export function groupFindings({findings}: Pick<GateReport, 'findings'>, state: State): Groups {
  const until = CHECKPOINTS.indexOf(NEXT[state])
  const groups: Groups = {now: [], later: [], warnings: [], ideas: [], holding: []}
  for (const {id, title, who, from, passes, failures} of findings) {
    if (passes) groups.holding.push({id, title})
    for (const {level, ...failure} of failures) {
      const item: Item = {...failure, rule: id, title, who}
      if (level === 'hint') groups.ideas.push(item)
      else if (level === 'warning') groups.warnings.push(item)
      else if (CHECKPOINTS.indexOf(from) <= until) groups.now.push(item)
      else if (id !== REVIEWS) groups.later.push(item)
    }
  }
  return groups
}

/** “12 rules hold.” */
export function countHolding({holding}: Pick<Groups, 'holding'>): string {
  return holding.length === 1 ? '1 rule holds' : `${holding.length} rules hold`
}
