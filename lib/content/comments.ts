import 'server-only'

import {commentsQuery} from '../../sanity/queries/comments.ts'
import {isCommentSealed, MOST_COMMENTS, type PublicComment} from '../editorial/readers/comment.ts'
import {contentFetch} from './fetch.ts'
import {isSigned} from './seals.ts'
import {postTag} from './tags.ts'

/** What readers have said below one post, and the server has let through. */
export async function listComments({postId, slug}: {postId: string; slug: string}): Promise<PublicComment[]> {
  const stored = await contentFetch({query: commentsQuery, params: {postId, limit: MOST_COMMENTS}, tags: [postTag(slug)]})
  // Sealed, so it has the shape this server wrote.
  return stored.map(({document}) => document as unknown as PublicComment).filter((comment) => isCommentSealed(comment, isSigned))
}
