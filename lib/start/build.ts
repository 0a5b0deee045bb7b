import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, globSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Connection} from '../../sanity/connection.ts'

/** Everything a build is made from. Content is not: pages are brought up to date when the site starts. */
const SOURCES = [
  'app/**/*.{ts,tsx,css,svg,png,ico}',
  'components/**/*.{ts,tsx,css}',
  'lib/**/*.ts',
  'sanity/{schema,structure,studio,queries}/**/*.{ts,tsx}',
  'sanity/*.ts',
  'public/**/*',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
]
const FINGERPRINT_FILE = join('.next', 'sources.sha256')

/** True where there is no finished build, or the sources or the project have changed since it was made. */
export function needsBuild(folder: string, connection: Connection): boolean {
  const known = join(folder, FINGERPRINT_FILE)
  if (!existsSync(join(folder, '.next', 'BUILD_ID')) || !existsSync(known)) return true
  return readFileSync(known, 'utf8') !== fingerprint(folder, connection)
}

/**
 * Runs `next build`. The lake must be answering: the newest posts are rendered now.
 *
 * @throws Error where the build fails; its own words have been printed by then
 */
export async function build(folder: string, connection: Connection, environment: NodeJS.ProcessEnv): Promise<void> {
  const made = fingerprint(folder, connection)
  const program = join(folder, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [program, 'build'], {
    cwd: folder,
    env: {...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1'},
    stdio: 'inherit',
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error('The build failed; see above.')
  writeFileSync(join(folder, FINGERPRINT_FILE), made)
}

function fingerprint(folder: string, {kind, projectId, dataset}: Connection): string {
  // Pages rendered from one project must not be served for another.
  const hash = createHash('sha256').update([kind, projectId, dataset].join('\0'))
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern, {cwd: folder, withFileTypes: false})).toSorted()) {
    const path = join(folder, file)
    try {
      hash.update(file).update('\0').update(readFileSync(path)).update('\0')
    } catch (cause) {
      // `public/**` also names folders.
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EISDIR')) throw cause
    }
  }
  return hash.digest('hex')
}
