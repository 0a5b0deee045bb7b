import {
  expiredCredentials,
  formatByline,
  bylineText,
  licensedInText,
  snapshotByline,
  type BylinePerson,
} from '@/lib/editorial/byline.ts'
import {JURISDICTIONS, jurisdictionOf} from '@/lib/editorial/jurisdictions.ts'
import {
  alertsDue,
  BOARD_STATUSES,
  DEFAULT_LICENSING_POLICY,
  endOfDay,
  LICENSE_TYPES,
  recordProblems,
  recordShapeProblems,
  standingOf,
  validityOf,
  verificationDueAt,
  type CompactMember,
  type LicenseRecord,
  type LicensingContext,
} from '@/lib/editorial/licenses.ts'
import {PROFESSIONS} from '@/lib/editorial/professions.ts'

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND
const at = (moment: string) => Date.parse(moment)
const NOW = at('2026-11-22T20:00:00Z')

/** Every record has a number in the dataset; the functions must not let it out. */
const numbered = (record: LicenseRecord, number: string) => ({...record, number})

function license(changes: Partial<LicenseRecord> & Pick<LicenseRecord, 'clinicianId'>): LicenseRecord {
  const {clinicianId, licenseType = 'PT', jurisdiction = 'OR'} = changes
  return {
    _id: `license-${clinicianId}-${licenseType}-${jurisdiction}`.toLowerCase(),
    kind: 'stateLicense',
    licenseType,
    jurisdiction,
    boardStatus: 'active',
    encumbered: false,
    expiresOn: '2027-03-31',
    verifications: [{at: '2026-11-01T17:00:00Z', method: 'primarySource', result: 'confirmed'}],
    ...changes,
  }
}

const ptMembers: CompactMember[] = [
  {compact: 'pt', jurisdiction: 'OR', enactedOn: '2016-03-03', operationalOn: '2018-07-09'},
  {compact: 'pt', jurisdiction: 'WA', enactedOn: '2017-05-01', operationalOn: '2018-10-01'},
]
const members: CompactMember[] = [
  ...ptMembers,
  {compact: 'nlc', jurisdiction: 'AZ', operationalOn: '2018-01-19'},
  {compact: 'nlc', jurisdiction: 'UT', operationalOn: '2018-01-19'},
  {compact: 'ot', jurisdiction: 'CO', enactedOn: '2021-06-01', operationalOn: '2025-10-01'},
  {compact: 'ot', jurisdiction: 'MD', enactedOn: '2021-05-18', operationalOn: null},
]

const around = (records: LicenseRecord[], changes: Partial<LicensingContext> = {}): LicensingContext => ({
  records,
  compactMembers: members,
  policy: DEFAULT_LICENSING_POLICY,
  now: NOW,
  ...changes,
})

const jane = {
  _id: 'jane',
  givenName: 'Jane',
  familyName: 'Doe',
  profession: 'physicalTherapist',
  status: 'active',
  credentials: [
    {
      abbreviation: 'OCS',
      fullName: 'Board-Certified Clinical Specialist in Orthopaedic Physical Therapy',
      category: 'nationalCertification',
    },
    {abbreviation: 'DPT', fullName: 'Doctor of Physical Therapy', category: 'degreeProfessional'},
    {abbreviation: 'PT', fullName: 'Physical Therapist', category: 'license'},
  ],
}
const janeHome = license({clinicianId: 'jane'})
const janePrivilege = license({
  clinicianId: 'jane',
  kind: 'compactPrivilege',
  jurisdiction: 'WA',
  homeJurisdiction: 'OR',
  compact: 'pt',
})

/** What a page says about a person now. */
function seen(person: BylinePerson & {_id: string}, context: LicensingContext) {
  const standing = standingOf(person, context)
  const byline = formatByline(person, {licensed: standing.licensed, now: context.now})
  return {standing, byline, line: bylineText(byline)}
}

