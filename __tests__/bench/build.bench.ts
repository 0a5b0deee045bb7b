/**
 * `npm run bench -- build`: what does building the site cost when there are many posts?
 *
 * Built with the demo clinic's own posts, with 1,000 and with 5,000, or with as many as are asked for:
 * `npm run bench -- build 5000 50000`. Each time in a copy of this folder (hard links; needs GNU `cp`), so that the build at hand is left
 * alone, and with the lake's earlier answers forgotten. What the builder keeps of its own work from one build to the next is kept: the
 * first build is the only one that compiles everything, and its row says so.
 *
 * Goals: 5,000 posts in 20 s, with at most 105 queries; more posts, not more queries.
 */
import {spawn, execFileSync, type ChildProcess} from 'node:child_process'
import {globSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient} from '@sanity/client'

import {createDesk} from '../../lib/desk/desk.ts'
import {clientOptions, readConnection} from '../../sanity/connection.ts'
import {startLakeProcess} from '../../sanity/embedded/lake-process.ts'
import {readOrMakeSecrets, type Secrets} from '../../sanity/embedded/secrets.ts'
import {seedDemoClinic} from '../../sanity/embedded/seed.ts'
import {howBusy, PROJECT_FOLDER} from './built-site.ts'
import {GoBetween} from './go-between.ts'
import {Goals} from './goals.ts'
import {fillUpTo} from './many-posts.ts'

const LAKE_PORT = 4806
/** The lake's messages go to this port, and no further than the go-between. */
const NOBODY = '3899'
const asked = process.argv.slice(3).map(Number).filter(Boolean)
const COUNTS = asked.length > 0 ? asked : [1000, 5000]
const NOT_COPIED = new Set(['.next', '.git', '.tmp', '.data'])
const GOAL = {posts: 5000, seconds: 20, queries: 105}
const QUIET_MILLISECONDS = 2000
const LOOK_AT_MEMORY_EVERY_MILLISECONDS = 250

type Built = {
  posts: number
  seconds: number
  compiling: number
  queries: number
  pages: number
  megabytes: number
  memory: number
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

const data = mkdtempSync(join(tmpdir(), 'rounds-bench-'))
const between = await new GoBetween(LAKE_PORT).open()
between.losesMessages = true
const folder = copyProject()
const clear = () => [data, folder].forEach((one) => rmSync(one, {recursive: true, force: true}))
// Broken off as well, it leaves nothing behind.
process.once('exit', clear)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const settings = {...process.env, ...between.environment, ROUNDS_DATA: data, LAKE_PORT: String(LAKE_PORT), PORT: NOBODY}
const lake = await startLakeProcess(settings)
try {
  const connection = readConnection({LAKE_PORT: String(LAKE_PORT)})
  const secrets = readOrMakeSecrets(data)
  await seedDemoClinic(connection, secrets)
  const admin = createClient({...clientOptions(connection), token: secrets.adminToken})
  const desk = createDesk(connection, {writeToken: secrets.deskToken, signingKey: secrets.signingKey, formerKeys: []}, Date.now)
  const columns = ['posts', 'seconds', 'compiling', 'queries', 'pages', 'MB of .next', 'MB of memory']
  say(`${howBusy()}\n`)
  say(columns.map((name) => name.padStart(14)).join(''))
  const all: Built[] = []
  for (const count of [0, ...COUNTS]) {
    await fillUpTo(count, {admin, desk})
    await between.untilQuiet(QUIET_MILLISECONDS)
    const built = await build(secrets, await admin.fetch<number>('count(*[_type == "publication"])'))
    all.push(built)
    const {posts, seconds, compiling, queries, pages, megabytes, memory} = built
    const cells = [posts, seconds.toFixed(1), compiling.toFixed(1), queries, pages, megabytes.toFixed(0), memory.toFixed(0)]
    say(cells.map((cell) => String(cell).padStart(14)).join(''))
  }
  say('\nThe queries of the last build:')
  for (const [query, times] of [...between.asked].toSorted(([, one], [, other]) => other - one))
    say(`${String(times).padStart(6)}  ${query}`)

  const goals = new Goals()
  const at = all.find(({posts}) => posts >= GOAL.posts)
  if (at) {
    goals.check(
      `${at.posts} posts took ${at.seconds.toFixed(1)} s, and the goal is ${GOAL.seconds} s`,
      at.seconds <= GOAL.seconds,
    )
    goals.check(`${at.posts} posts took ${at.queries} queries, and the goal is ${GOAL.queries}`, at.queries <= GOAL.queries)
  }
  for (const {posts, queries} of all.filter((one) => at && one.posts > at.posts))
    goals.check(`${posts} posts took ${queries} queries`, queries <= (at?.queries ?? 0))
  goals.say()
} finally {
  await lake.stop()
  await between.close()
  clear()
}

/** Beside this folder: the builder takes no file from another disk, and no linked folder from outside its own. */
function copyProject(): string {
  const copy = mkdtempSync(join(PROJECT_FOLDER, '..', '.rounds-build-'))
  const entries = readdirSync(PROJECT_FOLDER).filter((name) => !NOT_COPIED.has(name))
  execFileSync('cp', ['-al', ...entries.map((name) => join(PROJECT_FOLDER, name)), copy])
  return copy
}

async function build({webhookSecret, serverToken, deskToken, signingKey}: Secrets, posts: number): Promise<Built> {
  rmSync(join(folder, '.next', 'cache', 'fetch-cache'), {recursive: true, force: true})
  between.queries = 0
  between.asked.clear()
  const began = performance.now()
  const program = spawn(process.execPath, [join(folder, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: folder,
    env: {
      ...settings,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      SANITY_REVALIDATE_SECRET: webhookSecret,
      SANITY_API_READ_TOKEN: serverToken,
      SANITY_API_WRITE_TOKEN: deskToken,
      ROUNDS_SIGNING_KEY: signingKey,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()))
  const memory = watchMemory(program)
  const code = await new Promise((resolve) => program.once('exit', resolve))
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
  return {
    posts,
    seconds: (performance.now() - began) / 1000,
    compiling: secondsIn(/Compiled successfully in ([\d.]+) ?(ms|s|min)/.exec(output)),
    queries: between.queries,
    pages: globSync('server/app/**/*.html', {cwd: join(folder, '.next')}).length,
    megabytes: bytesIn(join(folder, '.next')) / 1e6,
    memory: memory.stop() / 1e6,
  }
}

function secondsIn(told: RegExpExecArray | null): number {
  return Number(told?.[1] ?? 0) * ({ms: 0.001, s: 1, min: 60}[told?.[2] ?? 's'] ?? 1)
}

/** Without what the builder keeps for the next time. */
function bytesIn(place: string): number {
  return readdirSync(place, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(join('.next', 'cache')))
    .reduce((sum, {parentPath, name}) => sum + lstatSync(join(parentPath, name)).size, 0)
}

/** The most that the program and all it started held at one time, in bytes; 0 where there is no `/proc`. */
function watchMemory({pid = 0}: ChildProcess): {stop: () => number} {
  let most = 0
  const timer = setInterval(() => (most = Math.max(most, bytesHeld(pid))), LOOK_AT_MEMORY_EVERY_MILLISECONDS)
  return {
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}

function bytesHeld(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return Number(kilobytes) * 1024 + children.reduce((sum, child) => sum + bytesHeld(Number(child)), 0)
  } catch {
    // It has ended.
    return 0
  }
}
