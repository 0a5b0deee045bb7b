/**
 * Moves a post: who asks, may they, does the gate let it through, and then one transaction.
 *
 * Every attempt leaves an entry in the audit log, made before anything is changed, so that a machine that stops half-way
 * has not acted unrecorded; where the change then fails, a second entry says so.
 */
import {randomUUID} from 'node:crypto'

import type {Transaction} from '@sanity/client'
import {z} from 'zod'

import {approvalPayload, hasUnexplainedNo, judgeReviewer, type Approval, type SealedApproval} from '../editorial/approvals.ts'
import {canonicalJson, sha256Hex} from '../editorial/content-hash.ts'
import {publishedId, type PostDocument} from '../editorial/documents.ts'
import {authorIds, judgedApprovals, requiredStages, reviewerProfessions, type GateFacts} from '../editorial/gate/facts.ts'
import {passGate, whatStops, type GateReport} from '../editorial/gate/gate.ts'
import type {Actor} from '../editorial/ledger.ts'
import {isSealed} from '../editorial/publish.ts'
import {findMove, mayMove, namesOfRoles, stateAfter, STATES, type Move, type Role, type State} from '../editorial/workflow.ts'
import {decisionPayload, type Member} from '../editorial/seal-payloads.ts'
import {writeAudit} from './audit.ts'
import type {Desk} from './desk.ts'
import {
  factsOf,
  gatherPost,
  gatherSources,
  gatherSurroundings,
  standingIn,
  stateOf,
  workflowId,
  type PostOnDesk,
  type Surroundings,
  type WorkflowDocument,
} from './gather.ts'
import {addArchive, addPublication, addRetraction, addReview, addWithdrawal} from './publishing.ts'
import {RefusedError} from './refusal.ts'
import {restorePublication} from './restore.ts'

const words = z.string().trim().min(1).max(4000)

/** What the person said with the move; each kind of move asks for its own. */
export const moveSchema = z.object({
  move: z.string().max(40),
  /** The content the person saw; where the post has changed meanwhile, nothing is done. Every approval needs it. */
  contentHash: z.string().max(64).optional(),
  note: words.optional(),
  checklist: z
    .array(z.object({question: z.string().max(200), answer: z.enum(['yes', 'no', 'na']), note: z.string().max(2000).optional()}))
    .max(40)
    .optional(),
  at: z.iso.datetime().optional(),
  severity: z.enum(['typo', 'minor', 'major', 'safety']).optional(),
  notice: words.optional(),
})
export type MoveRequest = z.infer<typeof moveSchema>

export type MoveResult = {state: State; message: string}

/** Everything a move is decided on. */
type Situation = {
  desk: Desk
  noteId: string
  member: Member
  postId: string
  onDesk: PostOnDesk
  post: PostDocument
  state: State
  move: Move
  request: MoveRequest
  surroundings: Surroundings
  facts: GateFacts
  report: GateReport
}

/**
 * @throws RefusedError 403 for a move this person may not make, 404 for a post that is not there, 409 where the text has
 *   changed meanwhile, 422 with the gate's reasons, 400 for something the move asks for and did not get
 */
export async function makeMove(desk: Desk, member: Member, postId: string, request: MoveRequest): Promise<MoveResult> {
  let state: State = 'draft'
  let isRecorded = false
  const noteId = `note.${randomUUID()}`
  const audit = async (outcome: 'done' | 'refused' | 'failed', more: {why?: string; to?: string} = {}) => {
    if (outcome === 'done' && isRecorded) return
    isRecorded = true
    await writeAudit(desk, {
      at: new Date(desk.now()).toISOString(),
      by: {userId: member.userId, name: member.name},
      action: request.move,
      subject: publishedId(postId),
      from: state,
      outcome,
      ...more,
    })
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const onDesk = await gatherBelieved(desk, postId)
      state = stateOf(onDesk.workflow)
      const {transaction, to, result} = await prepareMove(desk, member, postId, request, onDesk, noteId)
      await audit('done', {to})
      await transaction.commit({visibility: 'sync'})
      return result
    } catch (cause) {
      if (cause instanceof RefusedError) {
        await audit('refused', {why: [cause.message, ...cause.reasons.map(({rule}) => rule)].join(' ')})
        throw cause
      }
      // Somebody else wrote at the same moment, perhaps about another post: the ledger has one end. Everything is looked
      // at again, so that nothing is decided on a text that has changed.
      const collided = (cause as {statusCode?: number}).statusCode === 409
      if (collided && attempt < MOST_ATTEMPTS) continue
      await audit('failed', {why: cause instanceof Error ? cause.message : String(cause)})
      if (collided)
        throw new RefusedError(409, 'Somebody else changed this at the same moment. Look at it again, then repeat this.')
      throw cause
    }
  }
}

