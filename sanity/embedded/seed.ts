/** `npm run seed`: loads the demo clinic into whichever lake this installation uses. */
import './environment.ts'

import {createClient, type SanityClient} from '@sanity/client'

import {clientOptions, readConnection, type Connection} from '../connection.ts'
import {createDesk} from '../../lib/desk/desk.ts'
import {sealedMember} from '../../lib/desk/members.ts'
import {sealUnsealed} from '../../lib/desk/shared-documents.ts'
import type {Member} from '../../lib/editorial/seal-payloads.ts'
import {complianceDocuments} from '../seed/content/licenses.ts'
import {seedDataset} from '../seed/import.ts'
import {approveDemoWordings, publishDemoPosts} from '../seed/publish.ts'
import {withLake} from './lake-process.ts'
import {MEMBERS} from './people.ts'
import {readOrMakeSecrets, type Secrets} from './secrets.ts'
import {readSettings} from './settings.ts'

/** @param token one that may write; of the embedded lake it is the generated `adminToken` */
export function writingClient(connection: Connection, token: string): SanityClient {
  return createClient({...clientOptions(connection), token})
}

/**
 * The whole demo clinic on the embedded lake: what it wrote, its licenses, who may do what, and its posts published
 * through the gate.
 */
export async function seedDemoClinic(
  connection: Connection,
  secrets: Secrets,
  {replace = false, onProgress}: {replace?: boolean; onProgress?: ((message: string) => void) | undefined} = {},
): Promise<void> {
  const {ids} = await seedDataset({client: writingClient(connection, secrets.adminToken), replace, onProgress})
  const {deskToken: writeToken, signingKey} = secrets
  const desk = createDesk(connection, {writeToken, signingKey, formerKeys: []}, Date.now)
  const transaction = desk.compliance.transaction()
  const records = complianceDocuments(new Date())
  for (const document of records) transaction.createIfNotExists(document)
  for (const member of MEMBERS) transaction.createOrReplace(sealedMember(member, desk.signer.sign))
  await transaction.commit({visibility: 'sync'})
  onProgress?.('Approving notices and publishing posts')
  const own = [...ids, ...records.map(({_id}) => _id)]
  await sealUnsealed(desk, {userId: 'desk', name: 'The demo clinic', role: 'admin'}, own)
  const team = {editorial: memberNamed('ines'), clinical: memberNamed('teodor'), compliance: memberNamed('adaeze')}
  await approveDemoWordings(desk, team, ids)
  await publishDemoPosts(desk, team, ids)
}

function memberNamed(userId: string): Member {
  const member = MEMBERS.find((known) => known.userId === userId)
  if (!member) throw new Error(`Nobody of the demo clinic is called “${userId}”.`)
  return member
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
  const secrets = readOrMakeSecrets(folder)
  await withLake(connection.apiHost ?? '', process.env, () => seedDemoClinic(connection, secrets, {onProgress}))
}

if (import.meta.main) {
  try {
    await seed()
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exitCode = 1
  }
}
