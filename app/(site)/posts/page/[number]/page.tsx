import type {Metadata} from 'next'
import {notFound, permanentRedirect} from 'next/navigation'

import {ArchivePage, archivePath} from '@/components/archive-page/archive-page.tsx'
import {getArchivePage} from '@/lib/content/posts.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {ARCHIVE, HOME} from '@/lib/editorial/trail.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

type Props = {params: Promise<{number: string}>}

export const revalidate = 3600
export const dynamicParams = true

/** Rendered when somebody turns the page. */
export function generateStaticParams() {
  return []
}

/** Counted from 2: the first page has an address of its own. */
function readNumber(number: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(number) ? Number(number) : undefined
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const page = readNumber((await params).number)
  if (!page) return {}
  const title = `${ARCHIVE.title}, page ${page}`
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), path: archivePath(page), title})
}

export default async function ArchivePageRoute({params}: Props) {
  const page = readNumber((await params).number)
  if (page === 1) permanentRedirect(archivePath(1))
  const archive = page ? await getArchivePage(page) : null
  if (!page || !archive) notFound()
  return <ArchivePage posts={archive.posts} page={page} pages={archive.pages} trail={[HOME, ARCHIVE]} />
}
