import type {ReactNode} from 'react'

import type {CtaContent} from '@/lib/editorial/offers/shown.ts'
import type {SiteFrame as SiteFrameContent} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {NoticeBar} from '../notice-bar/notice-bar.tsx'
import {SiteFooter} from '../site-footer/site-footer.tsx'
import {SiteHeader} from '../site-header/site-header.tsx'
import {SkipLink} from '../skip-link/skip-link.tsx'

/** What surrounds every public page. All styles of the site hold inside it, so that Studio keeps its own. */
export function SiteFrame({
  frame,
  bar = null,
  hasLetters = false,
  locale = DEFAULT_LOCALE,
  children,
}: {
  frame: SiteFrameContent
  /** What the clinic has to say above every page. */
  bar?: CtaContent | null
  /** Whether the clinic sends letters that readers can ask for. */
  hasLetters?: boolean
  locale?: Locale
  children: ReactNode
}) {
  return (
    <div className="site">
      <SkipLink to="page_content">{sayIn(locale)('Skip to the page')}</SkipLink>
      <SiteHeader frame={frame} locale={locale} />
      <NoticeBar bar={bar} locale={locale} />
      <main id="page_content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter frame={frame} hasLetters={hasLetters} locale={locale} />
    </div>
  )
}
