/** A real Varnish with the configuration from `docs/hosting`, on ports of its own. */
import {execFile, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

export const VCL = readFileSync(join(import.meta.dirname, '../../docs/hosting/varnish.vcl'), 'utf8')
export const SECRET_IN_VCL = 'PUT-A-SECRET-OF-YOUR-OWN-HERE'

/** `apt install varnish` */
export const hasVarnish = spawnSync('varnishd', ['-V']).status === 0

type Lifetime = [fresh: number, past: number]

export type TestVarnish = {
  address: string
  /** For how many seconds these are kept, as Varnish wrote it down: fresh, and past that. */
  lifetimes: (paths: string[]) => Promise<Map<string, Lifetime>>
  /** Resolves when it has noticed that the site is there, or is not. */
  noticed: (state: 'healthy' | 'sick') => Promise<void>
  stop: () => Promise<void>
}

/**
 * @param sitePort where the site listens on this machine
 * @param whileAsking how long a page is sent past its time by a site that is well, such as `60s`
 */
export async function startVarnish(sitePort: number, whileAsking: string): Promise<TestVarnish> {
  const folder = mkdtempSync(join(tmpdir(), 'varnish-'))
  const file = join(folder, 'rounds.vcl')
  const vcl = VCL.replace('.port = "3000"', `.port = "${sitePort}"`)
    .replace('req.grace = 60s', `req.grace = ${whileAsking}`)
    // Nobody waits for seconds until it is noticed that the site is down.
    .replace('.interval = 2s', '.interval = 0.2s')
  writeFileSync(file, vcl)
  const port = await freePort()
  const workdir = join(folder, 'work')
  const child = spawn(
    'varnishd',
    // Refused once, Varnish would not try again for a quarter of a second.
    [
      '-F',
      '-j',
      'none',
      '-p',
      'backend_remote_error_holddown=0.001',
      '-n',
      workdir,
      '-a',
      `127.0.0.1:${port}`,
      '-f',
      file,
      '-s',
      'malloc,16m',
      '-l',
      '4m',
    ],
    {stdio: ['ignore', 'pipe', 'pipe']},
  )
  await new Promise<void>((resolve, reject) => {
    let words = ''
    const hear = (chunk: Buffer) => {
      words += chunk.toString()
      if (words.includes('said Child starts')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`Varnish did not start: ${words}`)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    lifetimes: async (paths) => {
      const look = () => promisify(execFile)('varnishlog', ['-n', workdir, '-d', '-g', 'vxid', '-i', 'BereqURL,TTL'])
      // It writes down what it did a moment after it did it; each look takes its time.
      for (;;) {
        const kept = readLifetimes((await look()).stdout)
        if (paths.every((path) => kept.has(path))) return kept
      }
    },
    noticed: async (state) => {
      const look = () => promisify(execFile)('varnishadm', ['-n', workdir, 'backend.list'])
      // Each look takes its time.
      while (!new RegExp(`rounds .*\\b${state}\\b`).test((await look()).stdout));
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(folder, {recursive: true})
    },
  }
}

/** The last that was said of each path counts. */
function readLifetimes(log: string): Map<string, Lifetime> {
  const kept = new Map<string, Lifetime>()
  let path = ''
  for (const [, url, fresh, past, verdict] of log.matchAll(/BereqURL +(\S+)|TTL +VCL (\d+) (\d+) .* (\w+)/g)) {
    if (url !== undefined) path = url
    else if (verdict === 'cacheable') kept.set(path, [Number(fresh), Number(past)])
    else kept.delete(path)
  }
  return kept
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
