import type {SeedDocument} from '../write/document.ts'

type License = {
  kind?: 'stateLicense' | 'compactPrivilege'
  licenseType: string
  jurisdiction: string
  homeJurisdiction?: string
  compact?: string
  number: string
  issuedOn: string
  expiresOn: string
}

/** The expiry days below are those of a demo loaded in 2026; one loaded later gets later ones. */
const WRITTEN_IN = 2026
const DAYS_SINCE_LOOKED_UP = 21
const MILLISECONDS_A_DAY = 86_400_000

function license(clinician: string, suffix: string, {kind = 'stateLicense', ...record}: License, loadedAt: Date): SeedDocument {
  const lookedUpAt = new Date(loadedAt.getTime() - DAYS_SINCE_LOOKED_UP * MILLISECONDS_A_DAY)
  const expiresOn = `${Number(record.expiresOn.slice(0, 4)) + loadedAt.getUTCFullYear() - WRITTEN_IN}${record.expiresOn.slice(4)}`
  return {
    _id: `license-${clinician}-${suffix}`,
    _type: 'licenseRecord',
    clinicianId: `clinician-${clinician}`,
    kind,
    ...record,
    expiresOn,
    boardStatus: 'active',
    encumbered: false,
    verifications: [
      {
        _type: 'verification',
        _key: 'v1',
        at: lookedUpAt.toISOString(),
        method: 'primarySource',
        result: 'confirmed',
        by: 'Compliance, Thistledown Physical Therapy',
      },
    ],
    publicDisplay: 'jurisdictionAndType',
  }
}

/** In the demo's one home state. */
const washington = (licenseType: string, number: string, issuedOn: string, expiresOn: string): License => ({
  licenseType,
  jurisdiction: 'WA',
  number,
  issuedOn,
  expiresOn,
})

function ptCompactMember(jurisdiction: string): SeedDocument {
  return {
    _id: `compact-member-pt-${jurisdiction.toLowerCase()}`,
    _type: 'compactMember',
    compact: 'pt',
    jurisdiction,
    // The real days differ from state to state; this one only lets the demo's privilege stand.
    operationalOn: '2020-01-01',
    source: {title: 'Written from memory, dates made up: to be checked at the PT Compact Commission before it is relied on'},
    verified: false,
  }
}

/**
 * Fictional, like the people: every number says that it is a demo's. They belong into the private dataset alone.
 *
 * @param loadedAt the boards' registers were looked up three weeks before
 */
export function complianceDocuments(loadedAt: Date): SeedDocument[] {
  const record = (clinician: string, suffix: string, given: License) => license(clinician, suffix, given, loadedAt)
  return [
    record('maren-okafor', 'wa', washington('PT', 'DEMO-PT-000101', '2014-07-01', '2027-07-31')),
    record('maren-okafor', 'or', {
      kind: 'compactPrivilege',
      licenseType: 'PT',
      jurisdiction: 'OR',
      homeJurisdiction: 'WA',
      compact: 'pt',
      number: 'DEMO-CP-000102',
      issuedOn: '2024-02-12',
      expiresOn: '2027-07-31',
    }),
    record('marisol-quillon', 'wa', washington('OT', 'DEMO-OT-000201', '2017-09-05', '2028-03-14')),
    record('theo-brambleford', 'wa', washington('AT', 'DEMO-AT-000301', '2019-06-17', '2027-11-02')),
    record('leila-haddad', 'wa', washington('MD', 'DEMO-MD-000401', '2009-08-03', '2028-01-22')),
    record('odalys-merriweather', 'wa', washington('RN', 'DEMO-RN-000501', '1996-05-20', '2027-12-09')),
    record('odalys-merriweather', 'wa-aprn', washington('APRN-CNP', 'DEMO-AP-000502', '2006-10-11', '2027-12-09')),
    record('kiet-duong', 'wa', washington('PTA', 'DEMO-PTA-000601', '2022-08-29', '2027-09-18')),
    record('hannah-sorrel', 'wa', washington('PT', 'DEMO-PT-000701', '2001-06-11', '2028-05-06')),
    record('teodor-lindqvist', 'wa', washington('PT', 'DEMO-PT-000801', '1999-09-13', '2028-02-27')),
    ...['AZ', 'CO', 'MT', 'OR', 'TX', 'UT', 'WA'].map(ptCompactMember),
  ]
}
