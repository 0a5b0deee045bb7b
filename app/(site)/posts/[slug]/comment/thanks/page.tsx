import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {CommentThanks} from '@/components/comment-thanks/comment-thanks.tsx'
import {findReaderPost} from '@/lib/desk/reader-posts.ts'
import {desk} from '@/lib/desk/this-desk.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

type Props = {
  params: Promise<{slug: string}>
  searchParams: Promise<{number?: string | string[]; help?: string | string[]}>
}

export async function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata('Thank you', await getSiteFrame())
}

export const dynamic = 'force-dynamic'

export default async function CommentThanksPage({params, searchParams}: Props) {
  const post = await findReaderPost(desk(), (await params).slug)
  if (!post) notFound()
  const {number, help} = await searchParams
  const isNumber = typeof number === 'string' && /^[a-z2-9]{10}$/.test(number)
  return <CommentThanks post={post} number={isNumber ? number : null} helpline={help === '988' || help === '911' ? help : null} />
}
