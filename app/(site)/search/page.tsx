import {Search, searchMetadata, type SearchParams} from '@/app/_pages/search.tsx'

type Props = {searchParams: Promise<SearchParams>}

export const generateMetadata = () => searchMetadata('en')

export default async function SearchRoute({searchParams}: Props) {
  return <Search locale="en" asked={await searchParams} />
}
