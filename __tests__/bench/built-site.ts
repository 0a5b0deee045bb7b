/** The built product on a folder of its own, with the demo clinic in it, for as long as somebody measures. */
import {spawn, type ChildProcess} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {availableParallelism, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'

import {createDesk, type Desk} from '../../lib/desk/desk.ts'
import {clientOptions, readConnection} from '../../sanity/connection.ts'
import {readOrMakeSecrets, type Secrets} from '../../sanity/embedded/secrets.ts'
import {atTheDesk, type AtTheDesk} from '../setup/at-the-desk.ts'
import {GoBetween} from './go-between.ts'

export const PROJECT_FOLDER = join(import.meta.dirname, '..', '..')
const PORT = 3801
const OTHER_PORT = 3806
export const LAKE_PORT = 4801

/** A page of each kind that matters most, and what is measured on a search: the one page that is made for each reader. */
export const MEASURED_PAGES = ['/', '/posts/exercise-with-knee-arthritis', '/topics/back-and-neck', '/search?q=knee'] as const

export type BuiltSite = {
  /** Where it keeps what is written. */
  folder: string
  secrets: Secrets
  /** Reads and writes everything, past Studio and past the go-between. */
  admin: SanityClient
  /** As Studio asks it. */
  desk: AtTheDesk
  /** The same decisions made here, past the site, with its seal: for when the site is not to be asked. */
  ownDesk: Desk
  /** Between the site and the lake: what each asks of the other passes there. */
  between: GoBetween
  /** Resolves when the product has said these words, since it was started last. */
  untilSaid(words: string): Promise<void>
  /** Stops the product as a person does, and starts it again on the same folder. Resolves when it says these words. */
  restart(until?: string): Promise<void>
  /** Ends the product in the middle of what it does, as a machine that loses power would. */
  kill(): Promise<void>
  /** Starts another instance of the site on the same lake. */
  another(): Promise<{site: string; stop: () => Promise<void>}>
}

/**
 * Starts the product, building it if its sources have changed, and stops it when the work is done or has failed.
 *
 * @param work is given the site's address, without a slash at its end, and what stands behind the site
 * @param variables of its environment
 * @throws with what the product said, when it ends before it is ready
 */
export async function withBuiltSite(
  work: (site: string, behind: BuiltSite) => Promise<void>,
  variables: Record<string, string> = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rounds-bench-'))
  const between = await new GoBetween(LAKE_PORT).open()
  // Hundreds, about a demo clinic that is just being loaded: all is rendered afterwards. A site at work has none waiting.
  between.losesMessages = true
  const environment = {
    ...process.env,
    ...between.environment,
    PORT: String(PORT),
    LAKE_PORT: String(LAKE_PORT),
    ROUNDS_DATA: folder,
    ...variables,
  }
  const start = (more: Record<string, string> = {}) =>
    spawn(process.execPath, ['server.ts'], {
      cwd: PROJECT_FOLDER,
      env: {...environment, ...more},
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  let product = start()
  // A benchmark that fails or is broken off leaves nothing running.
  process.once('exit', () => product.kill('SIGINT'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  let says = listen(product)
  try {
    await says(READY)
    between.losesMessages = false
    const site = `http://localhost:${PORT}`
    const connection = readConnection({LAKE_PORT: String(LAKE_PORT)})
    const secrets = readOrMakeSecrets(folder)
    const admin = createClient({...clientOptions(connection), perspective: 'raw', token: secrets.adminToken})
    await work(site, {
      folder,
      secrets,
      admin,
      between,
      desk: atTheDesk({site, lakePort: LAKE_PORT, admin}),
      ownDesk: createDesk(connection, {writeToken: secrets.deskToken, signingKey: secrets.signingKey, formerKeys: []}, Date.now),
      untilSaid: (words) => says(words),
      restart: async (until = READY) => {
        await stop(product)
        product = start()
        says = listen(product)
        await says(until)
      },
      kill: () => stop(product, 'SIGKILL'),
      another: async () => {
        const other = start({PORT: String(OTHER_PORT), LAKE_RUNNING: 'yes'})
        await listen(other)(READY)
        return {site: `http://localhost:${OTHER_PORT}`, stop: () => stop(other)}
      },
    })
  } finally {
    await stop(product)
    await between.close()
    rmSync(folder, {recursive: true, force: true})
  }
}

/** “2 processors, load 0.8”: times mean little without it. */
export function howBusy(): string {
  const [lastMinute = 0] = loadavg()
  return `${availableParallelism()} processors, load ${lastMinute.toFixed(1)} over the last minute`
}

const READY = 'Rounds is ready.'

async function stop(product: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
  if (product.exitCode !== null || product.signalCode !== null) return
  const ended = new Promise((resolve) => product.once('exit', resolve))
  product.kill(signal)
  await ended
}

/** Resolves when it has said these words. */
type Says = (words: string) => Promise<void>

function listen(product: ChildProcess): Says {
  let output = ''
  const waiting = new Set<() => void>()
  product.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    for (const look of waiting) look()
  })
  return (words) =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!output.includes(words)) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
      product.once('exit', () => reject(new Error(`The product ended before it said “${words}”:\n${output}`)))
    })
}
