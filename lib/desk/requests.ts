/**
 * The desk's door: requests from Studio, each with its sender's own Content Lake token.
 *
 * The token comes in a header, which no other site can make a browser send: that is the whole defence against forged
 * requests, and there is no cookie to forge.
 */
import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'
import {z} from 'zod'

import {contentHash} from '../editorial/content-hash.ts'
import {publishedId, type PostDocument} from '../editorial/documents.ts'
import type {GateFacts} from '../editorial/gate/facts.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import {toCalendar, toCsv} from '../editorial/queue-files.ts'
import {movesFrom, namesOfRoles, type Role} from '../editorial/workflow.ts'
import type {Journal} from '../page-store/journal.ts'
import {decideComment, replyToComment} from './comments.ts'
import {confirmMember} from './confirm-member.ts'
import type {Desk} from './desk.ts'
import {factsOf, gatherPost, gatherSources, gatherSurroundings, type PostOnDesk} from './gather.ts'
import {whoAsks} from './members.ts'
import {makeMove, moveSchema} from './moves.ts'
import {RefusedError} from './refusal.ts'
import {OFFER_MOVES} from '../editorial/offers/review.ts'
import {archivePost} from './archive.ts'
import {pageAsOf} from './as-of.ts'
import {moveOffer, offerPanel} from './offers.ts'
import {countsCsv, offersOverview, type CountedTotals} from './offers-overview.ts'
import {checkOfferLinks, type LinkEdges} from './offer-links.ts'
import {offerVersions} from './offer-versions.ts'
import {makeOfferPreviewToken} from './offer-preview.ts'
import {makePreviewToken, PREVIEW_DAYS} from './preview-link.ts'
import {queuesOf} from './queues.ts'
import {closeReport} from './reports.ts'
import {publishShared, takeDownShared} from './shared-documents.ts'
import {visibilityOf} from './visibility.ts'
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
    return Response.json(
      {message: cause.message, reasons: cause.reasons},
      {status: cause.status, headers: {'cache-control': 'no-store'}},
    )
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
  /** Of the post that was judged: what an approval of it names. */
  contentHash: string
  /** What patients read now. */
  publication: Pick<
    NonNullable<PostOnDesk['publication']>,
    'edition' | 'standing' | 'contentHash' | 'publishedAt' | 'nextReviewAt'
  > | null
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
    const post: PostDocument = {...(shown ?? onDesk.draft ?? onDesk.published), _id: publishedId(postId), _type: 'post'}
    const sources = await gatherSources(desk, post)
    const {post: _post, ...facts} = factsOf({
      post,
      sources,
      workflow: onDesk.workflow,
      surroundings,
      desk,
    })
    const {publication} = onDesk
    return {
      facts,
      member: {name: member.name, roles: member.roles, clinicianId: member.clinicianId ?? null},
      moves: movesFrom(facts.workflow.state, member.roles).map(({name, title, asks}) => ({name, title, asks: asks ?? null})),
      notes,
      contentHash: contentHash(post, sources, surroundings.glossary),
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

const onScreenSchema = z.object({offer: z.record(z.string(), z.unknown()).nullish()})

/** `POST …/offers/<id>/facts`: how an offer stands, and what is still wrong with it. */
export function receiveOfferFacts(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, async (member) => {
    if (member.roles.length === 0) throw new RefusedError(403, 'You are signed in, but nobody has given you a role here yet.')
    const {offer} = await readBody(request, onScreenSchema)
    return offerPanel(desk, member, id, offer ? {...offer, _id: publishedId(id), _type: 'cta'} : null)
  })
}

const OFFER_READERS: readonly Role[] = ['marketing', 'compliance', 'editor', 'auditor', 'admin']
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** `GET …/offers[?format=csv&from=…&to=…]`: all offers at a glance, or what was counted of them. */
export function receiveOffers(request: Request, desk: Desk, totals: CountedTotals): Promise<Response> {
  return answer(request, desk, async (member) => {
    onlyFor(member, OFFER_READERS)
    const {searchParams} = new URL(request.url)
    if (searchParams.get('format') !== 'csv') return {now: desk.now(), offers: await offersOverview(desk, totals)}
    const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? '']
    if (!DAY.test(from) || !DAY.test(to)) throw new RefusedError(400, 'Say from which day to which, as 2026-12-31.')
    return file(countsCsv(totals({from, to})), 'text/csv; charset=utf-8', `offers-${from}-${to}.csv`)
  })
}

/** `GET …/offers/<id>/versions`: what was approved, in words, and what is on the desk. */
export function receiveOfferVersions(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, async (member) => {
    onlyFor(member, OFFER_READERS)
    return {versions: await offerVersions(desk, id)}
  })
}

/** `POST …/offers/links`: whether the buttons of all offers still lead somewhere. */
export function receiveLinkCheck(request: Request, desk: Desk, edges: LinkEdges): Promise<Response> {
  return answer(request, desk, async (member) => {
    onlyFor(member, OFFER_READERS)
    return {links: await checkOfferLinks(desk, edges)}
  })
}

/** A page that an offer can be looked at on: a post's slug, or the kind of page before its own. */
export type PreviewPage = {page: string; title: string}

