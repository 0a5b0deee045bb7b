import type {ReaderPost} from '../desk/reader-posts.ts'
import type {FormProblem} from '../editorial/readers/form-problem.ts'
import {TRAP_FIELD, type Door, type Form} from './door.ts'
import {makeFormToken} from './form-token.ts'

export type OpenedForm = {
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
 */
export async function openForm(
  {desk, tray}: Pick<Door, 'desk' | 'tray'>,
  {kind}: Pick<Form, 'kind'>,
  {postId}: Pick<ReaderPost, 'postId'>,
  kept: unknown,
): Promise<OpenedForm> {
  const before = typeof kept === 'string' ? await tray.look(kept, `${kind}:${postId}`) : undefined
  return {
    token: makeFormToken(desk.signer, kind, postId, desk.now()),
    trap: TRAP_FIELD,
    typed: before?.typed ?? {},
    problems: before?.problems ?? [],
  }
}
