/** Which edge stands in front of the site, from the environment. */
import type {CloudflareSettings} from './cloudflare.ts'
import type {FastlySettings} from './fastly.ts'
import type {VarnishSettings} from './varnish.ts'

type Environment = Record<string, string | undefined>

export type EdgeSettings = VarnishSettings | FastlySettings | CloudflareSettings

/** What is shorter can be guessed. */
const SHORTEST_TOKEN = 16
/** What a header can carry, without a space. */
const TOKEN = /^[\u0021-\u007e]+$/

/**
 * @returns undefined where none is named
 * @throws Error naming the variable that cannot be right, and what to write; never a secret
 */
export function readEdgeSettings(environment: Environment): EdgeSettings | undefined {
  const kind = environment['ROUNDS_EDGE']
  if (!kind) {
    const others = [environment['ROUNDS_EDGE_ADDRESSES'], environment['ROUNDS_EDGE_ID'], environment['ROUNDS_EDGE_TOKEN']]
    if (others.some(Boolean))
      throw new Error('ROUNDS_EDGE is missing, and other variables of the edge are set; write varnish, fastly or cloudflare.')
    return undefined
  }
  if (kind === 'varnish') return {kind, addresses: readAddresses(environment), token: readToken(environment)}
  if (kind === 'fastly')
    return {kind, id: readId(environment, /^[A-Za-z0-9]{1,64}$/, 'the id of your service'), token: readToken(environment)}
  if (kind === 'cloudflare')
    return {
      kind,
      id: readId(environment, /^[0-9a-f]{32}$/, 'the id of your zone, 32 digits and letters'),
      token: readToken(environment),
    }
  throw new Error(`ROUNDS_EDGE is “${kind}”; write varnish, fastly or cloudflare, or leave it out.`)
}

function readAddresses(environment: Environment): string[] {
  const addresses = (environment['ROUNDS_EDGE_ADDRESSES'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  if (addresses.length === 0)
    throw new Error('ROUNDS_EDGE_ADDRESSES is missing; write where Varnish listens, such as http://127.0.0.1:6081.')
  return [...new Set(addresses.map(originOf))]
}

function originOf(address: string): string {
  const {origin, href, protocol} = URL.parse(address) ?? {origin: '', href: '', protocol: ''}
  if ((protocol !== 'http:' && protocol !== 'https:') || href !== `${origin}/`)
    throw new Error(`ROUNDS_EDGE_ADDRESSES has “${address}”; write an address without a path, such as http://127.0.0.1:6081.`)
  return origin
}

function readId(environment: Environment, pattern: RegExp, what: string): string {
  const id = environment['ROUNDS_EDGE_ID'] ?? ''
  if (!pattern.test(id)) throw new Error(`ROUNDS_EDGE_ID is “${id}”; write ${what}.`)
  return id
}

function readToken(environment: Environment): string {
  const token = environment['ROUNDS_EDGE_TOKEN'] ?? ''
  if (token.length < SHORTEST_TOKEN || !TOKEN.test(token))
    throw new Error(
      `ROUNDS_EDGE_TOKEN is missing or cannot be right; write the API token, or for Varnish the secret in its configuration, with at least ${SHORTEST_TOKEN} letters and digits.`,
    )
  return token
}
