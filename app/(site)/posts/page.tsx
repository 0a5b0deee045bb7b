import {Archive, archiveMetadata} from '@/app/_pages/archive.tsx'

export const revalidate = 3600

export const generateMetadata = () => archiveMetadata('en')

export default function ArchiveRoute() {
  return <Archive locale="en" />
}
