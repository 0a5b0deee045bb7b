/**
 * Asks the editorial desk: the part of the server that decides, of which Studio only shows the decisions.
 *
 * Every request carries the person's own Content Lake token. An answer is data, a refusal too: nothing here throws.
 */
import type {SanityClient} from '@sanity/client'

import type {Decision} from '../../lib/desk/comments.ts'
import type {MoveRequest, MoveResult} from '../../lib/desk/moves.ts'
import type {OfferMoveRequest, OfferPanel} from '../../lib/desk/offers.ts'
import type {PreviewPage} from '../../lib/desk/requests.ts'
import type {CheckedLink} from '../../lib/desk/offer-links.ts'
import type {OfferVersion} from '../../lib/desk/offer-versions.ts'
import type {OfferRow} from '../../lib/desk/offers-overview.ts'
import type {PanelFacts} from '../../lib/desk/requests.ts'
import type {Visibility} from '../../lib/desk/visibility.ts'
import type {PostDocument} from '../../lib/editorial/documents.ts'
import type {Reason} from '../../lib/editorial/gate/gate.ts'
import type {LedgerEntry} from '../../lib/editorial/ledger.ts'
import type {OfferDocument} from '../../lib/editorial/offers/offer.ts'
import type {OfferStatus} from '../../lib/editorial/offers/review.ts'
import type {Queues} from '../../lib/editorial/queues.ts'
import type {CommentStatus, Reply, Shown} from '../../lib/editorial/readers/comment.ts'

export type Refusal = {
  ok: false
  /** Of the HTTP answer; 0 where there was none. */
  status: number
  /** A sentence for the person at the screen. */
  message: string
  reasons: Reason[]
}
export type Answer<Value> = {ok: true; value: Value} | Refusal

export type Desk = {
  facts: (postId: string, post: PostDocument | null) => Promise<Answer<PanelFacts>>
  move: (postId: string, request: MoveRequest) => Promise<Answer<MoveResult>>
  approveWording: (noticeId: string) => Promise<Answer<{version: number}>>
  confirmMember: (memberId: string) => Promise<Answer<{name: string}>>
  /** Publishes a document that many pages share: a profile, a topic, an offer, a license. */
  publishDocument: (type: string, id: string) => Promise<Answer<{number: number}>>
  takeDownDocument: (type: string, id: string) => Promise<Answer<{number: number}>>
  /** How an offer stands, and what is still wrong with the text on the screen. */
  offerFacts: (id: string, offer: OfferDocument) => Promise<Answer<OfferPanel>>
  /** @returns `now` by the desk's clock, in milliseconds since 1970 */
  offers: () => Promise<Answer<{now: number; offers: OfferRow[]}>>
  /** @param span days, `YYYY-MM-DD`, both included */
  offerCounts: (span: {from: string; to: string}) => Promise<Answer<Blob>>
  /** What was approved of an offer, in words, and what is on the desk: the newest first. */
  offerVersions: (id: string) => Promise<Answer<{versions: OfferVersion[]}>>
  /** Whether the buttons of all offers still lead somewhere. */
  offerLinks: () => Promise<Answer<{links: CheckedLink[]}>>
  /** A link to pages as they would be with this offer, the clinic's time zone, and which pages there are. */
  offerPreview: (id: string) => Promise<Answer<OfferPreviewLink>>
  moveOffer: (id: string, request: OfferMoveRequest) => Promise<Answer<OfferStatus>>
  /** Whether readers see what is published of a document. */
  visibility: (id: string) => Promise<Answer<Visibility>>
  /** What waits for whoever asks. */
  queues: () => Promise<Answer<Queues>>
  queuesFile: (format: 'csv' | 'calendar') => Promise<Answer<Blob>>
  /**
   * What a page said at an instant.
   *
   * @param at ISO 8601
   */
  pageAsOf: (address: string, at: string) => Promise<Answer<LedgerEntry>>
  /** Everything the clinic has about a post. */
  archive: (postId: string) => Promise<Answer<Blob>>
  previewLink: (postId: string) => Promise<Answer<{path: string; days: number}>>
  /** What becomes of a reader's comment. */
  decideComment: (
    id: string,
    said: {decision: Decision; left?: Shown; reason?: string},
  ) => Promise<Answer<{status: CommentStatus}>>
  /** A reader's report of an error is dealt with. */
  closeReport: (id: string) => Promise<Answer<{status: 'closed'}>>
  /** The clinic's answer below a comment that readers see. */
  replyToComment: (id: string, text: string) => Promise<Answer<{reply: Reply}>>
}

