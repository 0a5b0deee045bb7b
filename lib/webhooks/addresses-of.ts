/** What depends on where a page stands: the site map, and what its old addresses answer. */
import {leadsHereQuery} from '../../sanity/queries/fan-out.ts'
import {REDIRECTS_TAG, SITEMAP_TAG} from '../content/tags.ts'
import {pageAddress, type PageType} from '../editorial/addresses.ts'
import {LOCALES} from '../language/locales.ts'
import type {LookUp} from './card-places.ts'
import type {Change} from './change.ts'

/** Before and after, where there is one. */
export function slugsOf(before: Change['before'], after: Change['after']): string[] {
  return [before?.slug, after?.slug].filter((slug): slug is string => typeof slug === 'string')
}

export function addressTags({before, after}: Pick<Change, 'before' | 'after'>): string[] {
  return before?.slug === after?.slug ? [] : [SITEMAP_TAG]
}

/** What old addresses answer follows from where pages stand now, and what they are called. */
export async function oldAddresses(
  type: PageType,
  {id, before, after}: Pick<Change, 'id' | 'before' | 'after'>,
  lookUp: LookUp,
): Promise<string[]> {
  const addresses = slugsOf(before, after).flatMap((slug) => LOCALES.map((locale) => pageAddress(type, slug, locale)))
  return (await lookUp(leadsHereQuery, {ids: [id], addresses})) === true ? [REDIRECTS_TAG] : []
}
