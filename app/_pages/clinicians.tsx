import type {Metadata} from 'next'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {CliniciansPage} from '@/components/clinicians-page/clinicians-page.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {listClinicians} from '@/lib/content/clinicians.ts'
import {CLINICIANS, HOME, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {cliniciansGraph, toJsonLd} from '@/lib/seo/json-ld.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export async function cliniciansMetadata(locale: Locale): Promise<Metadata> {
  const frame = await getSiteFrame(locale)
  const languages = inEveryLanguage(CLINICIANS.path, frame)
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame, ...stopIn(locale, CLINICIANS), locale, languages})
}

export async function Clinicians({locale}: {locale: Locale}) {
  const [frame, clinicians] = await Promise.all([getSiteFrame(locale), listClinicians(locale)])
  return (
    <>
      <CliniciansPage clinicians={clinicians} frame={frame} trail={[stopIn(locale, HOME)]} locale={locale} />
      <JsonLd json={toJsonLd(cliniciansGraph({siteUrl: readSiteUrl(process.env), frame, clinicians, locale}))} />
    </>
  )
}
