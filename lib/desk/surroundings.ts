/**
 * Records what changed on a page though nobody touched its post: a letter that fell with a license, a new wording of a
 * notice, another offer. Without it “what did this page say then?” would answer with the day of publication.
 */
import {setTimeout} from 'node:timers/promises'

import {pageHashOf, type LedgerEntry} from '../editorial/ledger.ts'
import {isSealed, type PublicationDocument} from '../editorial/publish.ts'
import {localeOf} from '../language/locales.ts'
import {postPath} from '../language/paths.ts'
import {postTag, POSTS_TAG, SITE_TAG} from '../content/tags.ts'
import type {Desk} from './desk.ts'
import {factsOf, gatherSurroundings} from './gather.ts'
import {appendEntry, readLedgerHead} from './ledger.ts'
import {recordPage} from './publishing.ts'

/** Entries in one transaction; the ledger has one end, and a long transaction keeps others from it. */
const BATCH = 50
/** The end of the ledger moves under everybody who writes at once; a message about each of a hundred documents does. */
const MOST_ATTEMPTS = 20
const LONGEST_PAUSE_MILLISECONDS = 250

/**
 * @param tags of the pages that may read differently now, as they were expired
 * @returns how many pages do
 */
export async function recordSurroundings(desk: Desk, tags: readonly string[]): Promise<number> {
  const everywhere = tags.includes(POSTS_TAG) || tags.includes(SITE_TAG)
  const slugs = tags.filter((tag) => tag.startsWith(postTag(''))).map((tag) => tag.slice(postTag('').length))
  if (!everywhere && slugs.length === 0) return 0
  const [surroundings, publications, hashes] = await Promise.all([
    gatherSurroundings(desk),
    desk.production.fetch<PublicationDocument[]>('*[_type == "publication" && ($everywhere || slug.current in $slugs)]', {
      everywhere,
      slugs,
    }),
    desk.production.fetch<{postId: string; pageHash: string | null}[]>(
      '*[_type == "edition"] | order(sequence asc){postId, pageHash}',
    ),
  ])
  const known = new Map(hashes.map(({postId, pageHash}) => [postId, pageHash]))
  const at = new Date(desk.now()).toISOString()
  const entries: Omit<LedgerEntry, 'sequence' | 'previous'>[] = []
  for (const publication of publications) {
    // Altered past the desk: it is put back elsewhere, and must not become the ledger's word.
    if (!isSealed(publication, desk.signer.isSigned)) continue
    const {seal: _seal, _rev, _createdAt, _updatedAt, ...fields} = publication
    // What the post says is in the publication itself; its surroundings are all that is worked out again.
    const post = {...fields, _type: 'post', _id: publication.post._ref}
    const facts = factsOf({post, sources: [], workflow: null, surroundings, desk})
    const {page, bylines} = recordPage(fields, facts, surroundings)
    if (known.get(publication.post._ref) === pageHashOf(page)) continue
    entries.push({
      edition: publication.edition,
      kind: 'surroundings',
      at,
      by: {userId: 'desk', name: 'The editorial desk', role: 'clock'},
      postId: publication.post._ref,
      path: postPath({slug: publication.slug.current, locale: localeOf(publication.locale)}),
      contentHash: publication.contentHash,
      approvals: [],
      bylines,
      page,
      publication: fields,
    })
  }
  for (let start = 0; start < entries.length; start += BATCH) await append(desk, entries.slice(start, start + BATCH))
  return entries.length
}

async function append(desk: Desk, entries: Omit<LedgerEntry, 'sequence' | 'previous'>[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = desk.production.transaction()
    let head = await readLedgerHead(desk)
    for (const entry of entries) head = appendEntry(transaction, head, entry, desk)
    try {
      await transaction.commit({visibility: 'sync'})
      return
    } catch (cause) {
      if ((cause as {statusCode?: number}).statusCode !== 409 || attempt === MOST_ATTEMPTS) throw cause
      // Not all at the same moment again.
      await setTimeout(Math.random() * LONGEST_PAUSE_MILLISECONDS)
    }
  }
}
