/** A post as readers may write to it: only what is published, and only what the desk has sealed. */
import {isSealed, type PublicationDocument} from '../editorial/publish.ts'
import {MOST_COMMENTS} from '../editorial/readers/comment.ts'
import {localeOf, type Locale} from '../language/locales.ts'
import {outlineOf} from '../text/heading-ids.ts'
import type {Desk} from './desk.ts'

export type ReaderPost = {
  postId: string
  slug: string
  title: string
  /** Of the post, and so of all that its readers are asked and told. */
  locale: Locale
  /** Whether comments may be left here now. */
  takesComments: boolean
  /** The parts of the post, by the key of the block with their heading. */
  parts: {key: string; title: string}[]
}

type Stored = {publication: PublicationDocument; isClosed: boolean; comments: number}

/** @returns undefined where readers find no post */
export async function findReaderPost(desk: Desk, slug: string): Promise<ReaderPost | undefined> {
  // What somebody has turned off in the draft is off at once; turned on, it waits for the publication.
  const found = await desk.production.fetch<Stored | null>(
    /* groq */ `*[_type == "publication" && slug.current == $slug] | order(publishedAt desc, _id asc)[0]{
      "publication": @,
      "isClosed": count(*[_type == "post" && comments == false && _id in [^.post._ref, "drafts." + ^.post._ref]]) > 0,
      "comments": count(*[_type == "comment" && post._ref == ^.post._ref])
    }`,
    {slug},
  )
  if (!found) return undefined
  const {publication, isClosed, comments} = found
  if (publication.standing === 'retracted' || !isSealed(publication, desk.signer.isSigned)) return undefined
  const body = (publication.body ?? []) as Parameters<typeof outlineOf>[0]
  return {
    postId: publication.post._ref,
    slug,
    title: publication.title ?? '',
    locale: localeOf(publication.locale),
    takesComments: publication.comments === true && publication.standing === 'live' && !isClosed && comments < MOST_COMMENTS,
    parts: outlineOf(body).headings.map(({key, text}) => ({key, title: text})),
  }
}
