import 'server-only'

import {createClient} from 'next-sanity'

import {clientOptions, readConnectionSecrets} from '../../sanity/connection.ts'
import {connection, PATIENCE} from './client.ts'

const {readToken} = readConnectionSecrets(process.env)

/** Sees what nobody has published: for the one question whether Studio has sent somebody to a draft. */
export const draftClient = createClient({
  ...clientOptions(connection),
  perspective: 'raw',
  ...PATIENCE,
  ...(readToken ? {token: readToken} : {}),
})
