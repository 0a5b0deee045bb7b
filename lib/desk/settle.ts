import type {Change} from '../webhooks/change.ts'
import {restoreComment} from './comments.ts'
import {reviewPostsCiting} from './concerns.ts'
import type {Desk} from './desk.ts'
import {isSharedType} from '../editorial/shared-documents.ts'
import {restorePublication} from './restore.ts'
import {restoreShared} from './shared-documents.ts'

/** What the desk does about a change in the dataset, whoever made it. */
export async function settle(desk: Desk, {type, id}: Change): Promise<void> {
  if (type === 'publication') await restorePublication(desk, id)
  if (isSharedType(type)) await restoreShared(desk, type, id)
  if (type === 'comment') await restoreComment(desk, id)
  if (type === 'source') await reviewPostsCiting(desk, id)
}
