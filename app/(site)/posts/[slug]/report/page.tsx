import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {ReportForm} from '@/components/report-form/report-form.tsx'
import {openForm} from '@/lib/readers/open-form.ts'
import {REPORT_FORM} from '@/lib/readers/receive-report.ts'
import {door} from '@/lib/readers/this-door.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

type Props = {params: Promise<{slug: string}>; searchParams: Promise<{kept?: string | string[]}>}

export async function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata('Report an error', await getSiteFrame())
}

export const dynamic = 'force-dynamic'

export default async function ReportPage({params, searchParams}: Props) {
  const form = await openForm(door(), REPORT_FORM, (await params).slug, (await searchParams).kept)
  if (!form) notFound()
  const {typed, ...rest} = form
  return <ReportForm typed={{part: typed['part'] ?? '', text: typed['text'] ?? ''}} {...rest} />
}
