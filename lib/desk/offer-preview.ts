/** A link to any post as it would be with an offer that is not approved: for a date, a state and readers of one's choice. */
import {canonicalJson} from '../editorial/content-hash.ts'
import {publishedId} from '../editorial/documents.ts'
import type {Signer, Verifier} from '../signing/signer.ts'

/** Long enough for an afternoon in Studio. */
const HOURS = 12
const MILLISECONDS_AN_HOUR = 3_600_000

/** @returns the last part of the address, after `/preview/offer/` */
export function makeOfferPreviewToken(signer: Signer, offerId: string, now: number): string {
  const preview = {offerId: publishedId(offerId), until: now + HOURS * MILLISECONDS_AN_HOUR}
  const {keyId, signature} = signer.sign(payload(preview))
  return Buffer.from(JSON.stringify([preview.offerId, preview.until, keyId, signature])).toString('base64url')
}

/** @returns the offer's id, or undefined for a token that is not ours or has ended */
export function readOfferPreviewToken(verifier: Verifier, token: string, now: number): string | undefined {
  try {
    const read = JSON.parse(Buffer.from(token, 'base64url').toString()) as [string, number, string, string]
    const [offerId, until, keyId, signature] = read
    if (typeof offerId !== 'string' || !(until > now)) return undefined
    return verifier.isSigned(payload({offerId, until}), {keyId, signature}) ? offerId : undefined
  } catch {
    return undefined
  }
}

function payload({offerId, until}: {offerId: string; until: number}): string {
  return canonicalJson({kind: 'offerPreview', offerId, until})
}
