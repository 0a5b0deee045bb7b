/**
 * The states of a post and who may move it, as one table.
 *
 * A post that is out stays out while its next version is being worked on: the state is that of the work, and what
 * patients read is the publication, which only `publish`, `confirmReview`, `retract`, `archive` and `withdraw` touch.
 */
import {STAGES, type Stage} from './policy.ts'

export const STATES = [
  {value: 'draft', title: 'Draft'},
  {value: 'editorialReview', title: 'In editorial review'},
  {value: 'clinicalReview', title: 'In clinical review'},
  {value: 'complianceReview', title: 'In compliance review'},
  {value: 'changesRequested', title: 'Changes requested'},
  {value: 'approved', title: 'Approved'},
  {value: 'scheduled', title: 'Scheduled'},
  {value: 'published', title: 'Published'},
  {value: 'reviewDue', title: 'Review due'},
  {value: 'correctionOpen', title: 'Correction open'},
  {value: 'archived', title: 'Archived'},
  {value: 'retracted', title: 'Retracted'},
] as const
export type State = (typeof STATES)[number]['value']

export const ROLES = [
  {value: 'author', title: 'Author'},
  {value: 'editor', title: 'Editor'},
  {value: 'clinicalReviewer', title: 'Clinical reviewer'},
  {value: 'compliance', title: 'Compliance'},
  {value: 'marketing', title: 'Marketing'},
  {value: 'publisher', title: 'Publisher'},
  {value: 'moderator', title: 'Moderator'},
  {value: 'admin', title: 'Administrator'},
  {value: 'auditor', title: 'Auditor'},
] as const
export type Role = (typeof ROLES)[number]['value']

export type MoveName =
  | 'submit'
  | 'passEditorial'
  | 'approveClinical'
  | 'approveCompliance'
  | 'requestChanges'
  | 'reopen'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'markReviewDue'
  | 'confirmReview'
  | 'openCorrection'
  | 'cancelCorrection'
  | 'proposeRetraction'
  | 'retract'
  | 'archive'
  | 'withdraw'

/** The post's own next state; `next` is the next review its tier asks for, or approved. */
export type Target = State | 'next' | 'same'

export type Move = {
  name: MoveName
  /** On the button. */
  title: string
  from: readonly State[]
  to: Target
  /** Empty: only the clock moves it. */
  roles: readonly Role[]
  /** The review this move completes, which leaves a signed approval. */
  approves?: Stage
  /** What the person must say; `public` words are shown to readers. */
  asks?: 'note' | 'checklist' | 'time' | 'correction' | 'retraction' | 'withdrawal' | 'reason'
}

const OUT: readonly State[] = ['published', 'reviewDue', 'correctionOpen']

