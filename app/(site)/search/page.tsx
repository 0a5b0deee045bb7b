import type {Metadata} from 'next'

import {SearchPage} from '@/components/search-page/search-page.tsx'
import {RESULTS_A_PAGE, search} from '@/lib/content/search.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {isAudience} from '@/lib/editorial/audiences.ts'
import {HOME, SEARCH} from '@/lib/editorial/trail.ts'
import {readSearch} from '@/lib/search/request.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

/** Nobody finds a search by searching; and what was asked for is in the address. */
export async function generateMetadata(): Promise<Metadata> {
  const page = pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), ...SEARCH})
  return {...page, robots: {index: false, follow: true}}
}

export default async function SearchRoute({searchParams}: Props) {
  const [frame, asked] = await Promise.all([getSiteFrame(), searchParams])
  const {query, topic, audience, page} = readSearch(asked)
  const request = {
    query,
    topic: frame.topics.some(({slug}) => slug === topic) ? topic : null,
    audience: isAudience(audience) ? audience : null,
  }
  const isAsked = query !== '' || request.topic !== null || request.audience !== null
  const nothing = {total: 0, results: [], terms: [], suggestion: null}
  const answer = isAsked ? await search({...request, page}) : nothing
  const pages = Math.max(1, Math.ceil(answer.total / RESULTS_A_PAGE))
  return <SearchPage found={{...request, ...answer, page: Math.min(page, pages), pages}} frame={frame} trail={[HOME]} />
}
