import type {Metadata} from 'next'

import type {Publication, Seo, SiteFrame} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {pathIn, postPath} from '../language/paths.ts'
import {sayIn} from '../language/phrases.ts'
import {formatDate} from '../text/dates.ts'
import {FEED_FORMATS, feedPath} from './feed-formats.ts'
import {markdownPath} from './post-addresses.ts'
import {SHARE_PICTURE_SIZE, sharePictureAlt, sharePicturePath} from './share-picture.ts'
import {siteTitle} from './site-title.ts'
import {STATUS_MARK, type AbsentStatus} from './status-mark.ts'

/** What a page tells search engines and shared links about itself. */
export function pageMetadata({
  siteUrl,
  frame,
  path,
  title,
  description,
  seo,
  feeds,
  locale = DEFAULT_LOCALE,
  languages = {},
}: {
  siteUrl: string
  frame: SiteFrame
  path: string
  /** Absent for the home page, whose title is the site's. */
  title?: string
  description?: string | null
  seo?: Seo
  /** Whether the page is a list that can be followed, beside all posts. */
  feeds?: boolean
  locale?: Locale
  /** Addresses of the same page in every language there is one in, itself included; none where it stands alone. */
  languages?: Partial<Record<Locale, string>>
}): Metadata {
  const site = siteTitle(frame)
  const shownTitle = seo?.title || title
  const shownDescription = seo?.description || description || frame.settings?.description || undefined
  return {
    metadataBase: new URL(siteUrl),
    title: shownTitle ? `${shownTitle} · ${site}` : site,
    ...(shownDescription ? {description: shownDescription} : {}),
    alternates: {
      canonical: path,
      ...languageLinks(languages),
      types: feedLinks(site, locale, feeds ? [{path, title: shownTitle ? `${shownTitle} · ${site}` : site}] : []),
    },
    ...(seo?.noIndex ? {robots: {index: false, follow: true}} : {}),
    openGraph: {
      type: 'website',
      siteName: site,
      title: shownTitle ?? site,
      url: path,
      locale: locale === 'es' ? 'es_US' : 'en_US',
      ...(shownDescription ? {description: shownDescription} : {}),
    },
    twitter: {card: 'summary_large_image'},
  }
}

/** The addresses of a page that there is in every language the clinic writes in. @param path in the first language */
export function inEveryLanguage(path: string, {locales}: Pick<SiteFrame, 'locales'>): Partial<Record<Locale, string>> {
  return Object.fromEntries(locales.map((locale) => [locale, pathIn(locale, path)]))
}

/** `hreflang`, in both directions, with the first language for whoever reads none of them. */
function languageLinks(languages: Partial<Record<Locale, string>>): {languages?: Record<string, string>} {
  if (Object.keys(languages).length < 2) return {}
  const fallback = languages[DEFAULT_LOCALE]
  return {languages: {...languages, ...(fallback ? {'x-default': fallback} : {})}}
}

/** Where the posts of a page can be followed: its own first, then all. */
function feedLinks(site: string, locale: Locale, own: readonly {path: string; title: string}[]) {
  const lists = [...own, {path: pathIn(locale, '/'), title: site}]
  return Object.fromEntries(
    Object.values(FEED_FORMATS).map(({mediaType, file}) => [
      mediaType,
      lists.map(({path, title}) => ({url: feedPath(path, file), title})),
    ]),
  )
}

/**
 * The same for a post, with its dates, authors and picture.
 *
 * Search engines are asked not to list a post whose review is overdue for too long or that was retracted; they may follow
 * its links. Of a retracted post nothing it claimed is passed on.
 */
export function postMetadata({
  siteUrl,
  frame,
  publication,
  authors,
}: {
  siteUrl: string
  frame: SiteFrame
  publication: Publication
  authors: string[]
}): Metadata {
  const {slug, locale, title, excerpt, publishedAt, updatedAt, retraction, otherLanguages} = publication
  const say = sayIn(locale)
  const path = postPath({slug, locale})
  const isRetracted = publication.standing === 'retracted'
  const seo = {
    ...publication.seo,
    ...(isRetracted ? {title: null, description: null} : {}),
    noIndex: publication.seo.noIndex || publication.currency.noIndex || isRetracted,
  }
  const retractedOn = formatDate(retraction?.at, locale)
  const said = retractedOn ? say('This post was retracted on {day}.', {day: retractedOn}) : say('This post was retracted.')
  const description = isRetracted ? said : excerpt
  const page = pageMetadata({
    siteUrl,
    frame,
    path,
    title,
    description,
    seo,
    locale,
    // A retracted text is no page to send readers of another language to.
    languages: isRetracted
      ? {}
      : {[locale]: path, ...Object.fromEntries(otherLanguages.map((one) => [one.locale, postPath(one)]))},
  })
  return {
    ...page,
    alternates: {...page.alternates, types: {...page.alternates?.types, 'text/markdown': [{url: markdownPath(slug), title}]}},
    authors: authors.map((name) => ({name})),
    openGraph: {
      ...page.openGraph,
      type: 'article',
      publishedTime: publishedAt,
      modifiedTime: updatedAt ?? publishedAt,
      authors,
      ...(isRetracted
        ? {}
        : {images: [{url: sharePicturePath(slug), ...SHARE_PICTURE_SIZE, alt: sharePictureAlt(publication, frame)}]}),
    },
  }
}

/** What a page says about itself that is no page to be found: a form, a word of thanks, an address that leads nowhere. */
export function unlistedMetadata(title: string, frame: SiteFrame): Metadata {
  return {title: `${title} · ${siteTitle(frame)}`, robots: {index: false}}
}

/**
 * The same for an address at which no page stands.
 *
 * Next can give a page no status but 200. What it should be stands in the page, and `server.ts` answers with it.
 */
export function absentMetadata(title: string, frame: SiteFrame, status: AbsentStatus): Metadata {
  return {...unlistedMetadata(title, frame), other: {[STATUS_MARK]: status}}
}
