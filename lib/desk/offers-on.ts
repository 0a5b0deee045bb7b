/** “Why does this page show this offer?”, answered past the site: the same resolution, over what the desk has published. */
import {CLINIC_TIME_ZONE} from '../clinic-time-zone.ts'
import {isAudience} from '../editorial/audiences.ts'
import {jurisdictionOf} from '../editorial/jurisdictions.ts'
import {instantOf} from '../editorial/local-time.ts'
import {postPage, type PostForOffers} from '../editorial/offers/pages.ts'
import {placeTitle, whyNotShown, whyShown} from '../editorial/offers/reasons.ts'
import {resolveOffers, type Choice} from '../editorial/offers/resolve.ts'
import {postPath} from '../language/paths.ts'
import {localeOf} from '../language/locales.ts'
import {pathOf} from './as-of.ts'
import type {Desk} from './desk.ts'
import {gatherSurroundings} from './gather.ts'
import {offerWorldOf} from './publishing.ts'
import {RefusedError} from './refusal.ts'

/** Whoever looks: all of it may be left out. */
export type Looker = {
  /** ISO 8601; without a zone by the clinic's clock, a day alone is its first instant. Absent: now. */
  at?: string | undefined
  /** Two letters. Absent: unknown, as on the page. */
  state?: string | undefined
  /** Absent: those the post is for. */
  audience?: string | undefined
}

export type OffersOnPost = {path: string; at: string; state: string | null; choices: Choice[]; names: Record<string, string>}

/**
 * @param address of a post: a path or a whole URL
 * @throws RefusedError 400 for a time, state or audience that is none, 404 where no post is published
 */
export async function offersOnPost(desk: Desk, address: string, {at, state, audience}: Looker = {}): Promise<OffersOnPost> {
  const path = pathOf(address)
  const instant = at === undefined ? desk.now() : readInstant(at)
  const region = state === undefined ? null : jurisdictionOf(state.toUpperCase())?.value
  if (region === undefined) throw new RefusedError(400, `“${state}” is no state. Write its two letters, such as MT.`)
  if (audience !== undefined && !isAudience(audience))
    throw new RefusedError(400, `“${audience}” are no readers. The form of an offer lists them under “For whom”.`)
  const [posts, surroundings] = await Promise.all([
    desk.production.fetch<(PostForOffers & {slug: string})[]>(
      '*[_type == "publication" && slug.current == $slug]{"id": post._ref, "slug": slug.current, locale, standing, topics, authors, audiences, body, cta}',
      {slug: path.slice(path.lastIndexOf('/') + 1)},
    ),
    gatherSurroundings(desk),
  ])
  const post = posts.find(({slug, locale}) => postPath({slug, locale: localeOf(locale)}) === path)
  if (!post) throw new RefusedError(404, `No post is published at ${path}.`)
  const page = postPage(audience === undefined ? post : {...post, audiences: [audience]}, surroundings.topics)
  return {
    path,
    at: new Date(instant).toISOString(),
    state: region,
    choices: resolveOffers(page, {region, now: instant}, offerWorldOf(surroundings)),
    names: Object.fromEntries(surroundings.ctas.map(({_id, internalName, headline}) => [_id, internalName ?? headline ?? _id])),
  }
}

/** As it is printed. */
export function offersText({path, at, state, choices, names}: OffersOnPost): string {
  const nameOf = (id: string) => `${names[id] ?? 'An offer that is gone'} (${id})`
  const reader = state === null ? 'readers anywhere' : `a reader in ${jurisdictionOf(state)?.title ?? state}`
  const lines = choices.flatMap(({place, shown, passedOver}) => [
    `${placeTitle(place)}: ${shown ? nameOf(shown.offer._id) : 'no offer'}`,
    ...(shown ? [`  ${whyShown(shown.nearness)}`] : []),
    ...passedOver.map(({id, why}) => `  Not ${nameOf(id)}: ${whyNotShown(why)}`),
  ])
  return [`${path} at ${at}, for ${reader}`, '', ...(lines.length > 0 ? lines : ['It stands for no offers.']), ''].join('\n')
}

function readInstant(at: string): number {
  const isLocal = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+)?$/.test(at)
  const instant = isLocal ? instantOf(Date.parse(at.includes('T') ? `${at}Z` : at), CLINIC_TIME_ZONE) : Date.parse(at)
  if (Number.isNaN(instant))
    throw new RefusedError(400, `“${at}” is no time. Write one such as 2026-12-01 or 2026-12-01T09:00 (by the clinic’s clock).`)
  return instant
}
