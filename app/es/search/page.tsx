import {Search, searchMetadata, type SearchParams} from '@/app/_pages/search.tsx'

type Props = {searchParams: Promise<SearchParams>}

export const generateMetadata = () => searchMetadata('es')

export default async function SpanishSearchRoute({searchParams}: Props) {
  return <Search locale="es" asked={await searchParams} />
}
