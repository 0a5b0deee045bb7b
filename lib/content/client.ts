import 'server-only'

import {createClient} from '@sanity/client'

import {clientOptions, readConnection, readConnectionSecrets} from '../../sanity/connection.ts'

/** Where this installation's content and pictures live. */
export const connection = readConnection(process.env)

const {readToken} = readConnectionSecrets(process.env)

/** Reads what is published, by the perspective and, where the dataset is public, by having no token at all. */
export const client = createClient({
  ...clientOptions(connection),
  perspective: 'published',
  ...(readToken ? {token: readToken} : {}),
})
