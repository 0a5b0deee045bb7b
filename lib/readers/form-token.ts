/**
 * Proves that a form came from this server, for this post or for our letters, a short while ago.
 *
 * The page of a post is the same for everybody and is kept for hours, so it cannot carry one; the form is a page of its own
 * that is made for each reader. No cookie: the token is the whole session.
 */
import {randomBytes} from 'node:crypto'

import {canonicalJson} from '../editorial/content-hash.ts'
import type {Signer, Verifier} from '../signing/signer.ts'

export type FormKind = 'comment' | 'report' | 'reasons' | 'newsletter'

/** Nobody reads the notice and writes a sentence in less, or an address. One of four reasons is chosen in a moment: there time tells nothing. */
const SHORTEST_MILLISECONDS: Record<FormKind, number> = {
  comment: 3000,
  report: 3000,
  reasons: 0,
  newsletter: 1000,
}
export const LONGEST_MILLISECONDS = 2 * 60 * 60 * 1000

type Issued = {form: FormKind; postId: string; at: number; once: string}

export function makeFormToken(signer: Signer, form: FormKind, postId: string, now: number): string {
  const issued: Issued = {form, postId, at: now, once: randomBytes(12).toString('base64url')}
  const {keyId, signature} = signer.sign(payload(issued))
  return Buffer.from(JSON.stringify([issued.at, issued.once, keyId, signature])).toString('base64url')
}

export type TokenVerdict = {verdict: 'good'; once: string} | {verdict: 'tooSoon' | 'expired' | 'forged'}

export function judgeFormToken(verifier: Verifier, token: unknown, form: FormKind, postId: string, now: number): TokenVerdict {
  const issued = read(token)
  if (!issued || !verifier.isSigned(payload({form, postId, at: issued.at, once: issued.once}), issued.seal))
    return {verdict: 'forged'}
  const age = now - issued.at
  if (age < SHORTEST_MILLISECONDS[form]) return {verdict: 'tooSoon'}
  return age > LONGEST_MILLISECONDS ? {verdict: 'expired'} : {verdict: 'good', once: issued.once}
}

function read(token: unknown) {
  if (typeof token !== 'string' || token.length > 600) return undefined
  try {
    const [at, once, keyId, signature] = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[]
    if (typeof at !== 'number' || [once, keyId, signature].some((part) => typeof part !== 'string')) return undefined
    return {at, once: String(once), seal: {keyId: String(keyId), signature: String(signature)}}
  } catch {
    return undefined
  }
}

function payload({form, postId, at, once}: Issued): string {
  return canonicalJson({kind: 'form', form, postId, at, once})
}
