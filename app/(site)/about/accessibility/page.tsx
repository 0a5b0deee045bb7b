import {Accessibility, accessibilityMetadata} from '@/app/_pages/accessibility.tsx'

export const revalidate = 3600

export const generateMetadata = () => accessibilityMetadata('en')

export default function AccessibilityRoute() {
  return <Accessibility locale="en" />
}
