/** `POST /api/readers/posts/<slug>/comments`: takes a comment and holds it. */
import {holdComment} from '../desk/comments.ts'
import {readTypedComment} from '../editorial/readers/comment.ts'
import {formPath, receiveForm, type Door, type Form} from './door.ts'
import {newNumber} from './new-number.ts'

const HOUR = 60 * 60 * 1000

export const COMMENT_FORM: Form = {
  kind: 'comment',
  perCaller: {most: 5, milliseconds: HOUR},
  altogether: {most: 200, milliseconds: HOUR},
  page: 'comment',
  fields: ['name', 'text'],
}

export function receiveComment(request: Request, slug: string, door: Door): Promise<Response> {
  return receiveForm(request, slug, door, COMMENT_FORM, {
    read: ({fields}) => {
      const {typed, problems} = readTypedComment(fields)
      return {value: typed, problems}
    },
    take: async (typed, {post}) => {
      const number = newNumber()
      const crisis = await holdComment(door.desk, typed, {id: `comment-${number}`, postId: post.postId, postTitle: post.title})
      // The address says as little as it can: it stays in the history of a browser that others may use.
      const help = crisis ? `&help=${crisis.helpline}` : ''
      return `${formPath(COMMENT_FORM, post)}/thanks?number=${number}${help}`
    },
  })
}
