import 'server-only'

import {createClient} from '@sanity/client'

import {clientOptions, readConnection, readConnectionSecrets} from '../../sanity/connection.ts'

/** Where this installation's content and pictures live. */
export const connection = readConnection(process.env)

const {readToken} = readConnectionSecrets(process.env)

/**
 * A page that waits for a CMS which hangs keeps everybody who wants it waiting; the page store tries again by itself. Milliseconds.
 */
export const PATIENCE = {timeout: 10_000, maxRetries: 1}

/**
 * Reads what is published, by the perspective and, on the embedded lake, by having no token at all: whatever anonymous
 * readers may not see cannot reach a page by mistake.
 */
export const client = createClient({
  ...clientOptions(connection),
  perspective: 'published',
  ...PATIENCE,
  ...(readToken && connection.kind === 'hosted' ? {token: readToken} : {}),
})
