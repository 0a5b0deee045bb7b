/** What a person may do and be called now, worked out from all their licence records. */
import {LICENSE_TYPES, type LicenseRecord, type LicenseType, type LicensingContext} from './license-records.ts'
import {isEncumbered, validityOf, verificationDueAt, type Validity} from './license-validity.ts'
import {endOfDay, startOfDay} from './local-days.ts'
import {PROFESSIONS} from './professions.ts'

type StandingReason = {code: StandingReasonCode; message: string}

type StandingReasonCode =
  | 'unknownProfession'
  | 'unlicensedProfession'
  | 'noLicense'
  | 'notYetEffective'
  | 'expired'
  | 'invalidHome'
  | 'stale'
  | 'restricted'
  | 'suspended'
  | 'retired'
  | 'formerContributor'
  | 'deceased'

export type Standing = {
  clinicianId: string
  canAuthor: boolean
  canReview: boolean
  /** Why the person may not write or may not review; empty when they may do both. */
  reasons: StandingReason[]
  /** Titles that may be shown now, with the states they come from, in the order of the alphabet. */
  licensed: {licenseType: LicenseType; jurisdictions: string[]}[]
  /** Of those, what may be named in public with its state. */
  shownIn: {licenseType: LicenseType; jurisdiction: string}[]
  /** A board has suspended, revoked or taken back a licence. */
  suspended: boolean
  /** Retired in good standing: a retired licence of the profession, none in force, and no board against it. */
  retired: boolean
  /** May write, but only as “formerly licensed”. */
  formerly?: boolean
  /** The next instant at which any of this changes though nobody edits anything; null when none will. */
  nextChangeAt: number | null
}

type LicensedPerson = {_id: string; profession?: string | null; status?: string | null}

/**
 * What a clinician may do now.
 *
 * A licence is worth what {@link validityOf} says. One that is `active` or `stale` gives its title and lets its holder
 * write; reviewing takes one that is `active`. A board's action in one state hides that title everywhere and stops both
 * until compliance has decided: using a title one may not use is the offence.
 *
 * Former contributors and people who have died keep what they wrote; they start nothing new.
 */
export function standingOf(clinician: LicensedPerson, context: LicensingContext): Standing {
  const now = standingAt(clinician, context)
  return {...now, nextChangeAt: nextChange(clinician, context, now)}
}

type Judged = {record: LicenseRecord; validity: Validity; ofProfession: boolean}

function standingAt(clinician: LicensedPerson, context: LicensingContext): Omit<Standing, 'nextChangeAt'> {
  const profession = PROFESSIONS.find(({value}) => value === clinician.profession)
  const practised: readonly string[] = profession?.licenseTypes ?? []
  const judged = context.records
    .filter(({clinicianId}) => clinicianId === clinician._id)
    .map((record): Judged => {
      return {record, validity: validityOf(record, context), ofProfession: practised.includes(record.licenseType)}
    })
  const inProfession = judged.filter(({ofProfession}) => ofProfession)
  const titles = titlesOf(judged)
  const hasTitle = (wanted: Validity[]) =>
    inProfession.some(({record, validity}) => wanted.includes(validity) && titles.has(record.licenseType))

  const suspended = judged.some(({validity}) => validity === 'revoked')
  const restricted = judged.some(({validity}) => validity === 'restricted')
  const isHere = clinician.status !== 'formerContributor' && clinician.status !== 'deceased'
  const mayAct = profession !== undefined && isHere && !suspended && !restricted
  const inForce = hasTitle(['active', 'stale'])
  const retired =
    !suspended &&
    !restricted &&
    !inForce &&
    inProfession.some(({record}) => record.boardStatus === 'retired' && !isEncumbered(record))
  const formerly = mayAct && retired && context.policy.allowRetiredAuthors
  const canAuthor = mayAct && (!profession.licensed || inForce || formerly)
  const canReview = mayAct && profession.licensed && hasTitle(['active'])

  return {
    clinicianId: clinician._id,
    canAuthor,
    canReview,
    reasons: canAuthor && canReview ? [] : reasonsOf(clinician, judged, {profession, inForce, retired}),
    licensed: [...titles].map(([licenseType, jurisdictions]) => ({licenseType, jurisdictions})),
    shownIn: [...titles].flatMap(([licenseType, jurisdictions]) =>
      jurisdictions
        .filter((jurisdiction) => judged.some((one) => isShown(one, licenseType, jurisdiction)))
        .map((jurisdiction) => ({licenseType, jurisdiction})),
    ),
    suspended,
    retired,
    ...(formerly ? {formerly} : {}),
  }
}

const givesTitle = (validity: Validity) => validity === 'active' || validity === 'stale'

