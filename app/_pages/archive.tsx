import type {Metadata} from 'next'
import {notFound, permanentRedirect} from 'next/navigation'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {ArchivePage, archivePath, archiveTitle} from '@/components/archive-page/archive-page.tsx'
import {getArchivePage} from '@/lib/content/posts.ts'
import {ARCHIVE, HOME, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

/** @param number the page's, as its address has it; absent for the first, which has an address of its own */
export async function archiveMetadata(locale: Locale, number?: string): Promise<Metadata> {
  const page = readNumber(number)
  if (!page) return {}
  const frame = await getSiteFrame(locale)
  return pageMetadata({
    siteUrl: readSiteUrl(process.env),
    frame,
    path: archivePath(page, locale),
    title: archiveTitle(page, locale),
    locale,
    // Which posts stand on the second page is another matter in each language.
    languages: page === 1 ? inEveryLanguage(ARCHIVE.path, frame) : {},
  })
}

export async function Archive({locale, number}: {locale: Locale; number?: string}) {
  const page = readNumber(number)
  if (page === 1 && number !== undefined) permanentRedirect(archivePath(1, locale))
  const archive = page ? await getArchivePage(page, locale) : null
  if (!page || (!archive && page > 1)) notFound()
  const home = stopIn(locale, HOME)
  return (
    <ArchivePage
      posts={archive?.posts ?? []}
      page={page}
      pages={archive?.pages ?? 1}
      trail={page === 1 ? [home] : [home, stopIn(locale, ARCHIVE)]}
      locale={locale}
    />
  )
}

function readNumber(number = '1'): number | undefined {
  return /^[1-9]\d{0,4}$/.test(number) ? Number(number) : undefined
}
