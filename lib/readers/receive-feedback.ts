/** “Was this helpful?” and the reasons. */
import {countAnswer} from '../desk/feedback.ts'
import {findReaderPost} from '../desk/reader-posts.ts'
import {isHelpfulAnswer, isReason, type Reason} from '../editorial/readers/feedback.ts'
import {postPath} from '../language/paths.ts'
import {ADDRESS_HEADER} from './caller.ts'
import {formPath, noSuchPost, plainAnswer, receiveForm, seeOther, type Door, type Form} from './door.ts'
import {NotOurFormError, readForm} from './form-request.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

export const REASONS_FORM: Form = {
  kind: 'reasons',
  perCaller: {most: 20, milliseconds: HOUR},
  altogether: {most: 1000, milliseconds: HOUR},
  page: 'feedback',
  fields: ['reason'],
}

/**
 * `POST /api/readers/posts/<slug>/feedback`: the two buttons below a post.
 *
 * They stand on a page that is the same for everybody, so they carry no token: a household is counted once a day for each
 * post, and thanked every time.
 */
export async function receiveFeedback(
  request: Request,
  slug: string,
  {desk, limiter, callerKey, siteUrl}: Door,
): Promise<Response> {
  try {
    const {helpful} = await readForm(request, siteUrl)
    const post = await findReaderPost(desk, slug)
    if (!post) return noSuchPost()
    if (!isHelpfulAnswer(helpful)) return seeOther(postPath(post))
    const caller = await callerKey(request.headers.get(ADDRESS_HEADER) ?? '')
    const counts =
      (await limiter.take(`feedback:${caller}`, {most: 30, milliseconds: HOUR})) &&
      (await limiter.take(`feedback:${caller}:${post.postId}`, {most: 1, milliseconds: DAY})) &&
      (await limiter.take('feedback:all', {most: 5000, milliseconds: HOUR}))
    if (counts) await countAnswer(desk, post.postId, helpful)
    const next = formPath(REASONS_FORM, post)
    return seeOther(helpful === 'no' ? next : `${next}/thanks`)
  } catch (cause) {
    if (cause instanceof NotOurFormError) return plainAnswer(cause.status, cause.message)
    throw cause
  }
}

/** `POST /api/readers/posts/<slug>/reasons`: what was not helpful. */
export function receiveReason(request: Request, slug: string, door: Door): Promise<Response> {
  return receiveForm<Reason | null>(request, slug, door, REASONS_FORM, {
    read: ({fields}) => {
      const {reason} = fields
      return isReason(reason)
        ? {value: reason, problems: []}
        : {value: null, problems: [{field: 'reason', phrase: 'Choose one of the reasons.'}]}
    },
    take: async (reason, {post}) => {
      if (reason) await countAnswer(door.desk, post.postId, reason)
      return `${formPath(REASONS_FORM, post)}/thanks`
    },
  })
}