/** Kinds of licence in force, in the order of the list, with their states. A board's action anywhere takes the kind out. */
function titlesOf(judged: readonly Judged[]): Map<LicenseType, string[]> {
  const titles = new Map<LicenseType, string[]>()
  for (const {value} of LICENSE_TYPES) {
    const held = judged.filter(({record}) => record.licenseType === value)
    if (held.some(({validity}) => validity === 'revoked' || validity === 'restricted')) continue
    const states = held.filter(({validity}) => givesTitle(validity)).map(({record}) => record.jurisdiction)
    if (states.length > 0) titles.set(value, [...new Set(states)].toSorted())
  }
  return titles
}

function isShown({record, validity}: Judged, licenseType: LicenseType, jurisdiction: string): boolean {
  return (
    record.licenseType === licenseType &&
    record.jurisdiction === jurisdiction &&
    givesTitle(validity) &&
    (record.publicDisplay ?? 'jurisdictionAndType') === 'jurisdictionAndType'
  )
}

function reasonsOf(
  {status, profession: code}: LicensedPerson,
  judged: readonly Judged[],
  {profession, inForce, retired}: {profession: (typeof PROFESSIONS)[number] | undefined; inForce: boolean; retired: boolean},
): StandingReason[] {
  const reasons: StandingReason[] = []
  const add = (codeOfReason: StandingReasonCode, message: string) => reasons.push({code: codeOfReason, message})
  const name = ({record}: Judged) => `${record.licenseType} licence in ${record.jurisdiction}`

  if (status === 'deceased') add('deceased', 'This person has died. Their name stays on what they wrote.')
  if (status === 'formerContributor')
    add(
      'formerContributor',
      'This person no longer works here. Their name stays on what they wrote; ask someone else to continue.',
    )
  if (!profession) {
    add('unknownProfession', code ? `“${code}” is not a profession we know. Choose one from the list.` : 'Choose the profession.')
    return reasons
  }
  for (const one of judged) {
    if (one.validity === 'revoked')
      add('suspended', `The ${name(one)} is ${one.record.boardStatus}. Compliance decides what happens next.`)
    if (one.validity === 'restricted')
      add('restricted', `The board has limited the ${name(one)}. Drafts rest until compliance has decided.`)
  }
  if (!profession.licensed) {
    add('unlicensedProfession', `${profession.noun[0]?.toUpperCase()}${profession.noun.slice(1)} may write, but not review.`)
    return reasons
  }
  const own = judged.filter(({ofProfession}) => ofProfession)
  if (retired) add('retired', 'The licence is retired. Whether retired clinicians may write is set in the licensing policy.')
  else if (own.length === 0) add('noLicense', `No licence of ${profession.noun} is on file. Ask compliance to add the record.`)
  for (const one of own) {
    if (one.validity === 'stale')
      add('stale', `Nobody has confirmed the ${name(one)} at the board lately. Look it up and add the result to the record.`)
    if (inForce || one.record.boardStatus === 'retired') continue
    if (one.validity === 'expired')
      add('expired', `The ${name(one)} is not in force. Once it is renewed, enter the new date and look it up at the board.`)
    if (one.validity === 'notYetEffective') add('notYetEffective', `The ${name(one)} has not begun yet.`)
    if (one.validity === 'invalidHome')
      add('invalidHome', `The ${name(one)} rests on a home licence or a compact that does not carry it. Check the home state.`)
  }
  return reasons
}

/** Tries every instant at which a date in the records passes, and keeps the first that makes a difference. */
function nextChange(clinician: LicensedPerson, context: LicensingContext, now: Omit<Standing, 'nextChangeAt'>): number | null {
  const asWords = JSON.stringify(now)
  const instants = context.records
    .filter(({clinicianId}) => clinicianId === clinician._id)
    .flatMap((record) => instantsOf(record, context))
    .filter((instant) => instant > context.now)
    .toSorted((one, other) => one - other)
  for (const instant of new Set(instants))
    if (JSON.stringify(standingAt(clinician, {...context, now: instant})) !== asWords) return instant
  return null
}

function instantsOf(record: LicenseRecord, {compactMembers, policy}: LicensingContext): number[] {
  const {jurisdiction, homeJurisdiction} = record
  const lookUps = (record.verifications ?? []).map(({at}) => Date.parse(at))
  return [
    endOfDay(record.expiresOn ?? '', jurisdiction) + 1,
    startOfDay(record.effectiveOn ?? '', jurisdiction),
    startOfDay(record.issuedOn ?? '', jurisdiction),
    ...lookUps,
    ...lookUps.map((at) => (verificationDueAt(record, policy, at) ?? Number.NaN) + 1),
    ...compactMembers
      .filter((member) => member.jurisdiction === jurisdiction || member.jurisdiction === homeJurisdiction)
      .map((member) => startOfDay(member.operationalOn ?? '', member.jurisdiction)),
  ]
}
