import 'server-only'

import {createClient} from '@sanity/client'

import {clientOptions, readConnectionSecrets} from '../../sanity/connection.ts'
import {connection, PATIENCE} from './client.ts'

const {readToken} = readConnectionSecrets(process.env)

/**
 * Reads the private dataset, where licenses are. Nothing it answers may reach a page as it is: `standings.ts` is the
 * only reader, and never asks for a number.
 */
export const complianceClient = createClient({
  ...clientOptions(connection),
  dataset: connection.complianceDataset,
  perspective: 'published',
  ...PATIENCE,
  ...(readToken ? {token: readToken} : {}),
})
