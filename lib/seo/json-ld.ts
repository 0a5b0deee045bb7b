/**
 * Search markup: what the page says, said again for machines, and not a word more.
 *
 * Every value stands on the page too. The traps of the vocabulary (schema.org 30.0) are avoided: the page is a
 * MedicalWebPage, which alone can be reviewed, and the text on it a BlogPosting; people are Persons with their name alone in
 * `name` and with letters that hold today; a clinic is a MedicalClinic.
 */
import type {
  BlogPosting,
  Book,
  BreadcrumbList,
  CorrectionComment,
  CreativeWork,
  Graph,
  ItemList,
  MedicalClinic,
  MedicalWebPage,
  Organization,
  Person,
  ProfilePage,
  ScholarlyArticle,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts'

import {formatByline, fullName, professionIn} from '../editorial/byline.ts'
import {sourceHref, type NumberedSource} from '../editorial/citations.ts'
import type {
  Clinician,
  ClinicianEntry,
  OtherLanguage,
  PictureContent,
  Publication,
  Reviewer,
  SiteFrame,
  Source,
  Topic,
} from '../editorial/publication.ts'
import {CLINICIANS, HOME, stopIn, type Crumb} from '../editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {pathIn, postPath} from '../language/paths.ts'
import {imageAddress} from '../media/image-url.ts'
import {validReview} from './around-the-text.ts'
import {heldCredentials, heldJobTitle} from './held-credentials.ts'
import {siteTitle} from './site-title.ts'
import {publicCorrections} from './public-corrections.ts'
import {reviewDay} from './review-day.ts'

/** What a cited work is. For most of them the vocabulary has no closer word than “a work”. */
const WORK_TYPES: Partial<Record<NonNullable<Source['type']>, 'ScholarlyArticle' | 'Book' | 'WebPage'>> = {
  journal: 'ScholarlyArticle',
  systematicReview: 'ScholarlyArticle',
  book: 'Book',
  website: 'WebPage',
}

/** `locale` is that of the page. */
type Site = {siteUrl: string; frame: SiteFrame; locale?: Locale}

/** The home page: the site and the clinic behind it. */
export function homeGraph(site: Site): Graph {
  return graph([webSite(site), ...clinic(site)])
}

/** A post: its page, its text, its authors and reviewers, its sources. Of a retracted one, only that it was retracted. */
export function postGraph({
  siteUrl,
  frame,
  publication,
  sources,
  trail,
}: Site & {publication: Publication; sources: readonly NumberedSource[]; trail: readonly Crumb[]}): Graph {
  const {locale} = publication
  const url = `${siteUrl}${postPath(publication)}`
  const isRetracted = publication.standing === 'retracted'
  const authors = publication.authors.filter(hasName)
  // Who checked it is claimed only while the review counts; the day alone only says when somebody last looked.
  const reviewers = validReview(publication)?.reviewers ?? []
  const isDayKnown = !isRetracted && !publication.currency.isReviewLost
  const lastReviewed = isDayKnown ? reviewDay(publication.lastReviewedAt) : undefined
  const page: MedicalWebPage = {
    '@type': 'MedicalWebPage',
    '@id': `${url}#page`,
    url,
    name: publication.title,
    inLanguage: locale,
    isPartOf: {'@id': websiteId(siteUrl, locale)},
    breadcrumb: {'@id': `${url}#breadcrumb`},
    mainEntity: {'@id': `${url}#post`},
    publisher: {'@id': `${siteUrl}/#clinic`},
    ...(lastReviewed ? {lastReviewed} : {}),
    ...(reviewers.length > 0 ? {reviewedBy: reviewers.map((reviewer) => ({'@id': personId(siteUrl, reviewer)}))} : {}),
  }
  const post: BlogPosting = {
    '@type': 'BlogPosting',
    '@id': `${url}#post`,
    mainEntityOfPage: {'@id': `${url}#page`},
    headline: publication.title,
    inLanguage: locale,
    ...(isRetracted ? {} : translations(siteUrl, publication)),
    ...at('datePublished', publication.publishedAt),
    // Never from a review: a page that was read again has not changed.
    ...at('dateModified', publication.updatedAt ?? publication.publishedAt),
    ...(authors.length > 0 ? {author: authors.map((author) => ({'@id': personId(siteUrl, author)}))} : {}),
    publisher: {'@id': `${siteUrl}/#clinic`},
    ...sponsor(publication.sponsorship),
    ...(publication.topics.length > 0 ? {articleSection: publication.topics.map(({title}) => title)} : {}),
    ...(publication.standing === 'archived' ? {creativeWorkStatus: 'Archived'} : {}),
    ...(isRetracted ? retracted(publication.retraction) : claims(siteUrl, publication, sources)),
  }
  const isAuthor = new Set(authors.map(({_id}) => _id))
  return graph([
    page,
    post,
    // Job titles stand in the notes about the authors, which a retracted post no longer has, and not beside reviewers.
    ...authors.map((author) => person(siteUrl, isRetracted ? {...author, jobTitle: null} : author, locale)),
    ...reviewers.filter(({_id}) => !isAuthor.has(_id)).map((reviewer) => person(siteUrl, {...reviewer, jobTitle: null}, locale)),
    breadcrumbs(url, siteUrl, [...trail, {title: publication.title, path: postPath(publication)}]),
    webSite({siteUrl, frame, locale}),
    ...clinic({siteUrl, frame}),
  ])
}

/** A topic: a list, so a plain web page. */
export function topicGraph({siteUrl, frame, topic, locale = DEFAULT_LOCALE}: Site & {topic: Topic}): Graph {
  const path = pathIn(locale, `/topics/${topic.slug}`)
  const url = `${siteUrl}${path}`
  const page: WebPage = {
    '@type': 'CollectionPage',
    '@id': `${url}#page`,
    url,
    name: topic.title,
    description: topic.summary,
    inLanguage: locale,
    isPartOf: {'@id': websiteId(siteUrl, locale)},
    breadcrumb: {'@id': `${url}#breadcrumb`},
    ...listOf(topic.posts.map((post) => ({name: post.title, url: `${siteUrl}${postPath(post)}`}))),
  }
  const trail = [stopIn(locale, HOME), {title: topic.title, path}]
  return graph([page, breadcrumbs(url, siteUrl, trail), webSite({siteUrl, frame, locale}), ...clinic({siteUrl, frame})])
}

/** A clinician's profile, with the credentials that the page spells out. */
export function clinicianGraph({siteUrl, frame, clinician, locale = DEFAULT_LOCALE}: Site & {clinician: Clinician}): Graph {
  const path = pathIn(locale, `${CLINICIANS.path}/${clinician.slug}`)
  const url = `${siteUrl}${path}`
  const credentials = heldCredentials(clinician).map(({fullName: words}) => words)
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': `${url}#page`,
    url,
    name: fullName(clinician),
    inLanguage: locale,
    isPartOf: {'@id': websiteId(siteUrl, locale)},
    breadcrumb: {'@id': `${url}#breadcrumb`},
    mainEntity: {'@id': personId(siteUrl, clinician)},
  }
  const profile: Person = {
    ...person(siteUrl, clinician, locale),
    ...(credentials.length > 0
      ? {hasCredential: credentials.map((name) => ({'@type': 'EducationalOccupationalCredential' as const, name}))}
      : {}),
    ...(clinician.languages.length > 0 ? {knowsLanguage: [...clinician.languages]} : {}),
  }
  const trail = [stopIn(locale, HOME), stopIn(locale, CLINICIANS), {title: fullName(clinician), path}]
  return graph([page, profile, breadcrumbs(url, siteUrl, trail), webSite({siteUrl, frame, locale}), ...clinic({siteUrl, frame})])
}

