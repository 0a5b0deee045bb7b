import type {ReactNode} from 'react'

import {SiteDocument, siteViewport} from '@/app/_pages/site-document.tsx'

export const viewport = siteViewport

export default function DraftLayout({children}: {children: ReactNode}) {
  return <SiteDocument locale="en">{children}</SiteDocument>
}
