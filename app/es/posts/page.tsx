import {Archive, archiveMetadata} from '@/app/_pages/archive.tsx'

export const revalidate = 3600

export const generateMetadata = () => archiveMetadata('es')

export default function SpanishArchiveRoute() {
  return <Archive locale="es" />
}
