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

/** Looked up by the clinic's compliance officer on the first of November 2026: good for reviewing until the end of January. */
const LOOKED_UP_AT = '2026-11-01T17:00:00Z'

function license(clinician: string, suffix: string, {kind = 'stateLicense', ...record}: License): SeedDocument {
  return {
    _id: `license-${clinician}-${suffix}`,
    _type: 'licenseRecord',
    clinicianId: `clinician-${clinician}`,
    kind,
    ...record,
    boardStatus: 'active',
    encumbered: false,
    verifications: [
      {
        _type: 'verification',
        _key: 'v1',
        at: LOOKED_UP_AT,
        method: 'primarySource',
        result: 'confirmed',
        by: 'Compliance, Thistledown Physical Therapy',
        nextDue: '2027-01-30',
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

/** Fictional, like the people: every number says that it is a demo's. They belong into the private dataset alone. */
export const complianceDocuments: SeedDocument[] = [
  license('maren-okafor', 'wa', washington('PT', 'DEMO-PT-000101', '2014-07-01', '2027-07-31')),
  license('maren-okafor', 'or', {
    kind: 'compactPrivilege',
    licenseType: 'PT',
    jurisdiction: 'OR',
    homeJurisdiction: 'WA',
    compact: 'pt',
    number: 'DEMO-CP-000102',
    issuedOn: '2024-02-12',
    expiresOn: '2027-07-31',
  }),
  license('marisol-quillon', 'wa', washington('OT', 'DEMO-OT-000201', '2017-09-05', '2028-03-14')),
  license('theo-brambleford', 'wa', washington('AT', 'DEMO-AT-000301', '2019-06-17', '2027-11-02')),
  license('leila-haddad', 'wa', washington('MD', 'DEMO-MD-000401', '2009-08-03', '2028-01-22')),
  license('odalys-merriweather', 'wa', washington('RN', 'DEMO-RN-000501', '1996-05-20', '2027-12-09')),
  license('odalys-merriweather', 'wa-aprn', washington('APRN-CNP', 'DEMO-AP-000502', '2006-10-11', '2027-12-09')),
  license('kiet-duong', 'wa', washington('PTA', 'DEMO-PTA-000601', '2022-08-29', '2027-09-18')),
  license('hannah-sorrel', 'wa', washington('PT', 'DEMO-PT-000701', '2001-06-11', '2028-05-06')),
  license('teodor-lindqvist', 'wa', washington('PT', 'DEMO-PT-000801', '1999-09-13', '2028-02-27')),
  ...['AZ', 'CO', 'MT', 'OR', 'TX', 'UT', 'WA'].map(ptCompactMember),
]
