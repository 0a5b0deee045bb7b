import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {ReportThanks} from '@/components/report-thanks/report-thanks.tsx'
import {findReaderPost} from '@/lib/desk/reader-posts.ts'
import {desk} from '@/lib/desk/this-desk.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

type Props = {params: Promise<{slug: string}>}

export async function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata('Thank you', await getSiteFrame())
}

export const dynamic = 'force-dynamic'

export default async function FeedbackThanksPage({params}: Props) {
  const post = await findReaderPost(desk(), (await params).slug)
  if (!post) notFound()
  return <ReportThanks post={post} about="feedback" helpline={null} />
}
