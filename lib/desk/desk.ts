import {createClient, type SanityClient} from '@sanity/client'

import {clientOptions, type Connection} from '../../sanity/connection.ts'
import {createSigner, type Signer} from '../signing/signer.ts'

/**
 * The editorial desk: the one place that may move a post, and everything it needs to do so.
 *
 * Its clients hold a token that may write. It is never given to a page or to a browser.
 */
export type Desk = {
  /** Everything there is, drafts included. */
  production: SanityClient
  compliance: SanityClient
  signer: Signer
  /** The clock, in milliseconds since 1970. */
  now: () => number
  /** Whose token this is, by the Content Lake's own word; undefined for a token it does not know. */
  identify: (token: string) => Promise<{id: string; name: string} | undefined>
}

/** A CMS that takes longer will not answer: whoever pressed a button is told so. */
const LONGEST_MILLISECONDS = 30_000

export type DeskSecrets = {writeToken: string; signingKey: string; formerKeys: string[]}

export function createDesk(connection: Connection, {writeToken, signingKey, formerKeys}: DeskSecrets, now: () => number): Desk {
  const options = {...clientOptions(connection), token: writeToken, perspective: 'raw' as const, timeout: LONGEST_MILLISECONDS}
  return {
    production: createClient(options),
    compliance: createClient({...options, dataset: connection.complianceDataset}),
    signer: createSigner(signingKey, formerKeys),
    now,
    identify: async (token) => {
      const asking = createClient({...clientOptions(connection), token})
      try {
        const {id, name} = await asking.users.getById('me')
        return id ? {id, name} : undefined
      } catch (cause) {
        if ((cause as {statusCode?: number}).statusCode === 401) return undefined
        throw cause
      }
    },
  }
}
