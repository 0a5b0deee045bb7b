import {REMOVED} from '@/lib/editorial/readers/redaction.ts'
import type {PublicComment} from '@/lib/editorial/readers/comment.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {formatDate} from '@/lib/text/dates.ts'

import styles from './comments.module.css'

type Shown = Pick<PublicComment, '_id' | 'name' | 'text' | 'submittedAt' | 'reply'>

/** What readers have said below a post, oldest first, and the way to say something. */
export function Comments({
  comments,
  formPath,
  locale = DEFAULT_LOCALE,
}: {
  comments: readonly Shown[]
  formPath: string | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  if (comments.length === 0 && formPath === null) return null
  return (
    <section className={styles.comments} aria-labelledby="reader_comments">
      <h2 id="reader_comments">{headingOf(comments.length, locale)}</h2>
      {comments.length > 0 && (
        <p className={styles.note}>{say('Written by readers, not by the clinic. None of it is medical advice.')}</p>
      )}
      {comments.length > 0 && (
        <ol role="list">
          {comments.map((comment) => (
            <Comment key={comment._id} comment={comment} locale={locale} />
          ))}
        </ol>
      )}
      {formPath !== null && (
        <p className={styles.leave}>
          <a className="button" href={formPath} rel="nofollow">
            {say('Leave a comment')}
          </a>
        </p>
      )}
    </section>
  )
}

function Comment({comment: {_id, name, text, submittedAt, reply}, locale}: {comment: Shown; locale: Locale}) {
  const say = sayIn(locale)
  return (
    <li id={_id.replace('-', '_')} className={styles.comment}>
      <p className={styles.who}>
        <span className={styles.name}>{name.replaceAll(REMOVED, say(REMOVED))}</span> <Day at={submittedAt} locale={locale} />
      </p>
      {/* What was taken out is stored in one language for every moderator. */}
      <p className={styles.text}>{text.replaceAll(REMOVED, say(REMOVED))}</p>
      {reply && (
        <div className={styles.reply}>
          <p className={styles.who}>
            <span className={styles.name}>{say('Reply from {name}', {name: reply.name})}</span>
            {reply.role ? `, ${reply.role.toLowerCase()}` : ''} <Day at={reply.at} locale={locale} />
          </p>
          <p className={styles.text}>{reply.text}</p>
          {reply.isClinician && (
            <p className={styles.note}>{say('General information for every reader, not advice for one person.')}</p>
          )}
        </div>
      )}
    </li>
  )
}

function headingOf(count: number, locale: Locale): string {
  const say = sayIn(locale)
  if (count === 0) return say('Comments')
  return count === 1 ? say('1 comment') : say('{count} comments', {count})
}

function Day({at, locale}: {at: string; locale: Locale}) {
  const day = formatDate(at, locale)
  return (
    day && (
      <time className={styles.day} dateTime={at}>
        {day}
      </time>
    )
  )
}
