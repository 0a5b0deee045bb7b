import 'server-only'

import {clinicianQuery, cliniciansQuery, clinicianSlugsQuery} from '../../sanity/queries/clinicians.ts'
import {contentFetch} from './fetch.ts'
import {CLINICIANS_TAG, LIST_POSTS, clinicianTag} from './tags.ts'

/** A clinician's public profile and the newest posts they wrote; null when there is no such person. */
export async function getClinician(slug: string) {
  const tags = [clinicianTag(slug)]
  return contentFetch({query: clinicianQuery, params: {slug, limit: LIST_POSTS}, tags})
}

/** Everyone who writes or has written here, by family name. */
export async function listClinicians() {
  const tags = [CLINICIANS_TAG]
  return contentFetch({query: cliniciansQuery, tags})
}

export async function listClinicianSlugs() {
  const tags = [CLINICIANS_TAG]
  return contentFetch({query: clinicianSlugsQuery, tags, revalidate: 1})
}
