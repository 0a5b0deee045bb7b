import 'server-only'

import {evaluate, parse} from 'groq-js'

import {postQuery} from '../../sanity/queries/posts.ts'
import type {PostQueryResult} from '../../sanity/types.ts'
import {factsOf, gatherPost, gatherSources, gatherSurroundings} from '../desk/gather.ts'
import {readPreviewToken} from '../desk/preview-link.ts'
import type {Desk} from '../desk/desk.ts'
import {desk as thisDesk} from '../desk/this-desk.ts'
import {buildPublication, type PublicationFields} from '../editorial/publish.ts'
import type {EditablePost, Publication} from '../editorial/publication.ts'
import {withEditLinks} from './edit-links.ts'
import {toPublication} from './posts.ts'
import {getHouseRules} from './publications.ts'
import {provenOnly} from './seals.ts'

/** Nobody looks through more. */
const MOST_LISTED = 200

/**
 * A draft as its page would be, for whoever holds a link to it.
 *
 * @returns null for a link that is not ours, has ended, or leads to a post that is gone
 */
export async function getDraft(token: string): Promise<{publication: Publication; until: number} | null> {
  const desk = thisDesk()
  const preview = readPreviewToken(desk.signer, token, desk.now())
  if (!preview) return null
  const publication = await draftOf(desk, preview.postId)
  return publication && {publication, until: preview.until}
}

/**
 * A draft as its page would be, for whoever writes it beside the page: texts carry, invisibly, where in the post they stand.
 *
 * @param postId its published id
 */
export function getEditableDraft(postId: string): Promise<Publication | null> {
  return draftOf(thisDesk(), postId, withEditLinks)
}

/** Posts that can be written beside their page, the last edited first. */
export async function listEditablePosts(): Promise<EditablePost[]> {
  const found = await thisDesk().production.fetch<StoredPost[]>(
    `*[_type == "post" && !(_id in path("versions.**"))] | order(_updatedAt desc)[0...$most]{
      _id, _updatedAt, "title": coalesce(title, ""),
      "authors": coalesce(authors[defined(@->)]->{givenName, middleName, familyName, generationalSuffix}, [])
    }`,
    {most: MOST_LISTED},
  )
  // A draft and what is published of it are one post; who looks at it looks at the draft.
  const posts = [...Map.groupBy(found, ({_id}) => _id.replace(/^drafts\./, '')).entries()]
  return posts.map(([id, versions]) => {
    const draft = versions.find(({_id}) => _id !== id)
    const [newest] = versions as [StoredPost]
    const {title, authors} = draft ?? newest
    return {id, title, authors, editedAt: newest._updatedAt, hasDraft: draft !== undefined}
  })
}

type StoredPost = {_id: string; _updatedAt: string} & Pick<EditablePost, 'title' | 'authors'>

/**
 * The publication is built as the gate would build it, and read with the very query of the public page: what is shown
 * here is what would be published, and nothing is written anywhere.
 *
 * @param change of the unsealed publication, before it is read
 */
async function draftOf(
  desk: Desk,
  postId: string,
  change: (unsealed: PublicationFields, post: {_id: string}) => PublicationFields = (unsealed) => unsealed,
): Promise<Publication | null> {
  const [onDesk, surroundings] = await Promise.all([gatherPost(desk, postId), gatherSurroundings(desk)])
  const post = onDesk.draft ?? onDesk.published
  if (!post) return null
  const sources = await gatherSources(desk, post)
  const facts = factsOf({post, sources, workflow: onDesk.workflow, surroundings, desk})
  const unsealed = buildPublication({facts, approvals: [], previous: onDesk.publication})
  const [settings, linked] = await Promise.all([
    desk.production.fetch<object[]>('*[_id == "siteSettings"]'),
    desk.production.fetch<object[]>('*[_type == "publication" && standing == "live"]{_id, _type, standing, post, slug}'),
  ])
  const slug = unsealed.slug.current || 'draft'
  const dataset = [
    {...change(unsealed, post), slug: {_type: 'slug', current: slug}},
    ...linked.filter((other) => (other as {_id: string})._id !== unsealed._id),
    ...surroundings.clinicians,
    ...surroundings.topics,
    ...surroundings.ctas,
    ...sources,
    ...settings,
  ]
  const answer = await evaluate(parse(postQuery, {params: {slug}}), {dataset, params: {slug}})
  const stored = provenOnly((await answer.get()) as PostQueryResult)
  return stored && toPublication(stored, await getHouseRules([]), [])
}