describe('the days of a licence', () => {
  test('end with the day where it is held: the Hawaii clock edge', () => {
    const end = endOfDay('2026-11-30', 'HI')
    expect(end).toBe(at('2026-12-01T09:59:59.999Z'))
    const held = license({clinicianId: 'jane', jurisdiction: 'HI', expiresOn: '2026-11-30'})
    expect(validityOf(held, around([held], {now: at('2026-12-01T09:59:59Z')}))).toBe('active')
    expect(validityOf(held, around([held], {now: at('2026-12-01T10:00:00Z')}))).toBe('expired')
  })

  test.each([
    ['a day before clocks go forward', '2027-03-13', '2027-03-14T07:59:59.999Z'],
    ['the day clocks go forward', '2027-03-14', '2027-03-15T06:59:59.999Z'],
    ['the day clocks go back', '2026-11-01', '2026-11-02T07:59:59.999Z'],
    ['the last day of a year', '2026-12-31', '2027-01-01T07:59:59.999Z'],
    ['a leap day', '2028-02-29', '2028-03-01T07:59:59.999Z'],
  ])('are as long as they are: %s in California', (_name, day, end) => {
    expect(endOfDay(day, 'CA')).toBe(at(end))
  })

  test('reach from Guam, first to end a day, to American Samoa, last', () => {
    expect(endOfDay('2026-11-30', 'GU')).toBe(at('2026-11-30T13:59:59.999Z'))
    expect(endOfDay('2026-11-30', 'AS')).toBe(at('2026-12-01T10:59:59.999Z'))
  })

  test.each(['', '2026-02-30', '2026-13-01', '30.11.2026', 'tomorrow', '2026-11-30T00:00:00Z', '２０２６-11-30'])(
    'that do not exist have no end: «%s»',
    (day) => {
      expect(endOfDay(day, 'WA')).toBeNaN()
    },
  )

  test('have no end in a place that does not exist', () => {
    expect(endOfDay('2026-11-30', 'ZZ')).toBeNaN()
    expect(jurisdictionOf('wa')).toBeUndefined()
  })

  test('are known for 56 jurisdictions, federal practice and abroad', () => {
    expect(JURISDICTIONS.filter(({kind}) => kind !== 'federal' && kind !== 'foreign')).toHaveLength(56)
    expect(new Set(JURISDICTIONS.map(({value}) => value)).size).toBe(58)
    for (const {value} of JURISDICTIONS) expect(endOfDay('2026-06-30', value)).toBeGreaterThan(0)
  })
})

describe('the lists', () => {
  test('name every licence a profession is practised under, and a profession for every licence', () => {
    const types = LICENSE_TYPES.map(({value}): string => value)
    for (const {licensed, licenseTypes} of PROFESSIONS) {
      expect(licensed).toBe(licenseTypes.length > 0)
      for (const type of licenseTypes) expect(types).toContain(type)
    }
    for (const {professions, letters} of LICENSE_TYPES) {
      expect(professions.length).toBeGreaterThan(0)
      expect(letters.length).toBeGreaterThan(0)
    }
    expect(LICENSE_TYPES.find(({value}) => value === 'RN')?.professions).toContain('nursePractitioner')
  })
})

describe('R2: no title without a licence', () => {
  const held = license({clinicianId: 'jane', jurisdiction: 'CA', expiresOn: '2026-12-31'})
  const end = at('2027-01-01T08:00:00Z')

  test('keeps the letters up to the last second of the last day in Los Angeles, eight hours after it ended in UTC', () => {
    const policy = {...DEFAULT_LICENSING_POLICY, verifyEveryDays: 365}
    expect(seen(jane, around([held], {policy, now: at('2027-01-01T00:00:01Z')})).line).toBe('Jane Doe, PT, DPT')
    expect(seen(jane, around([held], {policy, now: end - SECOND})).line).toBe('Jane Doe, PT, DPT')
    const after = seen(jane, around([held], {policy, now: end + SECOND}))
    expect(after.line).toBe('Jane Doe, DPT')
    expect(after.byline).not.toHaveProperty('profession')
    expect(after.standing).toMatchObject({canAuthor: false, canReview: false, licensed: [], nextChangeAt: null})
    expect(after.standing.reasons.map(({code}) => code)).toEqual(['expired'])
  })

  test('says when the letters will fall, so that a page can be made again at that moment', () => {
    const policy = {...DEFAULT_LICENSING_POLICY, verifyEveryDays: 365}
    expect(seen(jane, around([held], {policy})).standing.nextChangeAt).toBe(end)
  })

  test('drops the whole title when one board acts, also where another licence is in force', () => {
    const colorado = license({clinicianId: 'jane', jurisdiction: 'CO', boardStatus: 'probation', encumbered: true})
    const {standing, line} = seen(jane, around([janeHome, colorado]))
    expect(line).toBe('Jane Doe, DPT')
    expect(standing).toMatchObject({canAuthor: false, canReview: false, suspended: false})
    expect(standing.reasons).toEqual([{code: 'restricted', message: expect.stringContaining('PT licence in CO')}])
  })

  test('leaves one title alone when the board acts on another', () => {
    const odalys = {
      _id: 'odalys',
      profession: 'nursePractitioner',
      credentials: [
        {abbreviation: 'APRN', category: 'license'},
        {abbreviation: 'RN', category: 'license'},
        {abbreviation: 'DNP', category: 'degreeProfessional'},
      ],
    }
    const rn = license({clinicianId: 'odalys', licenseType: 'RN'})
    const aprn = license({clinicianId: 'odalys', licenseType: 'APRN-CNP', boardStatus: 'revoked'})
    const {standing, byline} = seen(odalys, around([rn, aprn]))
    expect(byline.letters.map(({abbreviation}) => abbreviation)).toEqual(['DNP', 'RN'])
    expect(byline).not.toHaveProperty('profession')
    expect(standing).toMatchObject({suspended: true, canAuthor: false, canReview: false})
  })

  test.each(BOARD_STATUSES.map(({value}) => value).filter((status) => !['active', 'pendingRenewal'].includes(status)))(
    'shows no letters for a licence that is %s',
    (boardStatus) => {
      expect(seen(jane, around([{...janeHome, boardStatus}])).line).toBe('Jane Doe, DPT')
    },
  )
})

