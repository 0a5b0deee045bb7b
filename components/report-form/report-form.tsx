import type {FormProblem} from '@/lib/editorial/readers/form-problem.ts'
import {LONGEST_REPORT, WHOLE_POST, type Part} from '@/lib/editorial/readers/report.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {EmergencyNumbers} from '../crisis-card/emergency-numbers.tsx'
import {Field} from '../reader-form/field.tsx'
import {Problems, ReaderForm} from '../reader-form/reader-form.tsx'
import styles from '../reader-form/reader-form.module.css'

/** The page on which a reader says that something in a post is wrong. */
export function ReportForm({
  post,
  token,
  trap,
  typed,
  problems,
  locale = DEFAULT_LOCALE,
}: {
  post: {slug: string; title: string; parts: readonly Part[]}
  token: string
  trap: string
  typed: {part: string; text: string}
  problems: readonly FormProblem[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  return (
    <div className={styles.page}>
      <a className={styles.back} href={postPath({slug: post.slug, locale})}>
        {say('Back to the post')}
      </a>
      <h1>{say('Report an error')}</h1>
      <p className={styles.about}>{say('in “{title}”', {title: post.title})}</p>
      <Problems problems={problems} locale={locale} />
      <section className={styles.before} aria-labelledby="before_you_write">
        <h2 id="before_you_write">{say('Before you write')}</h2>
        <ul>
          <li>
            {say('This goes to the people who keep the post up to date. It is not shown to other readers, and we cannot reply.')}
          </li>
          <li>
            <strong>{say('Do not share health details, yours or anybody else’s.')}</strong>{' '}
            {say('Names and numbers are taken out before we store it.')}
          </li>
          <li>
            <EmergencyNumbers locale={locale} isStrong />
          </li>
        </ul>
      </section>
      <ReaderForm
        action={`/api/readers/posts/${post.slug}/reports`}
        token={token}
        trap={trap}
        submit={say('Send report')}
        locale={locale}
      >
        <Field name="part" label={say('Which part is it about?')} problems={problems} locale={locale}>
          {(field) => (
            <select {...field} defaultValue={typed.part}>
              <option value="">{say('Choose a part')}</option>
              {post.parts.map(({key, title}) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
              <option value={WHOLE_POST}>{say('The post as a whole, or something else')}</option>
            </select>
          )}
        </Field>
        <Field
          name="text"
          label={say('What is wrong?')}
          hint={say('Up to {most} characters. If you know where it is said better, name it.', {most: LONGEST_REPORT})}
          problems={problems}
          locale={locale}
        >
          {(field) => <textarea {...field} rows={6} defaultValue={typed.text} />}
        </Field>
      </ReaderForm>
    </div>
  )
}
