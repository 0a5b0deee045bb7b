import {Offers, offersMetadata} from '@/app/_pages/offers.tsx'

export const revalidate = 3600

export const generateMetadata = () => offersMetadata('es', null)

export default function SpanishOffersRoute() {
  return <Offers locale="es" slug={null} />
}
