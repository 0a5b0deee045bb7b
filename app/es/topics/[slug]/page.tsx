import {Topic, topicMetadata} from '@/app/_pages/topic.tsx'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

export const generateStaticParams = () => []

export const generateMetadata = async ({params}: Props) => topicMetadata('es', (await params).slug)

export default async function SpanishTopicRoute({params}: Props) {
  return <Topic locale="es" slug={(await params).slug} />
}
