import type {Metadata} from 'next'

import {elsewhere, elsewhereMetadata} from '@/app/(site)/elsewhere.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {TopicPage} from '@/components/topic-page/topic-page.tsx'
import {getSiteFrame} from '@/lib/content/site.ts'
import {getTopic, listTopicSlugs} from '@/lib/content/topics.ts'
import {HOME} from '@/lib/editorial/trail.ts'
import {toJsonLd, topicGraph} from '@/lib/seo/json-ld.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

export async function generateStaticParams() {
  return listTopicSlugs()
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {slug} = await params
  const [frame, topic] = await Promise.all([getSiteFrame(), getTopic(slug)])
  if (!topic) return elsewhereMetadata(`/topics/${slug}`)
  const {title, summary: description, seo} = topic
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame, path: `/topics/${slug}`, title, description, seo, feeds: true})
}

export default async function TopicRoute({params}: Props) {
  const {slug} = await params
  const [frame, topic] = await Promise.all([getSiteFrame(), getTopic(slug)])
  if (!topic) return elsewhere(`/topics/${slug}`)
  return (
    <>
      <TopicPage topic={topic} trail={[HOME]} />
      <JsonLd json={toJsonLd(topicGraph({siteUrl: readSiteUrl(process.env), frame, topic}))} />
    </>
  )
}