describe('what a look-up at the board is worth', () => {
  const lookedUp = at('2026-11-01T17:00:00Z')
  const due = lookedUp + 90 * DAY
  const longHeld = {...janeHome, expiresOn: '2029-03-31'}

  test('holds for the days of the policy; afterwards its holder may write, but not review', () => {
    expect(validityOf(longHeld, around([longHeld], {now: due}))).toBe('active')
    expect(validityOf(longHeld, around([longHeld], {now: due + 1}))).toBe('stale')
    const {standing, line} = seen(jane, around([longHeld], {now: due + 1}))
    expect(line).toBe('Jane Doe, PT, DPT')
    expect(standing).toMatchObject({canAuthor: true, canReview: false})
    expect(standing.reasons.map(({code}) => code)).toEqual(['stale'])
    expect(standingOf(jane, around([longHeld])).nextChangeAt).toBe(due + 1)
  })

  test.each([
    ['nobody looked', []],
    ['only a document was seen', [{at: '2026-11-20T17:00:00Z', method: 'document' as const}]],
    ['the clinician said so', [{at: '2026-11-20T17:00:00Z', method: 'selfAttested' as const}]],
    ['the day is garbage', [{at: 'yesterday', method: 'primarySource' as const}]],
    ['it lies in the future', [{at: '2027-11-20T17:00:00Z', method: 'primarySource' as const}]],
    [
      'the last one found something else',
      [
        {at: '2026-11-01T17:00:00Z', method: 'primarySource' as const, result: 'confirmed'},
        {at: '2026-11-20T17:00:00Z', method: 'primarySource' as const, result: 'notFound'},
      ],
    ],
  ])('is nothing when %s', (_name, verifications) => {
    const record = {...janeHome, verifications}
    expect(validityOf(record, around([record]))).toBe('stale')
    expect(verificationDueAt(record, DEFAULT_LICENSING_POLICY, NOW)).toBeNull()
  })

  test('holds for fewer days on probation', () => {
    const record = {...janeHome, boardStatus: 'probation' as const, encumbered: true}
    expect(verificationDueAt(record, DEFAULT_LICENSING_POLICY, NOW)).toBe(lookedUp + 30 * DAY)
  })
})

