/**
 * Readers' comments at the desk: held, decided, answered, forgotten.
 *
 * The private dataset is written first and says what must stand in the public one; a public comment that it does not know
 * is removed, and one that was altered is put back.
 */
import {publishedId} from '../editorial/documents.ts'
import {
  heldComment,
  isCommentSealed,
  sealComment,
  shownWords,
  type CommentStatus,
  type PublicComment,
  type ReaderComment,
  type Reply,
  type Shown,
  type TypedComment,
} from '../editorial/readers/comment.ts'
import type {Crisis} from '../editorial/readers/crisis.ts'
import {plainWords} from '../editorial/readers/plain-words.ts'
import {guardReply} from '../editorial/readers/reply-guard.ts'
import {fullName} from '../editorial/byline.ts'
import {PROFESSIONS} from '../editorial/professions.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import {namesOfRoles, type Role} from '../editorial/workflow.ts'
import {writeAudit, type AuditEntry} from './audit.ts'
import type {Desk} from './desk.ts'
import {eraseDocument, SHOWN_WORDS} from './erase.ts'
import {RefusedError} from './refusal.ts'

const MODERATORS: readonly Role[] = ['moderator', 'compliance']
/** Clinicians answer in their own name, once the comment is out. */
const REPLIERS: readonly Role[] = ['moderator', 'compliance', 'clinicalReviewer', 'author']

/** @param id names nobody and is never reused */
export async function holdComment(
  desk: Desk,
  typed: TypedComment,
  {id, postId, postTitle}: {id: string; postId: string; postTitle: string},
): Promise<Crisis | null> {
  const {comment, crisis} = heldComment(typed, {id, postId, postTitle, now: desk.now()})
  await desk.compliance.create(comment)
  return crisis
}

export type Decision = 'approve' | 'approveRedacted' | 'reject' | 'spam'

const STATUS_AFTER: Record<Decision, CommentStatus> = {
  approve: 'approved',
  approveRedacted: 'redacted',
  reject: 'rejected',
  spam: 'spam',
}

/**
 * A moderator's decision. It can be made again as long as the original is there: an approved comment can be taken down.
 *
 * @param left of the words, for `approveRedacted`; absent: what the guard proposes
 * @throws RefusedError 403 for whoever may not, 404, 409 where somebody else was quicker, 422 with the reason
 */
export async function decideComment(
  desk: Desk,
  member: Member,
  id: string,
  {decision, left, reason}: {decision: Decision; left?: Shown | undefined; reason?: string | undefined},
): Promise<{status: CommentStatus}> {
  return atTheDesk(desk, member, {id, action: `${decision}Comment`, roles: MODERATORS}, async (comment, announce) => {
    const status = STATUS_AFTER[decision]
    const words = decision === 'approve' || decision === 'approveRedacted' ? wordsFor(comment, decision, left) : null
    const published =
      words &&
      sealComment({...publicFields(comment), ...words, reply: readPublished(desk, comment)?.reply ?? null}, desk.signer.sign)
    await announce()
    await writeDecision(desk, comment, {
      status,
      decidedAt: new Date(desk.now()).toISOString(),
      decidedBy: member.name,
      reason: reason ?? null,
      published: published && JSON.stringify(published),
    })
    // What was shown before may hold more than what is shown now: its history goes with it.
    if (comment.published !== null) await eraseDocument(desk.production, comment._id, SHOWN_WORDS)
    if (published) await desk.production.createOrReplace(published, {visibility: 'sync'})
    return {status}
  })
}

function wordsFor(comment: ReaderComment, decision: Decision, left: Shown | undefined): Shown {
  const proposed = {name: comment.proposedName ?? '', text: comment.proposedText ?? ''}
  const answer = shownWords(comment, decision === 'approve' ? undefined : (left ?? proposed))
  if (!answer.ok) throw new RefusedError(422, answer.why)
  return answer.words
}

/**
 * The clinic's answer below a comment that readers see.
 *
 * @throws RefusedError as {@link decideComment}; 422 with reasons where the reply could disclose who is a patient
 */
export async function replyToComment(desk: Desk, member: Member, id: string, typed: string): Promise<{reply: Reply}> {
  const text = plainWords(typed)
  return atTheDesk(desk, member, {id, action: 'replyToComment', roles: REPLIERS}, async (comment, announce) => {
    const shown = readPublished(desk, comment)
    if (!shown) throw new RefusedError(409, 'Readers do not see this comment. Approve it before it is answered.')
    const at = new Date(desk.now()).toISOString()
    const reasons = guardReply(text, {name: comment.name ?? shown.name, text: comment.text ?? shown.text}, at.slice(0, 10))
    if (reasons.length > 0)
      throw new RefusedError(
        422,
        'This reply could tell who is a patient. Change it, or begin from one of the safe replies.',
        reasons,
      )
    const reply: Reply = {text, at, ...(await signature(desk, member))}
    const {seal: _old, ...fields} = shown
    const published = sealComment({...fields, reply}, desk.signer.sign)
    await announce()
    await writeDecision(desk, comment, {published: JSON.stringify(published)})
    await desk.production.createOrReplace(published, {visibility: 'sync'})
    return {reply}
  })
}

