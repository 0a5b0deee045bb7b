import type {Metadata} from 'next'

import {getClinician, getSiteFrame} from '@/app/_pages/asked-once.ts'
import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'
import {ClinicianPage} from '@/components/clinician-page/clinician-page.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {getClinicianOffer} from '@/lib/content/offers.ts'
import {fullName} from '@/lib/editorial/byline.ts'
import {CLINICIANS, HOME, stopIn} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {clinicianGraph, toJsonLd} from '@/lib/seo/json-ld.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'
import {plainTextSummary} from '@/lib/text/portable-text-summary.ts'

export async function clinicianMetadata(locale: Locale, slug: string): Promise<Metadata> {
  const path = `${CLINICIANS.path}/${slug}`
  const [frame, clinician] = await Promise.all([getSiteFrame(locale), getClinician(slug, locale)])
  if (!clinician) return elsewhereMetadata(locale, pathIn(locale, path))
  const {bio, seo} = clinician
  return pageMetadata({
    siteUrl: readSiteUrl(process.env),
    frame,
    path: pathIn(locale, path),
    title: fullName(clinician),
    description: plainTextSummary(bio, 155),
    // What stands there for search engines is in the first language.
    seo: locale === DEFAULT_LOCALE ? seo : {...seo, title: null, description: null},
    feeds: locale === DEFAULT_LOCALE,
    locale,
    languages: inEveryLanguage(path, frame),
  })
}

export async function Clinician({locale, slug}: {locale: Locale; slug: string}) {
  const [frame, clinician] = await Promise.all([getSiteFrame(locale), getClinician(slug, locale)])
  if (!clinician) return elsewhere(locale, pathIn(locale, `${CLINICIANS.path}/${slug}`))
  const cta = await getClinicianOffer(clinician, locale)
  return (
    <>
      <ClinicianPage clinician={clinician} cta={cta} trail={[stopIn(locale, HOME), stopIn(locale, CLINICIANS)]} locale={locale} />
      <JsonLd json={toJsonLd(clinicianGraph({siteUrl: readSiteUrl(process.env), frame, clinician, locale}))} />
    </>
  )
}
