import {findReaderPost, type ReaderPost} from '../desk/reader-posts.ts'
import type {FormProblem} from '../editorial/readers/comment.ts'
import {TRAP_FIELD, type Door, type Form} from './door.ts'
import {makeFormToken} from './form-token.ts'

export type OpenedForm = {
  post: ReaderPost
  token: string
  trap: string
  /** What was typed before, and why it was not taken. */
  typed: Record<string, string>
  problems: FormProblem[]
}

/**
 * A fresh form for one reader.
 *
 * @param kept the number under which what they typed before lies, as the address has it
 * @returns undefined where there is no such post
 */
export async function openForm(door: Door, {kind}: Form, slug: string, kept: unknown): Promise<OpenedForm | undefined> {
  const post = await findReaderPost(door.desk, slug)
  if (!post) return undefined
  const before = typeof kept === 'string' ? await door.tray.look(kept, `${kind}:${post.postId}`) : undefined
  return {
    post,
    token: makeFormToken(door.desk.signer, kind, post.postId, door.desk.now()),
    trap: TRAP_FIELD,
    typed: before?.typed ?? {},
    problems: before?.problems ?? [],
  }
}
