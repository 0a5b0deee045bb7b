import '@/app/globals.css'

import type {Metadata} from 'next'

import {NotFound} from '@/components/not-found/not-found.tsx'
import {SiteFrame} from '@/components/site-frame/site-frame.tsx'
import {getSiteFrame} from '@/lib/content/site.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata('Page not found', await getSiteFrame())
}

/** For addresses that no route knows; they stand outside `(site)`, so the frame is put around by hand. */
export default async function RootNotFound() {
  const frame = await getSiteFrame()
  return (
    <SiteFrame frame={frame}>
      <NotFound topics={frame.topics} />
    </SiteFrame>
  )
}
