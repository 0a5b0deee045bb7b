import {Clinician, clinicianMetadata} from '@/app/_pages/clinician.tsx'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => clinicianMetadata('en', (await params).slug)

export default async function ClinicianRoute({params}: Props) {
  return <Clinician locale="en" slug={(await params).slug} />
}
