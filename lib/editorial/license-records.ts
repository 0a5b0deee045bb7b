/**
 * What a licence record says, and the words it may use.
 *
 * The shape follows FHIR's `Practitioner.qualification`, with the status and the jurisdiction that it leaves out. The
 * number is missing on purpose: nothing here needs it, so nothing here can leak it.
 */
import {PROFESSIONS, type Profession} from './professions.ts'

export const LICENSE_KINDS = [
  {value: 'stateLicense', title: 'Licence of a state'},
  {value: 'compactPrivilege', title: 'Privilege to practise in another state (compact)'},
  {value: 'multistateLicense', title: 'Multistate licence (nursing compact)'},
  {value: 'registration', title: 'Registration'},
  {value: 'certificationByState', title: 'Certification by a state'},
  {value: 'temporaryPermit', title: 'Temporary permit'},
  {value: 'telehealthRegistration', title: 'Telehealth registration'},
] as const

export type LicenseKind = (typeof LICENSE_KINDS)[number]['value']

const TYPES = [
  {value: 'PT', title: 'Physical therapist', letters: ['PT']},
  {value: 'PTA', title: 'Physical therapist assistant', letters: ['PTA']},
  {value: 'OT', title: 'Occupational therapist', letters: ['OT/L', 'OTR/L', 'OT']},
  {value: 'OTA', title: 'Occupational therapy assistant', letters: ['OTA/L', 'COTA/L', 'OTA', 'COTA']},
  {value: 'AT', title: 'Athletic trainer', letters: ['LAT', 'AT', 'AT/L', 'AT/R', 'ATC/L', 'ATC']},
  {value: 'MD', title: 'Physician (MD)', letters: ['MD']},
  {value: 'DO', title: 'Physician (DO)', letters: ['DO']},
  {value: 'PA', title: 'Physician associate', letters: ['PA', 'PA-C']},
  {value: 'RN', title: 'Registered nurse', letters: ['RN']},
  {value: 'LPN', title: 'Licensed practical nurse', letters: ['LPN']},
  {value: 'LVN', title: 'Licensed vocational nurse', letters: ['LVN']},
  {value: 'APRN-CNP', title: 'Nurse practitioner (APRN)', letters: ['APRN', 'ARNP', 'NP', 'CNP', 'CRNP']},
  {value: 'APRN-CNS', title: 'Clinical nurse specialist (APRN)', letters: ['APRN', 'CNS']},
  {value: 'APRN-CNM', title: 'Nurse-midwife (APRN)', letters: ['APRN', 'CNM']},
  {value: 'APRN-CRNA', title: 'Nurse anesthetist (APRN)', letters: ['APRN', 'CRNA']},
  {value: 'SLP', title: 'Speech-language pathologist', letters: ['SLP']},
  {value: 'AUD', title: 'Audiologist', letters: ['LAud']},
  {value: 'DC', title: 'Chiropractor', letters: ['DC']},
  {value: 'DPM', title: 'Podiatrist', letters: ['DPM']},
  {value: 'RPH', title: 'Pharmacist', letters: ['RPh']},
  {value: 'PSY', title: 'Psychologist', letters: ['LP']},
  {value: 'LCSW', title: 'Clinical social worker', letters: ['LCSW']},
  {value: 'LPC', title: 'Professional counselor', letters: ['LPC']},
  {value: 'LMHC', title: 'Mental health counselor', letters: ['LMHC']},
  {value: 'LPCC', title: 'Professional clinical counselor', letters: ['LPCC']},
  {value: 'LD', title: 'Dietitian', letters: ['LD']},
  {value: 'LDN', title: 'Dietitian nutritionist', letters: ['LDN']},
  {value: 'LMT', title: 'Massage therapist', letters: ['LMT']},
  {value: 'LAC', title: 'Acupuncturist', letters: ['LAc']},
] as const

export type LicenseType = (typeof TYPES)[number]['value']

/** Advanced practice stands on the licence of a registered nurse, which those nurses therefore also hold. */
const ALSO_HELD_BY: Partial<Record<LicenseType, readonly Profession[]>> = {
  RN: ['nursePractitioner', 'clinicalNurseSpecialist', 'nurseMidwife', 'nurseAnesthetist'],
}

/**
 * Licences by the code boards use. `letters` are those that usually stand after the name of a person who holds one;
 * `professions` are those whose members hold one. Letters of certifications (CCC-SLP, RDN) belong to the certification.
 */
export const LICENSE_TYPES: readonly {
  readonly value: LicenseType
  readonly title: string
  readonly letters: readonly string[]
  readonly professions: readonly Profession[]
}[] = TYPES.map((type) => ({
  ...type,
  professions: [
    ...PROFESSIONS.filter(({licenseTypes}) => (licenseTypes as readonly string[]).includes(type.value)).map(({value}) => value),
    ...(ALSO_HELD_BY[type.value] ?? []),
  ],
}))

