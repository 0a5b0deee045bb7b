import {lookup} from 'node:dns'
import {BlockList, isIP, type LookupFunction} from 'node:net'

/** Addresses of one machine or one network: nothing behind them is meant for messages that a form on a page has set up. */
const PRIVATE = new BlockList()
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
] as const) {
  PRIVATE.addSubnet(network, bits, 'ipv4')
}
for (const [network, bits] of [
  ['::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  // They stand for addresses of IPv4. Those written ::ffff:10.0.0.1 are held against the list above by Node itself.
  ['64:ff9b::', 96],
  ['2002::', 16],
] as const) {
  PRIVATE.addSubnet(network, bits, 'ipv6')
}

/**
 * Why a message may not go to an address, as far as the address itself tells: a name is looked up when a message is sent.
 *
 * @param allowedHosts names and addresses that may be reached although they are private
 * @returns a sentence, or undefined where it may
 */
export function addressProblem(address: string, allowedHosts: readonly string[]): string | undefined {
  const host = hostOf(address)
  if (allowedHosts.includes(host)) return undefined
  const isPrivate = isIP(host) ? isPrivateAddress(host) : /(?:^|\.)localhost\.?$/.test(host)
  return isPrivate ? problemWith(host) : undefined
}

/**
 * Looks names up and gives public addresses alone, at the moment of connecting: a name that was public when the webhook was made may
 * point into this network by now.
 */
export function publicLookup(allowedHosts: readonly string[]): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, {...options, all: true}, (failure, addresses) => {
      const isAllowed = allowedHosts.includes(hostname)
      const reachable = failure ? [] : addresses.filter(({address}) => isAllowed || !isPrivateAddress(address))
      const [first] = reachable
      if (failure) done(failure, [])
      else if (!first) done(new Error(problemWith(hostname)), [])
      else if (options.all) done(null, reachable)
      else done(null, first.address, first.family)
    })
  }
}

function isPrivateAddress(address: string): boolean {
  return PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** As lists name it: in lower case, without the brackets of IPv6. */
function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^\[|\]$/g, '').toLowerCase()
}

function problemWith(host: string): string {
  return `"${host}" is this machine or in its network, where webhooks made here may not go. Whoever runs this lake can name it in LAKE_WEBHOOK_HOSTS.`
}
