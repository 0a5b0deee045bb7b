import type {Metadata} from 'next'

import {getSiteFrame, getTopic} from '@/app/_pages/asked-once.ts'
import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {TopicPage} from '@/components/topic-page/topic-page.tsx'
import {getTopicOffer} from '@/lib/content/offers.ts'
import {HOME, stopIn} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {toJsonLd, topicGraph} from '@/lib/seo/json-ld.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export async function topicMetadata(locale: Locale, slug: string): Promise<Metadata> {
  const [frame, topic] = await Promise.all([getSiteFrame(locale), getTopic(slug, locale)])
  if (!topic) return elsewhereMetadata(locale, pathIn(locale, `/topics/${slug}`))
  const {title, summary: description, seo} = topic
  const path = `/topics/${slug}`
  return pageMetadata({
    siteUrl: readSiteUrl(process.env),
    frame,
    path: pathIn(locale, path),
    title,
    description,
    // What stands there for search engines is in the first language.
    seo: locale === DEFAULT_LOCALE ? seo : {...seo, title: null, description: null},
    feeds: locale === DEFAULT_LOCALE,
    locale,
    languages: inEveryLanguage(path, frame),
  })
}

export async function Topic({locale, slug}: {locale: Locale; slug: string}) {
  const [frame, topic] = await Promise.all([getSiteFrame(locale), getTopic(slug, locale)])
  if (!topic) return elsewhere(locale, pathIn(locale, `/topics/${slug}`))
  const cta = await getTopicOffer(topic, locale)
  return (
    <>
      <TopicPage topic={topic} cta={cta} trail={[stopIn(locale, HOME)]} locale={locale} />
      <JsonLd json={toJsonLd(topicGraph({siteUrl: readSiteUrl(process.env), frame, topic, locale}))} />
    </>
  )
}