describe('R3: a compact privilege needs its home licence and member states', () => {
  const validity = (privilege: LicenseRecord, home: LicenseRecord | null, compactMembers = members) =>
    validityOf(privilege, around(home ? [privilege, home] : [privilege], {compactMembers}))

  test('stands while the home licence is in force', () => {
    expect(validity(janePrivilege, janeHome)).toBe('active')
  })

  test.each<[string, Partial<LicenseRecord>]>([
    ['has expired', {expiresOn: '2026-11-21'}],
    ['has been suspended', {boardStatus: 'suspended'}],
    ['is limited', {encumbered: true}],
    ['has not been looked up', {verifications: []}],
    ['belongs to someone else', {clinicianId: 'gideon'}],
    ['is of another profession', {licenseType: 'OT'}],
    ['is in another state', {jurisdiction: 'WA'}],
    ['is itself a privilege', {kind: 'compactPrivilege'}],
  ])('falls the same moment when the home licence %s', (_name, change) => {
    expect(validity(janePrivilege, {...janeHome, ...change})).toBe('invalidHome')
  })

  test('falls without a home licence, at home, and without a compact or home state', () => {
    expect(validity(janePrivilege, null)).toBe('invalidHome')
    expect(validity({...janePrivilege, jurisdiction: 'OR'}, janeHome)).toBe('invalidHome')
    expect(validity({...janePrivilege, compact: null}, janeHome)).toBe('invalidHome')
    expect(validity({...janePrivilege, compact: 'ot'}, janeHome)).toBe('invalidHome')
    expect(validity({...janePrivilege, compact: 'nlc'}, janeHome)).toBe('invalidHome')
    expect(validity({...janePrivilege, homeJurisdiction: null}, janeHome)).toBe('invalidHome')
  })

  test('needs both states to issue privileges: enacted is not enough', () => {
    const home = license({clinicianId: 'marisol', licenseType: 'OT', jurisdiction: 'CO'})
    const privilege = license({
      clinicianId: 'marisol',
      kind: 'compactPrivilege',
      licenseType: 'OT',
      jurisdiction: 'MD',
      homeJurisdiction: 'CO',
      compact: 'ot',
    })
    const marisol = {_id: 'marisol', profession: 'occupationalTherapist'}
    expect(validity(privilege, home)).toBe('invalidHome')
    expect(recordProblems(privilege, marisol, around([home, privilege]))).toEqual([
      {field: 'jurisdiction', message: expect.stringContaining('does not issue under it yet')},
    ])

    const opening = members.map((member) => (member.jurisdiction === 'MD' ? {...member, operationalOn: '2026-12-01'} : member))
    expect(validity(privilege, home, opening)).toBe('invalidHome')
    const opens = at('2026-12-01T05:00:00Z')
    expect(validityOf(privilege, around([home, privilege], {compactMembers: opening, now: opens}))).toBe('active')
    expect(standingOf(marisol, around([home, privilege], {compactMembers: opening})).nextChangeAt).toBe(opens)
  })

  test('names each state that is not a member', () => {
    const problems = recordProblems(janePrivilege, jane, around([janeHome, janePrivilege], {compactMembers: []}))
    expect(problems.map(({field}) => field)).toEqual(['jurisdiction', 'homeJurisdiction'])
    expect(problems[0]?.message).toBe('WA is not a member of this compact. Record a licence of WA instead.')
  })
})

