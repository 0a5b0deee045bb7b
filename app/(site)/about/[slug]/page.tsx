import {AboutPageBySlug, aboutPageMetadata} from '@/app/_pages/about-page.tsx'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

/** Few, and seldom asked for: each is rendered when somebody first does. */
export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => aboutPageMetadata('en', (await params).slug)

export default async function AboutPageRoute({params}: Props) {
  return <AboutPageBySlug locale="en" slug={(await params).slug} />
}
