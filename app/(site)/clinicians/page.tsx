import type {Metadata} from 'next'

import {CliniciansPage} from '@/components/clinicians-page/clinicians-page.tsx'
import {listClinicians} from '@/lib/content/clinicians.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {pageMetadata, siteTitle} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), path: '/clinicians', title: 'Who writes here'})
}

export default async function CliniciansRoute() {
  const [frame, clinicians] = await Promise.all([getSiteFrame(), listClinicians()])
  return <CliniciansPage clinicians={clinicians} frame={frame} trail={[{title: siteTitle(frame), path: '/'}]} />
}
