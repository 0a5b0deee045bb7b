import type {Metadata} from 'next'

import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'
import {AboutPage} from '@/components/about-page/about-page.tsx'
import {getAboutPage} from '@/lib/content/about.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {ABOUT, HOME} from '@/lib/editorial/trail.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

/** Few, and seldom asked for: each is rendered when somebody first does. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {slug} = await params
  const [frame, page] = await Promise.all([getSiteFrame(), getAboutPage(slug)])
  if (!page) return elsewhereMetadata('en', `${ABOUT.path}/${slug}`)
  const {title, summary: description} = page
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame, path: `${ABOUT.path}/${slug}`, title, description})
}

export default async function AboutPageRoute({params}: Props) {
  const {slug} = await params
  const page = await getAboutPage(slug)
  if (!page) return elsewhere('en', `${ABOUT.path}/${slug}`)
  return <AboutPage page={page} trail={[HOME, ABOUT]} />
}
