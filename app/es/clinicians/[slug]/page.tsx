import {Clinician, clinicianMetadata} from '@/app/_pages/clinician.tsx'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => clinicianMetadata('es', (await params).slug)

export default async function SpanishClinicianRoute({params}: Props) {
  return <Clinician locale="es" slug={(await params).slug} />
}
