import type {Metadata} from 'next'

import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'
import {ClinicianPage} from '@/components/clinician-page/clinician-page.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {getClinician, listClinicianSlugs} from '@/lib/content/clinicians.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {fullName} from '@/lib/editorial/byline.ts'
import {CLINICIANS, HOME} from '@/lib/editorial/trail.ts'
import {clinicianGraph, toJsonLd} from '@/lib/seo/json-ld.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'
import {plainTextSummary} from '@/lib/text/portable-text-summary.ts'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

export async function generateStaticParams() {
  return listClinicianSlugs()
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {slug} = await params
  const [frame, clinician] = await Promise.all([getSiteFrame(), getClinician(slug)])
  if (!clinician) return elsewhereMetadata('en', `/clinicians/${slug}`)
  const description = plainTextSummary(clinician.bio, 155)
  return pageMetadata({
    siteUrl: readSiteUrl(process.env),
    frame,
    path: `/clinicians/${slug}`,
    title: fullName(clinician),
    description,
    seo: clinician.seo,
    feeds: true,
  })
}

export default async function ClinicianRoute({params}: Props) {
  const {slug} = await params
  const [frame, clinician] = await Promise.all([getSiteFrame(), getClinician(slug)])
  if (!clinician) return elsewhere('en', `/clinicians/${slug}`)
  return (
    <>
      <ClinicianPage clinician={clinician} trail={[HOME, CLINICIANS]} />
      <JsonLd json={toJsonLd(clinicianGraph({siteUrl: readSiteUrl(process.env), frame, clinician}))} />
    </>
  )
}