const MOST_ATTEMPTS = 5

/** The post as it stands, after a publication that was altered past the desk has been put back: what is signed again here was signed before. */
async function gatherBelieved(desk: Desk, postId: string): Promise<PostOnDesk> {
  const onDesk = await gatherPost(desk, postId)
  if (!onDesk.publication || isSealed(onDesk.publication, desk.signer.isSigned)) return onDesk
  await restorePublication(desk, onDesk.publication._id)
  return gatherPost(desk, postId)
}

/** Decides on a move and puts everything it changes into one transaction, which is not yet committed. */
async function prepareMove(
  desk: Desk,
  member: Member,
  postId: string,
  request: MoveRequest,
  onDesk: PostOnDesk,
  noteId: string,
): Promise<{transaction: Transaction; to: State; result: MoveResult}> {
  const post = onDesk.draft ?? onDesk.published
  if (!post) throw new RefusedError(404, 'There is no such post.')
  const state = stateOf(onDesk.workflow)
  const move = permittedMove(member, request.move, state)
  const surroundings = await gatherSurroundings(desk)
  const facts = factsOf({post, sources: await gatherSources(desk, post), workflow: onDesk.workflow, surroundings, desk})
  const report = passGate(facts)
  const situation = {
    desk,
    noteId,
    member,
    postId: publishedId(postId),
    onDesk,
    post,
    state,
    move,
    request,
    surroundings,
    facts,
    report,
  }
  checkPerson(situation)
  checkRequest(situation)
  const to = stateAfter(move, state, requiredStages(facts))
  const transaction = desk.production.transaction()
  const result = await write(situation, transaction, to)
  return {transaction, to, result}
}

function permittedMove(member: Member, name: string, state: State): Move {
  const move = findMove(name, state)
  if (!move || !mayMove(name, state, member.roles)) {
    const who = move && move.roles.length > 0 ? ` Ask ${namesOfRoles(move.roles)}.` : ''
    throw new RefusedError(403, `You cannot do this with a post in this state.${who}`)
  }
  return move
}

/** What a role alone does not settle: independence, license, two people. */
function checkPerson({member, move, facts, surroundings, onDesk, desk}: Situation): void {
  const role = actingRole(member, move)
  if (role === 'author' && !authorIds(facts).includes(member.clinicianId ?? '')) {
    throw new RefusedError(403, 'Only its authors and editors can do this with a post. You are not one of its authors.')
  }
  if (role === 'clinicalReviewer' && move.name !== 'openCorrection') {
    const clinician = surroundings.clinicians.find(({_id}) => _id === member.clinicianId)
    const verdict = judgeReviewer({
      clinicianId: member.clinicianId,
      authorIds: authorIds(facts),
      standing: clinician && standingIn(surroundings, clinician, desk.now()),
      profession: clinician?.profession,
      reviewerProfessions: reviewerProfessions(facts),
    })
    if (verdict) throw new RefusedError(403, `You cannot review this post. ${YOU[verdict]}`)
  }
  if (move.name === 'retract') {
    const proposal = onDesk.workflow?.retraction
    if (!proposal) throw new RefusedError(403, 'A retraction is first proposed by one person and then confirmed by another.')
    if (proposal.by === member.userId || proposal.role === role) {
      throw new RefusedError(403, 'Somebody else must confirm the retraction: one from compliance, one clinical reviewer.')
    }
  }
}

