import type {Metadata} from 'next'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {LocationsPage} from '@/components/locations-page/locations-page.tsx'
import {listLocations} from '@/lib/content/site.ts'
import {HOME, LOCATIONS, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'
import {nearestFirst, readZip} from '@/lib/text/zip-codes.ts'

/** The same places in another order: the one address to list is that without a ZIP code. */
export async function nearestLocationsMetadata(locale: Locale): Promise<Metadata> {
  const frame = await getSiteFrame(locale)
  const page = pageMetadata({siteUrl: readSiteUrl(process.env), frame, ...stopIn(locale, LOCATIONS), locale})
  return {...page, robots: {index: false, follow: true}}
}

/** @param typed what the address gives as a ZIP code */
export async function NearestLocations({locale, typed}: {locale: Locale; typed: string | string[] | undefined}) {
  const [frame, locations] = await Promise.all([getSiteFrame(locale), listLocations(locale)])
  const asked = (typeof typed === 'string' ? typed : '').slice(0, 20)
  const zip = readZip(asked)
  const problem = sayIn(locale)('Write the five digits of your ZIP code, for example 59801.')
  const nearest = zip
    ? {zip, problem: null, locations: nearestFirst(zip, locations, ({address}) => address?.postalCode)}
    : {zip: asked, problem, locations: []}
  const trail = [stopIn(locale, HOME), stopIn(locale, LOCATIONS)]
  return <LocationsPage locations={locations} nearest={nearest} frame={frame} trail={trail} locale={locale} />
}
