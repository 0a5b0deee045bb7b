import 'server-only'

import {readConnection, readConnectionSecrets} from '../../sanity/connection.ts'
import {now} from '../clock.ts'
import {readSigningKeys} from '../signing/keys.ts'
import {createDesk, type Desk} from './desk.ts'

let known: Desk | undefined

/**
 * The desk of this installation.
 *
 * @throws Error that names the variable that is missing
 */
export function desk(): Desk {
  if (known) return known
  const {writeToken} = readConnectionSecrets(process.env)
  const {signingKey, formerKeys} = readSigningKeys(process.env)
  if (!writeToken) throw new Error('SANITY_API_WRITE_TOKEN is not set: without it nothing can be published.')
  if (!signingKey) throw new Error('ROUNDS_SIGNING_KEY is not set: make one with npm run signing-key.')
  known = createDesk(readConnection(process.env), {writeToken, signingKey, formerKeys}, now)
  return known
}
