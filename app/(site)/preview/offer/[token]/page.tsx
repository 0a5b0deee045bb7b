import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {OfferExplained} from '@/components/offer-explained/offer-explained.tsx'
import {NoticeBar} from '@/components/notice-bar/notice-bar.tsx'
import {Post} from '@/components/post/post.tsx'
import {getOfferPreview} from '@/lib/content/offer-preview.ts'
import {jurisdictionOf} from '@/lib/editorial/jurisdictions.ts'
import {postTrail} from '@/lib/editorial/trail.ts'

type Props = {
  params: Promise<{token: string}>
  searchParams: Promise<Partial<Record<'post' | 'at' | 'state' | 'audience', string | string[]>>>
}

export const metadata: Metadata = {title: 'Preview of an offer', robots: {index: false, follow: false}, referrer: 'no-referrer'}
/** Made for whoever looks, and kept by nobody. */
export const dynamic = 'force-dynamic'

export default async function OfferPreviewRoute({params, searchParams}: Props) {
  const {post, at, state, audience} = await searchParams
  const preview = await getOfferPreview((await params).token, {
    slug: one(post) ?? '',
    at: one(at),
    state: one(state),
    audience: one(audience),
  })
  if (!preview) notFound()
  return (
    <>
      <OfferExplained
        at={new Date(preview.at).toISOString()}
        state={preview.region === null ? null : (jurisdictionOf(preview.region)?.title ?? preview.region)}
        places={preview.places}
      />
      <NoticeBar bar={preview.bar} />
      <Post publication={preview.publication} trail={postTrail(preview.publication)} />
    </>
  )
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
