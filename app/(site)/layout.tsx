import '@/app/globals.css'

import type {Viewport} from 'next'
import type {ReactNode} from 'react'

import {SiteFrame} from '@/components/site-frame/site-frame.tsx'
import {getSiteFrame} from '@/lib/content/site.ts'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    {media: '(prefers-color-scheme: light)', color: '#fbf8f1'},
    {media: '(prefers-color-scheme: dark)', color: '#171613'},
  ],
}

export default async function SiteLayout({children}: {children: ReactNode}) {
  return (
    <>
      <SiteFrame frame={await getSiteFrame()}>{children}</SiteFrame>
      <script async type="module" src="/page.js" />
    </>
  )
}
