import type {Metadata} from 'next'

import {LocationsPage} from '@/components/locations-page/locations-page.tsx'
import {getSiteFrame, listLocations} from '@/lib/content/site.ts'
import {HOME, LOCATIONS} from '@/lib/editorial/trail.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'
import {nearestFirst, readZip} from '@/lib/text/zip-codes.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

/** The same places in another order: the one address to list is that without a ZIP code. */
export async function generateMetadata(): Promise<Metadata> {
  const page = pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), ...LOCATIONS})
  return {...page, robots: {index: false, follow: true}}
}

export default async function NearestLocationsRoute({searchParams}: Props) {
  const [frame, locations, {zip: typed}] = await Promise.all([getSiteFrame(), listLocations(), searchParams])
  const asked = (typeof typed === 'string' ? typed : '').slice(0, 20)
  const zip = readZip(asked)
  const nearest = zip
    ? {zip, problem: null, locations: nearestFirst(zip, locations, ({address}) => address?.postalCode)}
    : {zip: asked, problem: 'Write the five digits of your ZIP code, for example 59801.', locations: []}
  return <LocationsPage locations={locations} nearest={nearest} frame={frame} trail={[HOME, LOCATIONS]} />
}
