import {PostPage, postPageMetadata} from '@/app/_pages/post.tsx'
import {listNewestPostSlugs} from '@/lib/content/posts.ts'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

export const generateStaticParams = () => listNewestPostSlugs('en')

export const generateMetadata = async ({params}: Props) => postPageMetadata('en', (await params).slug)

export default async function PostRoute({params}: Props) {
  return <PostPage locale="en" slug={(await params).slug} />
}
