import {NearestLocations, nearestLocationsMetadata} from '@/app/_pages/nearest-locations.tsx'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

export const generateMetadata = () => nearestLocationsMetadata('en')

export default async function NearestLocationsRoute({searchParams}: Props) {
  return <NearestLocations locale="en" typed={(await searchParams)['zip']} />
}
