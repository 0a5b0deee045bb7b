import {Clinicians, cliniciansMetadata} from '@/app/_pages/clinicians.tsx'

export const revalidate = 3600

export const generateMetadata = () => cliniciansMetadata('es')

export default function SpanishCliniciansRoute() {
  return <Clinicians locale="es" />
}
