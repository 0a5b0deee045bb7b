import {Locations, locationsMetadata} from '@/app/_pages/locations.tsx'

export const revalidate = 3600

export const generateMetadata = () => locationsMetadata('es')

export default function SpanishLocationsRoute() {
  return <Locations locale="es" />
}
