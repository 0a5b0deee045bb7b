import {LONGEST_COMMENT, LONGEST_NAME} from '@/lib/editorial/readers/comment.ts'
import type {FormProblem} from '@/lib/editorial/readers/form-problem.ts'
import {COMMENT_MONTHS, ORIGINAL_DAYS} from '@/lib/editorial/readers/retention.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {EmergencyNumbers} from '../crisis-card/emergency-numbers.tsx'
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
  locale = DEFAULT_LOCALE,
}: {
  post: {slug: string; title: string}
  /** Whether the clinic takes comments on this post now. */
  isOpen: boolean
  token: string
  trap: string
  typed: {name: string; text: string}
  problems: readonly FormProblem[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  return (
    <div className={styles.page}>
      <a className={styles.back} href={postPath({slug: post.slug, locale})}>
        {say('Back to the post')}
      </a>
      <h1>{say('Leave a comment')}</h1>
      <p className={styles.about}>{say('on “{title}”', {title: post.title})}</p>
      {isOpen ? (
        <>
          <Problems problems={problems} locale={locale} />
          <BeforeYouWrite locale={locale} />
          <ReaderForm
            action={`/api/readers/posts/${post.slug}/comments`}
            token={token}
            trap={trap}
            submit={say('Send comment')}
            locale={locale}
          >
            <Field
              name="name"
              label={say('Name to show')}
              hint={say('A first name or a made-up name is fine, up to {most} characters.', {most: LONGEST_NAME})}
              problems={problems}
              locale={locale}
            >
              {(field) => <input {...field} type="text" maxLength={LONGEST_NAME} autoComplete="off" defaultValue={typed.name} />}
            </Field>
            <Field
              name="text"
              label={say('Comment')}
              hint={say('Plain text, up to {most} characters.', {most: LONGEST_COMMENT})}
              problems={problems}
              locale={locale}
            >
              {(field) => <textarea {...field} rows={8} defaultValue={typed.text} />}
            </Field>
          </ReaderForm>
        </>
      ) : (
        <p>{say('Comments on this post are closed. Thank you for wanting to write.')}</p>
      )}
    </div>
  )
}

function BeforeYouWrite({locale}: {locale: Locale}) {
  const say = sayIn(locale)
  return (
    <section className={styles.before} aria-labelledby="before_you_write">
      <h2 id="before_you_write">{say('Before you write')}</h2>
      <ul>
        <li>
          <strong>{say('Do not share health details, yours or anybody else’s.')}</strong>{' '}
          {say('Leave out full names, dates, numbers and places.')}
        </li>
        <li>
          {say(
            'This is public. Once it is approved, anyone can read your comment, and we cannot call it back from people who have copied it.',
          )}
        </li>
        <li>{say('Nobody here can give medical advice in a comment.')}</li>
        <li>
          <EmergencyNumbers locale={locale} isStrong /> {say('We do not read comments around the clock.')}
        </li>
        <li>{say('A moderator reads each comment before it is shown. We may not show it, and we may not reply.')}</li>
        <li>
          {say(
            'We keep what you type until {days} days after the decision, and a comment that is shown for {months} months. We ask for no e-mail address and use no cookies.',
            {days: ORIGINAL_DAYS, months: COMMENT_MONTHS},
          )}
        </li>
        <li>
          {say(
            'To have it removed, call the clinic and tell us the number that you get after sending. You need not say who you are.',
          )}
        </li>
      </ul>
    </section>
  )
}
