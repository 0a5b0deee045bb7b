/** Readers' reports of errors at the desk: filed by the site, closed by editors. */
import {openReport, REPORT_READERS, type ReaderReport, type TypedReport} from '../editorial/readers/report.ts'
import type {Crisis} from '../editorial/readers/crisis.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import {namesOfRoles} from '../editorial/workflow.ts'
import {writeAudit, type AuditEntry} from './audit.ts'
import type {Desk} from './desk.ts'
import type {ReaderPost} from './reader-posts.ts'
import {RefusedError} from './refusal.ts'

export async function fileReport(
  desk: Desk,
  typed: TypedReport,
  id: string,
  {postId, title, parts}: ReaderPost,
): Promise<Crisis | null> {
  const {report, crisis} = openReport(typed, {id, postId, postTitle: title, parts, now: desk.now()})
  await desk.compliance.create(report)
  return crisis
}

/**
 * Marks a report as dealt with.
 *
 * @throws RefusedError 403 for whoever may not, 404, 409 where somebody has done so already
 */
export async function closeReport(desk: Desk, member: Member, id: string): Promise<{status: 'closed'}> {
  const audit = (outcome: AuditEntry['outcome'], why?: string) =>
    writeAudit(desk, {
      at: new Date(desk.now()).toISOString(),
      by: {userId: member.userId, name: member.name},
      action: 'closeReport',
      subject: id,
      outcome,
      ...(why ? {why} : {}),
    })
  try {
    if (!member.roles.some((role) => REPORT_READERS.includes(role)))
      throw new RefusedError(403, `This is for ${namesOfRoles(REPORT_READERS)}.`)
    const report = await desk.compliance.fetch<ReaderReport | null>('*[_id == $id && _type == "readerReport"][0]', {id})
    if (!report) throw new RefusedError(404, 'There is no such report. It may have been deleted.')
    if (report.status === 'closed') throw new RefusedError(409, `${report.closedBy ?? 'Somebody'} has dealt with this already.`)
    await audit('done')
    const closed: Partial<ReaderReport> = {status: 'closed', closedAt: new Date(desk.now()).toISOString(), closedBy: member.name}
    await desk.compliance.patch(id).set(closed).commit({visibility: 'sync'})
    return {status: 'closed'}
  } catch (cause) {
    if (cause instanceof RefusedError) await audit('refused', cause.message)
    throw cause
  }
}