export type OfferPreviewLink = {path: string; timeZone: string; pages: {title: string; pages: PreviewPage[]}[]}

export const NO_ANSWER = 'The desk does not answer. What you wrote is saved; try again.'
const SIGN_IN = 'Sign in to Studio again.'

/** The desk, asked with the token of whoever this client belongs to. */
export function deskOf(client: SanityClient): Desk {
  return deskWith(() => tokenOf(client), fetch)
}

/**
 * @param token read anew for each request: people sign out and in while Studio stays open
 */
export function deskWith(token: () => string | undefined, reach: typeof fetch): Desk {
  const ask = async <Value>(
    path: string,
    init: {method?: string; headers?: Record<string, string>; body?: string},
    read: (response: Response) => Promise<Value>,
  ): Promise<Answer<Value>> => {
    const bearer = token()
    if (!bearer) return {ok: false, status: 401, message: SIGN_IN, reasons: []}
    try {
      const response = await reach(`/api/editorial/${path}`, {
        ...init,
        headers: {...init.headers, authorization: `Bearer ${bearer}`},
      })
      if (response.ok) return {ok: true, value: await read(response)}
      const answer: unknown = await response.json().catch(() => null)
      const {message, reasons} = (answer ?? {}) as {message?: string; reasons?: Reason[]}
      return {ok: false, status: response.status, message: message ?? NO_ANSWER, reasons: reasons ?? []}
    } catch {
      return {ok: false, status: 0, message: NO_ANSWER, reasons: []}
    }
  }
  const json = (response: Response) => response.json().catch(() => null)
  const get = <Value>(path: string) => ask<Value>(path, {}, json)
  const file = (path: string) => ask(path, {}, (response) => response.blob())
  const send = <Value>(method: 'POST' | 'DELETE', path: string, body: unknown) =>
    ask<Value>(path, {method, headers: {'content-type': 'application/json'}, body: JSON.stringify(body)}, json)
  const post = <Value>(path: string, body: unknown) => send<Value>('POST', path, body)
  const at = encodeURIComponent
  return {
    facts: (postId, shown) => post(`posts/${at(postId)}/facts`, {post: shown}),
    move: (postId, request) => post(`posts/${at(postId)}/moves`, request),
    approveWording: (noticeId) => post(`notices/${at(noticeId)}/versions`, {}),
    confirmMember: (memberId) => post(`members/${at(memberId)}/confirmation`, {}),
    publishDocument: (type, id) => post(`documents/${at(id)}/publication`, {type}),
    takeDownDocument: (type, id) => send('DELETE', `documents/${at(id)}/publication`, {type}),
    offerFacts: (id, offer) => post(`offers/${at(id)}/facts`, {offer}),
    offers: () => get('offers'),
    offerCounts: ({from, to}) => file(`offers?format=csv&from=${at(from)}&to=${at(to)}`),
    offerVersions: (id) => get(`offers/${at(id)}/versions`),
    offerLinks: () => post('offers/links', {}),
    offerPreview: (id) => post(`offers/${at(id)}/preview-links`, {}),
    moveOffer: (id, request) => post(`offers/${at(id)}/moves`, request),
    visibility: (id) => get(`documents/${at(id)}/visibility`),
    queues: () => get('queues'),
    queuesFile: (format) => file(`queues?format=${format}`),
    pageAsOf: (address, instant) => get(`pages?path=${at(address)}&at=${at(instant)}`),
    archive: (postId) => file(`posts/${at(postId)}/archive`),
    previewLink: (postId) => post(`posts/${at(postId)}/preview-links`, {}),
    decideComment: (id, said) => post(`comments/${at(id)}/decision`, said),
    closeReport: (id) => post(`reports/${at(id)}/closing`, {}),
    replyToComment: (id, text) => post(`comments/${at(id)}/reply`, {text}),
  }
}

/** Studio keeps the token with its client; where the client was made before the sign-in, in the browser's storage. */
function tokenOf(client: SanityClient): string | undefined {
  const {token, projectId} = client.config()
  if (token) return token
  try {
    const stored = JSON.parse(localStorage.getItem(`__studio_auth_token_${projectId}`) ?? 'null') as {token?: string} | null
    return stored?.token
  } catch {
    return undefined
  }
}
