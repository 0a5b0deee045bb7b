import type {FormProblem} from '@/lib/editorial/readers/comment.ts'
import {LONGEST_REPORT, WHOLE_POST, type Part} from '@/lib/editorial/readers/report.ts'

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
}: {
  post: {slug: string; title: string; parts: readonly Part[]}
  token: string
  trap: string
  typed: {part: string; text: string}
  problems: readonly FormProblem[]
}) {
  return (
    <div className={styles.page}>
      <a className={styles.back} href={`/posts/${post.slug}`}>
        Back to the post
      </a>
      <h1>Report an error</h1>
      <p className={styles.about}>in “{post.title}”</p>
      <Problems problems={problems} />
      <section className={styles.before} aria-labelledby="before_you_write">
        <h2 id="before_you_write">Before you write</h2>
        <ul>
          <li>This goes to the people who keep the post up to date. It is not shown to other readers, and we cannot reply.</li>
          <li>
            <strong>Do not share health details,</strong> yours or anybody else’s. Names and numbers are taken out before we store
            it.
          </li>
          <li>
            <strong>
              In an emergency, call <a href="tel:911">911</a>. In a crisis, call or text <a href="tel:988">988</a>.
            </strong>
          </li>
        </ul>
      </section>
      <ReaderForm action={`/api/readers/posts/${post.slug}/reports`} token={token} trap={trap} submit="Send report">
        <Field name="part" label="Which part is it about?" problems={problems}>
          {(field) => (
            <select {...field} defaultValue={typed.part}>
              <option value="">Choose a part</option>
              {post.parts.map(({key, title}) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
              <option value={WHOLE_POST}>The post as a whole, or something else</option>
            </select>
          )}
        </Field>
        <Field
          name="text"
          label="What is wrong?"
          hint={`Up to ${LONGEST_REPORT.toLocaleString('en-US')} characters. If you know where it is said better, name it.`}
          problems={problems}
        >
          {(field) => <textarea {...field} rows={6} defaultValue={typed.text} />}
        </Field>
      </ReaderForm>
    </div>
  )
}
