/** What has to be known of the dataset before an address may be said to have moved: asked by the desk, and in Studio while somebody types. */
import {normalAddress, pageAt} from './addresses.ts'
import {publishedId, type StoredDocument} from './documents.ts'
import {readRedirect, type RedirectDocument, type RedirectFacts} from './redirects.ts'

const PUBLISHED = '!(_id in path("drafts.**")) && !(_id in path("versions.**"))'

/** @param ask the content lake, past every cache */
export async function gatherRedirectFacts(
  ask: (query: string, params: Record<string, unknown>) => Promise<unknown>,
  redirect: Pick<RedirectDocument, '_id' | 'from'>,
): Promise<RedirectFacts> {
  const page = pageAt(normalAddress(redirect.from ?? '') ?? '')
  const others = /* groq */ `*[_type == "redirect" && _id != $id && ${PUBLISHED}]{_id, _type, from, kind, path, target}`
  const standing = /* groq */ `count(*[_type == $type && slug.current == $slug && ${PUBLISHED}]) > 0`
  return {
    others: ((await ask(others, {id: publishedId(redirect._id)})) as StoredDocument[]).map(readRedirect),
    // What patients read of a post is its publication.
    pageStands: page
      ? ((await ask(standing, {type: page.type === 'post' ? 'publication' : page.type, slug: page.slug})) as boolean)
      : false,
  }
}
