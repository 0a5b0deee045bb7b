import type {SanityClient} from '@sanity/client'

import type {Desk} from '../../lib/desk/desk.ts'
import {sealPublication, type PublicationDocument} from '../../lib/editorial/publish.ts'

const BATCH = 100
const NEWEST = Date.UTC(2026, 9, 1)
const MILLISECONDS_AN_HOUR = 3_600_000

/**
 * Fills a lake that has the demo clinic in it up to so many publications: copies of the demo's own, each under a title and address of
 * its own and with the desk's seal. They are older than the demo's, an hour apart.
 *
 * There is no post behind them and no entry in the ledger: whoever reads pages asks for neither.
 *
 * @param admin may write everything
 */
export async function fillUpTo(count: number, {admin, desk}: {admin: SanityClient; desk: Desk}): Promise<void> {
  const all = await admin.fetch<PublicationDocument[]>(
    '*[_type == "publication" && standing == "live" && coalesce(locale, "en") == "en" && !(_id match "publication-copy-*")]',
  )
  const known = await admin.fetch<number>('count(*[_type == "publication"])')
  for (let first = known; first < count; first += BATCH) {
    const numbers = Array.from({length: Math.min(BATCH, count - first)}, (_, index) => first + index)
    await admin.mutate(
      numbers.map((number) => ({createOrReplace: copy(all[number % all.length] as PublicationDocument, number, desk)})),
      {visibility: 'async', returnDocuments: false},
    )
  }
}

function copy(like: PublicationDocument, number: number, {signer}: Desk): PublicationDocument {
  const {seal: _seal, _rev, _createdAt, _updatedAt, ...fields} = like
  const publishedAt = new Date(NEWEST - number * MILLISECONDS_AN_HOUR).toISOString()
  return sealPublication(
    {
      ...fields,
      _id: `publication-copy-${number}`,
      post: {_type: 'reference', _ref: `copy-${number}`, _weak: true},
      slug: {_type: 'slug', current: `copy-${number}`},
      title: `${like.title ?? ''} ${number}`,
      publishedAt,
      updatedAt: null,
    },
    signer.sign,
  )
}
