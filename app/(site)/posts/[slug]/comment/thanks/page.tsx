import {CommentThanksPage, commentMetadata} from '@/app/_pages/reader-forms/comment.tsx'
import type {RouteProps} from '@/app/_pages/reader-forms/readers-post.tsx'

/** Each reader gets a page of their own, and no cache holds what they typed. */
export const dynamic = 'force-dynamic'

export const generateMetadata = (props: RouteProps) => commentMetadata('en', props)

export default async function CommentThanksRoute(props: RouteProps) {
  return <CommentThanksPage locale="en" {...props} />
}
