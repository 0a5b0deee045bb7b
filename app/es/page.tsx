import {homeMetadata, HomePage} from '@/app/_pages/home.tsx'

export const revalidate = 3600

export const generateMetadata = () => homeMetadata('es')

export default function SpanishHomeRoute() {
  return <HomePage locale="es" />
}
