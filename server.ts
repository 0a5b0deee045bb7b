/**
 * `npm start` and `npm run dev`: the whole product with one command.
 *
 * Starts the embedded lake where no hosted project is named, loads the demo clinic into an empty one, builds what has
 * changed, serves site and Studio, and says where they are. Ctrl-C ends all of it.
 */
import './sanity/embedded/environment.ts'

import {createServer, type RequestListener, type Server} from 'node:http'
import {join} from 'node:path'

import {createClient} from '@sanity/client'
import compression from 'compression'
import next from 'next'

import {now} from './lib/clock.ts'
import {createThisEdge} from './lib/edge/this-edge.ts'
import {createFinisher} from './lib/page-store/finisher.ts'
import {journal} from './lib/page-store/journal.ts'
import {collectTags} from './lib/page-store/page-tags.ts'
import {storedPathOf} from './lib/page-store/stored-routes.ts'
import {createThisStore, type ThisStore} from './lib/page-store/this-store.ts'
import {ADDRESS_HEADER, addressOf} from './lib/readers/caller.ts'
import {isStudio, securityHeaders} from './lib/security/headers.ts'
import {MARK_IS_READ} from './lib/seo/status-mark.ts'
import {readSiteUrl} from './lib/site-url.ts'
import {build, needsBuild} from './lib/start/build.ts'
import {lookAtTheClock} from './lib/start/clock.ts'
import {finishPage} from './lib/start/finished-pages.ts'
import {joinInstances, type Instances} from './lib/start/instances.ts'
import {refreshEveryPage} from './lib/start/refresh.ts'
import {answerWhenReady} from './lib/start/starting.ts'
import {NOWHERE, requestedPath} from './lib/start/requested-path.ts'
import {hearOfChanges, sendStored} from './lib/start/stored-pages.ts'
import {clientOptions, readConnection, readConnectionSecrets, type Connection} from './sanity/connection.ts'
import {startLakeProcess, type LakeProcess} from './sanity/embedded/lake-process.ts'
import {PERSONAS} from './sanity/embedded/people.ts'
import {readOrMakeSecrets} from './sanity/embedded/secrets.ts'
import {seedDemoClinic} from './sanity/embedded/seed.ts'
import {readSettings, type Settings} from './sanity/embedded/settings.ts'

const PROJECT_FOLDER = import.meta.dirname
/** A lake that ends by itself is started again, but not for ever. */
const MOST_RESTARTS = 5
/** How long a lapsed license can stay on a page that nobody edits. */
const CLOCK_EVERY_MILLISECONDS = 10_000
/** A lake that ran this long was well; its end counts as the first again. */
const STEADY_AFTER_MILLISECONDS = 60_000

/** The hosted service’s clock and this machine’s may be so far apart. */
const CLOCKS_APART_MILLISECONDS = 60_000
/** Readers who come in the first moment wait so long for pages to be rendered afresh. */
const FIRST_READERS_WAIT_MILLISECONDS = 3000
/** A site that could not begin afresh, because the CMS was away, tries again so often. */
const BEGIN_AGAIN_AFTER_MILLISECONDS = 10_000

const development = process.argv.includes('--dev')
const settings = readSettings(process.env)
const connection = readConnection(process.env)
const isSecure = readSiteUrl(process.env).startsWith('https:')
/** A cache in front of the site, where there is one. */
const edge = createThisEdge(process.env)
const say = (message: string) => void process.stdout.write(`${message}\n`)

const complain = (message: string) => void process.stderr.write(`${message}\n`)

/** The site's socket: taken first, so that a port in use is found before any work is done. */
async function takePort(): Promise<Server> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = `Port ${settings.port} is taken by another program. Choose another one, for example PORT=${settings.port + 100}.`
      reject(cause.code === 'EADDRINUSE' ? new Error(taken) : cause)
    })
    server.listen(settings.port, settings.host, () => resolve())
  })
  return server
}

