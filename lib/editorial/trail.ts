import type {Publication} from './publication.ts'

/** One stop on the way from the home page to a page. */
export type Crumb = {title: string; path: string}

export const HOME: Crumb = {title: 'Home', path: '/'}
export const ABOUT: Crumb = {title: 'How we work', path: '/about'}
export const ARCHIVE: Crumb = {title: 'All posts', path: '/posts'}
export const LOCATIONS: Crumb = {title: 'Where we are', path: '/locations'}
export const SEARCH: Crumb = {title: 'Search', path: '/search'}
export const CLINICIANS: Crumb = {title: 'Who writes here', path: '/clinicians'}

/** The way from the home page to a post: through its main topic, where it has one. */
export function postTrail({topics}: Pick<Publication, 'topics'>): Crumb[] {
  const [main] = topics
  return main?.slug ? [HOME, {title: main.title, path: `/topics/${main.slug}`}] : [HOME]
}
