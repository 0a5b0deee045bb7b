import '@/app/globals.css'

import type {Viewport} from 'next'
import type {ReactNode} from 'react'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {SiteFrame} from '@/components/site-frame/site-frame.tsx'
import {getNoticeBar} from '@/lib/content/offers.ts'
import {directionOf, type Locale} from '@/lib/language/locales.ts'
import {readNewsletterSettings} from '@/lib/newsletter/settings.ts'
import {PAGE_SCRIPT} from '@/lib/security/page-script.ts'

export const siteViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    {media: '(prefers-color-scheme: light)', color: '#fbf8f1'},
    {media: '(prefers-color-scheme: dark)', color: '#171613'},
  ],
}

/** A document of the public site in one of its languages. Styles and frame belong here alone: Studio brings its own. */
export async function SiteDocument({locale, children}: {locale: Locale; children: ReactNode}) {
  const [frame, bar] = await Promise.all([getSiteFrame(locale), getNoticeBar(locale)])
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <SiteFrame frame={frame} bar={bar} hasLetters={readNewsletterSettings(process.env) !== null} locale={locale}>
          {children}
        </SiteFrame>
        <script type="module" dangerouslySetInnerHTML={{__html: PAGE_SCRIPT}} />
      </body>
    </html>
  )
}
