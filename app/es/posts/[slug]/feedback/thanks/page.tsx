import {FeedbackThanksPage, feedbackMetadata} from '@/app/_pages/reader-forms/feedback.tsx'
import type {RouteProps} from '@/app/_pages/reader-forms/readers-post.tsx'

/** Each reader gets a page of their own, and no cache holds what they typed. */
export const dynamic = 'force-dynamic'

export const generateMetadata = (props: RouteProps) => feedbackMetadata('es', props)

export default async function SpanishFeedbackThanksRoute(props: RouteProps) {
  return <FeedbackThanksPage locale="es" {...props} />
}
