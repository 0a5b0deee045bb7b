import type {Change} from '../webhooks/change.ts'
import {reviewPostsCiting} from './concerns.ts'
import type {Desk} from './desk.ts'
import {restorePublication} from './restore.ts'

/** What the desk does about a change in the dataset, whoever made it. */
export async function settle(desk: Desk, {type, id}: Change): Promise<void> {
  if (type === 'publication') await restorePublication(desk, id)
  if (type === 'source') await reviewPostsCiting(desk, id)
}