/** `POST …/offers/<id>/preview-links`: a link to pages as they would be with this offer. */
export function receiveOfferPreview(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, async (member) => {
    onlyFor(member, ['marketing', 'compliance', 'editor'])
    const {posts, topics, clinicians} = await desk.production.fetch<
      Record<'posts' | 'topics' | 'clinicians', PreviewPage[]>
    >(/* groq */ `{
        "posts": *[_type == "publication" && standing == "live" && defined(slug.current)] | order(title asc){"page": slug.current, title},
        "topics": *[_type == "topic" && defined(slug.current)] | order(title asc){"page": "topic:" + slug.current, title},
        "clinicians": *[_type == "clinician" && defined(slug.current)] | order(familyName asc){
          "page": "clinician:" + slug.current, "title": coalesce(givenName, "") + " " + coalesce(familyName, "")
        }
      }`)
    const home = [{page: 'home:', title: 'The front page'}]
    const pages = [
      {title: 'Posts', pages: posts},
      {title: 'Front page', pages: home},
      {title: 'Topics', pages: topics},
      {title: 'Clinicians', pages: clinicians},
    ]
    const path = `/preview/offer/${makeOfferPreviewToken(desk.signer, id, desk.now())}`
    return {path, timeZone: CLINIC_TIME_ZONE, pages: pages.filter((group) => group.pages.length > 0)}
  })
}

const offerMoveSchema = z.object({
  move: z.enum(OFFER_MOVES.map(({value}) => value)),
  hash: z.string().max(100).optional(),
  note: z.string().max(1000).optional(),
})

/** `POST …/offers/<id>/moves`: sends, approves, sends back or ends an offer. */
export function receiveOfferMove(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, async (member) => moveOffer(desk, member, id, await readBody(request, offerMoveSchema)))
}

const sharedSchema = z.object({type: z.string().max(60)})

/** `POST …/documents/<id>/publication`: publishes a profile, a topic, an offer, a license … */
export function receivePublishing(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, async (member) => publishShared(desk, member, (await readBody(request, sharedSchema)).type, id))
}

/** `DELETE …/documents/<id>/publication`: takes it off every page. */
export function receiveTakingDown(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, async (member) => takeDownShared(desk, member, (await readBody(request, sharedSchema)).type, id))
}

/** `GET …/documents/<id>/visibility`: whether readers see what is published of it, and since when. */
export function receiveVisibility(request: Request, desk: Desk, id: string, journal: Journal): Promise<Response> {
  return answer(request, desk, () => visibilityOf(desk, journal, id))
}

/** `POST …/members/<id>/confirmation`: confirms somebody's roles. */
export function receiveConfirmation(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, (member) => confirmMember(desk, member, id))
}

const wordsSchema = z.object({name: z.string().max(200), text: z.string().max(6000)})
const decisionSchema = z.object({
  decision: z.enum(['approve', 'approveRedacted', 'reject', 'spam']),
  left: wordsSchema.optional(),
  reason: z.string().max(500).optional(),
})

/** `POST …/comments/<id>/decision`: what becomes of a reader's comment. */
export function receiveCommentDecision(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, async (member) => decideComment(desk, member, id, await readBody(request, decisionSchema)))
}

const replySchema = z.object({text: z.string().trim().min(1).max(1500)})

/** `POST …/comments/<id>/reply`: answers a comment that readers see. */
export function receiveCommentReply(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, async (member) => replyToComment(desk, member, id, (await readBody(request, replySchema)).text))
}

/** `POST …/reports/<id>/closing`: a reader's report is dealt with. */
export function receiveReportClosing(request: Request, desk: Desk, id: string): Promise<Response> {
  return answer(request, desk, (member) => closeReport(desk, member, id))
}

function onlyFor(member: Member, roles: readonly Role[]): void {
  if (!member.roles.some((role) => roles.includes(role))) throw new RefusedError(403, `This is for ${namesOfRoles(roles)}.`)
}

/** `GET …/queues[?format=csv|calendar]`: what waits for the sender. */
export function receiveQueues(request: Request, desk: Desk): Promise<Response> {
  return answer(request, desk, async (member) => {
    if (member.roles.length === 0) throw new RefusedError(403, 'You are signed in, but nobody has given you a role here yet.')
    const queues = await queuesOf(desk, member)
    const format = new URL(request.url).searchParams.get('format')
    if (format === 'csv') return file(toCsv(queues), 'text/csv; charset=utf-8', 'queues.csv')
    if (format === 'calendar') return file(toCalendar(queues, desk.now()), 'text/calendar; charset=utf-8', 'queues.ics')
    return queues
  })
}

/** `GET …/pages?path=…&at=…`: what a page said at an instant. */
export function receiveAsOf(request: Request, desk: Desk): Promise<Response> {
  return answer(request, desk, async (member) => {
    onlyFor(member, ['compliance', 'auditor', 'editor', 'admin'])
    const {searchParams} = new URL(request.url)
    const entry = await pageAsOf(desk, searchParams.get('path') ?? '', searchParams.get('at') ?? '')
    if (!entry) throw new RefusedError(404, 'Nothing had been published there by then.')
    return entry
  })
}

/** `GET …/posts/<id>/archive`: a post's whole file. */
export function receiveArchive(request: Request, desk: Desk, postId: string): Promise<Response> {
  return answer(request, desk, async (member) => {
    onlyFor(member, ['compliance', 'auditor', 'admin'])
    return file(await archivePost(desk, postId), 'application/zip', `${publishedId(postId)}.zip`)
  })
}

/** `POST …/posts/<id>/preview-links`: a link to the draft for somebody without a seat. */
export function receivePreviewLink(request: Request, desk: Desk, postId: string): Promise<Response> {
  return answer(request, desk, async (member) => {
    onlyFor(member, ['author', 'editor', 'clinicalReviewer', 'compliance'])
    const {draft, published} = await gatherPost(desk, postId)
    if (!draft && !published) throw new RefusedError(404, 'There is no such post.')
    const token = makePreviewToken(desk.signer, postId, desk.now())
    return {path: `/preview/${token}`, days: PREVIEW_DAYS}
  })
}

function file(content: string | Uint8Array, type: string, name: string): Response {
  return new Response(content as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
      'cache-control': 'no-store',
    },
  })
}
