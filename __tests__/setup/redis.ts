/** The machine's own Redis, started for a test on a port of its own. */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, type AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Where there is none, its tests are left out. */
export const redisIsThere = spawnSync('redis-server', ['--version']).status === 0
if (!redisIsThere)
  process.stderr.write('There is no redis-server on this machine; its tests are left out. On Debian: apt install redis-server\n')

export type RedisServer = {
  url: string
  /** Starts it, again after it was stopped; it remembers nothing. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Stops it for good. */
  remove(): Promise<void>
}

export async function redisServer(): Promise<RedisServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'rounds-redis-'))
  let running: ChildProcess | undefined
  const stop = async () => {
    const server = running
    running = undefined
    if (!server || server.exitCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      running = await startServer(port, folder)
    },
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const {port} = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function startServer(port: number, folder: string): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const server = spawn('redis-server', options, {stdio: ['ignore', 'pipe', 'inherit']})
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('redis-server ended')))
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve(server)
    })
  })
}
