import {emptyMonth, type Answer} from '../editorial/readers/feedback.ts'
import type {Desk} from './desk.ts'

/** Counts one answer. One transaction: the month is there, and the number goes up, whoever else answers in this moment. */
export async function countAnswer(desk: Desk, postId: string, answer: Answer): Promise<void> {
  const day = new Date(desk.now()).toISOString().slice(0, 10)
  const month = emptyMonth(postId, day)
  await desk.compliance
    .transaction()
    .createIfNotExists(month)
    .patch(month._id, {inc: {[`days[_key == "${day}"].${answer}`]: 1}})
    .commit({visibility: 'async'})
}
