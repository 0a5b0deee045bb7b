/** Offers at the desk: what marketing sends, compliance approves, and either of them ends. */
import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'
import type {Transaction} from '@sanity/client'

import {publishedId, referencedIds} from '../editorial/documents.ts'
import type {Reason} from '../editorial/gate/gate.ts'
import {offsetAt} from '../editorial/local-time.ts'
import {versionInEffect} from '../editorial/notices.ts'
import {offerHash, type OfferDocument} from '../editorial/offers/offer.ts'
import {isAboveEveryPage, postPage, type PostForOffers} from '../editorial/offers/pages.ts'
import {resolveOffers} from '../editorial/offers/resolve.ts'
import {
  endedAt,
  OFFER_MOVES,
  offeredMoves,
  offerStatus,
  reviewId,
  reviewPayload,
  type OfferMove,
  type OfferReview,
  type OfferStatus,
} from '../editorial/offers/review.ts'
import {judgeOffer, type OfferFacts, type OfferFailure} from '../editorial/offers/rules.ts'
import type {OnEveryDesk} from '../editorial/queues.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import {isSharedSealed, type SharedDocument} from '../editorial/shared-documents.ts'
import {localeOf} from '../language/locales.ts'
import {postPath} from '../language/paths.ts'
import {namesOfRoles, type Role} from '../editorial/workflow.ts'
import {writeAudit, type AuditEntry} from './audit.ts'
import type {Desk} from './desk.ts'
import {gatherSurroundings, type Surroundings} from './gather.ts'
import {appendEntry, readLedgerHead} from './ledger.ts'
import {offerWorldOf} from './publishing.ts'
import {RefusedError} from './refusal.ts'
import {sealNext} from './sealing.ts'

type Published = OfferDocument & SharedDocument

type OnDesk = {
  draft: OfferDocument | null
  /** What readers see. */
  published: Published | null
  /** A document under the published id that the desk did not publish. */
  unseen: OfferDocument | null
  review: OfferReview | null
  surroundings: Surroundings
}

/** What the panel in Studio works from. */
export type OfferPanel = {
  status: OfferStatus
  moves: OfferMove[]
  /** Of the text that was judged: what an approval of it names. */
  hash: string
  rules: {id: string; title: string; failures: OfferFailure[]}[]
  /** Posts that show what is approved of it now, and how many there are. */
  shownOn: {count: number; paths: string[]; isAboveEveryPage: boolean}
}

export type OfferOnItsWay = OnEveryDesk['offers'][number]

const MOST_ATTEMPTS = 5
/** More addresses are counted, and not named. */
const MOST_PATHS = 50
/** What Studio may send: a body of the kind that a slip of the hand makes. */
export type OfferMoveRequest = {move: OfferMove; hash?: string | undefined; note?: string | undefined}

/** @param shown the text on the sender's screen; absent: as it is stored */
export async function offerPanel(desk: Desk, member: Member, id: string, shown: OfferDocument | null): Promise<OfferPanel> {
  const onDesk = await gatherOffer(desk, id)
  const offer = shown ?? onDesk.draft ?? onDesk.published ?? onDesk.unseen
  if (!offer) throw new RefusedError(404, 'There is no such offer.')
  const hash = hashOf(offer, onDesk.surroundings, desk.now())
  const status = statusOf(hash, onDesk, desk.now())
  const facts = factsFor(offer, onDesk.surroundings, desk.now())
  return {
    status,
    moves: offeredMoves(status, member, onDesk.review?.by.userId ?? null),
    hash,
    rules: judgeOffer(facts).map(({rule, failures}) => ({id: rule.id, title: rule.title, failures})),
    shownOn: await shownOn(desk, publishedId(id), onDesk.surroundings),
  }
}

/**
 * Moves an offer.
 *
 * @throws RefusedError 403 for whoever may not, 404, 409 where it has changed or somebody else was quicker, 422 with what stops it
 */
export async function moveOffer(desk: Desk, member: Member, id: string, request: OfferMoveRequest): Promise<OfferStatus> {
  const known = OFFER_MOVES.find(({value}) => value === request.move)
  const subject = publishedId(id)
  const audit = (outcome: AuditEntry['outcome'], why?: string) =>
    writeAudit(desk, {
      at: new Date(desk.now()).toISOString(),
      by: {userId: member.userId, name: member.name},
      action: `${request.move}Offer`,
      subject,
      outcome,
      ...(why ? {why} : {}),
    })
  let isAnnounced = false
  for (let attempt = 1; ; attempt += 1) {
    try {
      const role = known?.roles.find((one) => member.roles.includes(one))
      if (!known) throw new RefusedError(400, 'There is no such move.')
      if (!role) throw new RefusedError(403, `This is for ${namesOfRoles(known.roles)}.`)
      const transaction = desk.production.transaction()
      // One try follows from the one before.
      // oxlint-disable-next-line no-await-in-loop
      await addMove(desk, transaction, {member, role, id: subject, request})
      // oxlint-disable-next-line no-await-in-loop
      if (!isAnnounced) await audit('done', request.note)
      isAnnounced = true
      // oxlint-disable-next-line no-await-in-loop
      await transaction.commit({visibility: 'sync'})
      const onDesk = await gatherOffer(desk, subject)
      const offer = onDesk.draft ?? onDesk.published
      return statusOf(offer ? hashOf(offer, onDesk.surroundings, desk.now()) : '', onDesk, desk.now())
    } catch (cause) {
      if (cause instanceof RefusedError) {
        await audit('refused', cause.message)
        throw cause
      }
      const collided = (cause as {statusCode?: number}).statusCode === 409
      if (collided && attempt < MOST_ATTEMPTS) continue
      await audit('failed', (cause as Error).message)
      throw collided ? new RefusedError(409, 'Somebody else changed this at the same moment. Try again.') : cause
    }
  }
}

