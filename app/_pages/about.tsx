import type {Metadata} from 'next'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {AboutList} from '@/components/about-list/about-list.tsx'
import {listAboutPages} from '@/lib/content/about.ts'
import {ABOUT, HOME, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export async function aboutMetadata(locale: Locale): Promise<Metadata> {
  const frame = await getSiteFrame(locale)
  const languages = inEveryLanguage(ABOUT.path, frame)
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame, ...stopIn(locale, ABOUT), locale, languages})
}

export async function About({locale}: {locale: Locale}) {
  return <AboutList pages={await listAboutPages(locale)} trail={[stopIn(locale, HOME)]} locale={locale} />
}
