import {About, aboutMetadata} from '@/app/_pages/about.tsx'

export const revalidate = 3600

export const generateMetadata = () => aboutMetadata('en')

export default function AboutRoute() {
  return <About locale="en" />
}
