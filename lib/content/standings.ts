import 'server-only'

import {now} from '../clock.ts'
import type {Licensure} from '../editorial/byline.ts'
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {licensedInText} from '../editorial/byline.ts'
import {standingOf, type CompactMember, type LicenseRecord, type Standing} from '../editorial/licenses.ts'
import {readPolicy, type PolicyDocument} from '../editorial/policy.ts'
import {COMPACT_FIELDS, LICENSE_FIELDS} from '../editorial/license-fields.ts'
import {complianceClient} from './compliance-client.ts'
import {publishedOnly} from './seals.ts'
import {LICENSES_TAG} from './tags.ts'

type Answer = {licenses: LicenseRecord[]; compactMembers: CompactMember[]}

const QUERY = /* groq */ `{
  "licenses": *[_type == "licenseRecord" && clinicianId in $ids]{${LICENSE_FIELDS}},
  "compactMembers": *[_type == "compactMember"]{${COMPACT_FIELDS}}
}`

type Person = {_id: string; profession: string | null; status: string | null}

/**
 * What people's licenses let them do and be called at this moment.
 *
 * @param tags the page's own: the answer is kept as long as the page is
 */
export async function getStandings(
  people: readonly Person[],
  policy: PolicyDocument | null,
  tags: string[],
): Promise<Map<string, Standing>> {
  const ids = [...new Set(people.map(({_id}) => _id))].toSorted()
  if (ids.length === 0) return new Map()
  const stored = await complianceClient.fetch<Answer>(
    QUERY,
    {ids},
    {cache: 'force-cache', next: {tags: [...tags, LICENSES_TAG], revalidate: 3600}},
  )
  const context = {
    records: publishedOnly(stored.licenses),
    compactMembers: publishedOnly(stored.compactMembers),
    policy: readPolicy(policy),
    now: now(),
  }
  return new Map(people.map((person) => [person._id, standingOf(person, context)]))
}

/** The same people with what may stand behind their names now. */
export function withLicensure<P extends Person>(
  people: readonly P[],
  standings: ReadonlyMap<string, Standing>,
  locale: Locale = DEFAULT_LOCALE,
): (P & {licensure: Licensure; licensedIn: string | null})[] {
  return people.map((person) => {
    const standing = standings.get(person._id)
    return {
      ...person,
      licensure: {licensed: standing?.licensed ?? [], retired: standing?.retired ?? false, now: now()},
      licensedIn: standing ? licensedInText(standing, locale) : null,
    }
  })
}
