import {spawn, type ChildProcess} from 'node:child_process'
import {join} from 'node:path'

import {LAKE_PORT, PROJECT_FOLDER, type BuiltSite} from './built-site.ts'

/**
 * Next's own server on the same build: what the site is without the page store.
 *
 * With the secrets of the other it reads the same lake, believes its seals and takes its messages.
 */
export async function startNext(port: number, {secrets}: Pick<BuiltSite, 'secrets'>): Promise<ChildProcess> {
  const program = join(PROJECT_FOLDER, 'node_modules/next/dist/bin/next')
  const next = spawn(process.execPath, [program, 'start', '-p', String(port)], {
    cwd: PROJECT_FOLDER,
    env: {
      ...process.env,
      LAKE_PORT: String(LAKE_PORT),
      SANITY_API_READ_TOKEN: secrets.serverToken,
      SANITY_API_WRITE_TOKEN: secrets.deskToken,
      SANITY_REVALIDATE_SECRET: secrets.webhookSecret,
      ROUNDS_SIGNING_KEY: secrets.signingKey,
    },
    stdio: 'ignore',
  })
  process.once('exit', () => next.kill('SIGTERM'))
  await untilAnswers(`http://localhost:${port}/`)
  return next
}

/** Ends a program, and resolves when it has. */
export function end(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    program.once('exit', () => resolve())
    program.kill('SIGTERM')
  })
}

/** @throws Error after twenty seconds */
export async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      if ((await fetch(url)).ok) return
    } catch {
      // It is on its way up.
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`Nothing answers at ${url}`)
}
