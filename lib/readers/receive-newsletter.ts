/** Signing up for the clinic's letters, confirming it, and leaving. */
import {createHash} from 'node:crypto'

import type {FormProblem} from '../editorial/readers/form-problem.ts'
import type {Locale} from '../language/locales.ts'
import {pathIn} from '../language/paths.ts'
import {confirmationLetter} from '../newsletter/letters.ts'
import {leaveAddress, letterLink} from '../newsletter/links.ts'
import {readAddress, readLetterToken} from '../newsletter/subscription.ts'
import type {Newsletter} from '../newsletter/this-newsletter.ts'
import {ADDRESS_HEADER} from './caller.ts'
import {FORM_PROBLEMS, plainAnswer, seeOther, TRAP_FIELD, type Door} from './door.ts'
import {NotOurFormError, readForm} from './form-request.ts'
import {judgeFormToken, LONGEST_MILLISECONDS} from './form-token.ts'

/** As `openForm` and the token know it: it belongs to no post. */
export const SIGN_UP_FORM = {kind: 'newsletter'} as const
export const SIGN_UP_SUBJECT = {postId: 'newsletter'} as const

const HOUR = 60 * 60 * 1000
/** Of one household; to one address; and of everybody together, so that nobody fills other people's boxes through us. */
const PER_CALLER = {most: 5, milliseconds: HOUR}
const PER_ADDRESS = {most: 2, milliseconds: 24 * HOUR}
const ALTOGETHER = {most: 300, milliseconds: HOUR}

export type NewsletterDoor = Door & {newsletter: Newsletter; clinic: () => Promise<string>}

/**
 * `POST /api/readers/newsletter/ask`: sends a letter that asks for confirmation. Nothing is kept, and the answer is the same
 * whether or not the address is on the list.
 */
export async function receiveSignUp(request: Request, locale: Locale, door: NewsletterDoor): Promise<Response> {
  const {desk, limiter, tray, callerKey, siteUrl, newsletter, clinic} = door
  return takingForms(async () => {
    const fields = await readForm(request, siteUrl)
    const typed = {address: fields['address'] ?? ''}
    const back = async (problems: FormProblem[]) => {
      const number = await tray.keep({form: `${SIGN_UP_FORM.kind}:${SIGN_UP_SUBJECT.postId}`, typed, problems})
      return seeOther(`${pathIn(locale, '/newsletter')}?kept=${number}#form_problems`)
    }
    if ((fields[TRAP_FIELD] ?? '') !== '') return back([FORM_PROBLEMS.trapped])
    const token = judgeFormToken(desk.signer, fields['token'], SIGN_UP_FORM.kind, SIGN_UP_SUBJECT.postId, desk.now())
    const address = readAddress(typed.address)
    const problems: FormProblem[] = [
      ...(address === null ? [{field: 'address', phrase: 'Write one e-mail address, such as name@mail.example.'} as const] : []),
      ...(token.verdict === 'good' ? [] : [FORM_PROBLEMS[token.verdict]]),
    ]
    if (address === null || token.verdict !== 'good') return back(problems)
    if (!(await limiter.take(`once:${token.once}`, {most: 1, milliseconds: LONGEST_MILLISECONDS})))
      return seeOther(pathIn(locale, '/newsletter/sent'))
    const caller = await callerKey(request.headers.get(ADDRESS_HEADER) ?? '')
    const isFree = (await limiter.take(`newsletter:${caller}`, PER_CALLER)) && (await limiter.take('newsletter:all', ALTOGETHER))
    if (!isFree) return back([FORM_PROBLEMS.tooMany])
    // Whoever is written to again and again did not ask for it; the page says the same as ever.
    if (await limiter.take(`newsletter:to:${numberOf(address)}`, PER_ADDRESS)) {
      try {
        await newsletter.mailer.send(
          confirmationLetter({
            address,
            locale,
            clinic: await clinic(),
            confirm: letterLink(door, 'confirm', {address, locale}),
            leave: leaveAddress(door, {address, locale}),
          }),
        )
      } catch (cause) {
        // The address is nobody's business, not the log's either.
        process.stderr.write(`A letter was not taken: ${codeOf(cause)}\n`)
        return back([FORM_PROBLEMS.notSent])
      }
    }
    return seeOther(pathIn(locale, '/newsletter/sent'))
  })
}

/** `POST /api/readers/newsletter/confirm`: the button on the page that a letter's link opens. */
export async function receiveConfirmation(request: Request, locale: Locale, door: NewsletterDoor): Promise<Response> {
  return takingForms(async () => {
    const {letter} = await readForm(request, door.siteUrl)
    const found = readLetterToken(door.desk.signer, letter, 'confirm', door.desk.now())
    if (!found) return seeOther(pathIn(locale, '/newsletter/ended'))
    await door.newsletter.subscribers.add({...found, confirmedAt: new Date(door.desk.now()).toISOString()})
    return seeOther(pathIn(locale, '/newsletter/confirmed'))
  })
}

/**
 * `POST /api/readers/newsletter/leave`: from our page, or from a mail program's own button (RFC 8058), which comes from anywhere and
 * has the letter in its address. The letter is all the proof there is: whoever has it may leave for its reader, and nothing else.
 */
export async function receiveLeaving(request: Request, locale: Locale, door: NewsletterDoor): Promise<Response> {
  return takingForms(async () => {
    const pressed = new URL(request.url).searchParams.get('letter')
    const letter = pressed ?? (await readForm(request, door.siteUrl))['letter']
    const found = readLetterToken(door.desk.signer, letter, 'leave', door.desk.now())
    if (!found)
      return pressed === null ? seeOther(pathIn(locale, '/newsletter/ended')) : plainAnswer(404, 'There is no such letter.')
    await door.newsletter.subscribers.remove(found.address)
    return pressed === null ? seeOther(pathIn(locale, '/newsletter/left')) : plainAnswer(200, 'Done.')
  })
}

async function takingForms(take: () => Promise<Response>): Promise<Response> {
  try {
    return await take()
  } catch (cause) {
    if (cause instanceof NotOurFormError) return plainAnswer(cause.status, cause.message)
    throw cause
  }
}

/** The limiter keeps numbers in memory, and no addresses. */
function numberOf(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 22)
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the mail server does not answer'
}
