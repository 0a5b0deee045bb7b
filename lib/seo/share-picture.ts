/**
 * The picture that goes with a shared link to a post: what it says, where it is, and what it is for those who cannot see it.
 */
import {bylineText, formatByline, fullName, joinNames} from '../editorial/byline.ts'
import type {Channel, Publication, Reviewer} from '../editorial/publication.ts'
import type {Locale} from '../language/locales.ts'
import {sayIn, type Phrase} from '../language/phrases.ts'
import {formatMonth} from '../text/dates.ts'
import {validReview} from './around-the-text.ts'
import {siteTitle} from './site-title.ts'

export const SHARE_PICTURE_SIZE = {width: 1200, height: 630} as const

export type SharePictureWords = {
  title: string
  site: string
  /** The clinic, where the site has another name. */
  clinic: string | null
  /** One line each, in ever shorter ways of saying it; none where there is nothing to say. */
  byline: string[]
  review: string[]
  isRetracted: boolean
}

export function sharePicturePath(slug: string): string {
  return `/posts/${slug}/picture.png`
}

/** What the picture says of a post: the same facts as its page, and a review only where one may be claimed. */
export function sharePictureWords(publication: Publication, channel: Channel): SharePictureWords {
  const {title, authors, standing, locale} = publication
  const site = siteTitle(channel)
  const clinic = channel.settings?.clinicName?.trim() || null
  const isRetracted = standing === 'retracted'
  const review = validReview(publication)
  const month = formatMonth(review?.at, locale)
  return {
    title,
    site,
    clinic: clinic === site ? null : clinic,
    byline: isRetracted ? [] : namings('By', authors, locale),
    review: review && month ? namings('Medically reviewed by', review.reviewers, locale).map((line) => `${line} · ${month}`) : [],
    isRetracted,
  }
}

/** The picture in words. */
export function sharePictureAlt(publication: Publication, channel: Channel): string {
  const {title, site, byline, review} = sharePictureWords(publication, channel)
  return [title, byline[0], review[0], site].flatMap((text) => (text ? [/[.?!]$/.test(text) ? text : `${text}.`] : [])).join(' ')
}

function namings(label: Phrase, people: readonly Reviewer[], locale: Locale): string[] {
  const say = sayIn(locale)
  const named = people.filter((person) => fullName(person) !== '')
  const names = named.map(fullName)
  const [first] = names
  if (first === undefined) return []
  const withLetters = named.map((person) => bylineText(formatByline(person, person.licensure), locale))
  const few = names.length > 1 ? [say('{name} and {count} more', {name: first, count: names.length - 1})] : []
  return [joinNames(withLetters, locale), joinNames(names, locale), ...few].map((line) => `${say(label)} ${line}`)
}