const YOU = {
  isAuthor: 'You are one of its authors.',
  notLicensed: 'You have no active, verified license on record now; compliance keeps the records.',
  wrongProfession: 'Its topic is reviewed by other professions.',
} satisfies Record<Exclude<ReturnType<typeof judgeReviewer>, null>, string>

/** What the move asks the person to say, and what the gate says. */
function checkRequest({move, request, report, facts}: Situation): void {
  if (request.contentHash !== undefined && request.contentHash !== report.contentHash) {
    throw new RefusedError(409, 'The text has changed since you looked at it. Look at it again, then repeat this.')
  }
  if (request.contentHash === undefined && (move.approves || move.name === 'confirmReview')) {
    throw new RefusedError(400, 'Open the post and read it first: an approval says which text it is for.')
  }
  const missing = missingWords(move, request, facts.now)
  if (missing) throw new RefusedError(400, missing)
  const reasons = whatStops(move.name, report)
  if (reasons.length > 0) {
    throw new RefusedError(
      422,
      `${reasons.length === 1 ? 'One thing' : `${reasons.length} things`} must be put right first.`,
      reasons,
    )
  }
}

function missingWords({asks}: Move, {note, checklist, at, severity, notice}: MoveRequest, now: number): string | undefined {
  switch (asks) {
    case undefined:
      return undefined
    case 'note':
      return note ? undefined : 'Say what should be changed.'
    case 'reason':
      return note ? undefined : 'Say why.'
    case 'checklist':
      if (!checklist || checklist.length === 0) return 'Go through the checklist first.'
      return hasUnexplainedNo(checklist)
        ? 'Say why you approve it although you answered a question with no, or ask for changes.'
        : undefined
    case 'time':
      return at && Date.parse(at) > now ? undefined : 'Choose a time that is still to come.'
    case 'correction':
      return severity && note ? undefined : 'Say how serious it is, and what readers should know.'
    case 'retraction':
    case 'withdrawal':
      return note && notice ? undefined : 'Give the reason, and the notice that readers will see.'
  }
}

/** The role in which a person makes a move: the first of theirs that may. */
function actingRole(member: Member, move: Move): Role {
  return move.roles.find((role) => member.roles.includes(role)) ?? 'auditor'
}

function actor({member, move}: Pick<Situation, 'member' | 'move'>): Actor {
  return {userId: member.userId, name: member.name, role: actingRole(member, move)}
}

/** Adds everything the move changes to one transaction. */
async function write(situation: Situation, transaction: Transaction, to: State): Promise<MoveResult> {
  const {desk, move, onDesk, postId, request, facts, report} = situation
  const at = new Date(facts.now).toISOString()
  const by = actor(situation)
  const workflow = changedWorkflow(situation, to, at)
  if (move.approves) workflow.approvals = withApproval(workflow.approvals, await approve(situation, at))
  const valid = () => holding(workflow, facts, report, desk)
  const publishing = {desk, facts, onDesk, by, surroundings: situation.surroundings}
  const reason = request.note ?? ''
  let message = `Now: ${STATES.find(({value}) => value === to)?.title ?? to}.`
  switch (move.name) {
    case 'publish':
      await addPublication(transaction, {...publishing, approvals: valid()})
      message = 'Published. The next reader sees it.'
      break
    case 'confirmReview': {
      const approval = await approve({...situation, move: {...move, approves: 'clinical'}}, at)
      workflow.approvals = withApproval(workflow.approvals, approval)
      await addReview(transaction, {...publishing, approvals: valid(), review: approval})
      message = 'The review is recorded; the text and its dates of change stay as they were.'
      break
    }
    case 'retract':
      await addRetraction(transaction, {...publishing, approvals: valid()})
      break
    case 'archive':
      await addArchive(transaction, {...publishing, approvals: valid(), reason})
      break
    case 'withdraw':
      await addWithdrawal(transaction, {...publishing, approvals: valid(), reason, notice: request.notice ?? ''})
      message = 'Taken down. The address says that the page is gone, and why.'
      break
    default:
      if (request.note || request.checklist) await keepNote(situation, at)
  }
  if (onDesk.workflow?._rev) transaction.patch(workflowId(postId), {ifRevisionID: onDesk.workflow._rev, set: {since: at}})
  transaction.createOrReplace(workflow)
  return {state: to, message}
}