/** Everyone who writes here: a list by name, whose profiles say the rest. */
export function cliniciansGraph({
  siteUrl,
  frame,
  clinicians,
  locale = DEFAULT_LOCALE,
}: Site & {clinicians: readonly ClinicianEntry[]}): Graph {
  const {title, path} = stopIn(locale, CLINICIANS)
  const url = `${siteUrl}${path}`
  const page: WebPage = {
    '@type': 'CollectionPage',
    '@id': `${url}#page`,
    url,
    name: title,
    inLanguage: locale,
    isPartOf: {'@id': websiteId(siteUrl, locale)},
    breadcrumb: {'@id': `${url}#breadcrumb`},
    ...listOf(
      clinicians
        .filter((someone) => fullName(someone) !== '' && someone.slug)
        .map((someone) => ({name: fullName(someone), url: `${siteUrl}${path}/${someone.slug}`})),
    ),
  }
  const trail = [stopIn(locale, HOME), {title, path}]
  return graph([page, breadcrumbs(url, siteUrl, trail), webSite({siteUrl, frame, locale}), ...clinic({siteUrl, frame})])
}

/** The graph as it may stand inside a script element: no text can end the element or the line. */
export function toJsonLd(content: Graph): string {
  return JSON.stringify(content).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** The entries of a list page, in its order. */
function listOf(entries: readonly {name: string; url: string}[]): {mainEntity?: ItemList} {
  if (entries.length === 0) return {}
  const itemListElement = entries.map(({name, url}, index) => ({'@type': 'ListItem' as const, position: index + 1, name, url}))
  return {mainEntity: {'@type': 'ItemList', numberOfItems: entries.length, itemListElement}}
}

function graph(things: readonly Thing[]): Graph {
  return {'@context': 'https://schema.org', '@graph': things}
}

function webSite({siteUrl, frame, locale = DEFAULT_LOCALE}: Site): WebSite {
  return {
    '@type': 'WebSite',
    '@id': websiteId(siteUrl, locale),
    url: `${siteUrl}${pathIn(locale, '/')}`,
    name: siteTitle(frame),
    inLanguage: locale,
    publisher: {'@id': `${siteUrl}/#clinic`},
  }
}

function websiteId(siteUrl: string, locale: Locale): string {
  return `${siteUrl}${pathIn(locale, '/')}#website`
}

/** The same text in other languages, and which of them came first. */
function translations(siteUrl: string, {otherLanguages, madeFrom}: Publication) {
  const naming = ({title, ...post}: OtherLanguage) => {
    const url = `${siteUrl}${postPath(post)}`
    return {'@type': 'BlogPosting' as const, '@id': `${url}#post`, url, headline: title, inLanguage: post.locale}
  }
  const original = madeFrom?.original
  return {
    ...(original && !original.isRetracted ? {translationOfWork: naming(original)} : {}),
    ...(!madeFrom && otherLanguages.length > 0 ? {workTranslation: otherLanguages.map(naming)} : {}),
  }
}

/** The organisation, and each place where it sees patients. */
function clinic({siteUrl, frame}: Site): (Organization | MedicalClinic)[] {
  const name = frame.settings?.clinicName ?? siteTitle(frame)
  const organization: Organization = {'@type': 'Organization', '@id': `${siteUrl}/#clinic`, url: `${siteUrl}/`, name}
  const places = (frame.settings?.locations ?? []).map((location): MedicalClinic => ({
    '@type': 'MedicalClinic',
    '@id': `${siteUrl}/#${location._id}`,
    name: location.name ? `${name}, ${location.name}` : name,
    parentOrganization: {'@id': `${siteUrl}/#clinic`},
    ...(location.phone ? {telephone: location.phone} : {}),
    ...(location.address
      ? {
          address: {
            '@type': 'PostalAddress',
            ...(location.address.street ? {streetAddress: location.address.street} : {}),
            ...(location.address.city ? {addressLocality: location.address.city} : {}),
            ...(location.address.region ? {addressRegion: location.address.region} : {}),
            ...(location.address.postalCode ? {postalCode: location.address.postalCode} : {}),
            addressCountry: 'US',
          },
        }
      : {}),
  }))
  return [organization, ...places]
}

/** @param locale of the page; who somebody is, `@id` says in every language alike */
function person(
  siteUrl: string,
  author: Reviewer & {photo: PictureContent | null},
  locale: Locale,
): Exclude<Person, string> & {'@type': 'Person'} {
  // A retired license may stand in a byline; it gives nobody a title.
  const byline = formatByline(author, author.licensure && {...author.licensure, retired: false})
  const jobTitle = heldJobTitle(author, byline)
  const image = imageAddress(author.photo, 'square', 480)
  return {
    '@type': 'Person',
    '@id': personId(siteUrl, author),
    name: byline.name,
    ...(byline.prefix ? {honorificPrefix: byline.prefix} : {}),
    ...(author.slug ? {url: `${siteUrl}${pathIn(locale, `${CLINICIANS.path}/${author.slug}`)}`} : {}),
    ...(byline.letters.length > 0 ? {honorificSuffix: byline.letters.map(({abbreviation}) => abbreviation).join(', ')} : {}),
    ...(jobTitle ? {jobTitle} : {}),
    ...(byline.profession ? {hasOccupation: {'@type': 'Occupation', name: professionIn(locale, byline.profession)}} : {}),
    ...(image ? {image: `${siteUrl}${image}`} : {}),
    ...(byline.standing === 'Former contributor' ? {} : {worksFor: {'@id': `${siteUrl}/#clinic`}}),
  }
}

function hasName(someone: Reviewer): boolean {
  return fullName(someone) !== ''
}

/** What a post that stands says and rests on, and what was put right in it. */
function claims(siteUrl: string, publication: Publication, sources: readonly NumberedSource[]) {
  const image = imageAddress(publication.cover, 'share')
  const corrections = publicCorrections(publication.corrections)
  return {
    ...(publication.excerpt ? {description: publication.excerpt} : {}),
    ...(image ? {image: [`${siteUrl}${image}`]} : {}),
    ...(sources.length > 0 ? {citation: sources.map(citation)} : {}),
    ...(corrections.length > 0 ? {correction: corrections.map((one) => correction(one.summary, one.at))} : {}),
  }
}

/** The vocabulary has no word for a retraction; a status and a correction come nearest. */
function retracted(retraction: Publication['retraction']) {
  const notice = retraction?.notice.trim()
  return {creativeWorkStatus: 'Retracted', ...(notice ? {correction: [correction(notice, retraction?.at ?? '')]} : {})}
}

function correction(text: string, instant: string): CorrectionComment {
  return {'@type': 'CorrectionComment', text, ...at('datePublished', instant)}
}

/** A date under its name; nothing for one that is none, as on the page. */
function at<Name extends string>(name: Name, instant: string): {[Key in Name]?: string} {
  return Number.isNaN(Date.parse(instant)) ? {} : ({[name]: instant} as {[Key in Name]?: string})
}

function sponsor(sponsorship: Publication['sponsorship']): {sponsor?: Organization} {
  const name = sponsorship?.kind === 'sponsored' ? sponsorship.sponsor?.trim() : undefined
  return name ? {sponsor: {'@type': 'Organization', name}} : {}
}

function personId(siteUrl: string, {_id, slug}: {_id: string; slug: string}): string {
  return slug ? `${siteUrl}/clinicians/${slug}#person` : `${siteUrl}/#${_id}`
}

function citation({source}: NumberedSource): CreativeWork | Book | ScholarlyArticle | WebPage {
  const url = sourceHref(source)
  return {
    '@type': (source.type && WORK_TYPES[source.type]) || 'CreativeWork',
    name: source.title ?? '',
    ...(url ? {url} : {}),
  }
}

function breadcrumbs(url: string, siteUrl: string, trail: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    '@id': `${url}#breadcrumb`,
    itemListElement: trail.map(({title, path}, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      // A thing with an address; the vocabulary has no room here for the address alone.
      item: {'@type': 'WebPage', '@id': `${siteUrl}${path}`},
    })),
  }
}
