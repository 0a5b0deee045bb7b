/**
 * `npm run bench -- throughput`: how many readers a second get a post from the page store, beside nginx with the same bytes in a
 * file and beside `next start` with the same build.
 *
 * Goals: at least 25 times `next start`, and 0.6 of nginx. All three answer in turn, five seconds each, three times over, and the
 * middle one of three counts: what else the machine does meets them alike. `wrk` and `nginx` come from the system
 * (`apt install wrk nginx-light`); without the first nothing can be measured, without the second its row is left out.
 */
import {execFile, spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {gzipSync} from 'node:zlib'

import {howBusy, withBuiltSite} from './built-site.ts'
import {end, startNext, untilAnswers} from './next-start.ts'

const POST = '/posts/exercise-with-knee-arthritis'
const NEXT_PORT = 3802
const NGINX_PORT = 3803
const ROUNDS = 3
const SECONDS = 5
const CONNECTIONS = 32
const GOALS = {next: 25, nginx: 0.6}

const run = promisify(execFile)
const say = (line: string) => void process.stdout.write(`${line}\n`)
const has = (program: string) => spawnSync('which', [program]).status === 0

if (has('wrk')) await measure()
else say('There is no wrk on this machine, and nothing was measured. On Debian: apt install wrk')

async function measure(): Promise<void> {
  await withBuiltSite(async (site, behind) => {
    const folder = mkdtempSync(join(tmpdir(), 'rounds-throughput-'))
    const others: ChildProcess[] = []
    try {
      const places: Record<string, string> = {store: `${site}${POST}`}
      others.push(await startNext(NEXT_PORT, behind))
      await untilAnswers(`http://localhost:${NEXT_PORT}${POST}`)
      places['next'] = `http://localhost:${NEXT_PORT}${POST}`
      if (has('nginx')) {
        others.push(await startNginx(folder, Buffer.from(await (await fetch(places['store'] ?? '')).arrayBuffer())))
        places['nginx'] = `http://localhost:${NGINX_PORT}/post`
      } else say('There is no nginx on this machine; its row is left out.')
      await compare(places)
    } finally {
      // Each is gone before its files are.
      await Promise.all(others.map(end))
      rmSync(folder, {recursive: true, force: true})
    }
  })
}

async function compare(places: Record<string, string>): Promise<void> {
  const rates = new Map(Object.keys(places).map((name) => [name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(places)) rates.get(name)?.push(await readersPerSecond(url))
  }
  const middle = (name: string) => (rates.get(name) ?? []).toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0
  say(`\nReaders a second, of the post, packed by gzip; ${CONNECTIONS} at once; ${howBusy()}\n`)
  const missed: string[] = []
  for (const [name] of rates) {
    const ratio = middle('store') / middle(name)
    say(`${name.padEnd(8)}${middle(name).toFixed(0).padStart(10)}   the store answers ${ratio.toFixed(2)} times as many`)
    const goal = GOALS[name as keyof typeof GOALS]
    if (goal !== undefined && ratio < goal) missed.push(`${ratio.toFixed(2)} times ${name}, and the goal is ${goal}`)
  }
  say(missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${missed.join('; ')}.`)
}

async function readersPerSecond(url: string): Promise<number> {
  const {stdout} = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', 'accept-encoding: gzip', url])
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} did not always answer with the page:\n${stdout}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

async function startNginx(folder: string, page: Buffer): Promise<ChildProcess> {
  // Started by root, nginx reads as somebody else.
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'post.gz'), gzipSync(page, {level: 9}))
  writeFileSync(join(folder, 'post'), page)
  const config = `
    daemon off; worker_processes auto; pid ${folder}/pid; error_log stderr error;
    events { worker_connections 1024; }
    http {
      access_log off; default_type text/html; gzip_static on; sendfile on; tcp_nopush on; keepalive_requests 1000000;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
      server { listen 127.0.0.1:${NGINX_PORT}; root ${folder}; }
    }`
  writeFileSync(join(folder, 'nginx.conf'), config)
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {stdio: ['ignore', 'ignore', 'inherit']})
  await untilAnswers(`http://localhost:${NGINX_PORT}/post`)
  return nginx
}
