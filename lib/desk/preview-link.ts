/**
 * A link to a text that is not published, for somebody without a seat in Studio.
 *
 * The link is signed, names one post and ends by itself; it opens the draft as it is when it is opened.
 */
import {canonicalJson} from '../editorial/content-hash.ts'
import {publishedId} from '../editorial/documents.ts'
import type {Signer, Verifier} from '../signing/signer.ts'

export const PREVIEW_DAYS = 7
const MILLISECONDS_A_DAY = 86_400_000

type Preview = {postId: string; until: number}

/** @returns the last part of the address, after `/preview/` */
export function makePreviewToken(signer: Signer, postId: string, now: number, days = PREVIEW_DAYS): string {
  const preview: Preview = {postId: publishedId(postId), until: now + days * MILLISECONDS_A_DAY}
  const {keyId, signature} = signer.sign(payload(preview))
  return Buffer.from(JSON.stringify([preview.postId, preview.until, keyId, signature])).toString('base64url')
}

/** @returns the post and the link's end, or undefined for a token that is not ours or has ended */
export function readPreviewToken(verifier: Verifier, token: string, now: number): Preview | undefined {
  try {
    const [postId, until, keyId, signature] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [
      string,
      number,
      string,
      string,
    ]
    const preview = {postId, until}
    return typeof postId === 'string' && until > now && verifier.isSigned(payload(preview), {keyId, signature})
      ? preview
      : undefined
  } catch {
    return undefined
  }
}

function payload({postId, until}: Preview): string {
  return canonicalJson({kind: 'preview', postId, until})
}
