import 'server-only'

import {createClient} from '@sanity/client'

import {clientOptions, readConnection, readConnectionSecrets} from '../../sanity/connection.ts'

/** Where this installation's content and pictures live. */
export const connection = readConnection(process.env)

const {readToken} = readConnectionSecrets(process.env)

/**
 * Reads what is published, by the perspective and, on the embedded lake, by having no token at all: whatever anonymous
 * readers may not see cannot reach a page by mistake.
 */
export const client = createClient({
  ...clientOptions(connection),
  perspective: 'published',
  ...(readToken && connection.kind === 'hosted' ? {token: readToken} : {}),
})
