import {fullName, type NameParts} from './byline.ts'
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {sayIn, type Phrase} from '../language/phrases.ts'
import type {Author, Publication} from './publication.ts'

export type Interest = NonNullable<Author['interests']>['items'][number]
type Disclosing = NameParts & Pick<Author, 'interests'>

const KINDS: Record<NonNullable<Interest['type']>, Phrase> = {
  employment: 'Employment',
  consulting: 'Consulting or speaking',
  ownership: 'Shares or ownership',
  research: 'Research funding',
  royalties: 'Royalties or patents',
  gift: 'Gifts or travel',
  family: 'A family member’s interest',
  other: 'Other interest',
}

/** “Consulting or speaking: Acme Needles. Paid for two talks in 2025.” An interest in nobody says nothing. */
export function interestText({type, entity, description}: Interest, locale: Locale = DEFAULT_LOCALE): string | undefined {
  const who = entity?.trim()
  const what = description?.trim()
  if (!who && !what) return undefined
  const kind = sayIn(locale)(type ? KINDS[type] : 'Interest')
  return [`${kind}: ${who || what}`, who ? what : undefined].filter(Boolean).join('. ')
}

/** Whether money stands behind a post, a sentence each: who paid for it, and what connects its authors with others. */
export function disclosureLines({
  authors,
  sponsorship,
  locale = DEFAULT_LOCALE,
}: {
  authors: readonly Disclosing[]
  sponsorship: Publication['sponsorship']
  locale?: Locale
}): string[] {
  const say = sayIn(locale)
  const sponsor = sponsorship?.kind === 'sponsored' ? sponsorship.sponsor?.trim() : undefined
  const role = sponsorship?.role?.trim()
  const paid = sponsor ? [`${say('Paid for by {sponsor}', {sponsor})}${role ? ` (${role})` : ''}.`] : []
  const declared = authors.flatMap((author) => {
    const items = (author.interests?.items ?? []).flatMap((item) => interestText(item, locale) ?? [])
    const name = fullName(author)
    return name && items.length > 0 ? [`${say('Conflicts of interest declared by {name}:', {name})} ${items.join('; ')}`] : []
  })
  if (declared.length > 0) return [...paid, ...declared]
  const isAllDeclared = authors.length > 0 && authors.every(({interests}) => interests?.none === true)
  return isAllDeclared
    ? [...paid, say(sponsor ? 'The authors declare no conflicts of interest.' : 'No conflicts of interest declared.')]
    : paid
}
