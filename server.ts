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
import next from 'next'

import {checkTimeZone} from './lib/clinic-time-zone.ts'
import {now} from './lib/clock.ts'
import {counting} from './lib/counts/this-store.ts'
import {Views} from './lib/counts/views.ts'
import {createThisEdge} from './lib/edge/this-edge.ts'
import {readNewsletterSettings} from './lib/newsletter/settings.ts'
import {createFinisher} from './lib/page-store/finisher.ts'
import {journal} from './lib/page-store/journal.ts'
import {createThisStore, type ThisStore} from './lib/page-store/this-store.ts'
import {MARK_IS_READ} from './lib/seo/status-mark.ts'
import {readSiteUrl} from './lib/site-url.ts'
import {build, needsBuild} from './lib/start/build.ts'
import {lookAtTheClock} from './lib/start/clock.ts'
import {joinInstances, type Instances} from './lib/start/instances.ts'
import {refreshEveryPage} from './lib/start/refresh.ts'
import {answerFor} from './lib/start/requests.ts'
import {answerWhenReady} from './lib/start/starting.ts'
import {startTelemetry} from './lib/start/telemetry.ts'
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
/** A CMS that takes longer is believed to be away, until it answers. */
const FIRST_ANSWER_MILLISECONDS = 1000
/** Longer than a proxy in front keeps a connection: the end that closes it must not be the one that is just being asked. */
const KEEP_ALIVE_MILLISECONDS = 65_000
const LAST_TRACES_MILLISECONDS = 2000
/** A site that could not begin afresh, because the CMS was away, tries again so often. */
const BEGIN_AGAIN_AFTER_MILLISECONDS = 10_000

const development = process.argv.includes('--dev')
const settings = readSettings(process.env)
// What cannot be right is said before anything starts.
readNewsletterSettings(process.env)
checkTimeZone(process.env)
const connection = readConnection(process.env)
/** A cache in front of the site, where there is one. */
const edge = createThisEdge(process.env)
const say = (message: string) => void process.stdout.write(`${message}\n`)

const complain = (message: string) => void process.stderr.write(`${message}\n`)

/** The site's socket: taken first, so that a port in use is found before any work is done. */
async function takePort(): Promise<Server> {
  const server = createServer({keepAliveTimeout: KEEP_ALIVE_MILLISECONDS})
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
  #endCounting: () => Promise<void> = async () => undefined
  #endTelemetry: () => Promise<void> = async () => undefined
  /** By the lake's clock. */
  #freshSince: number | undefined

  async start(): Promise<void> {
    const server = await takePort()
    this.#endTelemetry = await startTelemetry(process.env)
    const {promise: ready, resolve: becomeReady} = Promise.withResolvers<RequestListener>()
    const whileStarting: RequestListener = (request, response) => void answerWhenReady(ready, request, response)
    server.on('request', whileStarting)
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
    const store = createThisStore({host: loopbackOf(settings), port: settings.port, folder: settings.folder})
    if (!development) await store.restore()
    const isCmsThere = await answers(connection)
    if (!isCmsThere) store.keeper.believeAway()
    this.#store = store
    const counts = counting(settings.folder)
    counts.isPage = store.isPage
    const views = new Views((count, times) => counts.store.add(count, times), now)
    const end = views.start(complain)
    this.#endCounting = async () => {
      end()
      await views.flush()
    }
    const {promise: begun, resolve: begin} = Promise.withResolvers<void>()
    const answer = answerFor({
      handle: site.getRequestHandler(),
      store,
      edge,
      finish: createFinisher(join(PROJECT_FOLDER, '.next')),
      connection,
      isSecure: readSiteUrl(process.env).startsWith('https:'),
      development,
      begun,
      now: () => ({
        streamPorts: this.#lake?.ready.streamPorts ?? [],
        freshSince: this.#freshSince,
        tell: this.#instances?.tell,
      }),
      say,
      saw: (path, page, request) => views.see(path, page, request),
    })
    server.off('request', whileStarting)
    server.on('request', answer)
    becomeReady(answer)
    const upgrade = site.getUpgradeHandler()
    server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
    const {webhookSecret} = readConnectionSecrets(process.env)
    if (settings.redis && webhookSecret && !development)
      this.#instances = joinInstances({url: settings.redis, site: settings.siteUrl, secret: webhookSecret, say: complain})
    const afresh = webhookSecret ? this.#beginAfresh(webhookSecret) : Promise.resolve()
    // Next's own cache still has pages of the last run until then; a CMS that does not answer does not keep readers waiting.
    void (isCmsThere ? Promise.race([afresh, soon(FIRST_READERS_WAIT_MILLISECONDS)]) : Promise.resolve()).then(begin)
    await afresh
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
    await this.#endCounting()
    // A collector that is away keeps nobody.
    await Promise.race([this.#endTelemetry(), soon(LAST_TRACES_MILLISECONDS)])
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

/** Whether the CMS answers at once. Where it does not, no reader waits for it. */
async function answers(cms: Connection): Promise<boolean> {
  try {
    const client = createClient({...clientOptions(cms), timeout: FIRST_ANSWER_MILLISECONDS, maxRetries: 0})
    await client.fetch('count(*[_type == "siteSettings"])')
    return true
  } catch {
    return false
  }
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
