import {AboutPageBySlug, aboutPageMetadata} from '@/app/_pages/about-page.tsx'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

/** Few, and seldom asked for: each is rendered when somebody first does. */
export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => aboutPageMetadata('es', (await params).slug)

export default async function SpanishAboutPageRoute({params}: Props) {
  return <AboutPageBySlug locale="es" slug={(await params).slug} />
}
