/** A reader says that something in a post is wrong. It goes to the editors; nobody else reads it, and no page shows it. */
import type {StoredDocument} from '../documents.ts'
import type {Role} from '../workflow.ts'
import {crisisIn, type Crisis} from './crisis.ts'
import type {FormProblem} from './form-problem.ts'
import {findReaderIdentifiers} from './identifiers.ts'
import {plainWords} from './plain-words.ts'
import {redact} from './redaction.ts'

export const LONGEST_REPORT = 1000
/** What stands in the list of parts for the post as a whole. */
export const WHOLE_POST = 'whole'

/** Who looks into it. */
export const REPORT_READERS: readonly Role[] = ['editor', 'clinicalReviewer', 'compliance']

export type Part = {key: string; title: string}

export type ReaderReport = StoredDocument & {
  _type: 'readerReport'
  postId: string
  postTitle: string
  /** Of the block with the heading of the part; null for the whole post. */
  blockKey: string | null
  part: string | null
  /** Without what could show who wrote it: the original is never stored. */
  text: string
  status: 'open' | 'closed'
  submittedAt: string
  closedAt: string | null
  closedBy: string | null
}

export type TypedReport = {part: string; text: string}

/** @param parts of the post, as the form offered them */
export function readTypedReport(
  fields: {part?: unknown; text?: unknown},
  parts: readonly Part[],
): {typed: TypedReport; problems: FormProblem[]} {
  const typed = {part: typeof fields.part === 'string' ? fields.part : '', text: plainWords(fields.text)}
  const problems: FormProblem[] = []
  if (typed.part !== WHOLE_POST && !parts.some(({key}) => key === typed.part))
    problems.push({field: 'part', phrase: 'Choose the part of the post that it is about.'})
  if (typed.text === '') problems.push({field: 'text', phrase: 'Say what is wrong.'})
  else if (typed.text.length > LONGEST_REPORT)
    problems.push({
      field: 'text',
      phrase: 'Shorten it to {most} characters. It has {length} now.',
      values: {most: LONGEST_REPORT, length: typed.text.length},
    })
  return {typed, problems}
}

/**
 * The report as it is stored.
 *
 * @param now milliseconds since 1970
 */
export function openReport(
  {part, text}: TypedReport,
  {id, postId, postTitle, parts, now}: {id: string; postId: string; postTitle: string; parts: readonly Part[]; now: number},
): {report: ReaderReport; crisis: Crisis | null} {
  const chosen = parts.find(({key}) => key === part)
  // A link may be the very source that shows the mistake.
  const found = findReaderIdentifiers({text}).filter(({rule}) => rule !== 'link')
  const report: ReaderReport = {
    _id: id,
    _type: 'readerReport',
    postId,
    postTitle,
    blockKey: chosen?.key ?? null,
    part: chosen?.title ?? null,
    text: redact(text, found),
    status: 'open',
    submittedAt: new Date(now).toISOString(),
    closedAt: null,
    closedBy: null,
  }
  return {report, crisis: crisisIn(text)}
}
