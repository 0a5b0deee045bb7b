import type {Metadata} from 'next'

import {getAboutPage, getSiteFrame} from '@/app/_pages/asked-once.ts'
import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'
import {AboutPage} from '@/components/about-page/about-page.tsx'
import {ABOUT, HOME, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export async function aboutPageMetadata(locale: Locale, slug: string): Promise<Metadata> {
  const path = `${ABOUT.path}/${slug}`
  const [frame, page] = await Promise.all([getSiteFrame(locale), getAboutPage(slug, locale)])
  if (!page) return elsewhereMetadata(locale, pathIn(locale, path))
  return pageMetadata({
    siteUrl: readSiteUrl(process.env),
    frame,
    path: pathIn(locale, path),
    title: page.title,
    description: page.summary,
    locale,
    languages: inEveryLanguage(path, frame),
  })
}

export async function AboutPageBySlug({locale, slug}: {locale: Locale; slug: string}) {
  const page = await getAboutPage(slug, locale)
  if (!page) return elsewhere(locale, pathIn(locale, `${ABOUT.path}/${slug}`))
  return <AboutPage page={page} trail={[stopIn(locale, HOME), stopIn(locale, ABOUT)]} locale={locale} />
}
