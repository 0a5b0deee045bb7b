/** Which moves a person is offered on a post, and which of them the large button makes. */
import type {PanelFacts} from '../../../lib/desk/requests.ts'
import type {MoveName, Role, State} from '../../../lib/editorial/workflow.ts'
import {findMove, MOVES, STATES} from '../../../lib/editorial/workflow.ts'

export type OfferedMove = PanelFacts['moves'][number]

export type Situation = {
  state: State
  moves: readonly OfferedMove[]
  roles: readonly Role[]
  clinicianId: string | null
  authorIds: readonly string[]
  /** The words on screen are not the ones patients read. */
  hasNewText: boolean
  /** Every review that the post needs holds for the text on screen. */
  reviewsHold: boolean
  /** There is a draft beside the published post. */
  hasDraft: boolean
  retraction: {role: string} | null
}

export type Offer = {
  /** On the large button; without one the button only says where the post stands. */
  primary: OfferedMove | null
  others: OfferedMove[]
}

/** No person has more moves than this in any state. */
export const MOST_MOVES = Math.max(...STATES.map(({value}) => MOVES.filter(({from}) => from.includes(value)).length))

/** Moves that carry a post forward from where it is, the most useful first. */
function forward(situation: Situation): readonly MoveName[] {
  const {state, hasNewText, reviewsHold} = situation
  switch (state) {
    case 'draft':
    case 'changesRequested':
    case 'correctionOpen':
      return ['submit']
    case 'editorialReview':
      return ['passEditorial']
    case 'clinicalReview':
      return ['approveClinical']
    case 'complianceReview':
      return ['approveCompliance']
    case 'approved':
      return reviewsHold ? ['publish'] : ['reopen']
    case 'scheduled':
      return reviewsHold ? ['publish'] : ['unschedule']
    case 'published':
      return forwardFromPublished(situation)
    case 'reviewDue':
      return hasNewText ? forwardFromPublished(situation) : ['confirmReview']
    default:
      return []
  }
}

/** New words go through review; a new address or search description goes out as it is. */
function forwardFromPublished({hasNewText, reviewsHold, hasDraft}: Situation): MoveName[] {
  if (hasNewText && !reviewsHold) return ['submit']
  return hasDraft ? ['publish'] : []
}

/** Leaves out what the desk would refuse this person anyway, and puts the most useful move first. */
export function offerMoves(situation: Situation): Offer {
  const possible = situation.moves.filter((move) => isOpen(move, situation))
  const order = forward(situation)
  const primary = order.map((name) => possible.find((move) => move.name === name)).find(Boolean) ?? null
  return {primary, others: possible.filter((move) => move !== primary)}
}

function isOpen(
  {name}: OfferedMove,
  {state, roles, clinicianId, authorIds, hasNewText, hasDraft, retraction}: Situation,
): boolean {
  const move = findMove(name, state)
  const acting = move?.roles.find((role) => roles.includes(role))
  if (!move || !acting) return false
  const isAuthor = clinicianId !== null && authorIds.includes(clinicianId)
  // Until an author is named, whoever writes is let as far as the desk, which asks for the name.
  if (acting === 'author' && !isAuthor && authorIds.length > 0) return false
  if (acting === 'clinicalReviewer' && name !== 'openCorrection' && isAuthor) return false
  const isOut = state === 'published' || state === 'reviewDue'
  if (isOut && name === 'submit') return hasNewText
  if (isOut && name === 'publish') return hasDraft
  if (name === 'proposeRetraction') return retraction === null
  if (name === 'retract') return retraction !== null && retraction.role !== acting
  return true
}
