/**
 * Varnish, with the configuration in `docs/hosting/varnish.vcl`: the method PURGE with the keys in a header is our own agreement
 * with it. It turns them into one ban (man vcl, “ban”), a regular expression over the keys of what it keeps.
 */
import type {EdgeKind, Send} from './edge-kind.ts'
import {inTurn, tell} from './tell.ts'

export type VarnishSettings = {kind: 'varnish'; addresses: string[]; token: string}

/** Without this header of its own, whoever answered is not that configuration: the site itself, or another proxy. */
export const PURGED_HEADER = 'x-rounds-purged'
/** Fits into one header (http_req_hdr_len, 8 KB), and into one expression (pcre2_match_limit). */
const KEYS_A_REQUEST = 30
/** On the same machine or beside it: milliseconds. */
const LONGEST_WAY = 1000

export function varnish({addresses, token}: VarnishSettings, send: Send): EdgeKind {
  return {
    keep: (keys, lifetime) => ({'surrogate-key': keys.join(' '), 'surrogate-control': lifetime}),
    places: addresses.map((address) => ({
      name: `Varnish at ${address}`,
      drop: (keys) =>
        inTurn(keys, KEYS_A_REQUEST, async (some) => {
          const headers = {authorization: `Bearer ${token}`, 'surrogate-key': some.join(' ')}
          const {response} = await tell(send, `${address}/`, {method: 'PURGE', headers})
          if (!response.headers.has(PURGED_HEADER)) throw new Error('what answers there is not Varnish with our configuration')
        }),
    })),
    longestWay: LONGEST_WAY,
  }
}