/** As the board reports it, not as we judge it. */
export const BOARD_STATUSES = [
  {value: 'active', title: 'Active'},
  {value: 'inactive', title: 'Inactive'},
  {value: 'expired', title: 'Expired'},
  {value: 'lapsed', title: 'Lapsed'},
  {value: 'pendingRenewal', title: 'Renewal pending'},
  {value: 'probation', title: 'On probation'},
  {value: 'restricted', title: 'Restricted'},
  {value: 'suspended', title: 'Suspended'},
  {value: 'revoked', title: 'Revoked'},
  {value: 'surrendered', title: 'Surrendered'},
  {value: 'retired', title: 'Retired'},
  {value: 'deceased', title: 'Deceased'},
  {value: 'unknown', title: 'Not known'},
] as const

export type BoardStatus = (typeof BOARD_STATUSES)[number]['value']

export const VERIFICATION_METHODS = [
  {value: 'primarySource', title: 'Looked up at the board'},
  {value: 'document', title: 'Seen on a document'},
  {value: 'selfAttested', title: 'Said by the clinician'},
  {value: 'api', title: 'Reported by a service'},
] as const

export type VerificationMethod = (typeof VERIFICATION_METHODS)[number]['value']

/** What a look-up found. Only the first one confirms the licence. */
export const VERIFICATION_RESULTS = [
  {value: 'confirmed', title: 'As recorded'},
  {value: 'differs', title: 'Different from the record'},
  {value: 'notFound', title: 'Not found'},
] as const

/**
 * Agreements between states. Physical and occupational therapists, speech-language pathologists and psychologists get a
 * privilege per state; nurses get one multistate licence. Advanced practice nurses have no part in the nursing compact.
 */
export const COMPACTS = [
  {value: 'pt', title: 'PT Compact', licenseTypes: ['PT', 'PTA'], kind: 'compactPrivilege'},
  {value: 'ot', title: 'OT Compact', licenseTypes: ['OT', 'OTA'], kind: 'compactPrivilege'},
  {value: 'nlc', title: 'Nurse Licensure Compact', licenseTypes: ['RN', 'LPN', 'LVN'], kind: 'multistateLicense'},
  {
    value: 'slp',
    title: 'Audiology and Speech-Language Pathology Compact',
    licenseTypes: ['SLP', 'AUD'],
    kind: 'compactPrivilege',
  },
  {value: 'psy', title: 'PSYPACT', licenseTypes: ['PSY'], kind: 'compactPrivilege'},
] as const satisfies readonly {value: string; title: string; licenseTypes: readonly LicenseType[]; kind: LicenseKind}[]

export type Compact = (typeof COMPACTS)[number]['value']

export const PUBLIC_DISPLAYS = [
  {value: 'jurisdictionAndType', title: 'State and kind of licence'},
  {value: 'statusOnly', title: 'Only that the person is licensed'},
  {value: 'none', title: 'Nothing'},
] as const

export type PublicDisplay = (typeof PUBLIC_DISPLAYS)[number]['value']

/** Days are `YYYY-MM-DD` on the calendar of the jurisdiction; moments are ISO 8601 with a time zone. */
export type LicenseRecord = {
  _id: string
  clinicianId: string
  kind: LicenseKind
  licenseType: LicenseType
  /** Where it allows practice: a code of `jurisdictions.ts`; for a compact privilege the remote state. */
  jurisdiction: string
  /** Where the holder lives and holds the licence that a compact privilege or multistate licence rests on. */
  homeJurisdiction?: string | null
  compact?: Compact | null
  boardStatus: BoardStatus
  /** Whether the board has limited the licence. */
  encumbered?: boolean | null
  issuedOn?: string | null
  effectiveOn?: string | null
  /** The last day of validity, included to its end. */
  expiresOn: string | null
  verifications: {at: string; method: VerificationMethod; by?: string | null; result?: string | null}[]
  publicDisplay?: PublicDisplay | null
}

/** Membership of one state in one compact. Only `operationalOn` gives rights: enacted law does not issue privileges yet. */
export type CompactMember = {compact: string; jurisdiction: string; enactedOn?: string | null; operationalOn?: string | null}

export type LicensingPolicy = {
  /** Days for which a look-up at the board holds. */
  verifyEveryDays: number
  /** The same for a licence on probation. */
  verifyProbationEveryDays: number
  /** Whether people who retired in good standing may still write, as “formerly licensed”. */
  allowRetiredAuthors: boolean
}

/** The policy of a clinic that has not set its own. */
export const DEFAULT_LICENSING_POLICY: LicensingPolicy = {
  verifyEveryDays: 90,
  verifyProbationEveryDays: 30,
  allowRetiredAuthors: false,
}

/** Everything a judgement rests on. `now` is in milliseconds since 1970. */
export type LicensingContext = {
  records: readonly LicenseRecord[]
  compactMembers: readonly CompactMember[]
  policy: LicensingPolicy
  now: number
}
