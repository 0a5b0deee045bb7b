/** `npm run seed`: loads the demo clinic into whichever lake this installation uses. */
import './environment.ts'

import {createClient, type SanityClient} from '@sanity/client'

import {clientOptions, readConnection, type Connection} from '../connection.ts'
import {seedDataset} from '../seed/import.ts'
import {withLake} from './lake-process.ts'
import {readOrMakeSecrets} from './secrets.ts'
import {readSettings} from './settings.ts'

/** @param token one that may write; of the embedded lake it is the generated `adminToken` */
export function writingClient(connection: Connection, token: string): SanityClient {
  return createClient({...clientOptions(connection), token})
}

async function seed(): Promise<void> {
  const connection = readConnection(process.env)
  const onProgress = (message: string) => process.stdout.write(`${message}\n`)
  if (connection.kind === 'hosted') {
    const token = process.env['SANITY_API_WRITE_TOKEN']
    if (!token) throw new Error('SANITY_API_WRITE_TOKEN is not set: make a token with the role Editor on your project’s page.')
    await seedDataset({client: writingClient(connection, token), onProgress})
    return
  }
  const {folder} = readSettings(process.env)
  const client = writingClient(connection, readOrMakeSecrets(folder).adminToken)
  await withLake(connection.apiHost ?? '', process.env, () => seedDataset({client, onProgress}))
}

if (import.meta.main) {
  try {
    await seed()
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exitCode = 1
  }
}
