/**
 * Cloudflare. From its documentation: “Purge cache by cache-tags” (the header Cache-Tag, separated by commas, at most 16 KB),
 * “Purge Cached Content” (API: POST /zones/{id}/purge_cache), “CDN-Cache-Control” (the header of its own, which it takes off).
 */
import type {EdgeKind, Send} from './edge-kind.ts'
import {inTurn, tell} from './tell.ts'

export type CloudflareSettings = {kind: 'cloudflare'; id: string; token: string}

const API = 'https://api.cloudflare.com/client/v4'
/** Was the bound for long; by now it is 100. */
const KEYS_A_REQUEST = 30
const LONGEST_WAY = 2000

export function cloudflare({id, token}: CloudflareSettings, send: Send): EdgeKind {
  return {
    keep: (keys, lifetime) => ({'cache-tag': keys.join(','), 'cloudflare-cdn-cache-control': lifetime}),
    places: [
      {
        name: 'Cloudflare',
        drop: (keys) =>
          inTurn(keys, KEYS_A_REQUEST, async (some) => {
            const {text} = await tell(send, `${API}/zones/${id}/purge_cache`, {
              method: 'POST',
              headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
              body: JSON.stringify({tags: some}),
            })
            if (!isSuccess(text)) throw new Error('it answered that it did not')
          }),
      },
    ],
    longestWay: LONGEST_WAY,
  }
}

function isSuccess(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null && 'success' in answer && answer.success === true
  } catch {
    return false
  }
}
