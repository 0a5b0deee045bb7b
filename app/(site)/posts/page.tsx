import type {Metadata} from 'next'

import {ArchivePage} from '@/components/archive-page/archive-page.tsx'
import {getArchivePage} from '@/lib/content/posts.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {ARCHIVE, HOME} from '@/lib/editorial/trail.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), ...ARCHIVE})
}

export default async function ArchiveRoute() {
  const {posts, pages} = (await getArchivePage(1)) ?? {posts: [], pages: 1}
  return <ArchivePage posts={posts} page={1} pages={pages} trail={[HOME]} />
}