describe('what is wrong with a record', () => {
  const fields = (record: LicenseRecord, holder: Parameters<typeof recordProblems>[1] = jane) =>
    recordProblems(record, holder, around([janeHome, record])).map(({field}) => field)

  test('nothing, when it holds together', () => {
    expect(fields(janeHome)).toEqual([])
    expect(fields(janePrivilege)).toEqual([])
  })

  test.each<[string, Partial<LicenseRecord>, string[]]>([
    ['a privilege at home', {...janePrivilege, jurisdiction: 'OR'}, ['homeJurisdiction']],
    ['a privilege without a compact', {...janePrivilege, compact: null}, ['compact']],
    ['a privilege from the nursing compact', {...janePrivilege, compact: 'nlc'}, ['compact']],
    ['a privilege from the wrong compact', {...janePrivilege, compact: 'psy'}, ['compact']],
    ['a licence of another profession', {licenseType: 'RN'}, ['licenseType']],
    ['a day before the licence began', {issuedOn: '2027-04-01'}, ['expiresOn']],
    ['a beginning before it was issued', {issuedOn: '2025-01-02', effectiveOn: '2025-01-01'}, ['effectiveOn']],
    ['a day that does not exist', {issuedOn: '2025-02-30'}, ['issuedOn']],
    ['no last day', {expiresOn: null}, ['expiresOn']],
    ['probation without the limit', {boardStatus: 'probation'}, ['encumbered']],
    ['a restriction without the limit', {boardStatus: 'restricted', encumbered: null}, ['encumbered']],
    ['a suspension without the limit', {boardStatus: 'suspended'}, ['encumbered']],
    ['another person’s', {clinicianId: 'gideon'}, ['clinicianId']],
  ])('%s', (_name, change, expected) => {
    expect(fields({...janeHome, ...change})).toEqual(expect.arrayContaining(expected))
  })

  test('a licence beside the profession is fine when its letters are among the credentials', () => {
    const athletic = license({clinicianId: 'jane', licenseType: 'AT'})
    expect(fields(athletic)).toEqual(['licenseType'])
    expect(fields(athletic, {...jane, credentials: [{abbreviation: 'ATC', category: 'otherLicense'}]})).toEqual([])
  })

  test('a second multistate licence, and the home licence that a privilege needs', () => {
    const nurse = {_id: 'odalys', profession: 'registeredNurse'}
    const arizona = license({
      clinicianId: 'odalys',
      kind: 'multistateLicense',
      licenseType: 'RN',
      jurisdiction: 'AZ',
      homeJurisdiction: 'AZ',
      compact: 'nlc',
    })
    const other = {...arizona, _id: 'another'}
    expect(recordProblems(arizona, nurse, around([arizona, other])).map(({field}) => field)).toEqual(['kind'])
    expect(recordProblems(arizona, nurse, around([arizona]))).toEqual([])
    expect(recordProblems(janePrivilege, jane, around([janePrivilege])).map(({field}) => field)).toEqual(['homeJurisdiction'])
  })

  test('an empty form asks for what it needs', () => {
    expect(recordShapeProblems({}).map(({field}) => field)).toEqual([
      'kind',
      'licenseType',
      'jurisdiction',
      'boardStatus',
      'expiresOn',
    ])
  })
})

describe('R43: someone who leaves or dies keeps their byline', () => {
  test.each(['active', 'onLeave', 'formerContributor', 'deceased'])('whose status is %s', (status) => {
    const {line, standing} = seen({...jane, status}, around([janeHome]))
    expect(line).toBe('Jane Doe, PT, DPT')
    expect(standing.canAuthor).toBe(status === 'active' || status === 'onLeave')
    expect(standing.canReview).toBe(standing.canAuthor)
  })

  test('and the reason names the status, not a licence', () => {
    const codes = (status: string) => standingOf({...jane, status}, around([janeHome])).reasons.map(({code}) => code)
    expect(codes('formerContributor')).toEqual(['formerContributor'])
    expect(codes('deceased')).toEqual(['deceased'])
    expect(codes('active')).toEqual([])
  })
})

