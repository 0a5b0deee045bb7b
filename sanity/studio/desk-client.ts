/**
 * Asks the editorial desk: the part of the server that decides, of which Studio only shows the decisions.
 *
 * Every request carries the person's own Content Lake token. An answer is data, a refusal too: nothing here throws.
 */
import type {SanityClient} from '@sanity/client'

import type {MoveRequest, MoveResult} from '../../lib/desk/moves.ts'
import type {PanelFacts} from '../../lib/desk/requests.ts'
import type {PostDocument} from '../../lib/editorial/documents.ts'
import type {Reason} from '../../lib/editorial/gate/gate.ts'

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
}

export const NO_ANSWER = 'The desk does not answer. What you wrote is saved; try again.'
const SIGN_IN = 'Sign in to Studio again.'

/** The desk, asked with the token of whoever this client belongs to. */
export function deskOf(client: SanityClient): Desk {
  return deskWith(() => tokenOf(client), fetch)
}

/**
 * @param token read anew for each request: people sign out and in while Studio stays open
 */
export function deskWith(token: () => string | undefined, send: typeof fetch): Desk {
  const post = async <Value>(path: string, body: unknown): Promise<Answer<Value>> => {
    const bearer = token()
    if (!bearer) return {ok: false, status: 401, message: SIGN_IN, reasons: []}
    try {
      const response = await send(`/api/editorial/${path}`, {
        method: 'POST',
        headers: {authorization: `Bearer ${bearer}`, 'content-type': 'application/json'},
        body: JSON.stringify(body),
      })
      const answer: unknown = await response.json().catch(() => null)
      if (response.ok) return {ok: true, value: answer as Value}
      const {message, reasons} = (answer ?? {}) as {message?: string; reasons?: Reason[]}
      return {ok: false, status: response.status, message: message ?? NO_ANSWER, reasons: reasons ?? []}
    } catch {
      return {ok: false, status: 0, message: NO_ANSWER, reasons: []}
    }
  }
  const at = encodeURIComponent
  return {
    facts: (postId, shown) => post(`posts/${at(postId)}/facts`, {post: shown}),
    move: (postId, request) => post(`posts/${at(postId)}/moves`, request),
    approveWording: (noticeId) => post(`notices/${at(noticeId)}/versions`, {}),
    confirmMember: (memberId) => post(`members/${at(memberId)}/confirmation`, {}),
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
