import {LONGEST_COMMENT, LONGEST_NAME, type FormProblem} from '@/lib/editorial/readers/comment.ts'
import {COMMENT_MONTHS, ORIGINAL_DAYS} from '@/lib/editorial/readers/retention.ts'

import {Field} from '../reader-form/field.tsx'
import {Problems, ReaderForm} from '../reader-form/reader-form.tsx'
import styles from '../reader-form/reader-form.module.css'

/** The page on which a reader leaves a comment. What they should know stands before the first field. */
export function CommentForm({
  post,
  isOpen,
  token,
  trap,
  typed,
  problems,
}: {
  post: {slug: string; title: string}
  /** Whether the clinic takes comments on this post now. */
  isOpen: boolean
  token: string
  trap: string
  typed: {name: string; text: string}
  problems: readonly FormProblem[]
}) {
  return (
    <div className={styles.page}>
      <a className={styles.back} href={`/posts/${post.slug}`}>
        Back to the post
      </a>
      <h1>Leave a comment</h1>
      <p className={styles.about}>on “{post.title}”</p>
      {isOpen ? (
        <>
          <Problems problems={problems} />
          <BeforeYouWrite />
          <ReaderForm action={`/api/readers/posts/${post.slug}/comments`} token={token} trap={trap} submit="Send comment">
            <Field
              name="name"
              label="Name to show"
              hint={`A first name or a made-up name is fine, up to ${LONGEST_NAME} characters.`}
              problems={problems}
            >
              {(field) => <input {...field} type="text" maxLength={LONGEST_NAME} autoComplete="off" defaultValue={typed.name} />}
            </Field>
            <Field
              name="text"
              label="Comment"
              hint={`Plain text, up to ${LONGEST_COMMENT.toLocaleString('en-US')} characters.`}
              problems={problems}
            >
              {(field) => <textarea {...field} rows={8} defaultValue={typed.text} />}
            </Field>
          </ReaderForm>
        </>
      ) : (
        <p>Comments on this post are closed. Thank you for wanting to write.</p>
      )}
    </div>
  )
}

function BeforeYouWrite() {
  return (
    <section className={styles.before} aria-labelledby="before_you_write">
      <h2 id="before_you_write">Before you write</h2>
      <ul>
        <li>
          <strong>Do not share health details,</strong> yours or anybody else’s. Leave out full names, dates, numbers and places.
        </li>
        <li>
          This is public. Once it is approved, anyone can read your comment, and we cannot call it back from people who have
          copied it.
        </li>
        <li>Nobody here can give medical advice in a comment.</li>
        <li>
          <strong>
            In an emergency, call <a href="tel:911">911</a>. In a crisis, call or text <a href="tel:988">988</a>,
          </strong>{' '}
          any time. We do not read comments around the clock.
        </li>
        <li>A moderator reads each comment before it is shown. We may not show it, and we may not reply.</li>
        <li>
          We keep what you type until {ORIGINAL_DAYS} days after the decision, and a comment that is shown for {COMMENT_MONTHS}{' '}
          months. We ask for no e-mail address and use no cookies.
        </li>
        <li>
          To have it removed, call the clinic and tell us the number that you get after sending. You need not say who you are.
        </li>
      </ul>
    </section>
  )
}
