import type {Metadata} from 'next'

import {AboutList} from '@/components/about-list/about-list.tsx'
import {listAboutPages} from '@/lib/content/about.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {ABOUT, HOME} from '@/lib/editorial/trail.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame: await getSiteFrame(), ...ABOUT})
}

export default async function AboutRoute() {
  return <AboutList pages={await listAboutPages()} trail={[HOME]} />
}
