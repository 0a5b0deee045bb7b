import type {ReactNode} from 'react'

import type {FormProblem} from '@/lib/editorial/readers/form-problem.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {fieldId} from './field.tsx'
import styles from './reader-form.module.css'

/**
 * A form for readers: plain HTML that needs no script. {@link Problems} belongs at the top of its page.
 *
 * @param trap name of the field that people do not see
 */
export function ReaderForm({
  action,
  token,
  trap,
  submit,
  locale = DEFAULT_LOCALE,
  children,
}: {
  action: string
  token: string
  trap: string
  submit: string
  locale?: Locale
  children: ReactNode
}) {
  return (
    <form className={styles.form} method="post" action={action} acceptCharset="utf-8">
      {children}
      <input type="hidden" name="token" value={token} />
      <div className={styles.trap} aria-hidden="true">
        <label htmlFor="field_trap">{sayIn(locale)('Leave this field empty')}</label>
        <input id="field_trap" name={trap} type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <p className={styles.send}>
        <button type="submit" className="button">
          {submit}
        </button>
      </p>
    </form>
  )
}

/** Why a form was not taken, first thing on the page, each with a way to its field. */
export function Problems({problems, locale = DEFAULT_LOCALE}: {problems: readonly FormProblem[]; locale?: Locale}) {
  const say = sayIn(locale)
  if (problems.length === 0) return null
  return (
    <div className={styles.problems} role="alert" aria-labelledby="form_problems">
      <h2 id="form_problems" tabIndex={-1}>
        {say('It was not sent yet')}
      </h2>
      <ul role="list">
        {problems.map(({field, phrase, values}) => {
          const message = say(phrase, values)
          return <li key={`${field} ${phrase}`}>{field === 'form' ? message : <a href={`#${fieldId(field)}`}>{message}</a>}</li>
        })}
      </ul>
    </div>
  )
}
