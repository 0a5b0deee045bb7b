import {Offers, offersMetadata} from '@/app/_pages/offers.tsx'

type Props = {params: Promise<{state: string}>}

export const revalidate = 3600
export const dynamicParams = true

/** Rendered when first asked for. */
export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => offersMetadata('es', (await params).state)

export default async function SpanishOffersInStateRoute({params}: Props) {
  return <Offers locale="es" slug={(await params).state} />
}
