import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {ReportThanks} from '@/components/report-thanks/report-thanks.tsx'
import {findReaderPost} from '@/lib/desk/reader-posts.ts'
import {desk} from '@/lib/desk/this-desk.ts'

type Props = {params: Promise<{slug: string}>}

export const metadata: Metadata = {title: 'Thank you', robots: {index: false}}
export const dynamic = 'force-dynamic'

export default async function FeedbackThanksPage({params}: Props) {
  const post = await findReaderPost(desk(), (await params).slug)
  if (!post) notFound()
  return <ReportThanks post={post} about="feedback" helpline={null} />
}
