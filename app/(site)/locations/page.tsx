import {Locations, locationsMetadata} from '@/app/_pages/locations.tsx'

export const revalidate = 3600

export const generateMetadata = () => locationsMetadata('en')

export default function LocationsRoute() {
  return <Locations locale="en" />
}
