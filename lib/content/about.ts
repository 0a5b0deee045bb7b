import 'server-only'

import {aboutPageQuery, aboutPagesQuery} from '../../sanity/queries/about.ts'
import type {AboutPageContent, AboutPageEntry} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {translated} from '../language/translated.ts'
import {contentFetch} from './fetch.ts'
import {ABOUT_TAG} from './tags.ts'

/** A page on how the clinic works; null when there is none at this address. */
export async function getAboutPage(slug: string, locale: Locale = DEFAULT_LOCALE): Promise<AboutPageContent | null> {
  const page = await contentFetch({query: aboutPageQuery, params: {slug}, tags: [ABOUT_TAG]})
  return page && translated(page, locale)
}

export async function listAboutPages(locale: Locale = DEFAULT_LOCALE): Promise<AboutPageEntry[]> {
  const pages = await contentFetch({query: aboutPagesQuery, tags: [ABOUT_TAG]})
  return pages.map((page) => translated(page, locale))
}
