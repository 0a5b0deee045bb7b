import type {Metadata} from 'next'
import type {ReactNode} from 'react'

import {formMetadata, readersPost, type FormProps, type RouteProps} from '@/app/_pages/reader-forms/readers-post.tsx'
import {ReasonsForm} from '@/components/reasons-form/reasons-form.tsx'
import {ReportThanks} from '@/components/report-thanks/report-thanks.tsx'
import type {Locale} from '@/lib/language/locales.ts'
import {openForm} from '@/lib/readers/open-form.ts'
import {REASONS_FORM} from '@/lib/readers/receive-feedback.ts'
import {door} from '@/lib/readers/this-door.ts'

export const feedbackMetadata = (locale: Locale, props: RouteProps): Promise<Metadata> =>
  formMetadata(locale, 'Thank you for telling us', props)

export async function FeedbackPage({locale, params, searchParams}: FormProps): Promise<ReactNode> {
  return readersPost({locale, params, page: 'feedback'}, async (post) => {
    const {typed: _nothing, ...form} = await openForm(door(), REASONS_FORM, post, (await searchParams)['kept'])
    return <ReasonsForm post={post} locale={locale} {...form} />
  })
}

export async function FeedbackThanksPage({locale, params}: Omit<FormProps, 'searchParams'>): Promise<ReactNode> {
  return readersPost({locale, params, page: 'feedback/thanks'}, (post) => (
    <ReportThanks post={post} about="feedback" helpline={null} locale={locale} />
  ))
}
