import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {ReasonsForm} from '@/components/reasons-form/reasons-form.tsx'
import {openForm} from '@/lib/readers/open-form.ts'
import {REASONS_FORM} from '@/lib/readers/receive-feedback.ts'
import {door} from '@/lib/readers/this-door.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

type Props = {params: Promise<{slug: string}>; searchParams: Promise<{kept?: string | string[]}>}

export async function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata('Thank you', await getSiteFrame())
}

export const dynamic = 'force-dynamic'

export default async function FeedbackPage({params, searchParams}: Props) {
  const form = await openForm(door(), REASONS_FORM, (await params).slug, (await searchParams).kept)
  if (!form) notFound()
  const {typed: _nothing, ...rest} = form
  return <ReasonsForm {...rest} />
}
