/** The built product on a folder of its own, with the demo clinic in it, for as long as somebody measures. */
import {spawn, type ChildProcess} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {availableParallelism, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'

const PROJECT_FOLDER = join(import.meta.dirname, '..', '..')
const PORT = 3791
const LAKE_PORT = 4791

/** A page of each kind that matters most, and what is measured on a search: the one page that is made for each reader. */
export const MEASURED_PAGES = ['/', '/posts/exercise-with-knee-arthritis', '/topics/back-and-neck', '/search?q=knee'] as const

/**
 * Starts the product, building it if its sources have changed, and stops it when the work is done or has failed.
 *
 * @param work is given the site's address, without a slash at its end
 * @throws with what the product said, when it ends before it is ready
 */
export async function withBuiltSite(work: (site: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rounds-bench-'))
  const product = spawn(process.execPath, ['server.ts'], {
    cwd: PROJECT_FOLDER,
    env: {...process.env, PORT: String(PORT), LAKE_PORT: String(LAKE_PORT), ROUNDS_DATA: folder},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await saysReady(product)
    await work(`http://localhost:${PORT}`)
  } finally {
    product.kill('SIGINT')
    await new Promise((resolve) => (product.exitCode === null ? product.once('exit', resolve) : resolve(undefined)))
    rmSync(folder, {recursive: true, force: true})
  }
}

/** “2 processors, load 0.8”: times mean little without it. */
export function howBusy(): string {
  const [lastMinute = 0] = loadavg()
  return `${availableParallelism()} processors, load ${lastMinute.toFixed(1)} over the last minute`
}

function saysReady(product: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    product.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Rounds is ready.')) resolve()
    })
    product.once('exit', () => reject(new Error(`The product ended before it was ready:\n${output}`)))
  })
}
