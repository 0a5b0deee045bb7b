import {now} from '../../lib/clock.ts'
import {createDesk, type Desk} from '../../lib/desk/desk.ts'
import {readSigningKeys} from '../../lib/signing/keys.ts'
import {readConnection, readConnectionSecrets} from '../connection.ts'
import {withLake} from './lake-process.ts'
import {readOrMakeSecrets} from './secrets.ts'
import {readSettings} from './settings.ts'

/**
 * Does some work at the editorial desk of this installation, with a lake answering while it does.
 *
 * @throws Error that names the variable a hosted installation lacks
 */
export async function withDesk<Result>(environment: NodeJS.ProcessEnv, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const connection = readConnection(environment)
  const {signingKey, formerKeys} = readSigningKeys(environment)
  if (connection.kind === 'hosted') {
    const {writeToken} = readConnectionSecrets(environment)
    if (!writeToken)
      throw new Error('SANITY_API_WRITE_TOKEN is not set: make a token with the role Editor on your project’s page.')
    if (!signingKey) throw new Error('ROUNDS_SIGNING_KEY is not set: make one with npm run signing-key.')
    return work(createDesk(connection, {writeToken, signingKey, formerKeys}, now))
  }
  const {folder, clockOffset} = readSettings(environment)
  environment['ROUNDS_CLOCK_OFFSET'] = String(clockOffset)
  const secrets = readOrMakeSecrets(folder)
  const desk = createDesk(connection, {writeToken: secrets.deskToken, signingKey: secrets.signingKey, formerKeys}, now)
  return withLake(connection.apiHost ?? '', environment, () => work(desk))
}

/** Runs a command to its end: what it prints goes to standard output, what went wrong is said in one sentence. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exitCode = 2
  }
}
