/**
 * Addresses on this site: one spelling for each, and the page that an address is of.
 *
 * An address may come from a person, from an import or from a stranger's request. Whatever could lead to another host, or
 * mean two things to two programs, is no address here.
 */

import {DEFAULT_LOCALE, isLocale, type Locale} from '../language/locales.ts'
import {pathIn} from '../language/paths.ts'

/** In characters, as it is spelled here. */
export const LONGEST_ADDRESS = 300
/** As it may be typed, each letter of another alphabet taking six characters or more. */
const LONGEST_TYPED = 10 * LONGEST_ADDRESS

/** A separator, the start of a query or of a fragment, and what cannot be seen: in a part of an address none of them is meant. */
const NEVER_IN_A_PART = /[/\\?#%\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/**
 * The one spelling of an address: decoded, lower-case, composed letters, no slash at its end.
 *
 * @param typed `/Old%20Page/`, as it stands in a browser or in an old link
 * @returns undefined for what is no address on this site: another host, a query, `..`, anything that cannot be read
 */
export function normalAddress(typed: string): string | undefined {
  if (!typed.startsWith('/') || typed.startsWith('//') || typed.length > LONGEST_TYPED) return undefined
  const parts = typed
    .split('/')
    .filter((part) => part !== '')
    .map(readPart)
  if (parts.includes(undefined)) return undefined
  const address = `/${parts.join('/')}`
  return address.length <= LONGEST_ADDRESS ? address : undefined
}

function readPart(part: string): string | undefined {
  try {
    const words = decodeURIComponent(part).toLowerCase().normalize('NFC')
    const isReadable = words.trim() === words && words !== '.' && words !== '..' && !NEVER_IN_A_PART.test(words)
    return isReadable ? words : undefined
  } catch {
    // A percent sign that begins no letter.
    return undefined
  }
}

/** Documents with a page of their own, and the folder it stands in. */
const FOLDERS = {post: 'posts', topic: 'topics', clinician: 'clinicians', aboutPage: 'about'} as const
export type PageType = keyof typeof FOLDERS
export const PAGE_TYPES = Object.keys(FOLDERS).filter(isPageType)

export function isPageType(type: string): type is PageType {
  return Object.hasOwn(FOLDERS, type)
}

/** Where a document of this kind is read. @param locale of the page */
export function pageAddress(type: PageType, slug: string, locale: Locale = DEFAULT_LOCALE): string {
  return pathIn(locale, `/${FOLDERS[type]}/${slug}`)
}

/** The same address in the first language: `/posts` of `/es/posts`. */
function withoutLanguage(address: string): string {
  const locale = localeOfAddress(address)
  return locale === DEFAULT_LOCALE ? address : address.slice(locale.length + 1) || '/'
}

/** The document whose page stands, or would stand, at an address. */
export function pageAt(address: string): {type: PageType; slug: string} | undefined {
  const [, folder, slug, ...more] = withoutLanguage(address).split('/')
  const type = PAGE_TYPES.find((one) => FOLDERS[one] === folder)
  return type && slug && more.length === 0 ? {type, slug} : undefined
}

/**
 * The same page in another language. Posts are written anew in each, and have one address for all; everything else has a page in
 * every language.
 *
 * @returns the address as it is, where it is of a post or of no document's page
 */
export function addressIn(locale: Locale, address: string): string {
  const page = pageAt(address)
  return page && page.type !== 'post' ? pageAddress(page.type, page.slug, locale) : address
}

/** The language of the part of the site that an address is in. */
export function localeOfAddress(address: string): Locale {
  const [, first] = address.split('/')
  return isLocale(first) ? first : DEFAULT_LOCALE
}

/** What the software itself answers, whatever anybody has written. */
const OWN_ADDRESSES: ReadonlySet<string> = new Set([
  '/',
  '/posts',
  '/clinicians',
  '/about',
  '/search',
  '/locations',
  '/offers',
  '/locations/near',
  '/language-help',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/icon.svg',
])
const OWN_FOLDERS = ['/studio', '/api', '/go', '/media', '/preview', '/gallery', '/_next', '/posts/page'].map(
  (folder) => `${folder}/`,
)

/** Whether the software answers at an address by itself. */
export function isOwnAddress(asked: string): boolean {
  const address = withoutLanguage(asked)
  return OWN_ADDRESSES.has(address) || OWN_FOLDERS.some((folder) => `${address}/`.startsWith(folder))
}
