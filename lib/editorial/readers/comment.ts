/**
 * A reader's comment, from the form to the page.
 *
 * What was typed stays in the private dataset and is held. What a moderator lets through is written to the public dataset
 * as a document of its own, sealed by the server; pages show nothing else.
 */
import {canonicalJson} from '../content-hash.ts'
import {lintClaims} from '../claims/lint.ts'
import type {Ref, Seal, StoredDocument} from '../documents.ts'
import type {CheckSeal, SignHash} from '../ledger.ts'
import {crisisIn, type Crisis} from './crisis.ts'
import {findReaderIdentifiers, mustBeRemoved} from './identifiers.ts'
import type {FormProblem} from './form-problem.ts'
import {plainLine, plainWords} from './plain-words.ts'
import {isRedactionOf, redact} from './redaction.ts'

export const LONGEST_NAME = 60
export const LONGEST_COMMENT = 3000
/** More would make the page too long to read; a post with so many takes no further ones. */
export const MOST_COMMENTS = 300

export const COMMENT_STATUSES = [
  {value: 'held', title: 'Waiting'},
  {value: 'approved', title: 'Approved'},
  {value: 'redacted', title: 'Approved without some words'},
  {value: 'rejected', title: 'Rejected'},
  {value: 'spam', title: 'Spam'},
] as const
export type CommentStatus = (typeof COMMENT_STATUSES)[number]['value']

export type Flag = {
  _key: string
  rule: string
  /** The words themselves; gone with the original. */
  quote: string
  why: string
  /** No moderator may let it through. */
  mustGo: boolean
}

/** As it lies in the private dataset. The words are null once they were deleted. */
export type ReaderComment = StoredDocument & {
  _type: 'readerComment'
  postId: string
  postTitle: string
  name: string | null
  text: string | null
  /** The same without what the guard found. */
  proposedName: string | null
  proposedText: string | null
  flags: Flag[]
  /** Somebody may be in danger: looked at first. */
  urgent: boolean
  crisisSigns: string[]
  status: CommentStatus
  submittedAt: string
  decidedAt: string | null
  decidedBy: string | null
  reason: string | null
  /** Exactly what was written to the public dataset, to be put back where somebody altered it there. */
  published: string | null
  originalDeletedAt: string | null
}

export type Reply = {text: string; name: string; role: string | null; at: string; isClinician: boolean}

/** As pages show it. */
export type PublicComment = StoredDocument & {
  _type: 'comment'
  post: Ref
  name: string
  text: string
  submittedAt: string
  reply: Reply | null
  seal: Seal
}

export type TypedComment = {name: string; text: string}

/** What the form says, cleaned, with what keeps it from being sent. */
export function readTypedComment(fields: {name?: unknown; text?: unknown}): {typed: TypedComment; problems: FormProblem[]} {
  const typed = {name: plainLine(fields.name), text: plainWords(fields.text)}
  const problems: FormProblem[] = []
  if (typed.name === '') problems.push({field: 'name', phrase: 'Enter a name to show. It need not be your real one.'})
  else if (typed.name.length > LONGEST_NAME)
    problems.push({
      field: 'name',
      phrase: 'Shorten the name to {most} characters. It has {length} now.',
      values: {most: LONGEST_NAME, length: typed.name.length},
    })
  if (typed.text === '') problems.push({field: 'text', phrase: 'Write your comment.'})
  else if (typed.text.length > LONGEST_COMMENT)
    problems.push({
      field: 'text',
      phrase: 'Shorten your comment to {most} characters. It has {length} now.',
      values: {most: LONGEST_COMMENT, length: typed.text.length},
    })
  return {typed, problems}
}

/**
 * The comment as it is held.
 *
 * @param now milliseconds since 1970
 */
export function heldComment(
  {name, text}: TypedComment,
  {id, postId, postTitle, now}: {id: string; postId: string; postTitle: string; now: number},
): {comment: ReaderComment; crisis: Crisis | null} {
  const found = findReaderIdentifiers({name, text})
  const inField = (field: string) => found.filter(({path}) => path === field)
  const claims = lintClaims({blocks: [{path: 'text', text}]}, {waivers: [], today: new Date(now).toISOString().slice(0, 10)})
  const crisis = crisisIn(`${name}\n${text}`)
  const comment: ReaderComment = {
    _id: id,
    _type: 'readerComment',
    postId,
    postTitle,
    name,
    text,
    proposedName: redact(name, inField('name')),
    proposedText: redact(text, inField('text')),
    flags: [
      ...found.map(({rule, quote, why}) => ({rule, quote, why, mustGo: mustBeRemoved(rule)})),
      ...claims
        .filter(({severity}) => severity === 'error')
        .map(({rule, quote, why}) => ({rule: `claim-${rule}`, quote, why, mustGo: false})),
    ].map((flag, index) => ({...flag, _key: `flag-${index + 1}`})),
    urgent: crisis !== null,
    crisisSigns: crisis?.signs ?? [],
    status: 'held',
    submittedAt: new Date(now).toISOString(),
    decidedAt: null,
    decidedBy: null,
    reason: null,
    published: null,
    originalDeletedAt: null,
  }
  return {comment, crisis}
}

export type Shown = {name: string; text: string}

/**
 * What of a comment may be shown, or why nothing may.
 *
 * @param wanted absent: as it was typed; otherwise what the moderator has left of it
 */
export function shownWords(
  {name, text}: ReaderComment,
  wanted: Shown | undefined,
): {ok: true; words: Shown} | {ok: false; why: string} {
  if (name === null || text === null) return {ok: false, why: 'The words of this comment have been deleted.'}
  if (wanted && !(isRedactionOf(name, wanted.name) && isRedactionOf(text, wanted.text)))
    return {ok: false, why: 'Words can be taken out of a comment, not put in. Write [removed] where something was.'}
  const words = wanted ?? {name, text}
  if (words.text.trim() === '') return {ok: false, why: 'Nothing is left of it. Reject it instead.'}
  // Looked for anew: what was found when it came in lies in a document that others may have written to.
  const kept = findReaderIdentifiers(words).find(({rule}) => mustBeRemoved(rule))
  return kept
    ? {ok: false, why: `It still holds something that must go: “${kept.quote}”. Approve it without these words.`}
    : {ok: true, words}
}

type Unsealed = Omit<PublicComment, 'seal'>

export function sealComment(comment: Unsealed, sign: SignHash): PublicComment {
  const {_id, _type, post, name, text, submittedAt, reply} = comment
  const fields: Unsealed = {_id, _type, post, name, text, submittedAt, reply}
  return {...fields, seal: sign(commentPayload(fields))}
}

/** Whether the server let exactly this through. */
export function isCommentSealed(comment: Partial<PublicComment> | null | undefined, isSigned: CheckSeal): boolean {
  if (comment?._type !== 'comment' || typeof comment._id !== 'string') return false
  return isSigned(commentPayload(comment), comment.seal)
}

/** Everything a page shows of it, and for which post: a comment cannot be moved to another. */
function commentPayload({_id, post, name, text, submittedAt, reply}: Partial<Unsealed>): string {
  return canonicalJson({kind: 'comment', id: _id, post: post?._ref, name, text, submittedAt, reply: reply ?? null})
}
