/**
 * What stands around a post's text, in plain sentences: for feeds, plain-text twins and pictures, which have no room for the
 * page's own markup. The words are those of the page.
 */
import {bylineText, formatByline, fullName, joinNames} from '../editorial/byline.ts'
import type {Publication, Reviewer} from '../editorial/publication.ts'
import {formatDate, isLaterDay} from '../text/dates.ts'

type Reviewed = Pick<Publication, 'standing' | 'lastReviewedAt'> & {
  reviewers: readonly Reviewer[]
  currency: Pick<Publication['currency'], 'isReviewLost'>
}
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
export function bylineLines({authors, ...post}: Reviewed & {authors: readonly Reviewer[]}): string[] {
  const review = validReview(post)
  return [
    ...sentence('Written by', namesWithLetters(authors)),
    ...sentence('Medically reviewed by', namesWithLetters(review?.reviewers ?? [])),
  ]
}

/** Published, updated where that was on a later day, last reviewed, next review due: what is known of them. */
export function dateLines({publishedAt, updatedAt, lastReviewedAt, nextReviewAt, standing}: Dated): string[] {
  const days: [label: string, moment: string | null][] = [
    ['Published', publishedAt],
    ['Updated', isLaterDay(publishedAt, updatedAt) ? updatedAt : null],
    ['Last reviewed', lastReviewedAt],
    ['Next review due', standing === 'live' ? nextReviewAt : null],
  ]
  return days.flatMap(([label, moment]) => {
    const day = formatDate(moment)
    return day ? [`${label}: ${day}`] : []
  })
}

/** What readers are told when a review is overdue or counts no longer; nothing within the grace. */
export function overdueText({
  standing,
  currency,
  nextReviewAt,
}: Pick<Publication, 'standing' | 'currency' | 'nextReviewAt'>): string | undefined {
  if (standing !== 'live' || !currency.step) return undefined
  const day = formatDate(nextReviewAt)
  if (currency.step === 'note') return `This page has been due for review${day ? ` since ${day}` : ''}.`
  const first = currency.isReviewLost
    ? 'This page is being reviewed again.'
    : `This page was due for review${day ? ` on ${day}` : ''}.`
  return `${first} Parts may be out of date. Check with a clinician before you rely on it.`
}

function namesWithLetters(people: readonly Reviewer[]): string[] {
  return people.filter((person) => fullName(person) !== '').map((person) => bylineText(formatByline(person, person.licensure)))
}

function sentence(label: string, names: readonly string[]): string[] {
  return names.length > 0 ? [`${label} ${joinNames(names)}.`] : []
}
