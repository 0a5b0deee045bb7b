import {memberPayload, type Member} from '../editorial/seal-payloads.ts'
import {writeAudit} from './audit.ts'
import type {Desk} from './desk.ts'
import {readMember, type MemberDocument} from './members.ts'
import {RefusedError} from './refusal.ts'

/**
 * Confirms what somebody may do: the roles in their document count from then on.
 *
 * @param id of the member's document, draft or published
 * @throws RefusedError 403 for anybody but an administrator, and for administrators about themselves
 */
export async function confirmMember(desk: Desk, administrator: Member, id: string): Promise<Member> {
  const published = id.replace(/^drafts\./, '')
  const audit = (outcome: 'done' | 'refused', why?: string) =>
    writeAudit(desk, {
      at: new Date(desk.now()).toISOString(),
      by: {userId: administrator.userId, name: administrator.name},
      action: 'confirmMember',
      subject: published,
      outcome,
      ...(why ? {why} : {}),
    })
  try {
    if (!administrator.roles.includes('admin')) throw new RefusedError(403, 'Only an administrator can confirm roles.')
    const documents = await desk.compliance.fetch<MemberDocument[]>('*[_type == "member" && _id in $ids] | order(_id desc)', {
      ids: [published, `drafts.${published}`],
    })
    const document = documents.find(({_id}) => _id.startsWith('drafts.')) ?? documents[0]
    if (!document) throw new RefusedError(404, 'There is no such member.')
    const member = readMember(document)
    if (member.userId === administrator.userId)
      throw new RefusedError(403, 'Nobody confirms their own roles. Ask another administrator.')
    if (published !== `member-${member.userId}`) {
      throw new RefusedError(422, `Make a new document for this account: its id must be member-${member.userId}.`)
    }
    const transaction = desk.compliance.transaction()
    transaction.createOrReplace({_id: published, _type: 'member', ...member, seal: desk.signer.sign(memberPayload(member))})
    transaction.delete(`drafts.${published}`)
    await audit('done')
    await transaction.commit({visibility: 'sync'})
    return member
  } catch (cause) {
    if (cause instanceof RefusedError) await audit('refused', cause.message)
    throw cause
  }
}
