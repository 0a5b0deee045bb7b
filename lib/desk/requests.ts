/**
 * The desk's door: requests from Studio, each with its sender's own Content Lake token.
 *
 * The token comes in a header, which no other site can make a browser send: that is the whole defence against forged
 * requests, and there is no cookie to forge.
 */
import {z} from 'zod'

import {publishedId, type PostDocument} from '../editorial/documents.ts'
import type {GateFacts} from '../editorial/gate/facts.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import {movesFrom} from '../editorial/workflow.ts'
import {confirmMember} from './confirm-member.ts'
import type {Desk} from './desk.ts'
import {factsOf, gatherPost, gatherSources, gatherSurroundings, type PostOnDesk} from './gather.ts'
import {whoAsks} from './members.ts'
import {makeMove, moveSchema} from './moves.ts'
import {RefusedError} from './refusal.ts'
import {approveWording} from './wordings.ts'

/** A long post with everything in it is a tenth of this. */
const LARGEST_BODY = 4 * 1024 * 1024

/** Runs one request for whoever sends it. */
export async function answer(request: Request, desk: Desk, work: (member: Member) => Promise<unknown>): Promise<Response> {
  try {
    const member = await whoAsks(desk, /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1])
    if (!member) throw new RefusedError(401, 'Sign in to Studio again.')
    const result = await work(member)
    return result instanceof Response ? result : Response.json(result, {headers: {'cache-control': 'no-store'}})
  } catch (cause) {
    if (!(cause instanceof RefusedError)) throw cause
    return Response.json({message: cause.message, reasons: cause.reasons}, {status: cause.status, headers: {'cache-control': 'no-store'}})
  }
}

async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  const text = await request.text()
  if (text.length > LARGEST_BODY) throw new RefusedError(400, 'The request is too large.')
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new RefusedError(400, 'The request cannot be read. Reload Studio and try again.')
  }
}

/** `POST …/posts/<id>/moves`: moves a post. */
export function receiveMove(request: Request, desk: Desk, postId: string): Promise<Response> {
  return answer(request, desk, async (member) => makeMove(desk, member, postId, await readBody(request, moveSchema)))
}

/** What the panel in Studio works from. */
export type PanelFacts = {
  facts: Omit<GateFacts, 'post'>
  member: {name: string; roles: Member['roles']; clinicianId: string | null}
  moves: {name: string; title: string; asks: string | null}[]
  notes: {at: string; name: string; note: string}[]
  /** What patients read now. */
  publication: Pick<NonNullable<PostOnDesk['publication']>, 'edition' | 'standing' | 'contentHash' | 'publishedAt' | 'nextReviewAt'> | null
}

const draftSchema = z.object({post: z.record(z.string(), z.unknown()).nullish()})

/** `POST …/posts/<id>/facts`: everything the gate looks at besides the text on the sender's screen. */
export function receiveFacts(request: Request, desk: Desk, postId: string): Promise<Response> {
  return answer(request, desk, async (member): Promise<PanelFacts> => {
    if (member.roles.length === 0) throw new RefusedError(403, 'You are signed in, but nobody has given you a role here yet.')
    const {post: shown} = await readBody(request, draftSchema)
    const [onDesk, surroundings, notes] = await Promise.all([
      gatherPost(desk, postId),
      gatherSurroundings(desk),
      desk.compliance.fetch<PanelFacts['notes']>(
        '*[_type == "reviewNote" && postId == $postId && defined(note)] | order(at desc)[0...5]{at, "name": by.name, note}',
        {postId: publishedId(postId)},
      ),
    ])
    const post: PostDocument = {...(shown ?? onDesk.draft ?? onDesk.published ?? {}), _id: publishedId(postId), _type: 'post'}
    const {post: _post, ...facts} = factsOf({post, sources: await gatherSources(desk, post), workflow: onDesk.workflow, surroundings, desk})
    const {publication} = onDesk
    return {
      facts,
      member: {name: member.name, roles: member.roles, clinicianId: member.clinicianId ?? null},
      moves: movesFrom(facts.workflow.state, member.roles).map(({name, title, asks}) => ({name, title, asks: asks ?? null})),
      notes,
      publication: publication && {
        edition: publication.edition,
        standing: publication.standing,
        contentHash: publication.contentHash,
        publishedAt: publication.publishedAt,
        nextReviewAt: publication.nextReviewAt,
      },
    }
  })
}

/** `POST …/notices/<id>/versions`: approves the wording of a notice. */
export function receiveWording(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, (member) => approveWording(desk, member, id))
}

/** `POST …/members/<id>/confirmation`: confirms somebody's roles. */
export function receiveConfirmation(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, (member) => confirmMember(desk, member, id))
}
