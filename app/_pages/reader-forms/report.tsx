import type {Metadata} from 'next'
import type {ReactNode} from 'react'

import {formMetadata, readersPost, type FormProps, type RouteProps} from '@/app/_pages/reader-forms/readers-post.tsx'
import {ReportForm} from '@/components/report-form/report-form.tsx'
import {ReportThanks} from '@/components/report-thanks/report-thanks.tsx'
import {isHelpline} from '@/lib/editorial/readers/crisis.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {openForm} from '@/lib/readers/open-form.ts'
import {REPORT_FORM} from '@/lib/readers/receive-report.ts'
import {door} from '@/lib/readers/this-door.ts'

export const reportMetadata = (locale: Locale, props: RouteProps): Promise<Metadata> =>
  formMetadata(locale, 'Report an error', props)

export async function ReportPage({locale, params, searchParams}: FormProps): Promise<ReactNode> {
  return readersPost({locale, params, page: 'report'}, async (post) => {
    const {typed, ...form} = await openForm(door(), REPORT_FORM, post, (await searchParams)['kept'])
    const words = {part: typed['part'] ?? '', text: typed['text'] ?? ''}
    return <ReportForm post={post} typed={words} locale={locale} {...form} />
  })
}

export async function ReportThanksPage({locale, params, searchParams}: FormProps): Promise<ReactNode> {
  return readersPost({locale, params, page: 'report/thanks'}, async (post) => {
    const {help} = await searchParams
    return <ReportThanks post={post} about="report" helpline={isHelpline(help) ? help : null} locale={locale} />
  })
}
