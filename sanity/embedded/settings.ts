import {resolve} from 'node:path'

import {DEFAULT_LAKE_PORT} from '../connection.ts'

type Environment = Record<string, string | undefined>

/** What the embedded lake and the servers beside it are told from outside. */
export type Settings = {
  /** Where everything that was written is kept. */
  folder: string
  /** The site's and Studio's port. */
  port: number
  lakePort: number
  /** The address the site binds to; loopback unless told otherwise. */
  host: string
  /** The address the lake binds to: it has no passwords, so it has a variable of its own. */
  lakeHost: string
  /** Where this machine reaches the site. */
  siteUrl: string
  allowedOrigins: string[]
  allowedHosts: string[]
  /** Names and addresses in this network that webhooks made in Studio may reach. */
  webhookHosts: string[]
  queryTimeLimit: number
  /** Where several instances of the site tell each other of changes; undefined where there is one. */
  redis: string | undefined
  /** The lake is run by another program: `npm run lake`, or another instance on this machine. */
  lakeIsRunning: boolean
  /** How far the site's clock is from the machine's, in milliseconds; for looking at another day. */
  clockOffset: number
}

const DEFAULT_PORT = 3000
const LOOPBACK = '127.0.0.1'
/** Bound to every address of the machine, a server is reached on loopback too. */
const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::'])
const DEFAULT_QUERY_SECONDS = 20

/** @throws Error naming the variable that cannot be right */
export function readSettings(environment: Environment): Settings {
  const port = readPort(environment, 'PORT', DEFAULT_PORT)
  const host = environment['ROUNDS_HOST'] || LOOPBACK
  return {
    folder: resolve(environment['ROUNDS_DATA'] || '.data'),
    port,
    lakePort: readPort(environment, 'LAKE_PORT', DEFAULT_LAKE_PORT),
    host,
    lakeHost: environment['LAKE_HOST'] || LOOPBACK,
    siteUrl: `http://${ANY_ADDRESS.has(host) ? LOOPBACK : host}:${port}`,
    allowedOrigins: [`http://localhost:${port}`, `http://127.0.0.1:${port}`, ...readList(environment['LAKE_ALLOWED_ORIGINS'])],
    allowedHosts: readList(environment['LAKE_ALLOWED_HOSTS']),
    webhookHosts: readList(environment['LAKE_WEBHOOK_HOSTS']).map((name) => name.toLowerCase()),
    queryTimeLimit: readSeconds(environment, 'LAKE_QUERY_SECONDS', DEFAULT_QUERY_SECONDS) * 1000,
    redis: readRedis(environment),
    lakeIsRunning: readYes(environment, 'LAKE_RUNNING'),
    clockOffset: readClockOffset(environment),
  }
}

function readClockOffset(environment: Environment): number {
  const text = environment['ROUNDS_CLOCK']
  if (!text) return 0
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new Error(`ROUNDS_CLOCK is “${text}”; write an instant such as 2027-04-01T09:00:00Z.`)
  return instant - Date.now()
}

function readRedis(environment: Environment): string | undefined {
  const text = environment['ROUNDS_REDIS']?.trim()
  if (!text) return undefined
  if (!/^rediss?:\/\/[^/]/i.test(text) || !URL.canParse(text))
    throw new Error(`ROUNDS_REDIS is “${text}”; write where Redis is, such as redis://127.0.0.1:6379.`)
  return text
}

function readYes(environment: Environment, name: string): boolean {
  const text = environment[name]?.trim()
  if (!text) return false
  if (text !== 'yes') throw new Error(`${name} is “${text}”; write yes, or leave it out.`)
  return true
}

function readPort(environment: Environment, name: string, usual: number): number {
  const text = environment[name]
  if (text === undefined || text === '') return usual
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new Error(`${name} is “${text}”; write a port number such as ${usual}.`)
  return Number(text)
}

function readSeconds(environment: Environment, name: string, usual: number): number {
  const text = environment[name]
  if (text === undefined || text === '') return usual
  if (!/^\d{1,4}(?:\.\d+)?$/.test(text) || Number(text) <= 0)
    throw new Error(`${name} is “${text}”; write a number of seconds such as ${usual}.`)
  return Number(text)
}

function readList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}
