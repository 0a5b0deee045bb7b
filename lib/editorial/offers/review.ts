/** The way of an offer from marketing to its readers: sent, approved or sent back, and who may do which. */
import {canonicalJson} from '../content-hash.ts'
import type {Seal, StoredDocument} from '../documents.ts'
import type {Role} from '../workflow.ts'
import {phaseAt, type Phase, type Schedule} from './schedule.ts'

/** What marketing has sent, and what became of it: written by the server, one for each offer that is on its way. */
export type OfferReview = StoredDocument & {
  offer: {_type: 'reference'; _ref: string; _weak: true}
  state: 'inReview' | 'sentBack'
  /** Of what was sent. */
  hash: string
  by: {userId: string; name: string}
  at: string
  /** Why it was sent back. */
  note?: string | null
  seal: Seal
}

export function reviewId(offerId: string): string {
  return `review.${offerId}`
}

/** The bytes the server signs: nobody sends an offer in somebody else's name, or approves their own. */
export function reviewPayload({_id, offer, state, hash, by, at, note}: Omit<OfferReview, 'seal'>): string {
  return canonicalJson({kind: 'offerReview', _id, offer: offer._ref, state, hash, by, at, note: note ?? null})
}

export const OFFER_MOVES = [
  {value: 'send', title: 'Send to compliance', roles: ['marketing']},
  {value: 'withdraw', title: 'Take back', roles: ['marketing']},
  {value: 'approve', title: 'Approve', roles: ['compliance']},
  {value: 'sendBack', title: 'Send back', roles: ['compliance']},
  {value: 'end', title: 'End now', roles: ['marketing', 'compliance']},
] as const satisfies readonly {value: string; title: string; roles: readonly Role[]}[]

export type OfferMove = (typeof OFFER_MOVES)[number]['value']

export type OfferState =
  /** Being written; readers see nothing of it. */
  | 'draft'
  /** Sent, and nothing changed since. */
  | 'inReview'
  | 'sentBack'
  /** Readers see the approved text; the one on the desk is another. */
  | 'changed'
  /** Readers see this very text, while it runs. */
  | 'approved'

export type OfferStatus = {
  state: OfferState
  /** Of what readers see; null where nothing is approved. */
  published: {number: number; phase: Phase} | null
  review: Pick<OfferReview, 'by' | 'at' | 'note'> | null
  /** It was changed after it was sent: it must be sent again. */
  isChangedSinceSent: boolean
}

/**
 * @param hash of the text on the desk
 * @param published what the desk has approved, with its hash; null where nothing is
 * @param review with a seal that holds, or null
 */
export function offerStatus({
  hash,
  published,
  review,
  now,
}: {
  hash: string
  published: {number: number; hash: string; schedule?: Schedule | null | undefined} | null
  review: OfferReview | null
  now: number
}): OfferStatus {
  const isSame = review?.hash === hash
  const base = {
    published: published && {number: published.number, phase: phaseAt(published.schedule, now)},
    review: review && {by: review.by, at: review.at, note: review.note ?? null},
    isChangedSinceSent: review?.state === 'inReview' && !isSame,
  }
  if (review && isSame) return {...base, state: review.state}
  if (published?.hash === hash) return {...base, state: 'approved'}
  return {...base, state: published ? 'changed' : 'draft'}
}

/** Moves that somebody is offered. The desk refuses all others. */
export function offeredMoves(
  {state, published}: OfferStatus,
  {roles, userId}: {roles: readonly Role[]; userId: string},
  sentBy: string | null,
): OfferMove[] {
  const isOpen: Record<OfferMove, boolean> = {
    send: state === 'draft' || state === 'changed' || state === 'sentBack',
    withdraw: state === 'inReview',
    // Four eyes: nobody approves what they have sent.
    approve: state === 'inReview' && sentBy !== userId,
    sendBack: state === 'inReview',
    end: published !== null && published.phase !== 'ended',
  }
  return OFFER_MOVES.filter(({value, roles: may}) => isOpen[value] && may.some((role) => roles.includes(role))).map(
    ({value}) => value,
  )
}

/** The schedule of an offer that ends in this minute. */
export function endedAt(schedule: Schedule | null | undefined, local: {day: string; time: string}): Schedule {
  return {...schedule, endsOn: local.day, endsAt: local.time}
}
