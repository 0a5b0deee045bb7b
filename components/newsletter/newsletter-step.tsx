import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn, type Phrase} from '@/lib/language/phrases.ts'
import type {NewsletterStepName} from '@/lib/newsletter/steps.ts'

import styles from '../reader-form/reader-form.module.css'

type Step = {title: Phrase; text: Phrase; button?: Phrase; again?: true}

const STEPS: Record<NewsletterStepName, Step> = {
  sent: {
    title: 'Please look into your mail',
    text: 'If the address is right, a letter is on its way. Open it, and press the button on the page that it leads to. It may lie among the spam.',
  },
  confirm: {
    title: 'One press, and you get our letters',
    text: 'Somebody has asked for them at this address. If it was not you, close this page: nothing is kept.',
    button: 'Yes, send me letters',
  },
  confirmed: {title: 'Thank you. You are on the list.', text: 'Every letter has a link to leave.'},
  leave: {
    title: 'No more letters?',
    text: 'One press, and your address is deleted here.',
    button: 'Yes, delete my address',
  },
  left: {title: 'You are off the list', text: 'Your address is deleted. You will get no more letters from us.', again: true},
  ended: {
    title: 'This link does not hold any more',
    text: 'Links to confirm hold for three days. Ask for a new one.',
    again: true,
  },
}

/** A page on the way to the clinic's letters, or away from them. @param letter what the link of the letter carries */
export function NewsletterStep({
  step,
  letter = null,
  locale = DEFAULT_LOCALE,
}: {
  step: NewsletterStepName
  letter?: string | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  const {title, text, button, again} = STEPS[step]
  return (
    <div className={styles.page}>
      <h1>{say(title)}</h1>
      <p>{say(text)}</p>
      {/* A link alone would be pressed by programs that look into mail. */}
      {button && letter && (
        <form method="post" action={`/api/readers/newsletter/${step}?in=${locale}`}>
          <input type="hidden" name="letter" value={letter} />
          <button type="submit" className="button">
            {say(button)}
          </button>
        </form>
      )}
      {again && (
        <p>
          <a href={pathIn(locale, '/newsletter')}>{say('Letters from the clinic')}</a>
        </p>
      )}
    </div>
  )
}
