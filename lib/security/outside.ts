/**
 * Asks addresses that somebody typed, without asking any machine of our own network: names are looked up once, by the connection
 * itself, and one that leads inside is refused (server-side request forgery).
 */
import {lookup} from 'node:dns'
import {request} from 'node:https'
import {BlockList, isIP, type LookupFunction} from 'node:net'

/** Special-purpose addresses, as the registries of IANA list them: ours, our neighbours', and nobody's. */
const INSIDE = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv6')

/** Whether an address belongs to somebody else, out on the internet. IPv4 written as IPv6 is looked at as what it is. */
export function isOutside(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && !INSIDE.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, {...options, all: true}, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return callback(error ?? new Error('No address'), '', 4)
    if (!addresses.every(({address}) => isOutside(address))) return callback(new Error(`${hostname} leads inside`), '', 4)
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}

export type OutsideAnswer = {status: number; location: string | null}

const LONGEST_MILLISECONDS = 8000

/**
 * What a web address answers. Nothing of the answer's body is read.
 *
 * @throws Error where nobody answers in time, and for addresses inside
 */
export async function askOutside(url: string): Promise<OutsideAnswer> {
  const answer = await ask(url, 'HEAD')
  // Some servers know no other question.
  return answer.status === 405 || answer.status === 501 ? ask(url, 'GET') : answer
}

function ask(url: string, method: 'HEAD' | 'GET'): Promise<OutsideAnswer> {
  const {hostname} = new URL(url)
  const written = hostname.replaceAll(/^\[|\]$/g, '')
  // A name is looked up; numbers are not.
  if (isIP(written) !== 0 && !isOutside(written)) return Promise.reject(new Error(`${hostname} leads inside`))
  return new Promise((resolve, reject) => {
    const question = request(
      url,
      {
        method,
        lookup: guardedLookup,
        agent: false,
        signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
        headers: {'user-agent': 'Rounds link check'},
      },
      ({statusCode = 0, headers: {location = null}}) => {
        question.destroy()
        resolve({status: statusCode, location})
      },
    )
    question.on('error', reject)
    question.end()
  })
}
