import {publishedId} from '../editorial/documents.ts'
import {publicationId} from '../editorial/publish.ts'
import type {Journal} from '../page-store/journal.ts'
import type {Desk} from './desk.ts'

export type Visibility =
  /** Nothing of it is published. */
  | {standing: 'unpublished'}
  /** Published, and not yet on every page that shows it. */
  | {standing: 'onItsWay'}
  /** @prop since ISO 8601; null where it was so before anybody looked */
  | {standing: 'visible'; since: string | null}

type Stored = {_id: string; _rev: string; _updatedAt: string; deskSeal?: unknown}

/** What a message about it and the CMS's clock may be apart. */
const CLOCKS_APART_MILLISECONDS = 60_000

/**
 * Whether readers see what is published of a document.
 *
 * Of a post, its publication counts: what the desk has published, and not what stands in the post by now. A document that many
 * pages share counts when the desk has sealed it.
 */
export async function visibilityOf(desk: Desk, journal: Journal, id: string): Promise<Visibility> {
  const known = publishedId(id)
  const found = await desk.production.fetch<Stored | null>(
    '*[_id == $publication && standing == "live"][0]{_id, _rev, _updatedAt, "deskSeal": true}',
    {publication: publicationId(known)},
  )
  const stored =
    found ?? (await desk.production.fetch<Stored | null>('*[_id == $known][0]{_id, _rev, _updatedAt, deskSeal}', {known}))
  return stored?.deskSeal ? judgeVisibility(stored, journal) : {standing: 'unpublished'}
}

/** By what the page store has shown; of what it has no word, by its last look for changes that nobody told of. */
export function judgeVisibility({_id, _rev, _updatedAt}: Stored, journal: Journal): Visibility {
  const since = journal.visibleSince(_id, _rev)
  if (since !== undefined) return {standing: 'visible', since: new Date(since).toISOString()}
  const state = journal.stateOfStore?.()
  // Without the store the next reader has it rendered.
  if (!state) return {standing: 'visible', since: null}
  const written = Date.parse(_updatedAt)
  const isOld = Math.max(journal.freshSince ?? 0, (journal.lastLook ?? 0) - CLOCKS_APART_MILLISECONDS) > written
  return isOld && state.waiting === 0 ? {standing: 'visible', since: null} : {standing: 'onItsWay'}
}
