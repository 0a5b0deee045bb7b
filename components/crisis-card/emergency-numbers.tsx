import type {Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {Filled} from '../filled/filled.tsx'

/** Whom to call when it cannot wait, in one sentence with both numbers as links. */
export function EmergencyNumbers({locale, isStrong = false}: {locale: Locale; isStrong?: boolean}) {
  const sentence = (
    <Filled
      words={sayIn(locale)('In an emergency, call {emergency}. In a crisis, call or text {crisis}, at any time.')}
      emergency={<a href="tel:911">911</a>}
      crisis={<a href="tel:988">988</a>}
    />
  )
  return isStrong ? <strong>{sentence}</strong> : sentence
}
