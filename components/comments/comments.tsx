import type {PublicComment} from '@/lib/editorial/readers/comment.ts'
import {formatDate} from '@/lib/text/dates.ts'

import styles from './comments.module.css'

type Shown = Pick<PublicComment, '_id' | 'name' | 'text' | 'submittedAt' | 'reply'>

/** What readers have said below a post, oldest first, and the way to say something. */
export function Comments({comments, formPath}: {comments: readonly Shown[]; formPath: string | null}) {
  if (comments.length === 0 && formPath === null) return null
  return (
    <section className={styles.comments} aria-labelledby="reader_comments">
      <h2 id="reader_comments">{headingOf(comments.length)}</h2>
      {comments.length > 0 && <p className={styles.note}>Written by readers, not by the clinic. None of it is medical advice.</p>}
      {comments.length > 0 && (
        <ol role="list">
          {comments.map((comment) => (
            <Comment key={comment._id} comment={comment} />
          ))}
        </ol>
      )}
      {formPath !== null && (
        <p className={styles.leave}>
          <a className="button" href={formPath} rel="nofollow">
            Leave a comment
          </a>
        </p>
      )}
    </section>
  )
}

function Comment({comment: {_id, name, text, submittedAt, reply}}: {comment: Shown}) {
  return (
    <li id={_id.replace('-', '_')} className={styles.comment}>
      <p className={styles.who}>
        <span className={styles.name}>{name}</span> <Day at={submittedAt} />
      </p>
      <p className={styles.text}>{text}</p>
      {reply && (
        <div className={styles.reply}>
          <p className={styles.who}>
            <span className={styles.name}>Reply from {reply.name}</span>
            {reply.role ? `, ${reply.role.toLowerCase()}` : ''} <Day at={reply.at} />
          </p>
          <p className={styles.text}>{reply.text}</p>
          {reply.isClinician && <p className={styles.note}>General information for every reader, not advice for one person.</p>}
        </div>
      )}
    </li>
  )
}

function headingOf(count: number): string {
  if (count === 0) return 'Comments'
  return count === 1 ? '1 comment' : `${count} comments`
}

function Day({at}: {at: string}) {
  const day = formatDate(at)
  return (
    day && (
      <time className={styles.day} dateTime={at}>
        {day}
      </time>
    )
  )
}
