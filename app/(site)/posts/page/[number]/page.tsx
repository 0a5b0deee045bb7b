import {Archive, archiveMetadata} from '@/app/_pages/archive.tsx'

type Props = {params: Promise<{number: string}>}

export const revalidate = 3600
export const dynamicParams = true

/** Rendered when somebody turns the page. */
export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => archiveMetadata('en', (await params).number)

export default async function ArchivePageRoute({params}: Props) {
  return <Archive locale="en" number={(await params).number} />
}
