/** Everything a browser test shares: the running product, who sits at the browser, and a console that must stay silent. */
import {spawn, type ChildProcess} from 'node:child_process'
import {globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {test as base, expect, type BrowserContext, type Page} from '@playwright/test'
import {createClient, type SanityClient} from '@sanity/client'

import {clientOptions, readConnection} from '../../sanity/connection.ts'
import {readOrMakeSecrets} from '../../sanity/embedded/secrets.ts'
import {atTheDesk, type AtTheDesk} from '../setup/at-the-desk.ts'
import {Desk} from './desk.ts'

const PROJECT_FOLDER = join(import.meta.dirname, '..', '..')
/** Building included, on two cores. */
const READY_WITHIN = 240_000

/** Tall enough for the whole form: a popover belongs to its place in the text and hides when that is scrolled away. */
const DESK_SCREEN = {width: 1400, height: 3400}

export type Product = Pick<AtTheDesk, 'move' | 'amend' | 'ask'> & {
  site: string
  lakePort: number
  /** Reads and writes everything, past Studio: for looking behind the scenes. */
  admin: SanityClient
  /** Has the lake stand still, as one that hangs: it takes calls and answers none. @returns what lets it go on */
  holdLake: () => () => void
  /** Kills the lake without warning; the product starts it again. */
  killLake(): void
  /** Stops the product and starts it again on the same folder, with its clock at another instant or at the machine's. */
  restart(clock?: string, variables?: Record<string, string>): Promise<void>
  /** Starts another instance of the site on the same lake. @returns where it is, and what stops it */
  another(variables: Record<string, string>): Promise<{site: string; stop: () => Promise<void>}>
  /** The address of a link to a draft, made for a persona. */
  previewLink(personaId: string, postId: string): Promise<string>
  /** Letters that went out, as a mail program shows them: their lines whole again (RFC 2045, 6.7). */
  letters(): string[]
  /** What waits for a persona. */
  queues(personaId: string): Promise<Record<string, {id: string}[]>>
}

/**
 * What Studio tries to fetch from others and may not: the policy of the page stops it, and the browser says so.
 * Everything else in the console fails the test.
 */
const STOPPED_BY_POLICY = /design-system-static\.sanity\.io|sanity-cdn\.com|api\.sanity\.io|Failed to fetch version for package/

/** When a page is left, Studio says goodbye on a socket that the browser is already closing. */
const LEAVING = /WebSocket is already in CLOSING or CLOSED state/
/** A page that is not there, or not any more, is what some tests ask for; the status is checked where it matters. */
const ABSENT = /the server responded with a status of 4(04|10)/

type TestFixtures = {
  desk: (personaName: string) => Promise<Desk>
  reader: Page
  /** Console errors of this kind are part of the test. */
  expectComplaints: (kind: RegExp) => void
  complaints: Complaints
}

/** What the console said that nobody expected. */
class Complaints {
  readonly #heard: string[] = []
  readonly #expected: RegExp[] = [STOPPED_BY_POLICY, LEAVING, ABSENT]

  expect(kind: RegExp): void {
    this.#expected.push(kind)
  }

  listen(page: Page): void {
    page.on('pageerror', (error) => this.#heard.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(`${message.text()} ${message.location().url}`)
    })
  }

  get unexpected(): string[] {
    return this.#heard.filter((text) => !this.#expected.some((kind) => kind.test(text)))
  }
}

export const test = base.extend<TestFixtures, {product: Product}>({
  product: [
    // oxlint-disable-next-line no-empty-pattern -- the first argument must be a pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'rounds-e2e-'))
      const [port, lakePort] = await freePorts()
      const environment = {...process.env, PORT: String(port), LAKE_PORT: String(lakePort), ROUNDS_DATA: folder}
      const start = (more: Record<string, string> = {}) =>
        spawn(process.execPath, ['server.ts'], {
          cwd: PROJECT_FOLDER,
          env: {...environment, ...more},
          stdio: ['ignore', 'pipe', 'inherit'],
        })
      let child = start()
      try {
        await saysReady(child)
        const connection = readConnection({LAKE_PORT: String(lakePort)})
        const token = readOrMakeSecrets(folder).adminToken
        const admin = createClient({...clientOptions(connection), perspective: 'raw', token})
        const site = `http://localhost:${port}`
        const {ask, move, amend} = atTheDesk({site, lakePort, admin})
        await use({
          site,
          lakePort,
          admin,
          holdLake: () => {
            const pid = Number(readFileSync(join(folder, 'lake.pid'), 'utf8'))
            process.kill(pid, 'SIGSTOP')
            return () => void process.kill(pid, 'SIGCONT')
          },
          killLake: () => process.kill(Number(readFileSync(join(folder, 'lake.pid'), 'utf8')), 'SIGKILL'),
          restart: async (clock, variables = {}) => {
            await stop(child)
            child = start({...(clock === undefined ? {} : {ROUNDS_CLOCK: clock}), ...variables})
            await saysReady(child)
          },
          another: async (variables) => {
            const [otherPort] = await freePorts()
            const other = start({PORT: String(otherPort), LAKE_RUNNING: 'yes', ...variables})
            await saysReady(other)
            return {site: `http://localhost:${otherPort}`, stop: () => stop(other)}
          },
          move,
          amend,
          ask,
          previewLink: async (personaId, postId) => {
            const response = await ask(personaId, `/api/editorial/posts/${postId}/preview-links`, {method: 'POST'})
            return ((await response.json()) as {path: string}).path
          },
          letters: () =>
            globSync(join(folder, 'letters', '*.eml'))
              .toSorted()
              .map((file) =>
                readFileSync(file, 'utf8')
                  .replaceAll(/=\r?\n/g, '')
                  .replaceAll('=3D', '='),
              ),
          queues: async (personaId) =>
            (await (await ask(personaId, '/api/editorial/queues')).json()) as Record<string, {id: string}[]>,
        })
      } finally {
        await stop(child)
        rmSync(folder, {recursive: true, force: true})
      }
    },
    {scope: 'worker', timeout: READY_WITHIN},
  ],

  // oxlint-disable-next-line no-empty-pattern -- the first argument must be a pattern
  complaints: async ({}, use) => {
    const complaints = new Complaints()
    await use(complaints)
    expect(complaints.unexpected).toEqual([])
  },

  expectComplaints: async ({complaints}, use) => {
    await use((kind) => complaints.expect(kind))
  },

  desk: async ({browser, product, complaints}, use) => {
    const open: BrowserContext[] = []
    await use(async (personaName) => {
      const context = await browser.newContext({viewport: DESK_SCREEN})
      open.push(context)
      const page = await context.newPage()
      complaints.listen(page)
      return Desk.signIn(page, product.site, personaName)
    })
    for (const context of open) await context.close()
  },

  reader: async ({browser, product, complaints}, use) => {
    const context = await browser.newContext({baseURL: product.site, viewport: {width: 390, height: 844}})
    const page = await context.newPage()
    complaints.listen(page)
    await use(page)
    await context.close()
  },
})

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.exitCode !== null) return
  child.kill('SIGINT')
  await ended
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Rounds is ready.')) resolve()
    })
    child.once('exit', () => reject(new Error(`The product ended before it was ready:\n${output}`)))
  })
}

/** A port for the site and one for the lake, with room for its stream ports above. */
export async function freePorts(): Promise<[number, number]> {
  const free = () =>
    new Promise<number>((resolve, reject) => {
      const probe = createServer()
      probe.once('error', reject)
      probe.listen(0, '127.0.0.1', () => {
        const address = probe.address()
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
      })
    })
  return [await free(), await free()]
}

export {expect}
