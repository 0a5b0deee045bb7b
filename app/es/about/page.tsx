import {About, aboutMetadata} from '@/app/_pages/about.tsx'

export const revalidate = 3600

export const generateMetadata = () => aboutMetadata('es')

export default function SpanishAboutRoute() {
  return <About locale="es" />
}
