import type {FormProblem} from '@/lib/editorial/readers/form-problem.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {Field} from '../reader-form/field.tsx'
import {Problems, ReaderForm} from '../reader-form/reader-form.tsx'
import styles from '../reader-form/reader-form.module.css'

/** The page on which a reader asks for the clinic's letters. What becomes of the address stands before the field. */
export function NewsletterForm({
  token,
  trap,
  typed,
  problems,
  locale = DEFAULT_LOCALE,
}: {
  token: string
  trap: string
  typed: {address: string}
  problems: readonly FormProblem[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  return (
    <div className={styles.page}>
      <h1>{say('Letters from the clinic')}</h1>
      <p className={styles.about}>{say('Now and then, what is new here, by e-mail.')}</p>
      <Problems problems={problems} locale={locale} />
      <section className={styles.before} aria-labelledby="before_you_sign_up">
        <h2 id="before_you_sign_up">{say('Before you sign up')}</h2>
        <ul>
          <li>
            {say('We send one letter first, to ask whether it was you. Unless you press the button in it, we keep nothing.')}
          </li>
          <li>
            {say('Then we keep your address, the language of this page and the day, and nothing about what you read here.')}
          </li>
          <li>{say('Every letter has a link to leave. Whoever leaves is deleted at once.')}</li>
          <li>
            <strong>
              {say('Our letters are never medical advice, and we cannot answer questions about your health by e-mail.')}
            </strong>
          </li>
        </ul>
      </section>
      <ReaderForm
        action={`/api/readers/newsletter/ask?in=${locale}`}
        token={token}
        trap={trap}
        submit={say('Send me the first letter')}
        locale={locale}
      >
        <Field name="address" label={say('E-mail address')} problems={problems} locale={locale}>
          {(field) => <input {...field} type="email" maxLength={254} autoComplete="email" defaultValue={typed.address} />}
        </Field>
      </ReaderForm>
    </div>
  )
}
