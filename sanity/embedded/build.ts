/** `npm run build`: builds the site, with a lake answering while it does. */
import './environment.ts'

import {build} from '../../lib/start/build.ts'
import {readConnection} from '../connection.ts'
import {withLake} from './lake-process.ts'

const PROJECT_FOLDER = process.cwd()

try {
  const connection = readConnection(process.env)
  const work = () => build(PROJECT_FOLDER, connection, process.env)
  await (connection.kind === 'lake' ? withLake(connection.apiHost ?? '', process.env, work) : work())
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
}
