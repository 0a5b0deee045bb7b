/**
 * A real lake, as a process of its own on a folder of its own, and real clients that talk to it.
 *
 * Whatever a test file starts here ends with it, also where a test failed half-way.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, jest} from '@jest/globals'
import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'

import {LOCAL_PROJECT_ID} from '../../sanity/connection.ts'
import {startLakeProcess, type LakeProcess} from '../../sanity/embedded/lake-process.ts'
import {readOrMakeSecrets, type Secrets} from '../../sanity/embedded/secrets.ts'

/** Nobody listens there: a lake that tells its site about a change is refused, and tries again later. */
const NO_SITE = 1
export const API_VERSION = '2025-12-01'

export type TestLake = {
  url: string
  folder: string
  secrets: Secrets
  streamPorts: number[]
  /** A page of Studio that may call this lake. */
  origin: string
  anonymous: SanityClient
  /** May write everything, as the program that seeds does. */
  admin: SanityClient
  client(token?: string, config?: Partial<ClientConfig>): SanityClient
  /** Signs a persona in as Studio does, and gives the client with the token that came of it. */
  signIn(personaId: string): Promise<SanityClient>
  /** A plain request, for what no client would send. The path begins with the version. */
  ask(
    path: string,
    init?: Omit<RequestInit, 'headers'> & {token?: string | undefined; headers?: Record<string, string>},
  ): Promise<Response>
  /** Asks the lake to end, and waits until it has. */
  stop(): Promise<void>
  /** Ends the lake in the middle of whatever it does. */
  kill(): Promise<void>
}

// A test takes milliseconds here; on a machine that is busy with others it may take longer without being wrong.
jest.setTimeout(30_000)

const running = new Set<LakeProcess>()
const folders: string[] = []

afterAll(async () => {
  await Promise.all([...running].map(end))
  for (const folder of folders) rmSync(folder, {recursive: true, force: true})
})

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rounds-lake-'))
  folders.push(folder)
  return folder
}

/** @param options.folder one that an earlier lake left behind */
export async function startTestLake(
  options: {folder?: string; port?: number; lakePort?: number; environment?: Record<string, string>} = {},
): Promise<TestLake> {
  const {folder = temporaryFolder(), port = NO_SITE, lakePort = 0, environment = {}} = options
  const started = await startLakeProcess({
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    ROUNDS_DATA: folder,
    LAKE_PORT: String(lakePort),
    PORT: String(port),
    ...environment,
  })
  running.add(started)
  const url = started.ready.lake
  const origin = `http://localhost:${port}`
  const secrets = readOrMakeSecrets(folder)
  const client = (token?: string, config: Partial<ClientConfig> = {}) =>
    createClient({
      projectId: LOCAL_PROJECT_ID,
      dataset: 'production',
      apiVersion: API_VERSION,
      useCdn: false,
      apiHost: url,
      useProjectHostname: false,
      ...(token === undefined ? {} : {token}),
      ...config,
    })
  const ask: TestLake['ask'] = (path, {token, headers = {}, ...init} = {}) =>
    fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {...(token === undefined ? {} : {authorization: `Bearer ${token}`}), ...headers},
    })

  return {
    url,
    folder,
    secrets,
    streamPorts: started.ready.streamPorts,
    origin,
    anonymous: client(),
    admin: client(secrets.adminToken),
    client,
    ask,
    signIn: async (personaId) => client(await tokenOf(personaId, ask, origin)),
    stop: async () => {
      await started.stop()
      running.delete(started)
    },
    kill: () => end(started),
  }
}

/** The way Studio takes: the list of who can sign in, there and back with a code, and the code for a token. */
async function tokenOf(personaId: string, ask: TestLake['ask'], origin: string): Promise<string> {
  const {providers} = (await (await ask('/v1/auth/providers')).json()) as {providers: {name: string; url: string}[]}
  const provider = providers.find(({name}) => name === personaId)
  if (!provider) throw new Error(`Nobody called “${personaId}” can sign in`)
  const signIn = await ask(`${new URL(provider.url).pathname}?origin=${encodeURIComponent(`${origin}/studio`)}&withSid=true`)
  const code = new URL(signIn.headers.get('location') ?? '').hash.replace('#sid=', '')
  const {token} = (await (await ask(`/v1/auth/fetch?sid=${code}`)).json()) as {token: string}
  return token
}

async function end(lake: LakeProcess): Promise<void> {
  running.delete(lake)
  if (lake.process.exitCode !== null || lake.process.signalCode !== null) return
  const ended = new Promise((resolve) => lake.process.once('exit', resolve))
  lake.process.kill('SIGKILL')
  await ended
}

let counter = 0

/** An id no other test of the file uses. */
export function newId(prefix = 'doc'): string {
  counter += 1
  return `${prefix}-${counter}`
}

/** How the lake words what it does not do; a refused request as a whole has no items. */
export type Refusal = {
  message?: string
  error: {type: string; description: string; items: [{index: number; error: {type: string; description: string}}]}
}

/** What a request that must fail answers. */
export async function failure(request: Promise<unknown>): Promise<{status: number; body: Refusal; message: string}> {
  try {
    await request
  } catch (cause) {
    const {statusCode, response, message} = cause as {statusCode?: number; response?: {body: Refusal}; message: string}
    if (statusCode === undefined || !response) throw cause
    return {status: statusCode, body: response.body, message}
  }
  throw new Error('The request was expected to fail')
}
