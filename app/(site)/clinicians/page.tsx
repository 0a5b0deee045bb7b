import {Clinicians, cliniciansMetadata} from '@/app/_pages/clinicians.tsx'

export const revalidate = 3600

export const generateMetadata = () => cliniciansMetadata('en')

export default function CliniciansRoute() {
  return <Clinicians locale="en" />
}
