import 'server-only'

import {aboutPageQuery, aboutPagesQuery} from '../../sanity/queries/about.ts'
import {contentFetch} from './fetch.ts'
import {ABOUT_TAG} from './tags.ts'

/** A page on how the clinic works; null when there is none at this address. */
export async function getAboutPage(slug: string) {
  return contentFetch({query: aboutPageQuery, params: {slug}, tags: [ABOUT_TAG]})
}

export async function listAboutPages() {
  return contentFetch({query: aboutPagesQuery, tags: [ABOUT_TAG]})
}
