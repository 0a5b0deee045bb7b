import {homeMetadata, HomePage} from '@/app/_pages/home.tsx'

export const revalidate = 3600

export const generateMetadata = () => homeMetadata('en')

export default function HomeRoute() {
  return <HomePage locale="en" />
}