/** Approvals that count for the text as it is. */
function holding(workflow: WorkflowDocument, facts: GateFacts, report: GateReport, desk: Desk): SealedApproval[] {
  const approvals = workflow.approvals.map((approval) => ({
    approval,
    isSigned: desk.signer.isSigned(approvalPayload(approval), approval.seal),
  }))
  return judgedApprovals({...facts, approvals}, report.contentHash)
    .filter((approval) => approval.void === null)
    .map(({void: _void, ...approval}) => approval)
}

function changedWorkflow({desk, postId, onDesk, move, member, request}: Situation, to: State, at: string): WorkflowDocument {
  const known = onDesk.workflow
  const by = member.userId
  return {
    _id: workflowId(postId),
    _type: 'workflow',
    post: {_type: 'reference', _ref: postId, _weak: true},
    state: to,
    since: at,
    approvals: known?.approvals ?? [],
    scheduledFor: known?.scheduledFor ?? null,
    scheduleSeal: known?.scheduleSeal ?? null,
    correction: known?.correction ?? null,
    retraction: known?.retraction ?? null,
    ...decided(),
  }

  /** What this move decides, signed, and what it lays to rest. */
  function decided(): Partial<WorkflowDocument> {
    const seal = (kind: Parameters<typeof decisionPayload>[0], decision: object) =>
      desk.signer.sign(decisionPayload(kind, postId, decision))
    switch (move.name) {
      case 'schedule': {
        const time = request.at ?? null
        return {scheduledFor: time, scheduleSeal: seal('schedule', {at: time})}
      }
      case 'openCorrection': {
        const correction = {severity: request.severity ?? 'minor', summary: request.note ?? '', by, at}
        return {correction: {...correction, seal: seal('correction', correction)}}
      }
      case 'proposeRetraction': {
        const retraction = {by, role: actingRole(member, move), at, reason: request.note ?? '', notice: request.notice ?? ''}
        return {retraction: {...retraction, seal: seal('retraction', retraction)}}
      }
      case 'unschedule':
        return {scheduledFor: null, scheduleSeal: null}
      case 'cancelCorrection':
        return {correction: null}
      case 'publish':
        return {correction: null, scheduledFor: null, scheduleSeal: null}
      case 'retract':
      case 'withdraw':
        return {retraction: null, correction: null}
      default:
        return {}
    }
  }
}

/** A new approval takes the place of an older one of the same review. */
function withApproval(approvals: readonly SealedApproval[], approval: SealedApproval): SealedApproval[] {
  return [...approvals.filter(({stage}) => stage !== approval.stage), {...approval, _key: approval.stage}]
}

async function approve(situation: Situation, at: string): Promise<SealedApproval> {
  const {desk, member, move, postId, report, request} = situation
  const stage = move.approves ?? 'clinical'
  const approval: Approval = {
    stage,
    subject: postId,
    contentHash: report.contentHash,
    by: member.userId,
    clinicianId: member.clinicianId ?? null,
    name: member.name,
    role: actingRole(member, move),
    at,
    checklistHash: request.checklist ? sha256Hex(canonicalJson(request.checklist)) : null,
  }
  if (request.checklist || request.note) await keepNote(situation, at)
  return {...approval, seal: desk.signer.sign(approvalPayload(approval))}
}

/** What somebody said about a post, kept where only colleagues read. */
async function keepNote({desk, noteId, member, move, postId, request, report}: Situation, at: string): Promise<void> {
  await desk.compliance.createOrReplace({
    // One note a request, however often the move is tried.
    _id: noteId,
    _type: 'reviewNote',
    at,
    postId,
    move: move.name,
    by: {userId: member.userId, name: member.name},
    contentHash: report.contentHash,
    ...(request.note ? {note: request.note} : {}),
    ...(request.checklist ? {checklist: request.checklist.map((item, index) => ({_key: `q${index + 1}`, ...item}))} : {}),
  })
}
