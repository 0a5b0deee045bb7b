import {fullName} from '@/lib/editorial/byline.ts'
import {interestText} from '@/lib/editorial/disclosure.ts'
import type {Author, Publication} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './disclosure.module.css'

/** Whether money stands behind a post: who paid for it, and what connects its authors with others. */
export function Disclosure({
  authors,
  sponsorship,
  locale = DEFAULT_LOCALE,
}: {
  authors: readonly Author[]
  sponsorship: Publication['sponsorship']
  locale?: Locale
}) {
  const say = sayIn(locale)
  const sponsor = sponsorship?.kind === 'sponsored' ? sponsorship.sponsor?.trim() : undefined
  const role = sponsorship?.role?.trim()
  const declaring = authors.flatMap((author) => {
    const items = (author.interests?.items ?? []).flatMap((item) => interestText(item, locale) ?? [])
    const name = fullName(author)
    return name && items.length > 0 ? [{_id: author._id, name, items}] : []
  })
  const isAllDeclared = authors.length > 0 && authors.every(({interests}) => interests?.none === true)
  if (!sponsor && declaring.length === 0 && !isAllDeclared) return null
  return (
    <div className={styles.disclosure}>
      {sponsor && (
        <p className={styles.sponsor}>
          <strong>{say('Paid for by {sponsor}', {sponsor})}</strong>
          {role && ` (${role})`}
        </p>
      )}
      {declaring.map(({_id, name, items}) => (
        <div key={_id}>
          <p>{say('Conflicts of interest declared by {name}:', {name})}</p>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
      {declaring.length === 0 && isAllDeclared && (
        // Beside a sponsor it must be plain whose interests are meant.
        <p>{say(sponsor ? 'The authors declare no conflicts of interest.' : 'No conflicts of interest declared.')}</p>
      )}
    </div>
  )
}
