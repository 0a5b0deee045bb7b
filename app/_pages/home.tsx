import type {Metadata} from 'next'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {Home} from '@/components/home/home.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {getHomeOffer} from '@/lib/content/offers.ts'
import {getHome} from '@/lib/content/posts.ts'
import {listTopics} from '@/lib/content/topics.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {homeGraph, toJsonLd} from '@/lib/seo/json-ld.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export async function homeMetadata(locale: Locale): Promise<Metadata> {
  const frame = await getSiteFrame(locale)
  const languages = inEveryLanguage('/', frame)
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame, path: pathIn(locale, '/'), locale, languages})
}

export async function HomePage({locale}: {locale: Locale}) {
  const [frame, home, topics, cta] = await Promise.all([
    getSiteFrame(locale),
    getHome(locale),
    listTopics(locale),
    getHomeOffer(locale),
  ])
  return (
    <>
      <Home frame={frame} topics={topics} cta={cta} {...home} locale={locale} />
      <JsonLd json={toJsonLd(homeGraph({siteUrl: readSiteUrl(process.env), frame, locale}))} />
    </>
  )
}