describe('the sample cases', () => {
  test('1. Jane Doe: licensed at home, with a privilege next door', () => {
    const context = around([numbered(janeHome, 'DEMO-PT-000101'), numbered(janePrivilege, 'DEMO-CP-000102')])
    const {standing, byline, line} = seen(jane, context)
    expect(line).toBe('Jane Doe, PT, DPT')
    expect(byline.spelledOut).toEqual(['Board-Certified Clinical Specialist in Orthopaedic Physical Therapy'])
    const now = {licensed: standing.licensed, now: NOW}
    expect(bylineText(formatByline(jane, now, {specialistLetters: true}))).toBe('Jane Doe, PT, DPT, OCS')
    expect(licensedInText(standing)).toBe('Licensed in OR, WA')
    expect(standing).toMatchObject({canAuthor: true, canReview: true, reasons: []})
    expect(JSON.stringify([standing, byline, alertsDue(context.records, NOW)])).not.toContain('DEMO')
  })

  test('2. Marisol Vega-Quill: her certification lapsed, her licence did not', () => {
    const marisol = {
      _id: 'marisol',
      givenName: 'Marisol',
      familyName: 'Vega-Quill',
      profession: 'occupationalTherapist',
      credentials: [
        {
          abbreviation: 'OTR/L',
          fullName: 'Registered and Licensed',
          category: 'license',
          requiresCredential: 'OTR',
          fallback: 'OT/L',
        },
        {abbreviation: 'CHT', fullName: 'Certified Hand Therapist', category: 'nationalCertification'},
        {abbreviation: 'OTD', fullName: 'Doctor of Occupational Therapy', category: 'degreeProfessional'},
        {abbreviation: 'OTR', category: 'nationalCertification', displayMode: 'hidden' as const, expiresOn: '2026-06-30'},
      ],
    }
    const held = license({clinicianId: 'marisol', licenseType: 'OT', jurisdiction: 'NY'})
    const looked = [{at: '2026-06-01T12:00:00Z', method: 'primarySource' as const}]
    const before = at('2026-06-30T23:59:59Z')
    expect(seen(marisol, around([{...held, verifications: looked}], {now: before})).line).toBe(
      'Marisol Vega-Quill, OTD, OTR/L, CHT',
    )
    const {line, byline, standing} = seen(marisol, around([held]))
    expect(line).toBe('Marisol Vega-Quill, OTD, OT/L, CHT')
    expect(byline.letters[1]).toEqual({abbreviation: 'OT/L', fullName: 'Occupational therapist'})
    expect(standing.canAuthor).toBe(true)
    expect(expiredCredentials(marisol, NOW).map(({abbreviation}) => abbreviation)).toEqual(['OTR'])
    expect(seen(marisol, around([])).line).toBe('Marisol Vega-Quill, OTD, CHT')
  })

  test('3. Theo Brambleford: no licence in California, one in Texas', () => {
    const theo = {
      _id: 'theo',
      givenName: 'Theo',
      familyName: 'Brambleford',
      profession: 'athleticTrainer',
      credentials: [
        {abbreviation: 'CSCS', category: 'otherCertification'},
        {abbreviation: 'ATC', category: 'nationalCertification'},
        {abbreviation: 'MS', category: 'degreeProfessional'},
        {abbreviation: 'LAT', category: 'license'},
      ],
    }
    const {line, standing} = seen(theo, around([license({clinicianId: 'theo', licenseType: 'AT', jurisdiction: 'TX'})]))
    expect(line).toBe('Theo Brambleford, MS, LAT, ATC, CSCS')
    expect(licensedInText(standing)).toBe('Licensed in TX')
    expect(seen(theo, around([])).line).toBe('Theo Brambleford, MS, ATC, CSCS')
  })

  test('4. Priyanka Testwala: “Dr.” beside her degree and her profession', () => {
    const priyanka = {
      _id: 'priyanka',
      givenName: 'Priyanka',
      familyName: 'Testwala',
      honorificPrefix: 'Dr',
      profession: 'physicianMD',
      credentials: [{abbreviation: 'MD', fullName: 'Doctor of Medicine', category: 'degreeProfessional'}],
    }
    const held = license({clinicianId: 'priyanka', licenseType: 'MD'})
    const {line, byline, standing} = seen(priyanka, around([held]))
    expect(line).toBe('Dr. Priyanka Testwala, MD')
    expect(byline).toMatchObject({name: 'Priyanka Testwala', prefix: 'Dr.', profession: 'Physician'})
    expect(standing.canReview).toBe(true)
    // The degree stays hers without a licence; the word “physician”, and with it “Dr.”, does not.
    expect(seen(priyanka, around([])).line).toBe('Priyanka Testwala, MD')
    expect(bylineText(formatByline({...priyanka, credentials: []}))).toBe('Priyanka Testwala')
  })

  test('5. Odalys Fixture: moves out of the nursing compact', () => {
    const odalys = {
      _id: 'odalys',
      givenName: 'Odalys',
      familyName: 'Fixture',
      profession: 'registeredNurse',
      credentials: [{abbreviation: 'RN', fullName: 'Registered Nurse', category: 'license'}],
    }
    const multistate = license({
      clinicianId: 'odalys',
      kind: 'multistateLicense',
      licenseType: 'RN',
      jurisdiction: 'AZ',
      homeJurisdiction: 'AZ',
      compact: 'nlc',
    })
    expect(seen(odalys, around([multistate]))).toMatchObject({line: 'Odalys Fixture, RN', standing: {canReview: true}})
    const moved = {...multistate, homeJurisdiction: 'CA'}
    expect(validityOf(moved, around([moved]))).toBe('invalidHome')
    const {line, byline, standing} = seen(odalys, around([moved]))
    expect(line).toBe('Odalys Fixture')
    expect(byline).not.toHaveProperty('profession')
    expect(standing).toMatchObject({canAuthor: false, canReview: false, reasons: [{code: 'invalidHome'}]})
    expect(recordProblems(moved, odalys, around([moved])).map(({field}) => field)).toContain('homeJurisdiction')
    // Nor does a move inside the compact keep it: the new home state issues the next one.
    const toUtah = {...multistate, homeJurisdiction: 'UT'}
    expect(validityOf(toUtah, around([toUtah]))).toBe('invalidHome')
    const california = license({clinicianId: 'odalys', licenseType: 'RN', jurisdiction: 'CA'})
    expect(seen(odalys, around([moved, california]))).toMatchObject({line: 'Odalys Fixture, RN', standing: {canReview: true}})
  })

  test('6. Gideon Sampleton: suspended, and what was said on the day stays said', () => {
    const gideon = {
      _id: 'gideon',
      givenName: 'Gideon',
      familyName: 'Sampleton',
      profession: 'physicalTherapist',
      credentials: [
        {abbreviation: 'DPT', category: 'degreeProfessional'},
        {abbreviation: 'PT', category: 'license'},
      ],
    }
    const held = license({
      clinicianId: 'gideon',
      jurisdiction: 'CO',
      verifications: [{at: '2025-03-01T12:00:00Z', method: 'primarySource'}],
    })
    const published = '2025-04-11T15:00:00Z'
    const snapshot = snapshotByline(gideon, standingOf(gideon, around([held], {now: at(published)})), published)
    const {line, standing} = seen(gideon, around([{...held, boardStatus: 'suspended', encumbered: true}]))
    expect(line).toBe('Gideon Sampleton, DPT')
    expect(standing).toMatchObject({suspended: true, canAuthor: false, canReview: false, licensed: [], shownIn: []})
    expect(standing.reasons[0]).toEqual({
      code: 'suspended',
      message: 'The PT licence in CO is suspended. Compliance decides what happens next.',
    })
    expect(licensedInText(standing)).toBeNull()
    expect(snapshot).toEqual({
      name: 'Gideon Sampleton',
      letters: ['PT', 'DPT'],
      profession: 'Physical therapist',
      spelledOut: [],
      licensedIn: ['CO'],
      asOf: published,
    })
  })
})

