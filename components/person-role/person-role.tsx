import {Fragment} from 'react'

import {professionIn, type Byline} from '@/lib/editorial/byline.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {languageLeft, type Translated} from '@/lib/language/translated.ts'
import {heldJobTitle} from '@/lib/seo/held-credentials.ts'

/** “Physical therapist · Clinical lead · On leave”: what a person is, in plain words. */
export function PersonRole({
  person,
  byline: {profession, standing},
  isStandingSaid = true,
  locale = DEFAULT_LOCALE,
  className,
}: {
  person: {profession: string | null; jobTitle: string | null} & Translated
  byline: Pick<Byline, 'profession' | 'standing'>
  /** Whether their place in the clinic is a part of it, and not said beside it. */
  isStandingSaid?: boolean
  locale?: Locale
  className?: string | undefined
}) {
  const plainWord = professionIn(locale, profession)
  const jobTitle = heldJobTitle(person, {profession, standing})
  const isSaid = jobTitle?.toLowerCase() === plainWord?.toLowerCase()
  const parts = [
    {words: plainWord},
    // The clinic’s own words, which may be there in English alone.
    {words: isSaid ? null : jobTitle, lang: languageLeft(person, 'jobTitle', locale)},
    {words: isStandingSaid && standing ? sayIn(locale)(standing) : null},
  ].filter(({words}) => words)
  if (parts.length === 0) return null
  return (
    <p className={className}>
      {parts.map(({words, lang}, index) => (
        <Fragment key={words}>
          {index > 0 && ' · '}
          {lang ? <span lang={lang}>{words}</span> : words}
        </Fragment>
      ))}
    </p>
  )
}
