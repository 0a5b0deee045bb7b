import {NewsletterPage, newsletterMetadata} from '@/app/_pages/reader-forms/newsletter.tsx'

/** Each reader gets a page of their own, and no cache holds what they typed. */
export const dynamic = 'force-dynamic'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

export const generateMetadata = () => newsletterMetadata('es')

export default function SpanishNewsletterRoute({searchParams}: Props) {
  return <NewsletterPage locale="es" searchParams={searchParams} />
}
