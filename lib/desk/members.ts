/**
 * Who someone is to the clinic.
 *
 * The Content Lake says who holds a token; the `member` document says what that person may do here. It counts only with
 * the server's seal: whoever can write documents cannot make themselves a reviewer.
 */
import {memberPayload, type Member} from '../editorial/seal-payloads.ts'
import type {Seal} from '../editorial/documents.ts'
import {isRole} from '../editorial/workflow.ts'
import type {Desk} from './desk.ts'

/** As it is stored: what a person typed may be anything. */
export type MemberDocument = Omit<Member, 'roles' | 'active'> & {
  _id: string
  _type: 'member'
  roles?: unknown[] | null
  active?: unknown
  seal?: Seal | null
}

export function memberId(userId: string): string {
  return `member-${userId}`
}

/** The member behind a token; undefined where the token is not known, `roles` empty where no sealed document says more. */
export async function whoAsks(desk: Desk, token: string | undefined): Promise<Member | undefined> {
  const user = token ? await desk.identify(token) : undefined
  if (!user) return undefined
  const document = await desk.compliance.fetch<MemberDocument | null>('*[_id == $id][0]', {id: memberId(user.id)})
  const member = document && readMember(document)
  if (!document || !member || member.userId !== user.id || !desk.signer.isSigned(memberPayload(member), document.seal)) {
    return {userId: user.id, name: user.name, roles: [], active: false}
  }
  return member.active ? member : {...member, roles: []}
}

/** The part of the document that is signed. */
export function readMember({userId, name, roles, clinicianId, active}: MemberDocument): Member {
  return {userId, name, roles: (roles ?? []).filter(isRole), clinicianId: clinicianId ?? null, active: active === true}
}

/** The document as the server writes it. */
export function sealedMember(member: Member, sign: (payload: string) => Seal): MemberDocument & {seal: Seal} {
  return {_id: memberId(member.userId), _type: 'member', ...member, seal: sign(memberPayload(member))}
}
