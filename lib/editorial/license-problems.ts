/** What is wrong with a licence record, said to the person who keeps it. */
import {jurisdictionOf} from './jurisdictions.ts'
import {
  BOARD_STATUSES,
  COMPACTS,
  LICENSE_KINDS,
  LICENSE_TYPES,
  type LicenseRecord,
  type LicensingContext,
} from './license-records.ts'
import {homeLicensesOf, isOperationalMember} from './license-validity.ts'
import {endOfDay, startOfDay} from './local-days.ts'
import {PROFESSIONS} from './professions.ts'

type RecordProblem = {field: string; message: string}

type RecordHolder = {
  _id: string
  profession?: string | null
  /** Letters the person also holds, such as ATC beside PT: their licence need not be one of the profession. */
  credentials?: readonly {abbreviation?: string | null; category?: string | null; requiresLicense?: string | null}[] | null
}

/** A record as it comes from a form or a file: anything may be missing. */
export type RecordDraft = {[Field in keyof LicenseRecord]?: LicenseRecord[Field] | null | undefined}

/**
 * Problems that show in the record alone: codes, days and their order, and what compact licences need.
 *
 * @returns in the order of the fields; empty when the record holds together
 */
export function recordShapeProblems(record: RecordDraft): RecordProblem[] {
  const problems: RecordProblem[] = []
  const add = (field: keyof LicenseRecord, message: string) => problems.push({field, message})
  const {kind, licenseType, jurisdiction, homeJurisdiction: home, compact, boardStatus} = record

  if (!LICENSE_KINDS.some(({value}) => value === kind)) add('kind', 'Choose what kind of permission this is.')
  if (!LICENSE_TYPES.some(({value}) => value === licenseType)) add('licenseType', 'Choose the licence from the list.')
  if (!jurisdictionOf(jurisdiction)) add('jurisdiction', 'Choose the state or territory from the list.')
  if (!BOARD_STATUSES.some(({value}) => value === boardStatus)) add('boardStatus', 'Choose the status the board reports.')

  if (kind === 'compactPrivilege' || kind === 'multistateLicense') {
    const known = COMPACTS.find(({value}) => value === compact)
    if (!known) add('compact', 'Choose the compact this rests on.')
    else if (known.kind !== kind)
      add(
        'compact',
        kind === 'multistateLicense'
          ? `The ${known.title} gives privileges state by state; only the nursing compact has multistate licences.`
          : 'The nursing compact gives one multistate licence, not privileges. Change the kind above.',
      )
    else if (licenseType && !(known.licenseTypes as readonly string[]).includes(licenseType))
      add('compact', `The ${known.title} does not cover this licence. It covers ${known.licenseTypes.join(', ')}.`)
    if (!jurisdictionOf(home)) add('homeJurisdiction', 'Choose the home state: this permission rests on the licence there.')
    else if (kind === 'compactPrivilege' && home === jurisdiction)
      add('homeJurisdiction', 'A privilege is for another state than the home state. At home the state’s own licence counts.')
    else if (kind === 'multistateLicense' && home !== jurisdiction)
      add(
        'homeJurisdiction',
        'A multistate licence comes from the state the nurse lives in. After a move, record the licence of the new home state.',
      )
  }

  const limited = boardStatus === 'probation' || boardStatus === 'restricted' || boardStatus === 'suspended'
  if (limited && record.encumbered !== true)
    add('encumbered', 'The board has limited this licence: tick this box, or correct the status.')
  problems.push(...dayProblems(record))
  return problems
}

/**
 * Everything wrong with a record, seen together with the person, their other records and the compacts' members.
 *
 * `context.now` is the date on which both states must issue privileges. Nothing here throws; an empty list means that
 * the record may be saved, not that the licence is valid (`validityOf` says that).
 */
