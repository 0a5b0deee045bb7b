import type {Metadata} from 'next'

import {CliniciansPage} from '@/components/clinicians-page/clinicians-page.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {listClinicians} from '@/lib/content/clinicians.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {CLINICIANS, HOME} from '@/lib/editorial/trail.ts'
import {cliniciansGraph, toJsonLd} from '@/lib/seo/json-ld.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), ...CLINICIANS})
}

export default async function CliniciansRoute() {
  const [frame, clinicians] = await Promise.all([getSiteFrame(), listClinicians()])
  return (
    <>
      <CliniciansPage clinicians={clinicians} frame={frame} trail={[HOME]} />
      <JsonLd json={toJsonLd(cliniciansGraph({siteUrl: readSiteUrl(process.env), frame, clinicians}))} />
    </>
  )
}
