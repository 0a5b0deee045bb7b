/** The one letter that the site itself writes: it asks whether it was really its reader who signed up. */
import {sayIn} from '../language/phrases.ts'
import type {Locale} from '../language/locales.ts'
import {CONFIRM_WITHIN_DAYS} from './subscription.ts'

export type Letter = {
  to: string
  subject: string
  /** Plain text: it is read everywhere, and fetches nothing. */
  text: string
  /** Where mail programs send their own button to leave (RFC 8058). */
  leave: string
}

export function confirmationLetter({
  address,
  clinic,
  confirm,
  leave,
  locale,
}: {
  address: string
  clinic: string
  /** Whole addresses. */
  confirm: string
  leave: string
  locale: Locale
}): Letter {
  const say = sayIn(locale)
  const text = [
    say('Somebody, perhaps you, has asked for the letters of {clinic} at this address.', {clinic}),
    say('If it was you, open this page and press the button:'),
    confirm,
    say('The link holds for {days} days. If it was not you, do nothing: we have kept nothing, and you will not hear from us.', {
      days: CONFIRM_WITHIN_DAYS,
    }),
    say('Please do not answer this letter, and never send health details by e-mail.'),
  ].join('\n\n')
  return {to: address, subject: say('Please confirm: letters of {clinic}', {clinic}), text: `${text}\n`, leave}
}
