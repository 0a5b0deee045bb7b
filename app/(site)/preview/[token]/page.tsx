import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {Post} from '@/components/post/post.tsx'
import {PreviewBanner} from '@/components/preview-banner/preview-banner.tsx'
import {getDraft} from '@/lib/content/drafts.ts'
import {postTrail} from '@/lib/editorial/trail.ts'

type Props = {params: Promise<{token: string}>}

export const metadata: Metadata = {title: 'Not reviewed', robots: {index: false, follow: false}, referrer: 'no-referrer'}
/** A draft is never kept: it is read when somebody opens the link, and no cache holds it. */
export const dynamic = 'force-dynamic'

export default async function PreviewRoute({params}: Props) {
  const draft = await getDraft((await params).token)
  if (!draft) notFound()
  return (
    <>
      <PreviewBanner until={new Date(draft.until).toISOString()} />
      <Post publication={draft.publication} trail={postTrail(draft.publication)} />
    </>
  )
}
