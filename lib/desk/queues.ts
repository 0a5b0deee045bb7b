import type {ClinicianDocument, PostDocument, Tier} from '../editorial/documents.ts'
import {queuesFor, type OnEveryDesk, type Queues} from '../editorial/queues.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import type {Desk} from './desk.ts'
import {offersOnTheirWay} from './offers.ts'
import {gatherSurroundings, standingIn, stateOf, type WorkflowDocument} from './gather.ts'

type Answer = {
  posts: (Pick<PostDocument, '_id' | '_type' | 'title' | 'authors'> & {
    workflow: Pick<WorkflowDocument, 'state' | 'since'> | null
  })[]
  publications: {
    postId: string
    title: string | null
    tier: Tier
    nextReviewAt: string | null
    reviewerIds: string[]
    authorIds: string[]
    works: string[]
  }[]
  concerns: string[]
}

/** Everything that decides who has what to do, in six questions. */
export async function gatherQueues(desk: Desk): Promise<OnEveryDesk> {
  const [surroundings, answer, reports, feedback] = await Promise.all([
    gatherSurroundings(desk),
    desk.production.fetch<Answer>(/* groq */ `{
      "posts": *[_type == "post"]{_id, _type, title, authors, "workflow": *[_id == "workflow." + string::split(^._id, "drafts.")[-1]][0]{state, since}},
      "publications": *[_type == "publication" && standing == "live"]{
        "postId": post._ref, title, tier, nextReviewAt,
        "reviewerIds": coalesce(reviewers[]._ref, []), "authorIds": coalesce(authors[]._ref, []), "works": coalesce(works[].sourceId, [])
      },
      "concerns": *[_type == "source" && retraction.status in ["retracted", "superseded"]]._id
    }`),
    desk.compliance.fetch<OnEveryDesk['reports']>(
      '*[_type == "readerReport" && status == "open"]{_id, postId, postTitle, part, blockKey, text, submittedAt}',
    ),
    desk.compliance.fetch<OnEveryDesk['feedback']>('*[_type == "readerFeedback"] | order(month desc)[0...2000]{postId, days}'),
  ])
  const concerns = new Set(answer.concerns)
  const now = desk.now()
  // A draft hides the published post of the same id: it is the newer text.
  const drafts = new Set(answer.posts.filter(({_id}) => _id.startsWith('drafts.')).map(({_id}) => _id.replace('drafts.', '')))
  return {
    posts: answer.posts
      .filter(({_id}) => !drafts.has(_id))
      .map(({workflow, ...post}) => ({post, state: stateOf(workflow), since: workflow?.since ?? null})),
    publications: answer.publications.map(({works, title, ...publication}) => ({
      ...publication,
      title: title ?? '',
      concerns: works.filter((id) => concerns.has(id)),
    })),
    clinicians: surroundings.clinicians,
    standings: Object.fromEntries(
      surroundings.clinicians.map((clinician: ClinicianDocument) => [clinician._id, standingIn(surroundings, clinician, now)]),
    ),
    licenses: surroundings.licenses,
    reports,
    feedback,
    offers: await offersOnTheirWay(desk, surroundings),
  }
}

export async function queuesOf(desk: Desk, member: Member): Promise<Queues> {
  return queuesFor(member, await gatherQueues(desk), desk.now())
}
