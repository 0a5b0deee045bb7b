import type {FormProblem} from '@/lib/editorial/readers/comment.ts'
import {REASONS} from '@/lib/editorial/readers/feedback.ts'

import {fieldId} from '../reader-form/field.tsx'
import {Problems, ReaderForm} from '../reader-form/reader-form.tsx'
import styles from '../reader-form/reader-form.module.css'

/** After “No”: why. There is no field for words, because people would write about their health. */
export function ReasonsForm({
  post,
  token,
  trap,
  problems,
}: {
  post: {slug: string; title: string}
  token: string
  trap: string
  problems: readonly FormProblem[]
}) {
  const problem = problems.find(({field}) => field === 'reason')?.message
  return (
    <div className={styles.page}>
      <a className={styles.back} href={`/posts/${post.slug}`}>
        Back to the post
      </a>
      <h1>Thank you for telling us</h1>
      <p className={styles.about}>Your “No” about “{post.title}” is counted. If you like, tell us why. We count answers only.</p>
      <Problems problems={problems} />
      <ReaderForm action={`/api/readers/posts/${post.slug}/reasons`} token={token} trap={trap} submit="Send">
        <fieldset className={styles.choices} {...(problem ? {'aria-describedby': 'field_reason_problem'} : {})}>
          <legend>Why was it not helpful?</legend>
          {problem && (
            <p id="field_reason_problem" className={styles.problem}>
              {problem}
            </p>
          )}
          {REASONS.map(({value, title}, index) => (
            <label key={value}>
              <input type="radio" name="reason" value={value} required {...(index === 0 ? {id: fieldId('reason')} : {})} />
              {title}
            </label>
          ))}
        </fieldset>
      </ReaderForm>
      <p>
        You found a mistake? <a href={`/posts/${post.slug}/report`}>Report an error</a>.
      </p>
    </div>
  )
}
