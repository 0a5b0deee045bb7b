/**
 * Approvals: a named person, with a role, read exactly this text and agrees.
 *
 * An approval counts only with the server's signature over all of it, for this post, for this content, and only as long
 * as whoever gave it could give it again. Anything else counts as no approval at all.
 */
import {canonicalJson} from './content-hash.ts'
import type {Seal} from './documents.ts'
import type {Standing} from './licenses.ts'
import type {Stage} from './policy.ts'
import type {Role} from './workflow.ts'

export type Approval = {
  stage: Stage
  /** Id of the published post. */
  subject: string
  contentHash: string
  /** Id of the user, and of the clinician the user is; the second is what makes two accounts one person. */
  by: string
  clinicianId?: string | null
  name: string
  role: Role
  at: string
  /** Of the filled-in checklist, which stays in the private dataset. */
  checklistHash?: string | null
}

export type SealedApproval = Approval & {_key?: string; seal: Seal}

/** The bytes that are signed. */
export function approvalPayload(approval: Approval): string {
  const {stage, subject, contentHash, by, clinicianId, name, role, at, checklistHash} = approval
  return canonicalJson({kind: 'approval', stage, subject, contentHash, by, clinicianId, name, role, at, checklistHash})
}

/** Whether a filled-in checklist lets something stand without a word why. */
export function hasUnexplainedNo(checklist: readonly {answer: string; note?: string | undefined}[]): boolean {
  return checklist.some(({answer, note}) => answer === 'no' && !note?.trim())
}

/** Roles whose approval completes a review. */
export const ROLE_OF_STAGE: Record<Stage, Role> = {editorial: 'editor', clinical: 'clinicalReviewer', compliance: 'compliance'}

/** Why an approval does not count; null where it does. */
export type Void =
  | 'unsigned'
  | 'anotherPost'
  | 'textChanged'
  | 'wrongRole'
  | 'isAuthor'
  | 'notLicensed'
  | 'wrongProfession'
  | null

/**
 * Judges one approval against the post as it is now.
 *
 * @param isSigned the signature was checked, by whoever holds the key
 */
export function judgeApproval(
  approval: Approval,
  {
    isSigned,
    subject,
    contentHash,
    authorIds,
    standing,
    profession,
    reviewerProfessions,
  }: {
    isSigned: boolean
    subject: string
    contentHash: string
    authorIds: readonly string[]
    /** Of the clinician who approved; only a clinical review needs one. */
    standing: Standing | undefined
    profession: string | null | undefined
    /** Professions that may review this post's topics; empty: all. */
    reviewerProfessions: readonly string[]
  },
): Void {
  if (!isSigned) return 'unsigned'
  if (approval.subject !== subject) return 'anotherPost'
  if (approval.contentHash !== contentHash) return 'textChanged'
  if (approval.role !== ROLE_OF_STAGE[approval.stage]) return 'wrongRole'
  if (approval.stage !== 'clinical') return null
  return judgeReviewer({clinicianId: approval.clinicianId, authorIds, standing, profession, reviewerProfessions})
}

/** Whether a clinician may review a post at all: independent, licensed, of a fitting profession. */
export function judgeReviewer({
  clinicianId,
  authorIds,
  standing,
  profession,
  reviewerProfessions,
}: {
  clinicianId: string | null | undefined
  authorIds: readonly string[]
  standing: Standing | undefined
  profession: string | null | undefined
  reviewerProfessions: readonly string[]
}): 'isAuthor' | 'notLicensed' | 'wrongProfession' | null {
  if (!clinicianId) return 'notLicensed'
  if (authorIds.includes(clinicianId)) return 'isAuthor'
  if (!standing?.canReview) return 'notLicensed'
  if (reviewerProfessions.length > 0 && !reviewerProfessions.includes(profession ?? '')) return 'wrongProfession'
  return null
}

export const WHY_VOID: Record<NonNullable<Void>, string> = {
  unsigned: 'It does not carry this server’s signature, so it counts as absent.',
  anotherPost: 'It was given for another post.',
  textChanged: 'The text has changed since it was given.',
  wrongRole: 'It was given in a role that cannot give it.',
  isAuthor: 'Whoever gave it is an author of this post.',
  notLicensed: 'Whoever gave it has no active, verified license now.',
  wrongProfession: 'Whoever gave it is not of a profession that reviews this topic.',
}
