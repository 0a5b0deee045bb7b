import {newsletterMetadata, NewsletterStepPage} from '@/app/_pages/reader-forms/newsletter.tsx'

/** What a letter's link carries belongs to its reader alone. */
export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{step: string}>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = () => newsletterMetadata('es')

export default function SpanishNewsletterStepRoute({params, searchParams}: Props) {
  return <NewsletterStepPage locale="es" params={params} searchParams={searchParams} />
}
