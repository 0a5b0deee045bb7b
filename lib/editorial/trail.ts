import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {pathIn} from '../language/paths.ts'
import {sayIn, type Phrase} from '../language/phrases.ts'
import type {Publication} from './publication.ts'

/** One stop on the way from the home page to a page. */
export type Crumb = {title: string; path: string}
type Stop = {title: Phrase; path: string}

export const HOME: Stop = {title: 'Home', path: '/'}
export const ABOUT: Stop = {title: 'How we work', path: '/about'}
export const ARCHIVE: Stop = {title: 'All posts', path: '/posts'}
export const LOCATIONS: Stop = {title: 'Where we are', path: '/locations'}
export const OFFERS: Stop = {title: 'What we offer', path: '/offers'}
export const SEARCH: Stop = {title: 'Search', path: '/search'}
export const CLINICIANS: Stop = {title: 'Who writes here', path: '/clinicians'}

/** A stop in another language. */
export function stopIn(locale: Locale, {title, path}: Stop): Crumb {
  return {title: sayIn(locale)(title), path: pathIn(locale, path)}
}

/** The way from the home page to a post: through its main topic, where it has one. */
export function postTrail({
  topics,
  locale = DEFAULT_LOCALE,
}: Pick<Publication, 'topics'> & Partial<Pick<Publication, 'locale'>>): Crumb[] {
  const home = stopIn(locale, HOME)
  const [main] = topics
  return main?.slug ? [home, {title: main.title, path: pathIn(locale, `/topics/${main.slug}`)}] : [home]
}
