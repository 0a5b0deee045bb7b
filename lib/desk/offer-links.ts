/** Whether the buttons of all offers still lead somewhere. */
import {publishedId} from '../editorial/documents.ts'
import {isDestination} from '../editorial/offers/destinations.ts'
import type {OfferDocument} from '../editorial/offers/offer.ts'
import type {Desk} from './desk.ts'

export type LinkAnswer = {status: number; location: string | null}

export type CheckedLink = {
  offer: string
  /** Words on the button. */
  button: string
  href: string
  verdict: 'fine' | 'moved' | 'broken' | 'unknown'
  /** For whoever keeps the offer; empty where it is fine. */
  why: string
}

/** Somebody else's server is asked once for each address. */
export type LinkEdges = {
  /** @throws Error where nobody answers */
  askWeb: (url: string) => Promise<LinkAnswer>
  /** A page of this site. @throws Error where it does not answer */
  askSite: (path: string) => Promise<LinkAnswer>
}

/** At once; and more addresses than this are not asked in one go. */
const AT_ONCE = 4
const MOST = 300

/** Of everything that is approved or being written. Telephones and letters are not tried: only their form is checked, elsewhere. */
export async function checkOfferLinks(desk: Desk, edges: LinkEdges): Promise<CheckedLink[]> {
  const offers = await desk.production.fetch<OfferDocument[]>('*[_type == "cta"]{_id, actions}')
  const links = offers.flatMap(({_id, actions}) =>
    (actions ?? []).flatMap(({kind, label, href}) =>
      isDestination(kind) && kind !== 'phone' && kind !== 'email' && href
        ? [{offer: publishedId(_id), button: label ?? '', href: href.trim()}]
        : [],
    ),
  )
  const verdicts = new Map<string, Pick<CheckedLink, 'verdict' | 'why'>>()
  const left = [...new Set(links.map(({href}) => href))].slice(0, MOST)
  const work = async () => {
    // One after the other; several of these loops run beside each other.
    // oxlint-disable-next-line no-await-in-loop
    for (let href = left.shift(); href !== undefined; href = left.shift()) verdicts.set(href, await verdictOn(href, edges))
  }
  await Promise.all(Array.from({length: AT_ONCE}, work))
  const seen = new Set<string>()
  return links.flatMap((link) => {
    const name = `${link.offer} ${link.button} ${link.href}`
    const verdict = verdicts.get(link.href)
    // A draft has mostly the links of what is approved.
    if (seen.has(name) || !verdict) return []
    seen.add(name)
    return [{...link, ...verdict}]
  })
}

async function verdictOn(href: string, {askWeb, askSite}: LinkEdges): Promise<Pick<CheckedLink, 'verdict' | 'why'>> {
  const isPage = href.startsWith('/') && !href.startsWith('//')
  if (!isPage && !/^https:\/\//i.test(href)) return {verdict: 'broken', why: 'This is no address that readers can be sent to.'}
  try {
    const {status, location} = isPage ? await askSite(href.replace(/#.*$/, '')) : await askWeb(href)
    if (status >= 200 && status < 300) return {verdict: 'fine', why: ''}
    if (status >= 300 && status < 400)
      return {verdict: 'moved', why: location ? `It leads on to ${location} now.` : 'It leads on to somewhere else now.'}
    if (status === 404 || status === 410) return {verdict: 'broken', why: 'There is no page at this address.'}
    // Many a scheduler does not talk to programs.
    if (status === 401 || status === 403 || status === 429)
      return {verdict: 'unknown', why: `It does not let a program in (${status}): press it yourself.`}
    return {verdict: 'broken', why: `It answers with an error (${status}).`}
  } catch {
    return {verdict: isPage ? 'unknown' : 'broken', why: 'Nobody answers there.'}
  }
}
