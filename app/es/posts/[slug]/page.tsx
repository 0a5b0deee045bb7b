import {PostPage, postPageMetadata} from '@/app/_pages/post.tsx'
import {listNewestPostSlugs} from '@/lib/content/posts.ts'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

export const generateStaticParams = () => listNewestPostSlugs('es')

export const generateMetadata = async ({params}: Props) => postPageMetadata('es', (await params).slug)

export default async function SpanishPostRoute({params}: Props) {
  return <PostPage locale="es" slug={(await params).slug} />
}
