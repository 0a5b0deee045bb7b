import {createHmac, timingSafeEqual} from 'node:crypto'

/** The header Sanity signs its webhooks in: `t=<milliseconds>,v1=<HMAC-SHA256 of "t.body", base64url without padding>`. */
export const SIGNATURE_HEADER = 'sanity-webhook-signature'

/** How far a message's clock may be from ours. An older message is a replay, however well it is signed. */
const WINDOW_MILLISECONDS = 5 * 60 * 1000
const HEADER = /^t=(\d{13}),v1=([A-Za-z0-9_-]{43})$/

/**
 * Whether a message comes from whoever knows the secret, and was sent just now.
 *
 * Closed by default: without a secret, a header or a body nothing is valid. `@sanity/webhook` 4 checks neither the age
 * nor in constant time, which is why the check is written out here.
 *
 * @param now milliseconds since 1970
 */
export function isAuthentic({
  body,
  header,
  secret,
  now,
}: {
  body: string
  header: string | null
  secret: string | undefined
  now: number
}): boolean {
  const [, sentAt, signature] = HEADER.exec(header ?? '') ?? []
  if (!secret || sentAt === undefined || signature === undefined) return false
  const expected = createHmac('sha256', secret).update(`${sentAt}.${body}`).digest()
  const isSigned = timingSafeEqual(expected, Buffer.from(signature, 'base64url'))
  return isSigned && Math.abs(now - Number(sentAt)) <= WINDOW_MILLISECONDS
}

/**
 * The header for a message of our own.
 *
 * @param now milliseconds since 1970
 */
export function sign(body: string, secret: string, now: number): string {
  return `t=${now},v1=${createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url')}`
}
