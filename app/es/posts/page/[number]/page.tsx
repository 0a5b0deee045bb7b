import {Archive, archiveMetadata} from '@/app/_pages/archive.tsx'

type Props = {params: Promise<{number: string}>}

export const revalidate = 3600
export const dynamicParams = true

/** Rendered when somebody turns the page. */
export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => archiveMetadata('es', (await params).number)

export default async function SpanishArchivePageRoute({params}: Props) {
  return <Archive locale="es" number={(await params).number} />
}
