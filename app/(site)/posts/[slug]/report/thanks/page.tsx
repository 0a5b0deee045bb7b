import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {ReportThanks} from '@/components/report-thanks/report-thanks.tsx'
import {findReaderPost} from '@/lib/desk/reader-posts.ts'
import {desk} from '@/lib/desk/this-desk.ts'

type Props = {params: Promise<{slug: string}>; searchParams: Promise<{help?: string | string[]}>}

export const metadata: Metadata = {title: 'Thank you', robots: {index: false}}
export const dynamic = 'force-dynamic'

export default async function ReportThanksPage({params, searchParams}: Props) {
  const post = await findReaderPost(desk(), (await params).slug)
  if (!post) notFound()
  const {help} = await searchParams
  return <ReportThanks post={post} about="report" helpline={help === '988' || help === '911' ? help : null} />
}
