/** The readers' door: what every form that a reader sends goes through, whatever it says. */
import type {Desk} from '../desk/desk.ts'
import {findReaderPost, type ReaderPost} from '../desk/reader-posts.ts'
import type {FormProblem} from '../editorial/readers/form-problem.ts'
import {LOCALES} from '../language/locales.ts'
import {postPath} from '../language/paths.ts'
import {sayIn, type Phrase} from '../language/phrases.ts'
import {ADDRESS_HEADER} from './caller.ts'
import {NotOurFormError, readForm} from './form-request.ts'
import {judgeFormToken, LONGEST_MILLISECONDS, type FormKind} from './form-token.ts'
import type {Limit} from './limiter.ts'
import type {Memory} from './memory.ts'

export type Door = Memory & {
  desk: Desk
  siteUrl: string
}

/** A field that people do not see; only a program fills it in. */
export const TRAP_FIELD = 'website'

const HOUR = 60 * 60 * 1000
/** Of one household, forms of every kind, those with mistakes included. */
const ATTEMPTS: Limit = {most: 40, milliseconds: HOUR}

export type Form = {
  kind: FormKind
  /** Of one household, of this kind, once everything in the form is right. */
  perCaller: Limit
  /** Of everybody together: what people can still look through. */
  altogether: Limit
  /** The last part of the address of its page, below that of the post. */
  page: 'comment' | 'report' | 'feedback'
  /** Shown again where the form is refused. */
  fields: readonly string[]
}

/** Where the page of a form is. */
export function formPath({page}: Pick<Form, 'page'>, post: Pick<ReaderPost, 'slug' | 'locale'>): string {
  return `${postPath(post)}/${page}`
}

export type Sent = {post: ReaderPost; fields: Record<string, string>}

/**
 * Takes a form and answers with the next page.
 *
 * @param read what is wrong with the words; an empty list where nothing is
 * @param take does what the reader wants
 * @returns 303 to the page with what follows from it, or back to the form, which says what is wrong and has the words
 */
export async function receiveForm<Read>(
  request: Request,
  slug: string,
  {desk, limiter, tray, callerKey, siteUrl}: Door,
  form: Form,
  {
    read,
    take,
  }: {
    read: (sent: Sent) => {value: Read; problems: FormProblem[]}
    take: (value: Read, sent: Sent) => Promise<string>
  },
): Promise<Response> {
  try {
    const fields = await readForm(request, siteUrl)
    const post = await findReaderPost(desk, slug)
    if (!post) return noSuchPost()
    if (form.kind === 'comment' && !post.takesComments) return seeOther(formPath(form, post))
    const caller = await callerKey(request.headers.get(ADDRESS_HEADER) ?? '')
    const back = async (problems: FormProblem[]) => {
      const typed = Object.fromEntries(form.fields.map((field) => [field, fields[field] ?? '']))
      const number = await tray.keep({form: `${form.kind}:${post.postId}`, typed, problems})
      return seeOther(`${formPath(form, post)}?kept=${number}#form_problems`)
    }

    if (!(await limiter.take(`try:${caller}`, ATTEMPTS))) return await back([FORM_PROBLEMS.tooMany])
    if ((fields[TRAP_FIELD] ?? '') !== '') return await back([FORM_PROBLEMS.trapped])
    const sent = {post, fields}
    const {value, problems} = read(sent)
    const token = judgeFormToken(desk.signer, fields['token'], form.kind, post.postId, desk.now())
    if (token.verdict !== 'good') return await back([...problems, FORM_PROBLEMS[token.verdict]])
    if (problems.length > 0) return await back(problems)
    if (!(await limiter.take(`once:${token.once}`, {most: 1, milliseconds: LONGEST_MILLISECONDS})))
      return await back([FORM_PROBLEMS.sentBefore])
    const isFree =
      (await limiter.take(`${form.kind}:${caller}`, form.perCaller)) && (await limiter.take(`${form.kind}:all`, form.altogether))
    if (!isFree) return await back([FORM_PROBLEMS.tooMany])
    return seeOther(await take(value, sent))
  } catch (cause) {
    if (cause instanceof NotOurFormError) return plainAnswer(cause.status, cause.message)
    throw cause
  }
}

const about = (phrase: Phrase): FormProblem => ({field: 'form', phrase})
/** What can be wrong with any form. */
export const FORM_PROBLEMS = {
  tooMany: about('There have been many messages in a short time. Please wait an hour and send it again.'),
  trapped: about('A field that people cannot see was filled in, perhaps by your browser. Please send the form once more.'),
  sentBefore: about('This was sent already, and we have it. To write something else, change it and send it.'),
  notSent: about('The letter could not be sent. Nothing is lost: please try again in a few minutes.'),
  tooSoon: about('That was very quick. Please read the notes above once more, then send it.'),
  expired: about('The form was open for more than two hours. Nothing is lost: please send it again.'),
  forged: about('The form could not be recognized. Nothing is lost: please send it again.'),
}

export function seeOther(location: string): Response {
  return new Response(null, {status: 303, headers: {location, 'cache-control': 'no-store'}})
}

/** In every language of the site: which one the post was in, nothing tells any more. */
export function noSuchPost(): Response {
  return plainAnswer(404, LOCALES.map((locale) => sayIn(locale)('There is no post at this address any more.')).join('\n'))
}

/** For what no page of ours can have sent: a sentence and a status. */
export function plainAnswer(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'},
  })
}
