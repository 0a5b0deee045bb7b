import {factsOf, gatherSurroundings} from '../../lib/desk/gather.ts'
import {addPublication} from '../../lib/desk/publishing.ts'
import type {PostDocument, SourceDocument, StoredBlock} from '../../lib/editorial/documents.ts'
import {lintTextOf} from '../../lib/editorial/post-text.ts'
import type {BuiltSite} from './built-site.ts'

const WORDS = 1000
const MOST_ATTEMPTS = 5
const SLUG = 'words-alone'
const LIKE = 'post-frozen-shoulder'

/**
 * Publishes a post of 1,000 words without pictures, made of the demo clinic's own paragraphs: with its seal and its entry in the
 * ledger, and past the gate, which wants a picture at the top of every post.
 *
 * @returns its address on the site
 */
export async function putPlainPost({admin, ownDesk: desk}: BuiltSite): Promise<string> {
  const posts = await admin.fetch<PostDocument[]>(
    '*[_type == "post" && coalesce(locale, "en") == "en" && !(_id in path("drafts.**"))] | order(_id == $like desc, _id asc)',
    {like: LIKE},
  )
  const [like] = posts
  if (!like) throw new Error('The demo clinic has no posts.')
  const {coverImage: _cover, related: _related, _rev, ...fields} = like
  const post: PostDocument = {
    ...fields,
    _id: `post-${SLUG}`,
    title: 'A post of words alone',
    slug: {current: SLUG},
    publishedAt: '2026-11-01T12:00:00.000Z',
    body: wordsOf(posts.flatMap(({body}) => body ?? [])),
  }
  const {_rev: rev} = await admin.createOrReplace(post)
  const surroundings = await gatherSurroundings(desk)
  const sources = await desk.production.fetch<SourceDocument[]>('*[_type == "source" && !(_id in path("drafts.**"))]')
  // Just started, the site may be writing down what has changed around its pages: the ledger has one end.
  for (let attempt = 1; ; attempt += 1) {
    const transaction = desk.production.transaction()
    await addPublication(transaction, {
      desk,
      facts: factsOf({post, sources, workflow: null, surroundings, desk}),
      onDesk: {draft: null, published: {...post, _rev: rev}, publication: null, workflow: null},
      surroundings,
      by: {userId: 'ines', name: 'Ines Marchetti', role: 'editor'},
      approvals: [],
    })
    try {
      await transaction.commit({visibility: 'sync'})
      break
    } catch (cause) {
      if ((cause as {statusCode?: number}).statusCode !== 409 || attempt === MOST_ATTEMPTS) throw cause
    }
  }
  return `/posts/${SLUG}`
}

function wordsIn(post: object): number {
  return lintTextOf(post).blocks.reduce((sum, {text}) => sum + text.split(/\s+/).filter(Boolean).length, 0)
}

function wordsOf(blocks: readonly StoredBlock[]): StoredBlock[] {
  const text: StoredBlock[] = []
  let count = 0
  for (const block of blocks) {
    if (block._type !== 'block' || count >= WORDS) continue
    count += wordsIn({body: [block]})
    text.push({...block, _key: `b${text.length}`})
  }
  return text
}
