/** The editorial desk, asked the way Studio asks it, as one of the demo clinic's people. */
import type {SanityClient} from '@sanity/client'

export type AtTheDesk = {
  /** Asks for a move of a post. */
  move(
    personaId: string,
    postId: string,
    request: {move: string; [field: string]: unknown},
  ): Promise<{status: number; message: string}>
  /**
   * Changes a document that many pages share and publishes it.
   *
   * @throws Error with the desk's own words, where it refuses
   */
  amend(personaId: string, type: string, id: string, change: object): Promise<void>
  /** Sends a request of Studio's to the site. */
  ask(personaId: string, path: string, request?: RequestInit): Promise<Response>
}

const PRIVATE_TYPES: ReadonlySet<string> = new Set(['licenseRecord', 'compactMember'])

/**
 * @param site its address, without a slash at its end
 * @param admin reads and writes everything
 */
export function atTheDesk({site, lakePort, admin}: {site: string; lakePort: number; admin: SanityClient}): AtTheDesk {
  const tokens = new Map<string, Promise<string>>()
  const ask: AtTheDesk['ask'] = async (personaId, path, request = {}) => {
    const token = tokens.get(personaId) ?? tokenOf(lakePort, site, personaId)
    tokens.set(personaId, token)
    return fetch(`${site}${path}`, {...request, headers: {authorization: `Bearer ${await token}`}})
  }
  const post = (personaId: string, path: string, body: object) =>
    ask(personaId, path, {method: 'POST', body: JSON.stringify(body)})
  /** An offer goes to compliance, and somebody there approves it. */
  const sendAndApprove = async (personaId: string, id: string) => {
    for (const [who, move] of [
      [personaId, 'send'],
      ['adaeze', 'approve'],
    ] as const) {
      const response = await post(who, `/api/editorial/offers/${id}/moves`, {move})
      if (!response.ok) throw new Error(`${who} could not ${move} ${id}: ${await response.text()}`)
    }
  }
  return {
    ask,
    move: async (personaId, postId, request) => {
      // An approval names the text it is for: first it is looked at, as in Studio.
      const looked = await post(personaId, `/api/editorial/posts/${postId}/facts`, {})
      const {contentHash} = (await looked.json()) as {contentHash?: string}
      const response = await post(personaId, `/api/editorial/posts/${postId}/moves`, {contentHash, ...request})
      const {message} = (await response.json()) as {message: string}
      return {status: response.status, message}
    },
    amend: async (personaId, type, id, change) => {
      const client = PRIVATE_TYPES.has(type) ? admin.withConfig({dataset: 'compliance'}) : admin
      const {_rev, _createdAt, _updatedAt, ...fields} = (await client.getDocument(id)) ?? {_id: id, _type: type}
      await client.createOrReplace({...fields, ...change, _id: `drafts.${id}`})
      if (type === 'cta') return sendAndApprove(personaId, id)
      const response = await post(personaId, `/api/editorial/documents/${id}/publication`, {type})
      if (!response.ok) throw new Error(`${personaId} could not publish ${id}: ${await response.text()}`)
    },
  }
}

/** The way Studio takes: the provider's address, a code, and the code for a token. */
async function tokenOf(lakePort: number, site: string, personaId: string): Promise<string> {
  const lake = `http://127.0.0.1:${lakePort}`
  const origin = encodeURIComponent(`${site}/studio`)
  const signIn = await fetch(`${lake}/v1/auth/login/${personaId}?origin=${origin}&withSid=true`, {redirect: 'manual'})
  const code = new URL(signIn.headers.get('location') ?? '').hash.replace('#sid=', '')
  const {token} = (await (await fetch(`${lake}/v1/auth/fetch?sid=${code}`)).json()) as {token: string}
  return token
}
