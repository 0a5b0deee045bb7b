/**
 * What stands around a post's text, in plain sentences: for feeds, plain-text twins and pictures, which have no room for the
 * page's own markup. The words are those of the page.
 */
import {bylineText, formatByline, fullName, joinNames} from '../editorial/byline.ts'
import type {Publication, Reviewer} from '../editorial/publication.ts'
import type {Locale} from '../language/locales.ts'
import {sayIn, type Phrase} from '../language/phrases.ts'
import {formatDate, isLaterDay} from '../text/dates.ts'

type Reviewed = Pick<Publication, 'standing' | 'lastReviewedAt'> & {
  reviewers: readonly Reviewer[]
  currency: Pick<Publication['currency'], 'isReviewLost'>
}
type Spoken = Pick<Publication, 'locale'>
type Dated = Pick<Publication, 'publishedAt' | 'updatedAt' | 'lastReviewedAt' | 'nextReviewAt' | 'standing'>

/**
 * The review that may be claimed for a post elsewhere than on its own page: by people with a name, on a known day.
 *
 * @returns null for a retracted post, and where everyone who reviewed it has lost their license
 */
export function validReview<R extends Reviewed>({
  standing,
  lastReviewedAt,
  reviewers,
  currency,
}: R): {reviewers: R['reviewers'][number][]; at: string} | null {
  const named = reviewers.filter((reviewer) => fullName(reviewer) !== '')
  if (standing === 'retracted' || currency.isReviewLost || named.length === 0) return null
  return lastReviewedAt && formatDate(lastReviewedAt) ? {reviewers: named, at: lastReviewedAt} : null
}

/** “Written by Jane Doe, PT, DPT and Sam Lee, MD.” with the letters that hold today; and who reviewed it. */
export function bylineLines({authors, locale, ...post}: Reviewed & Spoken & {authors: readonly Reviewer[]}): string[] {
  const say = sayIn(locale)
  const review = validReview(post)
  return [
    ...sentence(say('Written by'), namesWithLetters(authors, locale), locale),
    ...sentence(say('Medically reviewed by'), namesWithLetters(review?.reviewers ?? [], locale), locale),
  ]
}

/** Published, updated where that was on a later day, last reviewed, next review due: what is known of them. */
export function dateLines({publishedAt, updatedAt, lastReviewedAt, nextReviewAt, standing, locale}: Dated & Spoken): string[] {
  const days: [label: Phrase, moment: string | null][] = [
    ['Published', publishedAt],
    ['Updated', isLaterDay(publishedAt, updatedAt) ? updatedAt : null],
    ['Last reviewed', lastReviewedAt],
    ['Next review due', standing === 'live' ? nextReviewAt : null],
  ]
  return days.flatMap(([label, moment]) => {
    const day = formatDate(moment, locale)
    return day ? [`${sayIn(locale)(label)}: ${day}`] : []
  })
}

/** What readers are told when a review is overdue or counts no longer; nothing within the grace. */
export function overdueText({
  standing,
  currency,
  nextReviewAt,
  locale,
}: Pick<Publication, 'standing' | 'currency' | 'nextReviewAt' | 'locale'>): string | undefined {
  const say = sayIn(locale)
  if (standing !== 'live' || !currency.step) return undefined
  const day = formatDate(nextReviewAt, locale)
  if (currency.step === 'note')
    return day ? say('This page has been due for review since {day}.', {day}) : say('This page has been due for review.')
  const wasDue = day ? say('This page was due for review on {day}.', {day}) : say('This page was due for review.')
  const first = currency.isReviewLost ? say('This page is being reviewed again.') : wasDue
  return `${first} ${say('Parts may be out of date. Check with a clinician before you rely on it.')}`
}

function namesWithLetters(people: readonly Reviewer[], locale: Locale): string[] {
  return people
    .filter((person) => fullName(person) !== '')
    .map((person) => bylineText(formatByline(person, person.licensure), locale))
}

function sentence(label: string, names: readonly string[], locale: Locale): string[] {
  return names.length > 0 ? [`${label} ${joinNames(names, locale)}.`] : []
}
