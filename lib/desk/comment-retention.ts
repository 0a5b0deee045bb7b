/** How readers' words are forgotten: by the clock, or because somebody asks. */
import type {PublicComment, ReaderComment} from '../editorial/readers/comment.ts'
import type {ReaderReport} from '../editorial/readers/report.ts'
import {dueFor} from '../editorial/readers/retention.ts'
import {writeAudit} from './audit.ts'
import {restoreComment} from './comments.ts'
import type {Desk} from './desk.ts'
import {eraseDocument, SHOWN_WORDS} from './erase.ts'

export type Purged = {originals: number; comments: number}

/** Deletes what has been kept long enough: originals a month after the decision, everything after two years. */
export async function purgeComments(desk: Desk): Promise<Purged> {
  const purged = {originals: 0, comments: 0}
  const known = await desk.compliance.fetch<ReaderComment[]>('*[_type == "readerComment"] | order(submittedAt asc)')
  for (const comment of known) {
    const due = dueFor(comment, desk.now())
    if (due === 'everything') {
      await forget(desk, comment._id)
      purged.comments += 1
    }
    if (due === 'original') {
      await forgetOriginal(desk, comment)
      purged.originals += 1
    }
  }
  await purgeReports(desk)
  if (purged.originals + purged.comments > 0)
    await tell(desk, 'purgeComments', 'readerComment', `${purged.originals} originals, ${purged.comments} comments`)
  return purged
}

/** A report goes a month after somebody has dealt with it, and after two years in any case; counts of answers as well then. */
async function purgeReports(desk: Desk): Promise<void> {
  const [reports, months] = await Promise.all([
    desk.compliance.fetch<ReaderReport[]>('*[_type == "readerReport"]'),
    desk.compliance.fetch<{_id: string; month: string}[]>('*[_type == "readerFeedback"]{_id, month}'),
  ])
  for (const {_id, submittedAt, closedAt} of reports)
    if (dueFor({submittedAt, decidedAt: closedAt}, desk.now()) !== 'nothing')
      await eraseDocument(desk.compliance, _id, {text: ''})
  for (const {_id, month} of months)
    if (dueFor({submittedAt: `${month}-01T00:00:00Z`}, desk.now()) === 'everything')
      await eraseDocument(desk.compliance, _id, {days: []})
}

/**
 * Deletes one comment, in public and in private, whatever was decided about it.
 *
 * @returns false where there is none
 */
export async function deleteComment(desk: Desk, id: string): Promise<boolean> {
  if (!(await exportComment(desk, id))) return false
  await forget(desk, id)
  await tell(desk, 'deleteComment', id)
  return true
}

/** Everything that is kept about one comment; null where nothing is. */
export async function exportComment(
  desk: Desk,
  id: string,
): Promise<{kept: ReaderComment | null; shown: PublicComment | null} | null> {
  const [kept, shown] = await Promise.all([
    desk.compliance.fetch<ReaderComment | null>('*[_id == $id && _type == "readerComment"][0]', {id}),
    desk.production.fetch<PublicComment | null>('*[_id == $id && _type == "comment"][0]', {id}),
  ])
  return (kept ?? shown) ? {kept, shown} : null
}

/** Private first: the public one is not put back once nothing vouches for it. */
async function forget(desk: Desk, id: string): Promise<void> {
  await eraseDocument(desk.compliance, id, {
    name: null,
    text: null,
    proposedName: null,
    proposedText: null,
    flags: [],
    published: null,
  })
  await eraseDocument(desk.production, id, SHOWN_WORDS)
}

/** The record stays, without a word of the original; what readers see stays as well. */
async function forgetOriginal(desk: Desk, {_rev, _createdAt, _updatedAt, ...comment}: ReaderComment): Promise<void> {
  const without: ReaderComment = {
    ...comment,
    name: null,
    text: null,
    proposedName: null,
    proposedText: null,
    flags: comment.flags.map((flag) => ({...flag, quote: ''})),
    originalDeletedAt: new Date(desk.now()).toISOString(),
  }
  await eraseDocument(desk.compliance, comment._id, {name: null, text: null, proposedName: null, proposedText: null, flags: []})
  await desk.compliance.create(without, {visibility: 'sync'})
  // For a moment nothing vouched for the public one: had the site looked just then, it is put back.
  await restoreComment(desk, comment._id)
}

function tell(desk: Desk, action: string, subject: string, why?: string): Promise<void> {
  const by = {userId: 'desk', name: 'The editorial desk'}
  return writeAudit(desk, {at: new Date(desk.now()).toISOString(), by, action, subject, outcome: 'done', ...(why ? {why} : {})})
}
