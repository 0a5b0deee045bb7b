import type {Desk} from '../desk/desk.ts'
import type {Locale} from '../language/locales.ts'
import {pathIn} from '../language/paths.ts'
import {makeLetterToken, type Purpose} from './subscription.ts'

type Place = {desk: Pick<Desk, 'signer' | 'now'>; siteUrl: string}
type To = {address: string; locale: Locale}

/** The page that a letter's link opens. */
export function letterLink({desk, siteUrl}: Place, purpose: Purpose, {address, locale}: To): string {
  const token = makeLetterToken(desk.signer, {purpose, address, locale, at: desk.now()})
  return `${siteUrl}${pathIn(locale, `/newsletter/${purpose}`)}?letter=${token}`
}

/** Where a mail program's own button leads (RFC 8058). */
export function leaveAddress(place: Place, to: To): string {
  return `${place.siteUrl}/api/readers/newsletter/leave${new URL(letterLink(place, 'leave', to)).search}`
}
