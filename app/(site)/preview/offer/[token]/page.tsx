import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import type {ReactNode} from 'react'

import {ClinicianPage} from '@/components/clinician-page/clinician-page.tsx'
import {Home} from '@/components/home/home.tsx'
import {NoticeBar} from '@/components/notice-bar/notice-bar.tsx'
import {OfferExplained} from '@/components/offer-explained/offer-explained.tsx'
import {Post} from '@/components/post/post.tsx'
import {TopicPage} from '@/components/topic-page/topic-page.tsx'
import {getOfferPreview, type OfferPreview} from '@/lib/content/offer-preview.ts'
import {jurisdictionOf} from '@/lib/editorial/jurisdictions.ts'
import {postTrail} from '@/lib/editorial/trail.ts'

type Props = {
  params: Promise<{token: string}>
  searchParams: Promise<Partial<Record<'page' | 'at' | 'state' | 'audience', string | string[]>>>
}

export const metadata: Metadata = {title: 'Preview of an offer', robots: {index: false, follow: false}, referrer: 'no-referrer'}
/** Made for whoever looks, and kept by nobody. */
export const dynamic = 'force-dynamic'

export default async function OfferPreviewRoute({params, searchParams}: Props) {
  const {page, at, state, audience} = await searchParams
  const preview = await getOfferPreview((await params).token, {
    page: one(page) ?? '',
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
      <NoticeBar bar={preview.bar} locale={preview.locale} />
      {pageOf(preview)}
    </>
  )
}

function pageOf({page, cta, locale}: OfferPreview): ReactNode {
  switch (page.kind) {
    case 'home':
      return <Home frame={page.frame} topics={page.topics} cta={cta} {...page.home} locale={locale} />
    case 'topic':
      return <TopicPage topic={page.topic} cta={cta} trail={[]} locale={locale} />
    case 'clinician':
      return <ClinicianPage clinician={page.clinician} cta={cta} trail={[]} locale={locale} />
    default:
      return <Post publication={page.publication} trail={postTrail(page.publication)} />
  }
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
