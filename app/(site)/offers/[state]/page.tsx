import {Offers, offersMetadata} from '@/app/_pages/offers.tsx'

type Props = {params: Promise<{state: string}>}

export const revalidate = 3600
export const dynamicParams = true

/** Rendered when first asked for. */
export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => offersMetadata('en', (await params).state)

export default async function OffersInStateRoute({params}: Props) {
  return <Offers locale="en" slug={(await params).state} />
}