/** In whose name: a clinician’s own, with the profession, or the clinic’s. */
async function signature(desk: Desk, {clinicianId}: Member): Promise<Pick<Reply, 'name' | 'role' | 'isClinician'>> {
  const {clinician, clinic} = await desk.production.fetch<{
    clinician: (Parameters<typeof fullName>[0] & {profession: string | null}) | null
    clinic: string | null
  }>(
    /* groq */ `{
      "clinician": *[_type == "clinician" && _id == $id][0]{givenName, middleName, familyName, generationalSuffix, honorificPrefix, profession},
      "clinic": *[_id == "siteSettings"][0].clinicName
    }`,
    {id: clinicianId ?? ''},
  )
  if (!clinician) return {name: clinic?.trim() || 'The clinic', role: null, isClinician: false}
  return {
    name: fullName(clinician),
    role: PROFESSIONS.find(({value}) => value === clinician.profession)?.label ?? null,
    isClinician: true,
  }
}

/**
 * Puts back what somebody wrote past the desk, before any page is rendered.
 *
 * @param id of the public comment that has changed
 */
export async function restoreComment(desk: Desk, id: string): Promise<'untouched' | 'restored' | 'removed'> {
  const [shown, comment] = await Promise.all([
    desk.production.fetch<PublicComment | null>('*[_id == $id && _type == "comment"][0]', {id}),
    desk.compliance.fetch<ReaderComment | null>('*[_id == $id && _type == "readerComment"][0]', {id}),
  ])
  const expected = comment && readPublished(desk, comment)
  if (!expected) {
    if (!shown) return 'untouched'
    await eraseDocument(desk.production, id, SHOWN_WORDS)
    // The private record is written anew when its original is forgotten: it may have been away for a moment only.
    if (await putBackApproved(desk, id)) return 'untouched'
    await tell(desk, id, 'restore', 'No moderator has let it through: it has been removed.')
    return 'removed'
  }
  if (shown?.seal.signature === expected.seal.signature && isCommentSealed(shown, desk.signer.isSigned)) return 'untouched'
  await desk.production.createOrReplace(expected, {visibility: 'sync'})
  await tell(desk, id, 'restore', 'It was altered past the desk and has been put back as it was approved.')
  return 'restored'
}

async function putBackApproved(desk: Desk, id: string): Promise<boolean> {
  const comment = await desk.compliance.fetch<ReaderComment | null>('*[_id == $id && _type == "readerComment"][0]', {id})
  const expected = comment && readPublished(desk, comment)
  if (expected) await desk.production.createOrReplace(expected, {visibility: 'sync'})
  return Boolean(expected)
}

/** What the desk let through last; null where nothing stands that it has signed. */
function readPublished(desk: Desk, {_id, published}: ReaderComment): PublicComment | null {
  try {
    const comment = JSON.parse(published ?? 'null') as PublicComment | null
    return comment?._id === _id && isCommentSealed(comment, desk.signer.isSigned) ? comment : null
  } catch {
    return null
  }
}

function publicFields({_id, postId, submittedAt}: ReaderComment) {
  const post = {_type: 'reference', _ref: publishedId(postId), _weak: true}
  return {_id, _type: 'comment' as const, post, submittedAt}
}

async function writeDecision(desk: Desk, {_id, _rev}: ReaderComment, change: Partial<ReaderComment>): Promise<void> {
  await desk.compliance.patch(_id, {set: change, ...(_rev ? {ifRevisionID: _rev} : {})}).commit({visibility: 'sync'})
}

/** Who asks, what it is about, and one entry in the audit log before anything is written; a refusal is one as well. */
async function atTheDesk<Result>(
  desk: Desk,
  member: Member,
  {id, action, roles}: {id: string; action: string; roles: readonly Role[]},
  work: (comment: ReaderComment, announce: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const audit = (outcome: AuditEntry['outcome'], why?: string) =>
    writeAudit(desk, {
      at: new Date(desk.now()).toISOString(),
      by: {userId: member.userId, name: member.name},
      action,
      subject: id,
      outcome,
      ...(why ? {why} : {}),
    })
  try {
    if (!member.roles.some((role) => roles.includes(role))) throw new RefusedError(403, `This is for ${namesOfRoles(roles)}.`)
    const comment = await desk.compliance.fetch<ReaderComment | null>('*[_id == $id && _type == "readerComment"][0]', {id})
    if (!comment) throw new RefusedError(404, 'There is no such comment. It may have been deleted.')
    return await work(comment, () => audit('done'))
  } catch (cause) {
    if (cause instanceof RefusedError) {
      // A reason may quote the comment; the log holds no word of anybody's health.
      await audit('refused', cause.status === 422 ? 'The words do not pass.' : cause.message)
      throw cause
    }
    await audit('failed')
    if ((cause as {statusCode?: number}).statusCode === 409)
      throw new RefusedError(409, 'Somebody else decided this at the same moment. Look again.')
    throw cause
  }
}

function tell(desk: Desk, subject: string, action: string, why: string): Promise<void> {
  const at = new Date(desk.now()).toISOString()
  return writeAudit(desk, {at, by: {userId: 'desk', name: 'The editorial desk'}, action, subject, outcome: 'done', why})
}
