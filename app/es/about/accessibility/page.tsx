import {Accessibility, accessibilityMetadata} from '@/app/_pages/accessibility.tsx'

export const revalidate = 3600

export const generateMetadata = () => accessibilityMetadata('es')

export default function SpanishAccessibilityRoute() {
  return <Accessibility locale="es" />
}
