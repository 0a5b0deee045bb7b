import {REASONS} from '@/lib/editorial/readers/feedback.ts'
import type {FormProblem} from '@/lib/editorial/readers/form-problem.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {fieldId} from '../reader-form/field.tsx'
import {Problems, ReaderForm} from '../reader-form/reader-form.tsx'
import styles from '../reader-form/reader-form.module.css'

/** After “No”: why. There is no field for words, because people would write about their health. */
export function ReasonsForm({
  post,
  token,
  trap,
  problems,
  locale = DEFAULT_LOCALE,
}: {
  post: {slug: string; title: string}
  token: string
  trap: string
  problems: readonly FormProblem[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  const path = postPath({slug: post.slug, locale})
  const problem = problems.find(({field}) => field === 'reason')
  return (
    <div className={styles.page}>
      <a className={styles.back} href={path}>
        {say('Back to the post')}
      </a>
      <h1>{say('Thank you for telling us')}</h1>
      <p className={styles.about}>
        {say('Your “No” about “{title}” is counted. If you like, tell us why. We count answers only.', {title: post.title})}
      </p>
      <Problems problems={problems} locale={locale} />
      <ReaderForm
        action={`/api/readers/posts/${post.slug}/reasons`}
        token={token}
        trap={trap}
        submit={say('Send')}
        locale={locale}
      >
        <fieldset className={styles.choices} {...(problem ? {'aria-describedby': 'field_reason_problem'} : {})}>
          <legend>{say('Why was it not helpful?')}</legend>
          {problem && (
            <p id="field_reason_problem" className={styles.problem}>
              {say(problem.phrase, problem.values)}
            </p>
          )}
          {REASONS.map(({value, title}, index) => (
            <label key={value}>
              <input type="radio" name="reason" value={value} required {...(index === 0 ? {id: fieldId('reason')} : {})} />
              {say(title)}
            </label>
          ))}
        </fieldset>
      </ReaderForm>
      <p>
        {say('You found a mistake?')} <a href={`${path}/report`}>{say('Report an error')}</a>
      </p>
    </div>
  )
}
