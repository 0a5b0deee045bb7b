import type {Metadata} from 'next'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {SearchPage} from '@/components/search-page/search-page.tsx'
import {RESULTS_A_PAGE, search} from '@/lib/content/search.ts'
import {listTopics} from '@/lib/content/topics.ts'
import {isAudience} from '@/lib/editorial/audiences.ts'
import {HOME, SEARCH, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {readSearch} from '@/lib/search/request.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export type SearchParams = Record<string, string | string[] | undefined>

/** Nobody finds a search by searching; and what was asked for is in the address. */
export async function searchMetadata(locale: Locale): Promise<Metadata> {
  const frame = await getSiteFrame(locale)
  const page = pageMetadata({siteUrl: readSiteUrl(process.env), frame, locale, ...stopIn(locale, SEARCH)})
  return {...page, robots: {index: false, follow: true}}
}

export async function Search({locale, asked}: {locale: Locale; asked: SearchParams}) {
  const topics = await listTopics(locale)
  const {query, topic, audience, page} = readSearch(asked)
  const request = {
    query,
    topic: topics.some(({slug}) => slug === topic) ? topic : null,
    audience: isAudience(audience) ? audience : null,
  }
  const isAsked = query !== '' || request.topic !== null || request.audience !== null
  const nothing = {total: 0, results: [], terms: [], suggestion: null}
  const answer = isAsked ? await search({...request, page, locale}) : nothing
  const pages = Math.max(1, Math.ceil(answer.total / RESULTS_A_PAGE))
  const found = {...request, ...answer, page: Math.min(page, pages), pages}
  return <SearchPage found={found} topics={topics} trail={[stopIn(locale, HOME)]} locale={locale} />
}