class Product {
  #lake: LakeProcess | undefined
  #restarts = 0
  #stopping = false
  #store: ThisStore | undefined
  #instances: Instances | undefined
  /** By the lake's clock. */
  #freshSince: number | undefined

  async start(): Promise<void> {
    const server = await takePort()
    const {promise: ready, resolve: becomeReady} = Promise.withResolvers<RequestListener>()
    server.on('request', (request, response) => void answerWhenReady(ready, request, response))
    process.once('SIGINT', () => void this.#stop(server))
    process.once('SIGTERM', () => void this.#stop(server))
    if (connection.kind === 'lake') await this.#startLake(settings)
    if (!development && needsBuild(PROJECT_FOLDER, connection)) {
      say('Building the site; this takes a minute or two …')
      await build(PROJECT_FOLDER, connection, process.env)
    }
    say('Starting the site …')
    process.env[MARK_IS_READ] = 'yes'
    const site = next({dev: development, dir: PROJECT_FOLDER, hostname: 'localhost', port: settings.port})
    await site.prepare()
    const handle = site.getRequestHandler()
    const compress = compression()
    const finish = createFinisher(join(PROJECT_FOLDER, '.next'))
    const store = createThisStore({host: loopbackOf(settings), port: settings.port, folder: settings.folder})
    const {keeper} = store
    if (!development) await store.restore()
    this.#store = store
    const {promise: begun, resolve: begin} = Promise.withResolvers<void>()
    becomeReady((request, response) => {
      const pathname = requestedPath(request.url ?? '/') ?? NOWHERE
      if (pathname === NOWHERE) request.url = NOWHERE
      const streamPorts = this.#lake?.ready.streamPorts ?? []
      const headers = securityHeaders({pathname, connection, streamPorts, development, isSecure})
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      // Set here and nowhere else: whatever a browser sent under this name is gone.
      request.headers[ADDRESS_HEADER] = addressOf(request.socket.remoteAddress, request.headers['x-forwarded-for'])
      const tags = store.tagsFor(request)
      const stored = development || tags ? undefined : storedPathOf(request)
      if (stored !== undefined) return void begun.then(() => sendStored(request, response, stored, keeper, edge))
      // Around the rest, so that a page is read before it is packed; Next's own would be inside.
      // Its types are Express's; it asks of both what Node's have.
      compress(request as never, response as never, () => {
        // In development Next's scripts show what went wrong; Studio is made of them.
        if (!development && !isStudio(pathname)) {
          finishPage(request, response, finish)
          if (request.method === 'POST' && pathname.startsWith('/api/'))
            hearOfChanges(request, response, {
              keeper,
              edge,
              journal: journal(),
              freshSince: this.#freshSince,
              say,
              ...(this.#instances && pathname === '/api/revalidate' ? {tell: this.#instances.tell} : {}),
            })
        }
        void collectTags(tags ?? new Set(), () => handle(request, response))
      })
    })
    const upgrade = site.getUpgradeHandler()
    server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
    const {webhookSecret} = readConnectionSecrets(process.env)
    const afresh = webhookSecret ? this.#beginAfresh(webhookSecret) : Promise.resolve()
    // Next's own cache still has pages of the last run until then; a CMS that does not answer does not keep readers waiting.
    void Promise.race([afresh, soon(FIRST_READERS_WAIT_MILLISECONDS)]).then(begin)
    await afresh
    if (settings.redis && webhookSecret && !development)
      this.#instances = joinInstances({url: settings.redis, site: settings.siteUrl, secret: webhookSecret, say: complain})
    this.#keepTime(webhookSecret)
    welcome(connection)
  }

  /** Pages of the last run are old news. While the CMS is away they are all there is, and readers get them. */
  async #beginAfresh(secret: string): Promise<void> {
    const begun = now()
    try {
      await refreshEveryPage({site: settings.siteUrl, secret, now: Date.now()})
      void this.#countAsFresh(begun - (connection.kind === 'lake' ? 0 : CLOCKS_APART_MILLISECONDS))
    } catch (cause) {
      if (this.#stopping) return
      process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\nPages are sent as they were last known.\n`)
      setTimeout(() => void this.#beginAfresh(secret), BEGIN_AGAIN_AFTER_MILLISECONDS).unref()
    }
  }

  /** Nobody waits for an edge that does not answer: until then messages take the long way. */
  async #countAsFresh(since: number): Promise<void> {
    await edge?.begin()
    this.#freshSince = since
    journal().freshSince = since
  }

  /** Lets the site look at the clock every few seconds. One look at a time; a site that is busy is asked again later. */
  #keepTime(secret: string | undefined): void {
    if (!secret) return
    let looking = false
    setInterval(() => {
      if (looking || this.#stopping) return
      looking = true
      void lookAtTheClock({site: settings.siteUrl, secret, now: Date.now()}).finally(() => (looking = false))
    }, CLOCK_EVERY_MILLISECONDS).unref()
  }

  async #startLake(given: Settings): Promise<void> {
    if (!given.lakeIsRunning) say('Starting the content lake …')
    const secrets = readOrMakeSecrets(given.folder)
    // The embedded lake takes these and no others.
    process.env['SANITY_REVALIDATE_SECRET'] = secrets.webhookSecret
    process.env['SANITY_API_READ_TOKEN'] = secrets.serverToken
    process.env['SANITY_API_WRITE_TOKEN'] = secrets.deskToken
    process.env['ROUNDS_SIGNING_KEY'] = secrets.signingKey
    process.env['ROUNDS_CLOCK_OFFSET'] = String(given.clockOffset)
    if (given.clockOffset !== 0) say(`The clock is set to ${new Date(now()).toISOString()}.`)
    if (given.lakeIsRunning) return
    this.#lake = await startLakeProcess(process.env)
    this.#watch(this.#lake)
    if (await isEmpty(connection)) {
      say('Loading the demo clinic …')
      await seedDemoClinic(connection, secrets)
    }
  }

  #watch(lake: LakeProcess): void {
    const started = Date.now()
    lake.process.once('exit', () => {
      if (this.#stopping) return
      if (Date.now() - started > STEADY_AFTER_MILLISECONDS) this.#restarts = 0
      if (this.#restarts++ < MOST_RESTARTS) {
        process.stderr.write('The content lake ended; starting it again …\n')
        void this.#startLakeAgain()
      } else {
        process.stderr.write(
          'The content lake keeps ending and is left off. Pages that are known are still served; what was written is safe.\n',
        )
      }
    })
  }

  async #startLakeAgain(): Promise<void> {
    try {
      this.#lake = await startLakeProcess(process.env)
      this.#watch(this.#lake)
    } catch (cause) {
      process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    }
  }

  async #stop(server: Server): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    server.close()
    server.closeAllConnections()
    if (!development) await this.#store?.save()
    this.#instances?.end()
    await this.#lake?.stop()
    process.exit(0)
  }
}

function soon(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

/** Where this process reaches itself. */
function loopbackOf({siteUrl}: Settings): string {
  return new URL(siteUrl).hostname
}

async function isEmpty(lake: Connection): Promise<boolean> {
  const client = createClient(clientOptions(lake))
  return (await client.fetch<number>('count(*[_type in ["post", "siteSettings"]])')) === 0
}

function welcome({kind}: Connection): void {
  const address = `http://localhost:${settings.port}`
  say(`\nRounds is ready.\n\n  Site     ${address}\n  Studio   ${address}/studio`)
  if (kind === 'lake') {
    const width = Math.max(...PERSONAS.map(({name}) => name.length))
    say(`\n  Sign in to Studio as one of (no passwords: this is your machine alone)\n`)
    for (const {name, title} of PERSONAS) say(`    ${name.padEnd(width)}  ${title}`)
  }
  say('\n  Ctrl-C stops everything; what was written is kept.\n')
}

try {
  await new Product().start()
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exit(1)
}
