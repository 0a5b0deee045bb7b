/**
 * Publishes the demo clinic's posts the way any post is published: signed approvals, the gate, publication, ledger.
 *
 * Nothing is let off: a demo post that the gate refuses is an error here. Only the dates are given, so that the clinic
 * looks as if it had been at work for a year.
 */
import {approvalPayload, ROLE_OF_STAGE, type Approval, type SealedApproval} from '../../lib/editorial/approvals.ts'
import {contentHash} from '../../lib/editorial/content-hash.ts'
import type {DisclaimerDocument, PostDocument, SourceDocument} from '../../lib/editorial/documents.ts'
import {requiredStages, type GateFacts} from '../../lib/editorial/gate/facts.ts'
import {passGate, whatStops} from '../../lib/editorial/gate/gate.ts'
import {versionPayload} from '../../lib/editorial/notices.ts'
import type {Stage} from '../../lib/editorial/policy.ts'
import type {Member} from '../../lib/editorial/seal-payloads.ts'
import type {Desk} from '../../lib/desk/desk.ts'
import {factsOf, gatherSurroundings, workflowId, type WorkflowDocument} from '../../lib/desk/gather.ts'
import {readLedgerHead} from '../../lib/desk/ledger.ts'
import {addPublication} from '../../lib/desk/publishing.ts'
import {nextVersions} from '../../lib/desk/wordings.ts'

export type Team = Record<Stage, Member>

const MILLISECONDS_A_DAY = 86_400_000
/** On which day before a post went out each review was given. */
const DAYS_BEFORE: Record<Stage, number> = {editorial: 4, clinical: 2, compliance: 1}
/** Notices were approved before the first post went out. */
const WORDINGS_APPROVED_AT = '2026-01-05T17:00:00.000Z'

/** Approves the first wording of each of these notices that has none yet. */
export async function approveDemoWordings(desk: Desk, {compliance}: Team, ids: readonly string[]): Promise<number> {
  const open = await desk.production.fetch<DisclaimerDocument[]>(
    '*[_type == "disclaimer" && _id in $ids && !(_id in *[_type == "disclaimerVersion"].disclaimer._ref)]',
    {ids},
  )
  const transaction = desk.production.transaction()
  for (const notice of open) {
    for (const version of nextVersions(notice, [], compliance, WORDINGS_APPROVED_AT))
      transaction.createIfNotExists({...version, seal: desk.signer.sign(versionPayload(version))})
  }
  if (open.length > 0) await transaction.commit({visibility: 'sync'})
  return open.length
}

/** Writes into each translation which text it was made from: the one its original is published with. */
async function rememberOriginals(desk: Desk, ids: readonly string[]): Promise<void> {
  const [posts, sources, {glossary}] = await Promise.all([
    desk.production.fetch<PostDocument[]>('*[_type == "post" && !(_id in path("drafts.**"))]'),
    desk.production.fetch<SourceDocument[]>('*[_type == "source" && !(_id in path("drafts.**"))]'),
    gatherSurroundings(desk),
  ])
  const transaction = desk.production.transaction()
  for (const {_id, translation} of posts) {
    const original = posts.find((post) => post._id === translation?.of?._ref)
    if (!original || translation?.contentHash || !ids.includes(_id)) continue
    const hash = contentHash(original, sources, glossary)
    transaction.patch(_id, {set: {'translation.contentHash': hash}})
  }
  if (transaction.serialize().length > 0) await transaction.commit({visibility: 'sync'})
}

/**
 * Publishes these posts, oldest first, in one transaction; not those that were ever published before: a page that was
 * taken down stays down.
 *
 * @param ids the demo's own posts and no others: what a clinic has written itself goes through its own people
 * @throws Error that names the post and the rule, where the gate refuses one
 */
export async function publishDemoPosts(desk: Desk, team: Team, ids: readonly string[]): Promise<number> {
  await rememberOriginals(desk, ids)
  const [surroundings, posts, sources] = await Promise.all([
    gatherSurroundings(desk),
    desk.production.fetch<PostDocument[]>(
      `*[_type == "post" && _id in $ids && !(_id in *[_type == "edition"].postId)] | order(coalesce(updatedAt, publishedAt) asc)`,
      {ids},
    ),
    desk.production.fetch<SourceDocument[]>('*[_type == "source" && !(_id in path("drafts.**"))]'),
  ])
  let head = await readLedgerHead(desk)
  const transaction = desk.production.transaction()
  for (const post of posts) {
    const wentOut = Date.parse(post.updatedAt ?? post.publishedAt ?? new Date(desk.now()).toISOString())
    const open = factsOf({post, sources, workflow: null, surroundings, desk})
    const approvals = requiredStages(open).map((stage) =>
      approval(desk, team[stage], stage, {post, sources, glossary: surroundings.glossary}, wentOut),
    )
    const workflow = workflowOf(post, approvals, wentOut)
    const facts = factsOf({post, sources, workflow, surroundings, desk})
    const stops = whatStops('publish', passGate(facts))
    if (stops[0])
      throw new Error(`The gate refuses the demo post “${post.title ?? post._id}”: ${stops.map(({why}) => why).join(' ')}`)
    head = await addPublication(transaction, {
      desk,
      facts: {...facts, now: wentOut},
      onDesk: {draft: null, published: post, publication: null, workflow: null},
      surroundings,
      by: {userId: team.editorial.userId, name: team.editorial.name, role: 'editor'},
      approvals,
      head,
    })
    transaction.createIfNotExists(workflow)
  }
  if (posts.length > 0) await transaction.commit({visibility: 'sync'})
  return posts.length
}

function approval(
  desk: Desk,
  {userId, name, clinicianId}: Member,
  stage: Stage,
  {post, sources, glossary}: Pick<GateFacts, 'post' | 'sources' | 'glossary'>,
  wentOut: number,
): SealedApproval {
  const given: Approval = {
    stage,
    subject: post._id,
    contentHash: contentHash(post, sources, glossary),
    by: userId,
    clinicianId: clinicianId ?? null,
    name,
    role: ROLE_OF_STAGE[stage],
    at: new Date(wentOut - DAYS_BEFORE[stage] * MILLISECONDS_A_DAY).toISOString(),
    checklistHash: null,
  }
  return {...given, _key: stage, seal: desk.signer.sign(approvalPayload(given))}
}

function workflowOf(post: PostDocument, approvals: SealedApproval[], wentOut: number): WorkflowDocument {
  return {
    _id: workflowId(post._id),
    _type: 'workflow',
    post: {_type: 'reference', _ref: post._id, _weak: true},
    state: 'published',
    since: new Date(wentOut).toISOString(),
    approvals,
  }
}