type Asked = {member: Member; role: Role; id: string; request: OfferMoveRequest}

async function addMove(desk: Desk, transaction: Transaction, {member, role, id, request}: Asked): Promise<void> {
  const onDesk = await gatherOffer(desk, id)
  const {draft, published, unseen, review, surroundings} = onDesk
  const now = desk.now()
  const at = new Date(now).toISOString()
  const offer = draft ?? published ?? unseen
  if (!offer) throw new RefusedError(404, 'There is no such offer.')
  const hash = hashOf(offer, surroundings, now)
  const status = statusOf(hash, onDesk, now)
  const by = {userId: member.userId, name: member.name}
  const write = (fields: Pick<OfferReview, 'state' | 'hash' | 'by' | 'at'> & {note?: string}) => {
    const unsigned = {_id: reviewId(id), _type: 'offerReview', offer: weakly(id), ...fields}
    transaction.createOrReplace({...unsigned, seal: desk.signer.sign(reviewPayload(unsigned))})
  }
  switch (request.move) {
    case 'send': {
      if (status.state === 'approved') throw new RefusedError(409, 'This very text is approved already.')
      if (status.state === 'inReview') throw new RefusedError(409, 'It is with compliance already.')
      checkSeen(request, hash)
      refuseWhatIsStopped(factsFor(offer, surroundings, now))
      write({state: 'inReview', hash, by, at})
      return
    }
    case 'withdraw': {
      if (status.state !== 'inReview') throw new RefusedError(409, 'It is not with compliance.')
      transaction.delete(reviewId(id))
      return
    }
    case 'sendBack': {
      if (status.state !== 'inReview' || !review) throw new RefusedError(409, NOT_SENT)
      const note = request.note?.trim()
      if (!note) throw new RefusedError(422, 'Say what is to be changed: marketing reads it.')
      write({state: 'sentBack', hash: review.hash, by: review.by, at, note})
      return
    }
    case 'approve': {
      if (status.state !== 'inReview' || !review) throw new RefusedError(409, NOT_SENT)
      if (review.by.userId === member.userId) throw new RefusedError(403, 'Somebody else must approve what you have sent.')
      checkSeen(request, hash)
      refuseWhatIsStopped(factsFor(offer, surroundings, now))
      const reason = `Sent by ${review.by.name} on ${review.at.slice(0, 10)}; approved as ${hash.slice(0, 12)}.`
      await addPublished(desk, transaction, offer, {...by, role}, reason)
      // A draft that somebody changes in this moment is not the one that was looked at.
      if (draft) {
        transaction.patch(draft._id, {unset: ['deskSeal'], ...(draft._rev ? {ifRevisionID: draft._rev} : {})})
        transaction.delete(draft._id)
      }
      transaction.delete(reviewId(id))
      return
    }
    case 'end': {
      if (!published || status.published?.phase === 'ended') throw new RefusedError(409, 'It is not running.')
      const zone = published.schedule?.timeZone || CLINIC_TIME_ZONE
      const local = new Date(now + offsetAt(now, zone)).toISOString()
      const schedule = endedAt(published.schedule, {day: local.slice(0, 10), time: local.slice(11, 16)})
      await addPublished(desk, transaction, {...published, schedule: startsBefore(schedule)}, {...by, role}, 'Ended.')
      return
    }
    default:
      request.move satisfies never
  }
}

const NOT_SENT = 'It is not with compliance, or it was changed after it was sent: marketing sends it again.'

/** One that had not begun never begins: it has no first day any more. */
function startsBefore({
  startsOn,
  startsAt,
  ...schedule
}: NonNullable<OfferDocument['schedule']>): NonNullable<OfferDocument['schedule']> {
  const isOver =
    startsOn &&
    (startsOn > (schedule.endsOn ?? '') || (startsOn === schedule.endsOn && (startsAt ?? '00:00') >= (schedule.endsAt ?? '')))
  return isOver ? schedule : {...schedule, ...(startsOn ? {startsOn} : {}), ...(startsAt ? {startsAt} : {})}
}

async function addPublished(
  desk: Desk,
  transaction: Transaction,
  offer: OfferDocument,
  by: {userId: string; name: string; role: Role},
  reason: string,
): Promise<void> {
  const {sealed, entry} = await sealNext(desk, offer, by)
  transaction.createOrReplace(sealed)
  appendEntry(transaction, await readLedgerHead(desk), {...entry, reason}, desk)
}

