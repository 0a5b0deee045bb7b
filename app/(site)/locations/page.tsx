import type {Metadata} from 'next'

import {LocationsPage} from '@/components/locations-page/locations-page.tsx'
import {getSiteFrame, listLocations} from '@/lib/content/site.ts'
import {HOME, LOCATIONS} from '@/lib/editorial/trail.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), ...LOCATIONS})
}

export default async function LocationsRoute() {
  const [frame, locations] = await Promise.all([getSiteFrame(), listLocations()])
  return <LocationsPage locations={locations} frame={frame} trail={[HOME]} />
}
