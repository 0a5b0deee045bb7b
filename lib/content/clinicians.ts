import 'server-only'

import {clinicianQuery, cliniciansQuery} from '../../sanity/queries/clinicians.ts'
import type {Clinician, ClinicianEntry} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, localeOf, type Locale} from '../language/locales.ts'
import {translated} from '../language/translated.ts'
import {cardsOf} from './cards.ts'
import {contentFetch} from './fetch.ts'
import {getHouseRules} from './publications.ts'
import {isAuthentic} from './seals.ts'
import {getStandings, withLicensure} from './standings.ts'
import {CLINICIANS_TAG, LIST_POSTS, REVIEWED_POSTS, clinicianTag, tagIn} from './tags.ts'

/** A clinician's public profile, the newest posts they wrote and those they reviewed; null when there is no such person. */
export async function getClinician(slug: string, locale: Locale = DEFAULT_LOCALE): Promise<Clinician | null> {
  const tags = [tagIn(locale, clinicianTag(slug))]
  const params = {slug, limit: LIST_POSTS, reviewed: REVIEWED_POSTS, locale}
  const stored = await contentFetch({query: clinicianQuery, params, tags})
  if (!stored) return null
  const clinician = translated(stored, locale)
  const {policy} = await getHouseRules(tags)
  const standings = await getStandings([clinician], policy, tags)
  const [licensed] = withLicensure([clinician], standings, locale)
  return {
    ...(licensed ?? clinician),
    posts: cardsOf(clinician.posts, locale),
    // Whose license a board has taken back is nobody's reviewer now.
    reviewed: standings.get(clinician._id)?.suspended
      ? []
      : clinician.reviewed
          .filter(({document}) => isAuthentic(document))
          .map(({document: _document, ...post}) => ({...post, locale: localeOf(post.locale)})),
  }
}

/** Everyone who writes or has written here, by family name; not those whose license a board has taken back. */
export async function listClinicians(locale: Locale = DEFAULT_LOCALE): Promise<ClinicianEntry[]> {
  const tags = [tagIn(locale, CLINICIANS_TAG)]
  const stored = await contentFetch({query: cliniciansQuery, tags})
  const clinicians = stored.map((clinician) => translated(clinician, locale))
  const {policy} = await getHouseRules(tags)
  const standings = await getStandings(clinicians, policy, tags)
  return withLicensure(
    clinicians.filter(({_id}) => !standings.get(_id)?.suspended),
    standings,
    locale,
  )
}