describe('people without a licence in force', () => {
  test.each(['medicalWriter', 'exercisePhysiologist', 'researcher', 'editor'])(
    'a %s writes and does not review',
    (profession) => {
      const standing = standingOf({_id: 'jo', profession}, around([]))
      expect(standing).toMatchObject({canAuthor: true, canReview: false, nextChangeAt: null})
      expect(standing.reasons.map(({code}) => code)).toEqual(['unlicensedProfession'])
    },
  )

  test('a board’s action on a licence of earlier years stops them too', () => {
    const revoked = license({clinicianId: 'jo', boardStatus: 'revoked'})
    expect(standingOf({_id: 'jo', profession: 'medicalWriter'}, around([revoked]))).toMatchObject({
      canAuthor: false,
      suspended: true,
      reasons: [{code: 'suspended'}, {code: 'unlicensedProfession'}],
    })
  })

  test('someone of a licensed profession without a record does neither', () => {
    const standing = standingOf(jane, around([]))
    expect(standing).toMatchObject({canAuthor: false, canReview: false})
    expect(standing.reasons).toEqual([
      {code: 'noLicense', message: 'No licence of a physical therapist is on file. Ask compliance to add the record.'},
    ])
  })

  test('someone retired in good standing writes only where the policy allows it, as formerly licensed', () => {
    const retired = {...janeHome, boardStatus: 'retired' as const}
    expect(standingOf(jane, around([retired]))).toMatchObject({canAuthor: false, retired: true, reasons: [{code: 'retired'}]})
    const policy = {...DEFAULT_LICENSING_POLICY, allowRetiredAuthors: true}
    expect(standingOf(jane, around([retired], {policy}))).toMatchObject({canAuthor: true, canReview: false, formerly: true})
    expect(standingOf(jane, around([{...retired, encumbered: true}], {policy}))).toMatchObject({canAuthor: false, retired: false})
    expect(standingOf(jane, around([retired, janeHome], {policy}))).toMatchObject({canReview: true, retired: false})
  })

  test('a licence that has not begun yet waits for its day', () => {
    const coming = {...janeHome, effectiveOn: '2026-12-01'}
    const standing = standingOf(jane, around([coming]))
    expect(validityOf(coming, around([coming]))).toBe('notYetEffective')
    expect(standing).toMatchObject({canAuthor: false, nextChangeAt: at('2026-12-01T08:00:00Z')})
  })
})

