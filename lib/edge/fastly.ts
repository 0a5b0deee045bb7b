/**
 * Fastly. From its documentation: “Purging API” (POST /service/{id}/purge, keys in the header Surrogate-Key, at most 256),
 * “Surrogate-Key” and “Surrogate-Control” (HTTP header reference), “Purging”, on shielding: two purges two seconds apart.
 */
import type {EdgeKind, Send} from './edge-kind.ts'
import {inTurn, tell} from './tell.ts'

export type FastlySettings = {kind: 'fastly'; id: string; token: string}

const API = 'https://api.fastly.com'
/** 256 are allowed; of the longest, so many fit into 16 KB of headers. */
const KEYS_A_REQUEST = 75
const LONGEST_WAY = 2000

export function fastly({id, token}: FastlySettings, send: Send): EdgeKind {
  return {
    keep: (keys, lifetime) => ({'surrogate-key': keys.join(' '), 'surrogate-control': lifetime}),
    places: [
      {
        name: 'Fastly',
        drop: (keys) =>
          inTurn(keys, KEYS_A_REQUEST, async (some) => {
            const headers = {'fastly-key': token, accept: 'application/json', 'surrogate-key': some.join(' ')}
            await tell(send, `${API}/service/${id}/purge`, {method: 'POST', headers})
          }),
      },
    ],
    longestWay: LONGEST_WAY,
  }
}
