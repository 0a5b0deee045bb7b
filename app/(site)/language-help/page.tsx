import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {LANGUAGE_HELP_PATH, LanguageHelp} from '@/components/language-help/language-help.tsx'
import {HOME} from '@/lib/editorial/trail.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  const frame = await getSiteFrame()
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame, path: LANGUAGE_HELP_PATH, title: 'Language help'})
}

export default async function LanguageHelpRoute() {
  const {settings} = await getSiteFrame()
  const help = settings?.languageHelp
  if (!help || help.notices.length === 0) notFound()
  return <LanguageHelp help={help} trail={[HOME]} />
}
