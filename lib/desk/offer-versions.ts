/** Every version of an offer that compliance has approved, and the one on the desk: in words, to be laid side by side. */
import {publishedId} from '../editorial/documents.ts'
import {isAuthenticEdition, readEntry} from '../editorial/ledger.ts'
import type {OfferDocument} from '../editorial/offers/offer.ts'
import {offerLines, type OfferLine} from '../editorial/offers/in-words.ts'
import type {Desk} from './desk.ts'
import {gatherSurroundings} from './gather.ts'
import {readEditions} from './ledger.ts'
import {RefusedError} from './refusal.ts'

export type OfferVersion = {
  /** The desk's count; null for the text on the desk. */
  number: number | null
  at: string | null
  by: string | null
  reason: string | null
  lines: OfferLine[]
}

/** @returns the newest first; the text on the desk, where it is another document than what is approved, before all */
export async function offerVersions(desk: Desk, id: string): Promise<OfferVersion[]> {
  const subject = publishedId(id)
  const [editions, draft, {disclaimers, topics, clinicians}, posts] = await Promise.all([
    readEditions(desk, subject),
    desk.production.fetch<OfferDocument | null>('*[_id == "drafts." + $id && _type == "cta"][0]', {id: subject}),
    gatherSurroundings(desk),
    desk.production.fetch<{_id: string; title: string | null}[]>('*[_type == "post"]{_id, title}'),
  ])
  const names = new Map<string, string>([
    ...disclaimers.map(({_id, title}) => [_id, title ?? _id] as const),
    ...topics.map(({_id, title}) => [_id, title ?? _id] as const),
    ...clinicians.map(({_id, givenName, familyName}) => [_id, [givenName, familyName].filter(Boolean).join(' ') || _id] as const),
    ...posts.map(({_id, title}) => [publishedId(_id), title ?? _id] as const),
  ])
  const nameOf = (one: string) => names.get(one) ?? one
  const approved = editions
    .filter((edition) => isAuthenticEdition(edition, desk.signer.isSigned))
    .map(readEntry)
    .flatMap(({postId, edition: number, at, by, reason = null, document}) =>
      // The edition's own fields are there to be searched for; only what was signed is believed.
      postId === subject && document?.['_type'] === 'cta'
        ? [{number, at, by: by.name, reason, lines: offerLines(document as OfferDocument & typeof document, nameOf)}]
        : [],
    )
    .toReversed()
  if (!draft && approved.length === 0) throw new RefusedError(404, 'There is no such offer, or nothing of it is approved.')
  return [...(draft ? [{number: null, at: null, by: null, reason: null, lines: offerLines(draft, nameOf)}] : []), ...approved]
}
