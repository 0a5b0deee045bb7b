import type {SanityClient} from '@sanity/client'

/** What a public comment is emptied of before it is erased. */
export const SHOWN_WORDS = {name: '', text: '', reply: null}

/**
 * Deletes a document with its history, or does nothing where there is none.
 *
 * The deletion is itself a piece of history, and what follows from it is told with the document as it was just before: so
 * the words are emptied first. Somebody else may be erasing the same one; then it is gone all the same.
 */
export async function eraseDocument(client: SanityClient, id: string, emptied: object): Promise<void> {
  const exists = await client.fetch<boolean>('defined(*[_id == $id][0]._id)', {id})
  if (!exists) return
  try {
    await client.patch(id).set(emptied).commit({visibility: 'sync'})
    await client.action({actionType: 'sanity.action.document.delete', publishedId: id, includeDrafts: [], purge: true})
  } catch (cause) {
    // What stands there now was put back by somebody who looked later.
    if (!isAbsent(cause)) throw cause
  }
}

/** The lake's word that there is no such document. */
function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && /\bwas not found\b/.test(cause.message)
}
