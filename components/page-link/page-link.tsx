import type {ReactNode} from 'react'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

/**
 * A link to a page that there is in English alone. From a page in another language it says so before it is followed.
 *
 * @param isPlain where the words are a name that has no language
 */
export function PageLink({
  path,
  locale,
  isPlain = false,
  rel,
  children,
}: {
  path: string
  locale: Locale
  isPlain?: boolean
  rel?: string
  children: ReactNode
}) {
  const isAbroad = locale !== DEFAULT_LOCALE
  return (
    <a href={path} rel={rel} hrefLang={isAbroad ? DEFAULT_LOCALE : undefined}>
      {children}
      {isAbroad && !isPlain && ` (${sayIn(locale)('in English')})`}
    </a>
  )
}
