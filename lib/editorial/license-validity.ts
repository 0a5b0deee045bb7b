/**
 * What one licence record is worth at one moment.
 *
 * Sources: PT Compact Commission, FAQs (a privilege rests on an active, unencumbered home licence, and only states that
 * issue privileges count); NCSBN, Nurse Licensure Compact (one multistate licence, from the state one lives in).
 */
import {
  COMPACTS,
  LICENSE_KINDS,
  LICENSE_TYPES,
  type LicenseRecord,
  type LicensingContext,
  type LicensingPolicy,
} from './license-records.ts'
import {DAY, endOfDay, startOfDay} from './local-days.ts'

/**
 * - `active`: good, and looked up at the board lately.
 * - `stale`: good as far as we know, but nobody has looked lately.
 * - `restricted`: the board has limited it.
 * - `invalidHome`: a privilege or multistate licence whose home licence or membership does not carry it.
 * - `notYetEffective`, `expired`: outside its dates, or not in force for another reason (inactive, retired, unknown).
 * - `revoked`: suspended, revoked or surrendered.
 */
export type Validity = 'active' | 'stale' | 'restricted' | 'invalidHome' | 'notYetEffective' | 'expired' | 'revoked'

/**
 * Judges one record. Whatever the record leaves open counts against it: a missing or impossible day, an unknown
 * jurisdiction or an unknown status is a licence that is not valid, never an error.
 */
export function validityOf(record: LicenseRecord, context: LicensingContext): Validity {
  const {now, policy} = context
  if (!isKnown(LICENSE_KINDS, record.kind) || !isKnown(LICENSE_TYPES, record.licenseType)) return 'expired'
  switch (record.boardStatus) {
    case 'revoked':
    case 'surrendered':
    case 'suspended':
      return 'revoked'
    case 'active':
    case 'pendingRenewal':
    case 'probation':
    case 'restricted':
      break
    default:
      return 'expired'
  }
  // Written so that NaN, the end of a day that does not exist, is not before anything.
  if (!(now <= endOfDay(record.expiresOn ?? '', record.jurisdiction))) return 'expired'
  for (const start of [record.issuedOn, record.effectiveOn])
    if (start && !(now >= startOfDay(start, record.jurisdiction))) return 'notYetEffective'
  if (!isCarriedByHome(record, context)) return 'invalidHome'
  if (isEncumbered(record)) return 'restricted'
  const due = verificationDueAt(record, policy, now)
  return due !== null && now <= due ? 'active' : 'stale'
}

/** Whether the board has limited a licence; probation and restriction are limits whatever the box beside them says. */
export function isEncumbered({encumbered, boardStatus}: LicenseRecord): boolean {
  return encumbered === true || boardStatus === 'probation' || boardStatus === 'restricted' || boardStatus === 'suspended'
}

/**
 * Until when the last look-up at the board holds, in milliseconds since 1970.
 *
 * Documents, the clinician's own word and reports of services do not count as a look-up (primary source verification).
 *
 * @returns null when there was no look-up yet, or the last one did not confirm the record
 */
export function verificationDueAt(record: LicenseRecord, policy: LicensingPolicy, now: number): number | null {
  const lookUps = (record.verifications ?? [])
    .filter(({method}) => method === 'primarySource')
    .map(({at, result}) => ({at: Date.parse(at), confirms: result !== 'differs' && result !== 'notFound'}))
    .filter(({at}) => at <= now)
    .toSorted((one, other) => other.at - one.at || Number(one.confirms) - Number(other.confirms))
  const [last] = lookUps
  if (!last?.confirms) return null
  return last.at + DAY * (record.boardStatus === 'probation' ? policy.verifyProbationEveryDays : policy.verifyEveryDays)
}

/** Whether a state takes part in a compact at this moment. Law that is enacted but does not issue yet gives no rights. */
export function isOperationalMember(compact: string, jurisdiction: string, context: LicensingContext): boolean {
  return context.compactMembers.some(
    (member) =>
      member.compact === compact &&
      member.jurisdiction === jurisdiction &&
      context.now >= startOfDay(member.operationalOn ?? '', jurisdiction),
  )
}

/** The licence in the home state that a compact privilege rests on. */
export function homeLicensesOf(record: LicenseRecord, records: readonly LicenseRecord[]): LicenseRecord[] {
  return records.filter(
    (home) =>
      home.clinicianId === record.clinicianId &&
      home.licenseType === record.licenseType &&
      home.jurisdiction === record.homeJurisdiction &&
      home.kind === 'stateLicense',
  )
}

function isCarriedByHome(record: LicenseRecord, context: LicensingContext): boolean {
  if (record.kind !== 'compactPrivilege' && record.kind !== 'multistateLicense') return true
  const {compact, homeJurisdiction: home, jurisdiction} = record
  const known = COMPACTS.find(({value}) => value === compact)
  if (!compact || !home || !known || known.kind !== record.kind) return false
  if (!(known.licenseTypes as readonly string[]).includes(record.licenseType)) return false
  if (!isOperationalMember(compact, home, context) || !isOperationalMember(compact, jurisdiction, context)) return false
  // The state one lives in issues the multistate licence: who moves away needs one from the new home.
  if (record.kind === 'multistateLicense') return home === jurisdiction
  // A state licence rests on no other, so this goes one step deep. One that nobody has looked up lately carries nothing.
  return home !== jurisdiction && homeLicensesOf(record, context.records).some((own) => validityOf(own, context) === 'active')
}

function isKnown(list: readonly {value: string}[], code: string): boolean {
  return list.some(({value}) => value === code)
}
