import type {Metadata} from 'next'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {LocationsPage} from '@/components/locations-page/locations-page.tsx'
import {listLocations} from '@/lib/content/site.ts'
import {HOME, LOCATIONS, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export async function locationsMetadata(locale: Locale): Promise<Metadata> {
  const frame = await getSiteFrame(locale)
  const languages = inEveryLanguage(LOCATIONS.path, frame)
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame, ...stopIn(locale, LOCATIONS), locale, languages})
}

export async function Locations({locale}: {locale: Locale}) {
  const [frame, locations] = await Promise.all([getSiteFrame(locale), listLocations(locale)])
  return <LocationsPage locations={locations} frame={frame} trail={[stopIn(locale, HOME)]} locale={locale} />
}
