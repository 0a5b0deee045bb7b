import {ReportThanksPage, reportMetadata} from '@/app/_pages/reader-forms/report.tsx'
import type {RouteProps} from '@/app/_pages/reader-forms/readers-post.tsx'

/** Each reader gets a page of their own, and no cache holds what they typed. */
export const dynamic = 'force-dynamic'

export const generateMetadata = (props: RouteProps) => reportMetadata('en', props)

export default async function ReportThanksRoute(props: RouteProps) {
  return <ReportThanksPage locale="en" {...props} />
}