export function recordProblems(record: LicenseRecord, clinician: RecordHolder, context: LicensingContext): RecordProblem[] {
  const problems = recordShapeProblems(record)
  const add = (field: keyof LicenseRecord, message: string) => problems.push({field, message})

  if (record.clinicianId !== clinician._id) add('clinicianId', 'This record belongs to another person.')
  const type = LICENSE_TYPES.find(({value}) => value === record.licenseType)
  const profession = PROFESSIONS.find(({value}) => value === clinician.profession)
  if (type && !(profession && type.professions.includes(profession.value)) && !isHeldBeside(type, clinician))
    add(
      'licenseType',
      `${profession ? `This is not a licence of ${profession.noun}` : 'The person’s profession is not known'}. Correct the profession, or add the letters to the credentials as another licence.`,
    )

  const {compact, homeJurisdiction: home, jurisdiction, kind} = record
  if ((kind === 'compactPrivilege' || kind === 'multistateLicense') && compact && jurisdictionOf(home) && home) {
    for (const [field, state] of new Map<keyof LicenseRecord, string>([
      ['jurisdiction', jurisdiction],
      ['homeJurisdiction', home],
    ])) {
      if (!jurisdictionOf(state) || isOperationalMember(compact, state, context)) continue
      const listed = context.compactMembers.some((member) => member.compact === compact && member.jurisdiction === state)
      add(
        field,
        listed
          ? `${state} has joined this compact but does not issue under it yet. Wait for the day it does, or record a licence of ${state}.`
          : `${state} is not a member of this compact. Record a licence of ${state} instead.`,
      )
    }
    if (kind === 'compactPrivilege' && home !== jurisdiction && homeLicensesOf(record, context.records).length === 0)
      add('homeJurisdiction', `There is no licence of ${home} on file for this person. Add it first: the privilege rests on it.`)
    if (kind === 'multistateLicense' && context.records.some((other) => isAnotherMultistate(other, record)))
      add('kind', 'A nurse holds one multistate licence at a time. Correct the status of the other one first.')
  }
  return problems
}

function isHeldBeside(type: (typeof LICENSE_TYPES)[number], {credentials}: RecordHolder): boolean {
  return (credentials ?? []).some(
    ({abbreviation, category, requiresLicense}) =>
      requiresLicense === type.value || (category === 'otherLicense' && type.letters.includes(abbreviation ?? '')),
  )
}

function isAnotherMultistate(other: LicenseRecord, record: LicenseRecord): boolean {
  return (
    other._id !== record._id &&
    other.clinicianId === record.clinicianId &&
    other.licenseType === record.licenseType &&
    other.kind === 'multistateLicense' &&
    (other.boardStatus === 'active' || other.boardStatus === 'pendingRenewal')
  )
}

/** Days are compared as they stand on the calendar of the one jurisdiction they all belong to. */
function dayProblems(record: RecordDraft): RecordProblem[] {
  const days = (['issuedOn', 'effectiveOn', 'expiresOn'] as const).map((field) => ({field, day: record[field]}))
  // Any zone will do to see whether a day exists.
  const impossible = days.filter(({day}) => day && Number.isNaN(endOfDay(day, 'US')))
  if (impossible.length > 0)
    return impossible.map(({field}) => ({field, message: 'This day is not in the calendar. Write it as 2027-03-31.'}))
  const problems: RecordProblem[] = []
  const {issuedOn, effectiveOn, expiresOn} = record
  if (isBefore(effectiveOn, issuedOn)) problems.push({field: 'effectiveOn', message: 'This is before the licence was issued.'})
  if (!expiresOn) problems.push({field: 'expiresOn', message: 'Set the last day on which the licence is valid.'})
  else if (isBefore(expiresOn, effectiveOn) || isBefore(expiresOn, issuedOn))
    problems.push({field: 'expiresOn', message: 'This is before the licence begins. Check the year.'})
  return problems
}

function isBefore(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one && other) && startOfDay(one ?? '', 'US') < startOfDay(other ?? '', 'US')
}
