/** A cited work was retracted or superseded: every post that rests on it is to be reviewed again, now. */
import {writeAudit} from './audit.ts'
import type {Desk} from './desk.ts'
import {workflowId} from './gather.ts'

/**
 * @param sourceId of the work whose document has changed
 * @returns ids of the posts that are due for review because of it
 */
export async function reviewPostsCiting(desk: Desk, sourceId: string): Promise<string[]> {
  const posts = await desk.production.fetch<string[]>(
    /* groq */ `*[_type == "publication" && standing == "live" && $sourceId in works[].sourceId
        && *[_id == $sourceId][0].retraction.status in ["retracted", "superseded"]
        && *[_id == "workflow." + ^.post._ref][0].state == "published"].post._ref`,
    {sourceId},
  )
  const at = new Date(desk.now()).toISOString()
  for (const subject of posts) {
    await writeAudit(desk, {
      at,
      by: {userId: 'desk', name: 'The editorial desk'},
      action: 'markReviewDue',
      subject,
      from: 'published',
      to: 'reviewDue',
      outcome: 'done',
      why: `It cites ${sourceId}, which no longer stands.`,
    })
    await desk.production.patch(workflowId(subject)).set({state: 'reviewDue', since: at}).commit()
  }
  return posts
}
