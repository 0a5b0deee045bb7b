import type {Metadata} from 'next'

import {SiteDocument} from '@/app/_pages/site-document.tsx'
import {NotFound} from '@/components/not-found/not-found.tsx'
import {getSiteFrame} from '@/lib/content/site.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata('Page not found', await getSiteFrame())
}

/** For addresses that no route knows; they stand outside `(site)`, so the document is put around by hand. */
export default async function RootNotFound() {
  const {topics} = await getSiteFrame()
  return (
    <SiteDocument locale="en">
      <NotFound topics={topics} />
    </SiteDocument>
  )
}
