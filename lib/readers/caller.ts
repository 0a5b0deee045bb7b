/** Who sends a form, as far as that must be known to send the thousandth away: a number that is forgotten every day. */
import {createHash, randomBytes} from 'node:crypto'
import {isIP} from 'node:net'

/** The header in which `server.ts` says where a request came from; it takes away what a browser sends under this name. */
export const ADDRESS_HEADER = 'x-rounds-address'

export const MILLISECONDS_A_DAY = 86_400_000

/**
 * Where a request came from.
 *
 * @param socket the other end of the connection
 * @param forwarded the header `x-forwarded-for`; believed only from a proxy on this machine, and of it only the last
 *   entry, which the proxy has written itself
 */
export function addressOf(socket: string | undefined, forwarded: string | string[] | undefined): string {
  const address = socket?.replace(/^::ffff:/, '') ?? ''
  if (address !== '::1' && !address.startsWith('127.')) return address
  const last = [forwarded ?? []].flat().join(',').split(',').at(-1)?.trim() ?? ''
  return isIP(last) ? last : address
}

/**
 * Turns addresses into keys for the limiter.
 *
 * The salt is made anew each day and is never written down: from a key nobody can go back to an address, and a key of
 * yesterday fits nobody today.
 *
 * @param saltOf makes the salt of a day, counted from 1970
 */
export function callerKeys(
  now: () => number,
  saltOf: (day: number) => Promise<Buffer> = async () => randomBytes(16),
): (address: string) => Promise<string> {
  let day = -1
  let salt: Promise<Buffer>
  return async (address) => {
    const today = Math.floor(now() / MILLISECONDS_A_DAY)
    if (today !== day) {
      day = today
      salt = saltOf(today)
    }
    return createHash('sha256')
      .update(await salt)
      .update(network(address))
      .digest('base64url')
      .slice(0, 22)
  }
}

/** One household has a whole network of the newer addresses: its first half stands for it. */
function network(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0')
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':')
}
