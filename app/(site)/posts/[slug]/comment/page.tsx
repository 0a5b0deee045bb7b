import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {CommentForm} from '@/components/comment-form/comment-form.tsx'
import {openForm} from '@/lib/readers/open-form.ts'
import {COMMENT_FORM} from '@/lib/readers/receive-comment.ts'
import {door} from '@/lib/readers/this-door.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

type Props = {params: Promise<{slug: string}>; searchParams: Promise<{kept?: string | string[]}>}

export async function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata('Leave a comment', await getSiteFrame())
}

/** Each reader gets a form of their own, and no cache holds what they typed. */
export const dynamic = 'force-dynamic'

export default async function CommentPage({params, searchParams}: Props) {
  const form = await openForm(door(), COMMENT_FORM, (await params).slug, (await searchParams).kept)
  if (!form) notFound()
  const {post, typed, ...rest} = form
  return (
    <CommentForm
      post={post}
      isOpen={post.takesComments}
      typed={{name: typed['name'] ?? '', text: typed['text'] ?? ''}}
      {...rest}
    />
  )
}
