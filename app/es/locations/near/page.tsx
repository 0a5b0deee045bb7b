import {NearestLocations, nearestLocationsMetadata} from '@/app/_pages/nearest-locations.tsx'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

export const generateMetadata = () => nearestLocationsMetadata('es')

export default async function SpanishNearestLocationsRoute({searchParams}: Props) {
  return <NearestLocations locale="es" typed={(await searchParams)['zip']} />
}