export const MOVES: readonly Move[] = [
  {
    name: 'submit',
    title: 'Send for review',
    from: ['draft', 'changesRequested', 'published', 'reviewDue', 'correctionOpen'],
    to: 'editorialReview',
    roles: ['author', 'editor'],
  },
  {
    name: 'passEditorial',
    title: 'Pass to clinical review',
    from: ['editorialReview'],
    to: 'next',
    roles: ['editor'],
    approves: 'editorial',
  },
  {
    name: 'approveClinical',
    title: 'Approve as clinical reviewer',
    from: ['clinicalReview'],
    to: 'next',
    roles: ['clinicalReviewer'],
    approves: 'clinical',
    asks: 'checklist',
  },
  {
    name: 'approveCompliance',
    title: 'Approve for compliance',
    from: ['complianceReview'],
    to: 'next',
    roles: ['compliance'],
    approves: 'compliance',
  },
  {
    name: 'requestChanges',
    title: 'Ask for changes',
    from: ['editorialReview'],
    to: 'changesRequested',
    roles: ['editor'],
    asks: 'note',
  },
  {
    name: 'requestChanges',
    title: 'Ask for changes',
    from: ['clinicalReview'],
    to: 'changesRequested',
    roles: ['clinicalReviewer'],
    asks: 'note',
  },
  {
    name: 'requestChanges',
    title: 'Ask for changes',
    from: ['complianceReview'],
    to: 'changesRequested',
    roles: ['compliance'],
    asks: 'note',
  },
  {
    name: 'reopen',
    title: 'Take back to draft',
    from: ['editorialReview', 'clinicalReview', 'complianceReview', 'approved', 'archived'],
    to: 'draft',
    roles: ['author', 'editor'],
  },
  {name: 'schedule', title: 'Schedule', from: ['approved'], to: 'scheduled', roles: ['publisher', 'editor'], asks: 'time'},
  {name: 'unschedule', title: 'Take off the schedule', from: ['scheduled'], to: 'approved', roles: ['publisher', 'editor']},
  // From published too: a new address or search description needs no new review, and the gate sees that nothing else changed.
  {
    name: 'publish',
    title: 'Publish',
    from: ['approved', 'scheduled', 'published', 'reviewDue'],
    to: 'published',
    roles: ['publisher', 'editor'],
  },
  {name: 'markReviewDue', title: 'Mark as due for review', from: ['published'], to: 'reviewDue', roles: []},
  {
    name: 'confirmReview',
    title: 'Reviewed, no change needed',
    from: ['published', 'reviewDue'],
    to: 'published',
    roles: ['clinicalReviewer'],
    asks: 'checklist',
  },
  {
    name: 'openCorrection',
    title: 'Open a correction',
    from: ['published', 'reviewDue'],
    to: 'correctionOpen',
    roles: ['editor', 'clinicalReviewer', 'compliance'],
    asks: 'correction',
  },
  {
    name: 'cancelCorrection',
    title: 'Drop the correction',
    from: ['correctionOpen'],
    to: 'published',
    roles: ['editor'],
    asks: 'reason',
  },
  {
    name: 'proposeRetraction',
    title: 'Propose a retraction',
    from: OUT,
    to: 'same',
    roles: ['compliance', 'clinicalReviewer'],
    asks: 'retraction',
  },
  {name: 'retract', title: 'Confirm the retraction', from: OUT, to: 'retracted', roles: ['compliance', 'clinicalReviewer']},
  {name: 'archive', title: 'Archive', from: OUT, to: 'archived', roles: ['editor'], asks: 'reason'},
  {
    name: 'withdraw',
    title: 'Take the page down',
    from: [...OUT, 'archived', 'retracted'],
    to: 'draft',
    roles: ['compliance'],
    asks: 'withdrawal',
  },
]

/** The move of this name from this state; `requestChanges` has one a review. */
export function findMove(name: string, from: State): Move | undefined {
  return MOVES.find((move) => move.name === name && move.from.includes(from))
}

/** Whether some role of the person may make this move from this state. The administrator has no say in content. */
export function mayMove(name: string, from: State, roles: readonly Role[]): boolean {
  return findMove(name, from)?.roles.some((role) => roles.includes(role)) ?? false
}

/** Every move these roles have from this state, in the order of the table. */
export function movesFrom(state: State, roles: readonly Role[]): Move[] {
  return MOVES.filter(({from, roles: allowed}) => from.includes(state) && allowed.some((role) => roles.includes(role)))
}

const REVIEW_STATES: Record<Stage, State> = {
  editorial: 'editorialReview',
  clinical: 'clinicalReview',
  compliance: 'complianceReview',
}

/** Where a move leads. */
export function stateAfter(move: Move, current: State, stages: readonly Stage[]): State {
  if (move.to === 'same') return current
  if (move.to !== 'next') return move.to
  const done = STAGES.indexOf(move.approves ?? 'editorial')
  const next = STAGES.find((stage, index) => index > done && stages.includes(stage))
  return next === undefined ? 'approved' : REVIEW_STATES[next]
}

export function isState(value: unknown): value is State {
  return STATES.some((state) => state.value === value)
}

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role.value === value)
}

/** “Clinical reviewer or compliance”: the people a sentence sends someone to. */
export function namesOfRoles(roles: readonly Role[]): string {
  return roles.map((role) => ROLES.find(({value}) => value === role)?.title.toLowerCase() ?? role).join(' or ')
}
