/**
 * Signing up for the clinic's letters, confirmed by letter (double opt-in), without keeping anything of whoever does not confirm:
 * what was typed travels in the letter itself, signed, and comes back with the press of a button.
 */
import {canonicalJson} from '../editorial/content-hash.ts'
import {isLocale, type Locale} from '../language/locales.ts'
import type {Signer, Verifier} from '../signing/signer.ts'

export type Subscriber = {
  address: string
  locale: Locale
  /** When the button in the letter was pressed; ISO 8601. */
  confirmedAt: string
}

/** What the button of a letter does. */
export type Purpose = 'confirm' | 'leave'

/** RFC 5321, 4.5.3.1: what servers must take, and no more. */
const LONGEST_ADDRESS = 254
const LONGEST_LOCAL_PART = 64
/** Not all that RFC 5322 allows: what people have, and nothing that could be more than one address or a header. */
const ADDRESS = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u

/** @returns the address as it is written to, with its host in small letters; null where it is none */
export function readAddress(typed: string | undefined): string | null {
  const address = (typed ?? '').trim()
  if (address.length > LONGEST_ADDRESS || !ADDRESS.test(address) || address.includes('..')) return null
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  if (local.length > LONGEST_LOCAL_PART || local.startsWith('.') || local.endsWith('.')) return null
  return `${local}${address.slice(at).toLowerCase()}`
}

export const CONFIRM_WITHIN_DAYS = 3
const MILLISECONDS_A_DAY = 86_400_000

type Issued = {purpose: Purpose; address: string; locale: Locale; at: number}

/** The last part of a letter's link. One that leaves holds for ever: it is in every letter. */
export function makeLetterToken(signer: Signer, issued: Issued): string {
  const {purpose, address, locale, at} = issued
  const {keyId, signature} = signer.sign(payload(issued))
  return Buffer.from(JSON.stringify([purpose, address, locale, at, keyId, signature])).toString('base64url')
}

/** @returns whose letter it is; undefined for a token that is not ours, is for something else, or is too old */
export function readLetterToken(
  verifier: Verifier,
  token: unknown,
  purpose: Purpose,
  now: number,
): {address: string; locale: Locale} | undefined {
  if (typeof token !== 'string' || token.length > 2000) return undefined
  try {
    const [is, address, locale, at, keyId, signature] = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[]
    if (is !== purpose || typeof address !== 'string' || !isLocale(locale) || typeof at !== 'number') return undefined
    if (purpose === 'confirm' && now - at > CONFIRM_WITHIN_DAYS * MILLISECONDS_A_DAY) return undefined
    const seal = {keyId: String(keyId), signature: String(signature)}
    return verifier.isSigned(payload({purpose, address, locale, at}), seal) ? {address, locale} : undefined
  } catch {
    return undefined
  }
}

function payload({purpose, address, locale, at}: Issued): string {
  return canonicalJson({kind: 'newsletter', purpose, address, locale, at})
}