/** An approval is for the text that somebody has read. */
function checkSeen({hash: seen}: OfferMoveRequest, hash: string): void {
  if (seen !== undefined && seen !== hash) throw new RefusedError(409, 'It has changed while you were reading. Look at it again.')
}

function refuseWhatIsStopped(facts: OfferFacts): void {
  const reasons: Reason[] = judgeOffer(facts).flatMap(({rule, failures}) =>
    failures
      .filter(({level}) => level === 'block')
      .map(({why, fix, path}) => ({rule: rule.id, title: rule.title, why, fix, path})),
  )
  if (reasons.length > 0) throw new RefusedError(422, 'Something must be put right first.', reasons)
}

async function gatherOffer(desk: Desk, id: string): Promise<OnDesk> {
  const subject = publishedId(id)
  const [{draft, stored, review}, surroundings] = await Promise.all([
    desk.production.fetch<{draft: OfferDocument | null; stored: Published | null; review: OfferReview | null}>(
      /* groq */ `{
        "draft": *[_id == $draft && _type == "cta"][0],
        "stored": *[_id == $id && _type == "cta"][0],
        "review": *[_id == $review && _type == "offerReview"][0]
      }`,
      {id: subject, draft: `drafts.${subject}`, review: reviewId(subject)},
    ),
    gatherSurroundings(desk),
  ])
  const isPublished = isSharedSealed(stored, desk.signer.isSigned)
  return {
    draft,
    published: isPublished ? stored : null,
    unseen: isPublished ? null : stored,
    review: review && desk.signer.isSigned(reviewPayload(review), review.seal) ? review : null,
    surroundings,
  }
}

function statusOf(hash: string, {published, review, surroundings}: OnDesk, now: number): OfferStatus {
  return offerStatus({
    hash,
    published: published && {
      number: published.deskSeal?.number ?? 0,
      hash: hashOf(published, surroundings, now),
      schedule: published.schedule,
    },
    review,
    now,
  })
}

/** With the wordings of its notes that are in effect: an offer whose note says something else is another offer. */
function hashOf(offer: OfferDocument, {versions}: Surroundings, now: number): string {
  const locale = localeOf(offer.locale)
  const wordings = referencedIds(offer.notes).flatMap((id) => {
    const version = versionInEffect(id, {versions, now, locale})
    return version ? [[id, version.textHash] as const] : []
  })
  return offerHash(offer, Object.fromEntries(wordings))
}

function factsFor(
  offer: OfferDocument,
  {legalRules: rules, disclaimers, versions, topics, policy}: Surroundings,
  now: number,
): OfferFacts {
  return {
    offer,
    rules,
    disclaimers,
    versions,
    hosts: policy.schedulerHosts,
    healthWords: topics.flatMap(({slug}) => (slug?.current ?? '').split('-')).filter((word) => word.length > 3),
    now,
  }
}

/** Everything that is on its way, for whoever it waits for. */
export async function offersOnTheirWay(desk: Desk, surroundings: Surroundings): Promise<OfferOnItsWay[]> {
  const {reviews, documents} = await desk.production.fetch<{reviews: OfferReview[]; documents: OfferDocument[]}>(
    '{"reviews": *[_type == "offerReview"], "documents": *[_type == "cta"]}',
  )
  return reviews
    .filter((review) => desk.signer.isSigned(reviewPayload(review), review.seal))
    .flatMap(({offer: {_ref: id}, state, hash, by, at}) => {
      const offer = documents.find(({_id}) => _id === `drafts.${id}`) ?? documents.find(({_id}) => _id === id)
      if (!offer) return []
      const title = offer.internalName ?? offer.headline ?? id
      return [{id, title, state, by, at, isChanged: hashOf(offer, surroundings, desk.now()) !== hash}]
    })
}

async function shownOn(desk: Desk, id: string, surroundings: Surroundings): Promise<OfferPanel['shownOn']> {
  const posts = await desk.production.fetch<
    (PostForOffers & {slug: string})[]
  >(/* groq */ `*[_type == "publication" && standing == "live" && defined(slug.current)] | order(slug.current asc){
    "id": post._ref, "slug": slug.current, locale, standing, topics, authors, audiences, "body": body[_type == "ctaBlock"], cta
  }`)
  const world = offerWorldOf(surroundings)
  const showing = posts.filter((post) =>
    resolveOffers(postPage(post, surroundings.topics), {region: null, now: desk.now()}, world).some(
      ({shown}) => shown?.offer._id === id,
    ),
  )
  const paths = showing.slice(0, MOST_PATHS).map(({slug, locale}) => postPath({slug, locale: localeOf(locale)}))
  return {count: showing.length, paths, isAboveEveryPage: isAboveEveryPage(id, desk.now(), world)}
}

function weakly(id: string): OfferReview['offer'] {
  return {_type: 'reference', _ref: id, _weak: true}
}
