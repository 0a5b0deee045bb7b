import 'server-only'

import {pageStandsQuery, redirectAddressesQuery, redirectsFromQuery, removalsQuery} from '../../sanity/queries/redirects.ts'
import type {RedirectsFromQueryResult} from '../../sanity/types.ts'
import {addressIn, isPageType, localeOfAddress, normalAddress, pageAddress, pageAt} from '../editorial/addresses.ts'
import {fullName} from '../editorial/byline.ts'
import type {Proven, Withdrawal} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, localeOf} from '../language/locales.ts'
import {follow} from '../editorial/redirects.ts'
import {contentFetch} from './fetch.ts'
import {authenticEntries} from './seals.ts'
import {REDIRECTS_TAG} from './tags.ts'

const TAGS = [REDIRECTS_TAG]

/** What is to be said where no page stands. */
export type Elsewhere = {kind: 'moved'; address: string} | {kind: 'gone'; withdrawal: Withdrawal}

type Redirect = Proven<RedirectsFromQueryResult>[number]

/**
 * Where the page of an address went, or why it is gone; null where nothing is known of it.
 *
 * A circle, or a chain of more stops than the desk lets through, can only have been written past it: nothing is known then.
 *
 * @param asking how the CMS is asked; for an address of which no page is stored, {@link orAsLastKnown}
 */
export async function getElsewhere(asked: string, asking: Asking = askNow): Promise<Elsewhere | null> {
  const start = normalAddress(asked)
  if (start === undefined) return null
  const known = new Set(await asking('old addresses', () => contentFetch({query: redirectAddressesQuery, tags: TAGS})))
  // What has a page in every language has one entry for all of them.
  const named = [start, addressIn(DEFAULT_LOCALE, start)].find((address) => known.has(address))
  // One answer for the many addresses that somebody makes up, not one each.
  if (named === undefined) return null
  const answer = await asking(`old address ${named}`, () => leadFrom(named, known))
  if (named === start || answer?.kind !== 'moved') return answer
  return {kind: 'moved', address: addressIn(localeOfAddress(start), answer.address)}
}

export type Asking = <Answer>(name: string, ask: () => Promise<Answer>) => Promise<Answer>

export const askNow: Asking = (_name, ask) => ask()

async function leadFrom(start: string, known: ReadonlySet<string | null>): Promise<Elsewhere | null> {
  let last: Redirect | undefined
  const {stops, end} = await follow(start, async (address) => {
    // A page that stands is shown, whatever is said of its address.
    const isShown = address !== start && (await pageStands(address))
    last = known.has(address) && !isShown ? await redirectFrom(address) : undefined
    return last?.kind === 'moved' && last.targetId === null ? (last.path ?? undefined) : undefined
  })
  if (end !== 'found') return null
  return last ? answerOf(last, start) : movedTo(stops.at(-1), start)
}

async function answerOf(redirect: Redirect, asked: string): Promise<Elsewhere | null> {
  const target = pageOf(redirect.targetPost, redirect.targetPage)
  // A post that was removed and stands again is found at each address it ever had.
  if (target) return movedTo(target.path, asked)
  if (redirect.kind === 'gone') return goneFor(redirect)
  if (redirect.targetId === null) return null
  const [removal] = await contentFetch({query: removalsQuery, params: {target: redirect.targetId}, tags: TAGS})
  return removal ? goneFor(removal) : null
}

function movedTo(address: string | undefined, asked: string): Elsewhere | null {
  return address === undefined || address === asked ? null : {kind: 'moved', address}
}

function goneFor({reason, on, replacementPost, replacementPage}: Redirect): Elsewhere {
  return {kind: 'gone', withdrawal: {reason, on, replacement: pageOf(replacementPost, replacementPage)}}
}

/** Of a post its publication counts, of anything else the document; null where neither is the desk's word. */
function pageOf(post: Redirect['targetPost'], page: Redirect['targetPage']): Withdrawal['replacement'] {
  const [publication] = authenticEntries(post ? [post] : [])
  if (publication) return {title: publication.title, path: pageAddress('post', publication.slug, localeOf(publication.locale))}
  if (!page || !isPageType(page.type) || !page.slug) return null
  return {title: page.title || fullName(page), path: pageAddress(page.type, page.slug)}
}

async function redirectFrom(from: string): Promise<Redirect | undefined> {
  return (await contentFetch({query: redirectsFromQuery, params: {from}, tags: TAGS}))[0]
}

async function pageStands(address: string): Promise<boolean> {
  const page = pageAt(address)
  if (!page) return false
  const params = {type: page.type === 'post' ? 'publication' : page.type, slug: page.slug}
  return contentFetch({query: pageStandsQuery, params, tags: TAGS})
}