describe('what the public may read about licences', () => {
  test.each(['none', 'statusOnly'] as const)('no state where the record says %s, though the letters stay', (publicDisplay) => {
    const {standing, line} = seen(jane, around([janeHome, {...janePrivilege, publicDisplay}]))
    expect(line).toBe('Jane Doe, PT, DPT')
    expect(licensedInText(standing)).toBe('Licensed in OR')
    expect(standing.licensed).toEqual([{licenseType: 'PT', jurisdictions: ['OR', 'WA']}])
  })
})

describe('alerts before a licence ends', () => {
  const endsIn = (days: number) => {
    const day = new Date(at('2026-11-22T00:00:00Z') + days * DAY).toISOString().slice(0, 10)
    return alertsDue([{...janeHome, expiresOn: day}], NOW).map(({daysLeft}) => daysLeft)
  }

  test.each([
    [91, []],
    [90, [90]],
    [61, [90]],
    [60, [60]],
    [31, [60]],
    [30, [30]],
    [8, [30]],
    [7, [7]],
    [1, [7]],
    [0, [0]],
    [-3, [0]],
  ])('%i days ahead are in the band %j', (days, band) => {
    expect(endsIn(days)).toEqual(band)
  })

  test('count days where the licence is held: late evening in Oregon is tomorrow in London', () => {
    const record = {...janeHome, expiresOn: '2026-12-22'}
    expect(alertsDue([record], at('2026-11-22T07:59:00Z'))[0]?.daysLeft).toBe(60)
    expect(alertsDue([record], at('2026-11-22T08:00:00Z'))[0]?.daysLeft).toBe(30)
  })

  test('come soonest first, and not for licences that have ended otherwise or have no day', () => {
    const soon = {...janePrivilege, expiresOn: '2026-11-30'}
    const later = {...janeHome, expiresOn: '2026-12-30'}
    const over = {...janeHome, expiresOn: '2026-11-30', boardStatus: 'retired' as const}
    const garbage = {...janeHome, expiresOn: 'soon'}
    expect(alertsDue([later, over, garbage, {...later, expiresOn: null}, soon], NOW)).toEqual([
      {recordId: soon._id, clinicianId: 'jane', licenseType: 'PT', jurisdiction: 'WA', daysLeft: 30, expiresOn: '2026-11-30'},
      {recordId: later._id, clinicianId: 'jane', licenseType: 'PT', jurisdiction: 'OR', daysLeft: 60, expiresOn: '2026-12-30'},
    ])
  })
})

describe('bad input is a licence that is not valid, never an error', () => {
  const bad = [
    ['an unknown status', {boardStatus: 'splendid'}],
    ['no status', {boardStatus: undefined}],
    ['an unknown kind', {kind: 'certificateOfPoetry'}],
    ['an unknown licence', {licenseType: 'XX'}],
    ['an unknown state', {jurisdiction: 'ZZ'}],
    ['no state', {jurisdiction: null}],
    ['no last day', {expiresOn: null}],
    ['a last day that does not exist', {expiresOn: '2027-02-30'}],
    ['a last day that is a number', {expiresOn: 20270331}],
    ['a first day that is garbage', {effectiveOn: 'soon'}],
  ] as const

  test.each(bad)('%s', (_name, change) => {
    // Not what the type allows, on purpose: a raw write can leave this behind.
    const record = {...janeHome, ...change} as unknown as LicenseRecord
    const context = around([record])
    expect(['expired', 'notYetEffective']).toContain(validityOf(record, context))
    expect(standingOf(jane, context)).toMatchObject({canAuthor: false, canReview: false, licensed: []})
    expect(recordProblems(record, jane, context).length).toBeGreaterThan(0)
    expect(() => alertsDue([record], NOW)).not.toThrow()
  })

  test('no look-ups, no clock and no profession', () => {
    const {verifications: _none, ...rest} = janeHome
    const unseen = rest as LicenseRecord
    expect(validityOf(unseen, around([unseen]))).toBe('stale')
    expect(validityOf(janeHome, around([janeHome], {now: Number.NaN}))).toBe('expired')
    for (const profession of ['wizard', null, undefined])
      expect(standingOf({_id: 'jane', profession}, around([janeHome]))).toMatchObject({
        canAuthor: false,
        canReview: false,
        reasons: [{code: 'unknownProfession'}],
      })
  })
})
