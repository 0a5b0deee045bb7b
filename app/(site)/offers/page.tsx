import {Offers, offersMetadata} from '@/app/_pages/offers.tsx'

export const revalidate = 3600

export const generateMetadata = () => offersMetadata('en', null)

export default function OffersRoute() {
  return <Offers locale="en" slug={null} />
}
